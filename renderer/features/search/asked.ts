import type { Input } from '../../../preload/contract/index.ts';

/** What is asked of a saved search beside the query. */
export type AskedOfSaved = Pick<Input<'search.query'>, 'savedId' | 'look' | 'onlyFresh'>;

import type { PassageRow } from '../../../preload/contract/index.ts';
import { call } from '../../api/call.ts';
import { useRowPages } from '../../api/row-pages.ts';

/** The rows of the passages from `first` to `last`, by their key. */
export function usePassageRows(
  ids: readonly string[],
  first: number,
  last: number,
): ReadonlyMap<string, PassageRow> {
  return useRowPages('passages.rows', fetchPage, ids, first, last);
}

const fetchPage = (ids: string[]): Promise<PassageRow[]> => call('passages.rows', { ids });

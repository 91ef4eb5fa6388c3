import MiniSearch from 'minisearch';
import { heapMemory, rounded, timeQueries } from '../measure.ts';
import type { PartInput } from './input.ts';
import { handOut, queriesOf, type SearchMeasured, someOf } from './texts.ts';

/**
 * MiniSearch as it comes, every word a prefix and fuzzy, the best 20 keys. It has no phrases. Of very many articles it
 * needs seconds for a letter, so it is asked a part of the queries.
 */
export async function measureMiniSearch(input: PartInput): Promise<SearchMeasured> {
  const { typing: all } = queriesOf(input);
  const asked = someOf(all, input.articles);
  const before = heapMemory();
  const index = new MiniSearch({ fields: ['title', 'body'], idField: 'fileName' });
  const build = handOut(input, (articles) => index.addAll(articles));
  const memory = rounded(heapMemory() - before);
  const typing = await timeQueries(asked, (query) =>
    index.search(query, { prefix: true, fuzzy: 0.2 }).slice(0, 20),
  );
  return { build, typing, phrase: null, memory, onDisk: false, asked: asked.length, of: all.length };
}

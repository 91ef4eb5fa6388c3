import MiniSearch from 'minisearch';
import { heapMemory, rounded, seconds, timeQueries } from '../measure.ts';
import type { PartInput } from './input.ts';
import { type SearchMeasured, textsOf } from './texts.ts';

/** MiniSearch as it comes, every word a prefix and fuzzy, the best 20 keys. It has no phrases. */
export async function measureMiniSearch(input: PartInput): Promise<SearchMeasured> {
  const { articles, queries } = textsOf(input);
  const before = heapMemory();
  const index = new MiniSearch({ fields: ['title', 'body'], idField: 'fileName' });
  const build = await seconds(() => index.addAll(articles));
  const typing = await timeQueries(queries.typing, (query) =>
    index.search(query, { prefix: true, fuzzy: 0.2 }).slice(0, 20),
  );
  return { build, typing, phrase: null, memory: rounded(heapMemory() - before), onDisk: false };
}

import { inMemorySource } from '../../main/searching/in-memory-source.ts';
import { SearchIndex } from '../../main/searching/search-index.ts';
import { heapMemory, rounded, seconds, timeQueries } from '../measure.ts';
import type { PartInput } from './input.ts';
import { type SearchMeasured, textsOf } from './texts.ts';

/** Our index without a project around it, each answer with its snippets. */
export async function measureIndex(input: PartInput): Promise<SearchMeasured> {
  const { articles, queries } = textsOf(input);
  const source = inMemorySource(
    articles.map(({ fileName, title, body, outlet, author }, n) => ({
      id: String(n).padStart(8, '0'),
      fileName,
      title,
      text: body,
      outlet,
      author,
      language: 'en',
    })),
  );
  const before = heapMemory();
  const index = new SearchIndex(source);
  const build = await seconds(() => {
    while (index.advance(1000)) {
      // until nothing is left
    }
  });
  const typing = await timeQueries(queries.typing, (query) => index.query(query, 20, 0));
  const phrase = await timeQueries(queries.phrases, (query) => index.query(query, 20, 0));
  return { build, typing, phrase, memory: rounded(heapMemory() - before), onDisk: false };
}

import type { ArticleAttributes } from '../core/store/search-attributes.ts';
import {
  type SearchArticle,
  type SearchPassage,
  type SearchSource,
  stampOf,
} from '../core/store/search-source.ts';

/** A source of articles that are in memory: for the benchmarks and the tests of the index. */
export interface InMemorySource extends SearchSource {
  /** Puts in an article, or a changed one in the place of what was there. */
  put(article: SearchArticle, passages?: readonly SearchPassage[]): void;
  remove(id: string): void;
}

/** Makes a source that holds nothing but texts; what is not given of an article is unknown. */
export function inMemorySource(articles: readonly ArticleText[] = []): InMemorySource {
  const held = new Map<string, { article: SearchArticle; passages: readonly SearchPassage[] }>();
  let changes = 0;
  const source: InMemorySource = {
    project: 'in memory',
    state: () => String(changes),
    count: () => held.size,
    stamps: (after, limit) =>
      [...held.values()]
        .filter(({ article }) => article.id > after)
        .sort((a, b) => (a.article.id < b.article.id ? -1 : 1))
        .slice(0, limit)
        .map(({ article, passages }) => ({ id: article.id, stamp: stampOf(article, passages) })),
    articleIds: () => [...held.keys()],
    article: (id) => held.get(id)?.article ?? null,
    passagesOf: (id) => held.get(id)?.passages ?? [],
    attributes: (ids, reader) => {
      const asked = ids === null ? [...held.values()] : ids.flatMap((id) => held.get(id) ?? []);
      for (const { article } of asked) reader.article(attributesOf(article));
      for (const { article, passages } of asked) {
        for (const { kind, speaker, reportedBy, tags } of passages) {
          const tagged = tags.length === 0 ? null : tags.join('\n');
          reader.passage([article.id, kind, speaker, null, null, null, null, null, null, tagged, reportedBy]);
        }
      }
    },
    briefings: () => [],
    close: () => held.clear(),
    put: (article, passages = []) => {
      changes++;
      held.set(article.id, { article, passages });
    },
    remove: (id) => {
      changes++;
      held.delete(id);
    },
  };
  for (const article of articles) source.put(articleOf(article));
  return source;
}

function attributesOf({ id, outlet, author, language, published }: SearchArticle): ArticleAttributes {
  return [id, outlet, author, null, language, published?.date ?? null, 0];
}

/** An article of which only some things are known. */
export type ArticleText = Pick<SearchArticle, 'id' | 'title' | 'text'> & Partial<SearchArticle>;

/** Fills in what is not known of an article. */
export function articleOf(known: ArticleText): SearchArticle {
  return {
    fileName: '',
    author: null,
    outlet: null,
    grade: null,
    published: null,
    language: null,
    version: known.text,
    furniture: [],
    ...known,
  };
}

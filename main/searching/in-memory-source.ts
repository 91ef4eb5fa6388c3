import type { ArticleAttributes } from '../core/store/search-attributes.ts';
import type { SearchArticle, SearchPassage, SearchSource } from '../core/store/search-source.ts';

/** A source of articles that are in memory: for the benchmarks and the tests of the index. */
export interface InMemorySource extends SearchSource {
  /** Puts in an article, or a changed one in the place of what was there. */
  put(article: SearchArticle, passages?: readonly SearchPassage[]): void;
  remove(id: string): void;
}

/** Makes a source that holds nothing but texts; what is not given of an article is unknown. */
export function inMemorySource(articles: readonly ArticleText[] = []): InMemorySource {
  const held = new Map<string, { article: SearchArticle; passages: readonly SearchPassage[] }>();
  const source: InMemorySource = {
    articleIds: () => [...held.keys()],
    article: (id) => held.get(id)?.article ?? null,
    passagesOf: (id) => held.get(id)?.passages ?? [],
    attributes: (ids, reader) => {
      const asked = ids === null ? [...held.values()] : ids.flatMap((id) => held.get(id) ?? []);
      for (const { article } of asked) reader.article(attributesOf(article));
      for (const { article, passages } of asked) {
        for (const { kind, speaker, tags } of passages) {
          const tagged = tags.length === 0 ? null : tags.join('\n');
          reader.passage([article.id, kind, speaker, null, null, null, null, null, null, tagged]);
        }
      }
    },
    briefings: () => [],
    close: () => held.clear(),
    put: (article, passages = []) => held.set(article.id, { article, passages }),
    remove: (id) => held.delete(id),
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

import type { Range, Result, SearchAnswer } from '../../preload/contract/index.ts';
import type { KeptAt } from './indexing.ts';

/** What the search thread is started with. */
export interface SearchStart {
  readonly projectPath: string;
  /** Where its index is kept between two openings. */
  readonly keptAt: KeptAt;
}

export type ToSearch =
  | {
      readonly type: 'query';
      readonly id: number;
      readonly query: string;
      readonly limit: number;
      readonly offset: number;
    }
  | {
      readonly type: 'inArticle';
      readonly id: number;
      readonly articleId: string;
      readonly query: string;
    }
  | { readonly type: 'changed'; readonly articleIds: readonly string[] }
  | { readonly type: 'close' };

export type FromSearch =
  | { readonly type: 'found'; readonly id: number; readonly answer: Result<SearchAnswer> }
  | { readonly type: 'places'; readonly id: number; readonly answer: Result<readonly Range[]> }
  | { readonly type: 'progress'; readonly indexed: number; readonly articles: number }
  /** The connection is closed and the thread ends. */
  | { readonly type: 'closed' };

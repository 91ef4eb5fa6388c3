import type { Completion, Range, Result, SearchAnswer } from '../../preload/contract/index.ts';
import type { Asked, SavedCount } from './answering.ts';
import type { KeptAt } from './indexing.ts';

/** What the search thread is started with. */
export interface SearchStart {
  readonly projectPath: string;
  /** Where its index is kept between two openings. */
  readonly keptAt: KeptAt;
}

/** What can be asked of the thread; `Answers` has what comes back. */
export type Question =
  | {
      readonly ask: 'query';
      readonly query: string;
      readonly limit: number;
      readonly offset: number;
      readonly asked: Asked;
    }
  | { readonly ask: 'inArticle'; readonly articleId: string; readonly query: string }
  | { readonly ask: 'complete'; readonly query: string; readonly caret: number; readonly limit: number }
  | {
      readonly ask: 'count';
      readonly query: string;
      readonly seen: Uint8Array;
      readonly conflicts: readonly string[];
    };

export interface Answers {
  readonly query: SearchAnswer;
  readonly inArticle: readonly Range[];
  readonly complete: readonly Completion[];
  readonly count: SavedCount;
}

export type ToSearch =
  | { readonly type: 'question'; readonly id: number; readonly question: Question }
  | { readonly type: 'changed'; readonly articleIds: readonly string[] }
  | { readonly type: 'renew'; readonly what: 'briefings' | 'outlets' }
  | { readonly type: 'close' };

export type FromSearch =
  | { readonly type: 'answer'; readonly id: number; readonly answer: Result<Answers[keyof Answers]> }
  | { readonly type: 'progress'; readonly indexed: number; readonly articles: number }
  /** The connection is closed and the thread ends. */
  | { readonly type: 'closed' };

import type { CopyKind } from '../../preload/contract/index.ts';

/** What the thread that looks for copies is started with. */
export interface CopyingStart {
  readonly projectPath: string;
}

export type ToCopying =
  /** Articles that are new, changed or gone; `anew` when what is furniture changed. `number` counts these messages. */
  | {
      readonly type: 'changed';
      readonly number: number;
      readonly articleIds: readonly string[];
      readonly anew: boolean;
    }
  /** Pairs that were never compared and that somebody wants to know about. */
  | { readonly type: 'compare'; readonly pairs: readonly (readonly [string, string])[] }
  | { readonly type: 'close' };

/** Two articles that were compared, the smaller key first. */
export interface ComparedPair {
  readonly a: string;
  readonly b: string;
  readonly kind: CopyKind;
  readonly score: number;
  readonly differs: readonly string[];
}

/** What was found out about an article, in place of all that was known of it. */
export interface FoundArticle {
  readonly id: string;
  readonly versionId: string;
  readonly hashes: Uint32Array;
  /** Those that are more than `other`. */
  readonly pairs: readonly ComparedPair[];
}

export interface Findings {
  readonly articles: readonly FoundArticle[];
  /** What was asked for, whatever it is. */
  readonly asked: readonly ComparedPair[];
}

export type FromCopying =
  | {
      readonly type: 'found';
      readonly findings: Findings;
      /** The number of the last message of changes that these know of. */
      readonly seen: number;
      /** Whether nothing is left to do. */
      readonly idle: boolean;
    }
  /** The connection is closed and the thread ends. */
  | { readonly type: 'closed' };

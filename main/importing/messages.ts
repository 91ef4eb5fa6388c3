import type { ImportHow, ImportPreview, Result } from '../../preload/contract/index.ts';
import type { PreparedArticle } from './article.ts';

/** What a reader thread is asked to do. */
export type ReaderTask =
  | {
      readonly kind: 'file';
      readonly path: string;
      /** Whether a file that is guessed to hold many articles waits for a person. */
      readonly ask: boolean;
      readonly how?: ImportHow;
    }
  /** An original that is kept, to be read again in another encoding (null: found out again). */
  | {
      readonly kind: 'kept';
      /** Compressed, as they are kept. */
      readonly original: Uint8Array;
      readonly fileName: string;
      readonly part: string;
      /** What it was decoded from before. */
      readonly before: string;
      readonly encoding: string | null;
      /** How a person wanted it to be read. */
      readonly how?: ImportHow;
    }
  | { readonly kind: 'preview'; readonly path: string; readonly how?: ImportHow };

/** One article of a file, or why a part of it, or all of it, was refused. */
export interface PreparedPart {
  /** The number of the file's part that it is in. */
  readonly index: number;
  readonly fileName: string;
  /** The place inside the file that was read; '' for all of it. */
  readonly place: string;
  /** 'many': the file is guessed to hold many articles, and nothing of it was read. */
  readonly answer: Result<PreparedArticle> | Many;
  /** Set where the file is known to hold nothing else. */
  readonly last?: true;
}

/** A file that waits for a person. */
export interface Many {
  readonly ok: 'many';
  readonly why: string;
  readonly articles: number;
}

export type ToReader =
  /** `from`: parts of the file that were answered, or given up, before. */
  | { readonly id: number; readonly task: ReaderTask; readonly from: number }
  /** This many parts have been taken. */
  | { readonly id: number; readonly taken: number };

/** Threads answer in the order they were asked, each task with its parts and then `done`, or with a last part. */
export type FromReader =
  | { readonly id: number; readonly starts: { readonly index: number; readonly place: string } }
  | { readonly id: number; readonly part: PreparedPart }
  | { readonly id: number; readonly preview: Result<ImportPreview> }
  | { readonly id: number; readonly done: true };

/** Parts that a thread may be ahead of those who take them. */
export const PARTS_AHEAD = 32;

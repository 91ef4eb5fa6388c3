import type { Result } from '../../preload/contract/index.ts';
import type { PreparedArticle } from './article.ts';

/** A file for a reader thread. */
export interface ToReader {
  readonly id: number;
  readonly path: string;
}

/** What became of it. Threads answer in the order they were asked. */
export interface FromReader {
  readonly id: number;
  readonly answer: Result<PreparedArticle>;
}

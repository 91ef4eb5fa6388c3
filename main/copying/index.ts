/** Looking for near-copies in a thread of its own. Without one, for tests and benchmarks: `CopyFinder`. */
export type { ComparedPair, Findings, FoundArticle } from './messages.ts';
export { type CopyingThread, type FoundBatch, startCopying } from './thread.ts';

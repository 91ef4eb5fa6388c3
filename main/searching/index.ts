/** The search index in its own thread. Without one, for tests and benchmarks: `SearchIndex` of search-index.ts. */
export type { Asked, SavedCount } from './answering.ts';
export { type SearchThread, startSearch } from './thread.ts';

import { availableParallelism } from 'node:os';

/** The threads besides the host's own, by what they do. */
export type ThreadName = 'core' | 'reader' | 'search' | 'copies' | 'proposing';

const SOURCES: Record<ThreadName, string> = {
  core: './core/worker.ts',
  reader: './importing/worker.ts',
  search: './searching/worker.ts',
  copies: './copying/worker.ts',
  proposing: './proposing/worker.ts',
};

/**
 * The file a worker thread starts from: beside the built bundle, or the source itself when the program runs
 * unbuilt (terminal and tests: Node strips the types).
 */
export function threadFile(name: ThreadName): URL {
  return import.meta.url.endsWith('.ts')
    ? new URL(SOURCES[name], import.meta.url)
    : new URL(`./${name}.js`, import.meta.url);
}

/** How many reader threads to run: one core is left to the window. */
export function readerThreads(): number {
  return Math.max(1, Math.min(8, availableParallelism() - 1));
}

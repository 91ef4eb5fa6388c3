/** What the importer refuses for its size; docs/formats.md states the same numbers. */
export const LIMITS = {
  /** Bytes of a file of text. */
  textBytes: 50_000_000,
  /** Milliseconds a file may take in its reader thread. */
  timeMs: 30_000,
  /** Megabytes of heap of a reader thread. */
  memoryMb: 1024,
  /** Folders inside folders that a walk goes down. */
  folderDepth: 64,
} as const;

/** What the importer refuses for its size; docs/formats.md states the same numbers. */
export const LIMITS = {
  /** Bytes of a file of text. */
  textBytes: 50_000_000,
  /** Bytes of any other file: a PDF, a Word file, an archive, a mailbox. */
  fileBytes: 500_000_000,
  /** Bytes that one entry of an archive may expand to. */
  entryBytes: 100_000_000,
  /** Bytes that all entries of an archive may expand to. */
  archiveBytes: 2_000_000_000,
  /** How many times its size an entry may expand to, once it is larger than a megabyte. */
  archiveRatio: 200,
  archiveEntries: 20_000,
  /** Rows of a table, records of a list, messages of a mailbox. */
  records: 200_000,
  /** Files inside files: an archive in a mail in an archive. */
  nesting: 4,
  /** Milliseconds a file may take in its reader thread. */
  timeMs: 30_000,
  /** Megabytes of heap of a reader thread. */
  memoryMb: 1024,
  /** Folders inside folders that a walk goes down. */
  folderDepth: 64,
} as const;

import type { ImportHow, Result } from '../../../preload/contract/index.ts';
import type { Container, Reading } from '../article.ts';

/** A file as the registry sees it. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** In lower case, without the dot; '' where the name has none. */
  readonly extension: string;
  /** The address it was found at, where that is known beside the file. */
  readonly url: string | null;
  /** The encoding that a person chose; absent where it is to be found out. */
  readonly encoding?: string;
  /** How a file of many articles is to be read; absent where the reader may guess. */
  readonly how?: ImportHow;
}

/** Reads one format. To add a format, write a file beside this one and list it in registry.ts. */
export interface Reader {
  /** The word in `format` of an article. */
  readonly format: string;
  /** For a person: "plain text (.txt)". */
  readonly label: string;
  /** How sure it is that these bytes are its format, 0 to 1. The surest reader gets the file. */
  recognise(source: Source): number;
  /** @returns what it holds, or any refusal whose code begins with 'file-' or 'archive-' */
  read(source: Source): Result<Reading | Container> | Promise<Result<Reading | Container>>;
}

import type {
  ArticleNotice,
  Block,
  ImportHow,
  Link,
  MetadataOrigin,
  Page,
  PartialDate,
} from '../../../preload/contract/index.ts';

import type { OutletLine } from './outlet-blocks.ts';

/** What the store takes of an article that was read; `main/importing` gives exactly this shape. */
export interface ImportedArticle {
  readonly fileName: string;
  readonly path: string;
  /** The place inside the file; '' where the article is the whole file. */
  readonly part: string;
  readonly format: string;
  readonly encoding: string;
  readonly size: number;
  readonly sha256: string;
  readonly textSha256: string;
  /** The original bytes, compressed; null where an earlier article of the same file brought them. */
  readonly original: Uint8Array | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  readonly pages: readonly Page[];
  readonly notice: ArticleNotice | null;
  readonly missing: string | null;
  readonly metadata: ArticleMetadata;
  readonly origins: readonly MetadataOrigin[];
  readonly words: number;
  /** The lines that are furniture if other articles of the outlet have them too. */
  readonly repeatable: readonly OutletLine[];
  /** How a person wanted its file to be read; absent where it was guessed, or there was nothing to choose. */
  readonly how?: ImportHow;
}

export interface ArticleMetadata {
  readonly title: string | null;
  readonly alternativeTitle: string | null;
  readonly author: string | null;
  readonly outlet: string | null;
  readonly published: PartialDate | null;
  readonly place: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly canonicalUrl: string | null;
}

import type { Block, MetadataOrigin, PartialDate } from '../../../preload/contract/index.ts';

/** What the store takes of an article that was read; `main/importing` gives exactly this shape. */
export interface ImportedArticle {
  readonly fileName: string;
  readonly path: string;
  readonly format: string;
  readonly encoding: string;
  readonly size: number;
  readonly sha256: string;
  readonly textSha256: string;
  /** The original bytes, compressed. */
  readonly original: Uint8Array;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly metadata: ArticleMetadata;
  readonly origins: readonly MetadataOrigin[];
  readonly words: number;
}

export interface ArticleMetadata {
  readonly title: string | null;
  readonly author: string | null;
  readonly outlet: string | null;
  readonly published: PartialDate | null;
  readonly place: string | null;
  readonly language: string | null;
  readonly url: string | null;
}

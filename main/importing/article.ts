import type { Block, BlockKind, MetadataOrigin, PartialDate } from '../../preload/contract/index.ts';

/** What is known of an article; what the file does not say stays null. */
export interface ArticleMetadata {
  readonly title: string | null;
  readonly author: string | null;
  readonly outlet: string | null;
  readonly published: PartialDate | null;
  /** The dateline's place, as written, e.g. "Bamako, Mali". */
  readonly place: string | null;
  /** ISO 639-1 code, e.g. "en". */
  readonly language: string | null;
  readonly url: string | null;
}

/** What a file was read as. Offsets refer to `text`. */
export interface ReadArticle {
  /** The reader's name for it: "txt", "md". */
  readonly format: string;
  /** How the bytes were decoded: "UTF-8", "windows-1252". */
  readonly encoding: string;
  readonly text: string;
  /** In order, apart from each other, none of them empty. */
  readonly blocks: readonly Block[];
  readonly metadata: ArticleMetadata;
  /** One for each field of `metadata` that is not null. */
  readonly origins: readonly MetadataOrigin[];
  /** Words of the article itself, furniture left out. */
  readonly words: number;
}

/** A read article with its original, ready to be stored. */
export interface PreparedArticle extends ReadArticle {
  readonly fileName: string;
  readonly path: string;
  /** Bytes of the original. */
  readonly size: number;
  /** Of the original bytes, in hex. */
  readonly sha256: string;
  /** Of the text in UTF-8, in hex. */
  readonly textSha256: string;
  /** The original bytes, compressed with Zstandard. */
  readonly original: Uint8Array;
}

/** A stretch of the text as a reader found it. `kind` is null where the format does not say what it is. */
export interface Draft {
  readonly start: number;
  readonly end: number;
  readonly kind: BlockKind | null;
  /** Why the format says that this is not the article; absent where it does not say so. */
  readonly furniture?: string;
}

/** A value of the metadata that the file itself states, apart from its text: front matter, a document property. */
export interface StatedValue<T> {
  readonly value: T;
  /** 0 to 1. */
  readonly sure: number;
}

export type StatedMetadata = {
  readonly [Field in keyof ArticleMetadata]?: StatedValue<NonNullable<ArticleMetadata[Field]>>;
};

/** What a reader makes of a file's bytes, before the rules of `analyse` look at it. */
export interface Reading {
  readonly encoding: string;
  readonly text: string;
  readonly drafts: readonly Draft[];
  readonly stated: StatedMetadata;
  /** Kinds of blocks that are set aside in this format, each with the reason. */
  readonly aside?: AsideKinds;
}

export type AsideKinds = { readonly [Kind in BlockKind]?: string };

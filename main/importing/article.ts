import type {
  ArticleNotice,
  Block,
  BlockKind,
  ColumnMapping,
  Link,
  MetadataOrigin,
  Page,
  PartialDate,
  Result,
} from '../../preload/contract/index.ts';

import type { RepeatableLine } from './blocks/repeated.ts';

/** What is known of an article; what the file does not say stays null. */
export interface ArticleMetadata {
  readonly title: string | null;
  /** Another title that the file gives: what the page calls itself where its headline says otherwise. */
  readonly alternativeTitle: string | null;
  /** Several are apart by commas. */
  readonly author: string | null;
  readonly outlet: string | null;
  readonly published: PartialDate | null;
  /** The dateline's place, as written, e.g. "Bamako, Mali". */
  readonly place: string | null;
  /** ISO 639-1 code, e.g. "en". */
  readonly language: string | null;
  /** Where it was found. */
  readonly url: string | null;
  /** What it says of itself where it stands. */
  readonly canonicalUrl: string | null;
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
  readonly links: readonly Link[];
  readonly pages: readonly Page[];
  readonly notice: ArticleNotice | null;
  /** What could not be read, for a person: "3 of 12 pages could not be read"; null where nothing is missing. */
  readonly missing: string | null;
  readonly metadata: ArticleMetadata;
  /** One for each field of `metadata` that is not null. */
  readonly origins: readonly MetadataOrigin[];
  /** Words of the article itself, furniture left out. */
  readonly words: number;
}

/** A read article with its original, ready to be stored. */
export interface PreparedArticle extends ReadArticle {
  /** The file that holds it; it may lie inside another. */
  readonly fileName: string;
  /** Where that file was: "/home/ana/letters.zip/3.eml". */
  readonly path: string;
  /** The place inside the file: "row 12"; '' where the article is the whole file. */
  readonly part: string;
  /** Bytes of the original. */
  readonly size: number;
  /** Of the original bytes, in hex. */
  readonly sha256: string;
  /** Of the text in UTF-8, in hex. */
  readonly textSha256: string;
  /** The lines that are furniture if other articles of the outlet have them too. */
  readonly repeatable: readonly RepeatableLine[];
  /** The original bytes, compressed with Zstandard; null where they came with an earlier article of the same file. */
  readonly original: Uint8Array | null;
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
  readonly links?: readonly Link[];
  readonly pages?: readonly Page[];
  /** With 'no text' and 'no text layer' the text may be empty. */
  readonly notice?: Exclude<ArticleNotice, 'partly read'>;
  readonly missing?: Missing;
}

/** What could not be read of a damaged file. */
export interface Missing {
  /** For a person: "The end of the file is missing". */
  readonly what: string;
  /** Of the articles of a file only the last one lacks its end. */
  readonly where: 'end' | 'anywhere';
}

/** A file that holds several things: an archive, a mail with attachments, a table of articles, an export. */
export interface Container {
  /** In the order of the file, the same each time it is read. Made one by one, as they are asked for. */
  readonly parts: Iterable<Part> | AsyncIterable<Part>;
  /** Set where how it was parted is a guess that a person should see before anything is stored. */
  readonly guess?: Guess;
}

export interface Guess {
  readonly how: { readonly as: 'split' } | { readonly as: 'table'; readonly mapping: ColumnMapping };
  /** What parts the articles, for a person: "121 headers such as “Document 3 of 120”". */
  readonly why: string;
  /** The columns of a table with their first few values. */
  readonly columns: readonly { readonly name: string; readonly values: readonly string[] }[];
}

export type Part =
  /** A file inside the file: read by the reader for its own bytes, which are kept as its original. */
  | {
      readonly kind: 'file';
      /** Its path inside: "letters/3.eml". */
      readonly name: string;
      /** Its bytes, or why they cannot be had; asked for once, when its turn has come. */
      bytes(): Result<Uint8Array> | Promise<Result<Uint8Array>>;
      /** What the container states of it, e.g. the date of the mail it was attached to. */
      readonly stated?: StatedMetadata;
    }
  /** An article that has no bytes of its own: the whole file is kept as its original. `name` is '' for all of it. */
  | { readonly kind: 'article'; readonly name: string; readonly reading: Reading }
  /** Something that was found and cannot be read; the parts after it go on. */
  | { readonly kind: 'refused'; readonly name: string; readonly refusal: Result<never> };

export type AsideKinds = { readonly [Kind in BlockKind]?: string };

import { basename, extname } from 'node:path';
import type { ImportHow } from '../../preload/contract/index.ts';
import { ok, type Result } from '../../preload/contract/result.ts';
import { analyse } from './analyse.ts';
import type { Container, Part, ReadArticle, Reading, StatedMetadata } from './article.ts';
import { paragraphsOf } from './blocks/paragraphs.ts';
import { LIMITS } from './limits.ts';
import type { Source } from './readers/reader.ts';
import { readerFor } from './readers/registry.ts';
import { emptyFile, tooManyArticles, tooManyInside, tooNested } from './refusals.ts';
import { splitReading } from './splitting/split.ts';

export interface ReadOptions {
  /** Where the file was found, if that is known beside it. */
  readonly url?: string | null;
  /** The encoding that a person chose. */
  readonly encoding?: string;
  /** How a person wants a file of many articles to be read. */
  readonly how?: ImportHow;
  /** Parts of the file before this one are passed over without being read. */
  readonly from?: number;
  /** Hears of each file inside the file before it is read. */
  readonly starts?: (index: number, place: string) => void;
}

/** One article that a file holds, or why a part of it could not be read. */
export interface FoundArticle {
  /** The number of the file's part that it is in; several may come from one part (an archive in an archive). */
  readonly index: number;
  /** The file that it is in, which may lie inside the file that was read. */
  readonly fileName: string;
  /** The bytes of that file: the article's original. */
  readonly bytes: Uint8Array;
  /** The place inside `bytes`: "row 12"; '' where the article is all of it. */
  readonly part: string;
  /** The place inside the file that was read: "letters.zip/3.eml", "row 12"; '' for all of it. */
  readonly place: string;
  readonly answer: Result<ReadArticle>;
  /** Set where the file is known to hold nothing else. */
  readonly last?: true;
}

/** A file that was opened: its one reading, or its parts. */
export type Opened = { readonly format: string } & (
  | { readonly reading: Reading }
  | { readonly container: Container }
);

/** Formats in which news databases export many articles as one text. */
const RUNNING_TEXT = new Set(['txt', 'md', 'html', 'docx', 'odt', 'rtf', 'pdf']);

/**
 * Finds the reader for some bytes and lets it read them.
 *
 * @returns any refusal whose code begins with 'file-' or 'archive-'
 */
export async function openBytes(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<Result<Opened>> {
  if (bytes.length === 0) return emptyFile(fileName);
  const source: Source = {
    bytes,
    fileName,
    extension: extname(fileName).slice(1).toLowerCase(),
    url: options.url ?? null,
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    ...(options.how === undefined ? {} : { how: options.how }),
  };
  const reader = readerFor(source);
  if (!reader.ok) return reader;
  const { format } = reader.value;
  const read = await reader.value.read(source);
  if (!read.ok) return read;
  const whole = read.value;
  const parted =
    'parts' in whole || !RUNNING_TEXT.has(format) ? ok(whole) : splitReading(whole, options.how, format);
  if (!parted.ok) return parted;
  return ok(
    'parts' in parted.value ? { format, container: parted.value } : { format, reading: parted.value },
  );
}

/** Every article of a file, one after the other, each with its own answer: what cannot be read stops nothing. */
export async function* articlesIn(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): AsyncGenerator<FoundArticle> {
  yield* articlesOf(await openBytes(bytes, fileName, options), bytes, fileName, options);
}

/** As `articlesIn`, of a file that was opened already. */
export async function* articlesOf(
  opened: Result<Opened>,
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): AsyncGenerator<FoundArticle> {
  const whole = { index: 0, fileName, bytes, part: '', place: '', last: true } as const;
  if (!opened.ok) yield { ...whole, answer: opened };
  else if ('reading' in opened.value) yield { ...whole, answer: finished(opened.value, fileName) };
  else yield* partsOf(opened.value, { bytes, fileName, place: '', depth: 0, deep: { count: 0 } }, options);
}

/** The first article of a file. */
export async function readBytes(
  bytes: Uint8Array,
  fileName: string,
  url: string | null = null,
): Promise<Result<ReadArticle>> {
  for await (const found of articlesIn(bytes, fileName, { url })) return found.answer;
  return emptyFile(fileName);
}

/** Reads a text as it is given: blocks and metadata are found in it, nothing is cut and no offset moves. */
export function readText(text: string): ReadArticle {
  return {
    format: 'text',
    encoding: 'given',
    text,
    links: [],
    pages: [],
    notice: null,
    missing: null,
    ...analyse(text, paragraphsOf(text), {}),
  };
}

interface Place {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Of the file inside the file that was read. */
  readonly place: string;
  readonly depth: number;
  /** Of the file that was read. */
  readonly deep: DeepFiles;
}

/** Counts what lies several files deep: archives that hold each other again and again hold more than anybody reads. */
interface DeepFiles {
  count: number;
}

const DEEP = 2;

async function* partsOf(
  { format, container }: { readonly format: string; readonly container: Container },
  inside: Place,
  options: ReadOptions = {},
): AsyncGenerator<FoundArticle> {
  let index = -1;
  for await (const part of container.parts) {
    index++;
    if (index < (options.from ?? 0)) continue;
    if (inside.depth >= DEEP && ++inside.deep.count > LIMITS.archiveEntries) {
      // said once: what follows would be thousands of the same
      if (inside.deep.count === LIMITS.archiveEntries + 1)
        yield { ...inside, index: 0, part: '', answer: tooManyInside(inside.place, LIMITS.archiveEntries) };
      return;
    }
    if (index >= LIMITS.records) {
      const answer = tooManyArticles(inside.fileName, LIMITS.records);
      yield { ...inside, index: inside.depth === 0 ? index : 0, part: '', answer };
      return;
    }
    const place = joined(inside.place, part.name);
    if (part.kind === 'file') options.starts?.(index, place);
    for await (const found of articlesOfPart(part, format, place, inside)) {
      // what lies deeper counts as the part of the outermost file
      yield inside.depth === 0 ? { ...found, index } : found;
    }
  }
  if (index < 0) yield { ...inside, index: 0, part: '', answer: emptyFile(inside.fileName) };
}

async function* articlesOfPart(
  part: Part,
  format: string,
  place: string,
  inside: Place,
): AsyncGenerator<FoundArticle> {
  const here = { index: 0, fileName: inside.fileName, bytes: inside.bytes, part: part.name, place };
  if (part.kind === 'refused') yield { ...here, answer: part.refusal };
  else if (part.kind === 'article') {
    yield { ...here, answer: finished({ format, reading: part.reading }, part.name || inside.fileName) };
  } else yield* articlesOfFile(part, place, inside);
}

/** A file inside a file is read by the reader for its own bytes. */
async function* articlesOfFile(
  part: Extract<Part, { kind: 'file' }>,
  place: string,
  inside: Place,
): AsyncGenerator<FoundArticle> {
  const fileName = basename(part.name);
  const here = { index: 0, fileName, bytes: inside.bytes, part: '', place };
  if (inside.depth >= LIMITS.nesting) {
    yield { ...here, answer: tooNested(place, LIMITS.nesting) };
    return;
  }
  const bytes = await part.bytes();
  if (!bytes.ok) {
    yield { ...here, answer: bytes };
    return;
  }
  const file = { ...here, bytes: bytes.value };
  const opened = await openBytes(bytes.value, fileName);
  if (!opened.ok) yield { ...file, answer: opened };
  else if ('reading' in opened.value) {
    const { format, reading } = opened.value;
    yield {
      ...file,
      answer: finished({ format, reading: { ...reading, stated: both(reading.stated, part.stated) } }, place),
    };
  } else yield* partsOf(opened.value, { ...file, place, depth: inside.depth + 1, deep: inside.deep });
}

/** Of what a file and its container say of it, what is surer; of two as sure, the file's own word. */
function both(own: StatedMetadata, containers: StatedMetadata = {}): StatedMetadata {
  const surer = Object.entries(containers).filter(
    ([field, stated]) => stated.sure > (own[field as keyof StatedMetadata]?.sure ?? 0),
  );
  return { ...own, ...Object.fromEntries(surer) };
}

function joined(outer: string, inner: string): string {
  return [outer, inner].filter((name) => name !== '').join('/');
}

/** What the rules make of what a reader read. */
export function finished(
  { format, reading }: { readonly format: string; readonly reading: Reading },
  name: string,
): Result<ReadArticle> {
  const {
    text,
    encoding,
    drafts,
    stated,
    aside,
    links = [],
    pages = [],
    notice = null,
    missing = null,
  } = reading;
  if (drafts.length === 0 && notice === null) return emptyFile(name);
  return ok({
    format,
    encoding,
    text,
    links,
    pages,
    notice: notice ?? (missing === null ? null : 'partly read'),
    missing: notice === null ? (missing?.what ?? null) : null,
    ...analyse(text, drafts, stated, aside),
  });
}

import { hash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ImportHow } from '../../preload/contract/index.ts';
import { ok, type Result } from '../../preload/contract/result.ts';
import type { PreparedArticle, ReadArticle } from './article.ts';
import { repeatableLines } from './blocks/repeated.ts';
import { LIMITS } from './limits.ts';
import type { PreparedPart, ReaderTask } from './messages.ts';
import { compressed, originalBytes } from './original.ts';
import {
  articlesIn,
  articlesOf,
  type FoundArticle,
  type Opened,
  openBytes,
  type ReadOptions,
} from './read.ts';
import { emptyFile, notAFile, tooLarge, unreadable } from './refusals.ts';
import { mayBeLarge } from './signature.ts';

/**
 * Reads a file from disk and makes each of its articles ready to be stored, one after the other. Its size is asked for
 * before its bytes. The original of several articles of one file goes with the first of them.
 */
export async function* prepareParts(
  task: Extract<ReaderTask, { kind: 'file' }>,
  options: Pick<ReadOptions, 'from' | 'starts'> = {},
): AsyncGenerator<PreparedPart> {
  const fileName = basename(task.path);
  const bytes = bytesOf(task.path, fileName);
  if (!bytes.ok) {
    yield { index: 0, fileName, place: '', answer: bytes, last: true };
    return;
  }
  const how = task.how === undefined ? {} : { how: task.how };
  const opened = await openBytes(bytes.value, fileName, how);
  if (opened.ok && task.ask && isGuess(opened.value)) {
    yield { index: 0, fileName, place: '', answer: await many(opened.value), last: true };
    return;
  }
  yield* prepared(articlesOf(opened, bytes.value, fileName, { ...options, ...how }), task.path);
}

/** The first article of a file, ready to be stored. */
export async function prepareFile(path: string): Promise<Result<PreparedArticle>> {
  for await (const { answer } of prepareParts({ kind: 'file', path, ask: false }))
    if (answer.ok !== 'many') return answer;
  return emptyFile(basename(path));
}

/** Makes a pasted text ready to be stored; its original is the text in UTF-8. */
export async function preparePasted(text: string, fileName: string): Promise<Result<PreparedArticle>> {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > LIMITS.textBytes) return tooLarge(fileName, bytes.length, LIMITS.textBytes);
  for await (const { answer } of prepared(articlesIn(bytes, fileName, { how: { as: 'one' } }), ''))
    if (answer.ok !== 'many') return answer;
  return emptyFile(fileName);
}

/** Reads a kept original again, in the encoding that a person chose. */
export async function prepareKept(
  task: Extract<ReaderTask, { kind: 'kept' }>,
): Promise<Result<PreparedArticle>> {
  const bytes = originalBytes(task.original);
  const encoding = task.encoding === null ? {} : { encoding: task.encoding };
  const how = task.how && (await howIn(encoding, bytes, { ...task, how: task.how }));
  const options = { ...encoding, ...(how && { how }) };
  for await (const { place, answer } of prepared(articlesIn(bytes, task.fileName, options), ''))
    if (place === task.part && answer.ok !== 'many') return answer;
  return emptyFile(task.fileName);
}

/** The columns that a person chose, by the names that they have in another encoding. */
async function howIn(
  encoding: { readonly encoding?: string },
  bytes: Uint8Array,
  { how, before, fileName }: { readonly how: ImportHow; readonly before: string; readonly fileName: string },
): Promise<ImportHow> {
  if (how.as !== 'table') return how;
  const [old, now] = [
    await columnsOf(bytes, fileName, { how, encoding: before }),
    await columnsOf(bytes, fileName, { how, ...encoding }),
  ];
  const mapping = Object.entries(how.mapping).map(([field, column]) => [
    field,
    now.includes(column) ? column : (now[old.indexOf(column)] ?? column),
  ]);
  return { as: 'table', mapping: Object.fromEntries(mapping) };
}

async function columnsOf(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions,
): Promise<readonly string[]> {
  const opened = await openBytes(bytes, fileName, options);
  if (!opened.ok || !('container' in opened.value)) return [];
  return opened.value.container.guess?.columns.map(({ name }) => name) ?? [];
}

/**
 * The file is read at once: a reader thread has nothing else to do meanwhile, and each wait costs more than a small file.
 *
 * @returns the bytes of a file, or a refusal by its size or by what the file system says
 */
export function bytesOf(path: string, fileName: string): Result<Uint8Array> {
  try {
    // opening a pipe would wait until somebody writes into it, and reading 300 MB to refuse them would take seconds
    const found = statSync(path);
    if (!found.isFile()) return notAFile(fileName);
    const limit = limitOf(path, found.size);
    if (found.size > limit) return tooLarge(fileName, found.size, limit);
    return ok(readFileSync(path));
  } catch (error) {
    return unreadable(fileName, error);
  }
}

/** Only documents and archives may be larger than a file of text. */
function limitOf(path: string, size: number): number {
  if (size <= LIMITS.textBytes) return LIMITS.textBytes;
  const head = new Uint8Array(4096);
  const file = openSync(path, 'r');
  try {
    const read = readSync(file, head, 0, head.length, 0);
    return mayBeLarge(head.subarray(0, read)) ? LIMITS.fileBytes : LIMITS.textBytes;
  } finally {
    closeSync(file);
  }
}

function isGuess(opened: Opened): boolean {
  return 'container' in opened && opened.container.guess !== undefined;
}

async function many(opened: Opened): Promise<PreparedPart['answer']> {
  if (!('container' in opened)) return emptyFile('');
  let articles = 0;
  for await (const part of opened.container.parts) if (part.kind !== 'refused') articles++;
  return { ok: 'many', why: opened.container.guess?.why ?? '', articles };
}

async function* prepared(articles: AsyncIterable<FoundArticle>, path: string): AsyncGenerator<PreparedPart> {
  let lastBytes: Uint8Array | null = null;
  let digest = '';
  for await (const { index, fileName, place, part, bytes, answer, last } of articles) {
    const here = { index, fileName, place, ...(last && { last }) };
    if (!answer.ok) {
      yield { ...here, answer };
      continue;
    }
    const original = bytes === lastBytes ? null : compressed(bytes);
    if (original) [lastBytes, digest] = [bytes, sha256(bytes)];
    const article = { fileName, path, place, part, size: bytes.length, sha256: digest, original };
    yield { ...here, answer: ok(ready(answer.value, article)) };
  }
}

function ready(
  read: ReadArticle,
  from: Pick<PreparedArticle, 'fileName' | 'path' | 'part' | 'size' | 'sha256' | 'original'> & {
    readonly place: string;
  },
): PreparedArticle {
  const { place, path, part, ...rest } = from;
  const outer = part === '' ? place : place.slice(0, -part.length).replace(/\/$/, '');
  return {
    ...read,
    ...rest,
    part,
    path: outer === '' ? path : `${path}/${outer}`,
    textSha256: sha256(read.text),
    repeatable: repeatableLines(read.text, read.blocks),
  };
}

function sha256(data: Uint8Array | string): string {
  return hash('sha256', data);
}

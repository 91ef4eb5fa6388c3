import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { ok, type Result } from '../../preload/contract/index.ts';
import type { PreparedArticle, ReadArticle } from './article.ts';
import { LIMITS } from './limits.ts';
import { readBytes } from './read.ts';
import { notAFile, tooLarge, unreadable } from './refusals.ts';

/**
 * Reads a file from disk and makes it ready to be stored. Its size is asked for before its bytes.
 *
 * @returns any refusal whose code begins with 'file-'
 */
export async function prepareFile(path: string): Promise<Result<PreparedArticle>> {
  const fileName = basename(path);
  const bytes = await bytesOf(path, fileName);
  return bytes.ok ? prepareBytes(bytes.value, path, fileName) : bytes;
}

/** Makes a pasted text ready to be stored; its original is the text in UTF-8. */
export function preparePasted(text: string, fileName: string): Result<PreparedArticle> {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > LIMITS.textBytes) return tooLarge(fileName, bytes.length, LIMITS.textBytes);
  return prepareBytes(bytes, '', fileName);
}

/** The original bytes of an article, from their compressed form. */
export function originalBytes(compressed: Uint8Array): Uint8Array {
  return zstdDecompressSync(compressed);
}

async function bytesOf(path: string, fileName: string): Promise<Result<Uint8Array>> {
  try {
    // opening a pipe would wait until somebody writes into it, and reading 300 MB to refuse them would take seconds
    const found = await stat(path);
    if (!found.isFile()) return notAFile(fileName);
    if (found.size > LIMITS.textBytes) return tooLarge(fileName, found.size, LIMITS.textBytes);
    return ok(await readFile(path));
  } catch (error) {
    return unreadable(fileName, error);
  }
}

function prepareBytes(bytes: Uint8Array, path: string, fileName: string): Result<PreparedArticle> {
  const read = readBytes(bytes, fileName);
  return read.ok ? ok(prepared(read.value, bytes, path, fileName)) : read;
}

function prepared(read: ReadArticle, bytes: Uint8Array, path: string, fileName: string): PreparedArticle {
  return {
    ...read,
    fileName,
    path,
    size: bytes.length,
    sha256: sha256(bytes),
    textSha256: sha256(read.text),
    // in a buffer of its own, so that a thread can hand it over
    original: new Uint8Array(zstdCompressSync(bytes)),
  };
}

function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

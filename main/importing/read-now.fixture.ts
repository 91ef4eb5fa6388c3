import { extname } from 'node:path';
import type { Result } from '../../preload/contract/index.ts';
import type { ReadArticle } from './article.ts';
import { finished } from './read.ts';
import { readerFor } from './readers/registry.ts';
import { emptyFile } from './refusals.ts';

/** For tests of formats that hold one article and are read at once: the article, without waiting. */
export function readNow(bytes: Uint8Array, fileName: string, url: string | null = null): Result<ReadArticle> {
  if (bytes.length === 0) return emptyFile(fileName);
  const source = { bytes, fileName, extension: extname(fileName).slice(1).toLowerCase(), url };
  const reader = readerFor(source);
  if (!reader.ok) return reader;
  const read = reader.value.read(source);
  if (read instanceof Promise) throw new Error('this format takes its time');
  if (!read.ok) return read;
  if ('parts' in read.value) throw new Error('this file holds several things');
  return finished({ format: reader.value.format, reading: read.value }, fileName);
}

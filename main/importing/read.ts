import { extname } from 'node:path';
import { ok, type Result } from '../../preload/contract/index.ts';
import { analyse } from './analyse.ts';
import type { ReadArticle } from './article.ts';
import { paragraphsOf } from './blocks/paragraphs.ts';
import { readerFor } from './readers/registry.ts';
import { emptyFile } from './refusals.ts';

/**
 * Reads the bytes of a file into an article.
 *
 * @param url where the file was found, if that is known beside it
 *
 * @returns 'file-empty', 'file-binary', 'file-undecodable' or 'file-format-unknown' where there is nothing to read
 */
export function readBytes(
  bytes: Uint8Array,
  fileName: string,
  url: string | null = null,
): Result<ReadArticle> {
  if (bytes.length === 0) return emptyFile(fileName);
  const source = { bytes, fileName, extension: extname(fileName).slice(1).toLowerCase(), url };
  const reader = readerFor(source);
  if (!reader.ok) return reader;
  const reading = reader.value.read(source);
  if (!reading.ok) return reading;
  const { text, encoding, drafts, stated, aside } = reading.value;
  if (drafts.length === 0) return emptyFile(fileName);
  return ok({ format: reader.value.format, encoding, text, ...analyse(text, drafts, stated, aside) });
}

/** Reads a text as it is given: blocks and metadata are found in it, nothing is cut and no offset moves. */
export function readText(text: string): ReadArticle {
  return { format: 'text', encoding: 'given', text, ...analyse(text, paragraphsOf(text), {}) };
}

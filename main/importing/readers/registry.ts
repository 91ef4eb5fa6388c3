import { type Result, refuse } from '../../../preload/contract/result.ts';
import { refuseCompound } from '../office/compound.ts';
import { looksBinary, signatureOf } from '../signature.ts';
import { hasWideMark, looksLikeUtf16 } from '../utf16.ts';
import { bibtexReader } from './bibtex.ts';
import { cslReader } from './csl.ts';
import { csvReader } from './csv.ts';
import { docxReader } from './docx.ts';
import { emlReader } from './eml.ts';
import { epubReader } from './epub.ts';
import { htmlReader } from './html.ts';
import { jsonLinesReader, jsonReader } from './json.ts';
import { markdownReader } from './markdown.ts';
import { mboxReader } from './mbox.ts';
import { mhtmlReader } from './mhtml.ts';
import { odtReader } from './odt.ts';
import { pdfReader } from './pdf.ts';
import type { Reader, Source } from './reader.ts';
import { risReader } from './ris.ts';
import { rtfReader } from './rtf.ts';
import { textReader } from './text.ts';
import { zipReader } from './zip.ts';

/** Every format that can be read. A new one is a file beside this and a line here. */
export const READERS: readonly Reader[] = [
  textReader,
  markdownReader,
  htmlReader,
  pdfReader,
  docxReader,
  odtReader,
  rtfReader,
  zipReader,
  emlReader,
  mboxReader,
  mhtmlReader,
  epubReader,
  csvReader,
  jsonReader,
  jsonLinesReader,
  risReader,
  bibtexReader,
  cslReader,
];

/** Formats whose bytes are nothing but text, so that a NUL byte in them is damage; the others may hold any bytes. */
const ONLY_TEXT = new Set(['txt', 'md', 'html', 'json', 'jsonl', 'csv', 'ris', 'bib', 'csl']);

/** Names that promise text, so that a binary file behind one is worth a word of its own. */
const TEXT_NAMES = new Set(['txt', 'text', 'md', 'markdown', 'asc', '']);

/**
 * Finds the reader for a file by its bytes, its name only deciding between formats that look alike.
 *
 * @returns the reader, or 'file-binary' or 'file-format-unknown'
 */
export function readerFor(source: Source): Result<Reader> {
  let best: Reader | null = null;
  let sureness = 0;
  for (const reader of READERS) {
    const sure = reader.recognise(source);
    if (sure > sureness) [best, sureness] = [reader, sure];
  }
  if (best && !(ONLY_TEXT.has(best.format) && isBinary(source))) return { ok: true, value: best };
  return refuseFormat(source);
}

function isBinary({ bytes }: Source): boolean {
  return looksBinary(bytes) && !hasWideMark(bytes) && looksLikeUtf16(bytes.subarray(0, 65_536)) === null;
}

/** What can be read, each kind once with all its endings: "lists of articles (.json, .jsonl)". */
function labels(): readonly string[] {
  const endings = new Map<string, string[]>();
  for (const { label } of READERS) {
    const [, words = label, inside = ''] = /^(.*) \((.*)\)$/.exec(label) ?? [];
    endings.set(words, [...(endings.get(words) ?? []), inside]);
  }
  return [...endings].map(([words, inside]) => `${words} (${inside.join(', ')})`);
}

function refuseFormat(source: Source): Result<never> {
  const { fileName, extension, bytes } = source;
  const compound = refuseCompound(bytes, fileName);
  if (compound) return compound;
  const signature = signatureOf(bytes);
  const readable = new Intl.ListFormat('en-GB').format(labels());
  if (signature?.document !== true && TEXT_NAMES.has(extension) && (signature || isBinary(source))) {
    const what = signature ? `holds ${signature.name}` : 'holds binary data';
    return refuse(
      'file-binary',
      `“${fileName}” ${what}, not text, so it was not imported. The file is as it was. Check that it is the right file; if it is an article, open it in its own program and save it as text.`,
    );
  }
  const what = signature
    ? `“${fileName}” is ${signature.name}.`
    : `“${fileName}” is in a format Collate does not know.`;
  return refuse(
    'file-format-unknown',
    `${what} It was not imported, and the file is as it was. Collate reads ${readable}: save or copy the text as one of these, or paste it.`,
  );
}

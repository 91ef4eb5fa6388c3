import { ok } from '../../../preload/contract/result.ts';
import { decode } from '../decode.ts';
import { writeBlocks } from '../html/blocks.ts';
import { declaredCharset } from '../html/charset.ts';
import { findContent } from '../html/content.ts';
import { findHead } from '../html/head.ts';
import { baseAddress, pageFacts, statedMetadata } from '../html/page-metadata.ts';
import { parsePage } from '../html/tree.ts';
import { tooDeep } from '../refusals.ts';
import { signatureOf } from '../signature.ts';
import type { Reader } from './reader.ts';
import { Writer } from './writer.ts';

const NAMES = new Set(['html', 'htm', 'xhtml', 'xht', 'shtml']);

/**
 * What a page sets beside its text. Pictures are not kept, and who and when is in the metadata. Captions stay blocks of
 * their kind, dimmed: what a page calls its body never holds them.
 */
const ASIDE = {
  caption: 'caption of a picture',
  credit: 'line of credits',
  byline: 'line about the author',
  date: 'line with the date',
} as const;

/** Web pages as browsers save them. */
export const htmlReader: Reader = {
  format: 'html',
  label: 'web pages (.html)',
  recognise({ bytes, extension }) {
    const signature = signatureOf(bytes);
    if (signature?.name === 'a web page') return 0.95;
    return NAMES.has(extension) && !signature ? 0.8 : 0;
  },
  read({ bytes, fileName, url, encoding }) {
    const decoded = decode(bytes, fileName, declaredCharset(bytes), encoding);
    if (!decoded.ok) return decoded;
    const page = parsePage(decoded.value.text);
    if (!page) return tooDeep(fileName);
    const content = findContent(page);
    const facts = pageFacts(page, url);
    const head = findHead(page, content, facts.titles);
    const writer = new Writer();
    writeBlocks(writer, content, head, baseAddress(page, facts));
    const text = writer.text();
    const stated = statedMetadata(page, facts, content, head.title, text);
    return ok({
      encoding: decoded.value.encoding,
      text,
      drafts: writer.drafts,
      links: writer.links,
      stated,
      aside: ASIDE,
    });
  },
};

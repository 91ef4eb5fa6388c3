import { ok } from '../../../preload/contract/result.ts';
import { paragraphsOf } from '../blocks/paragraphs.ts';
import { cleanText } from '../clean.ts';
import { decode } from '../decode.ts';
import { signatureOf } from '../signature.ts';
import type { Reader } from './reader.ts';

const NAMES = new Set(['txt', 'text', 'asc', '']);
/** Files of text that are no prose, and formats that later readers take. */
const NOT_PROSE =
  /^(?:html?|xhtml|mht|mhtml|xml|svg|json|jsonl|ndjson|csv|tsv|ris|bib|eml|mbox|rtf|docx?|odt|pdf|epub|zip|js|mjs|cjs|ts|tsx|jsx|css|scss|py|rb|java|c|h|cpp|cs|go|rs|php|sh|bat|ps1|sql|ya?ml|toml|ini|cfg|conf|lock|log|map)$/;

/** Plain text, in any encoding and with paragraphs in any style. */
export const textReader: Reader = {
  format: 'txt',
  label: 'plain text (.txt)',
  recognise({ bytes, extension }) {
    if (signatureOf(bytes) || NOT_PROSE.test(extension)) return 0;
    return NAMES.has(extension) ? 0.6 : 0.3;
  },
  read({ bytes, fileName, encoding }) {
    const decoded = decode(bytes, fileName, null, encoding);
    if (!decoded.ok) return decoded;
    const text = cleanText(decoded.value.text);
    return ok({ encoding: decoded.value.encoding, text, drafts: paragraphsOf(text), stated: {} });
  },
};

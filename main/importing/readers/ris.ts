import { ok } from '../../../preload/contract/result.ts';
import { paragraphsOf } from '../blocks/paragraphs.ts';
import { cleanText } from '../clean.ts';
import { decode } from '../decode.ts';
import { openingOf } from '../opening.ts';
import { referencesOf } from '../records/reference.ts';
import { damagedFile } from '../records/refusals.ts';
import { risReferences } from '../records/ris.ts';
import { signatureOf } from '../signature.ts';
import type { Reader } from './reader.ts';

const OPENING_BYTES = 4_000;
/** The first tag of a record, below at most a few lines about the file. */
const OPENING = /^(?:[^\n]{0,200}\r?\n){0,12}?[ \t]*TY {1,2}- ?[A-Z]{2,12}[ \t]*\r?(?:\n|$)/;

/** Lists of references in RIS, as Zotero, EndNote and databases write them. */
export const risReader: Reader = {
  format: 'ris',
  label: 'lists of references (.ris)',
  recognise({ bytes }) {
    if (signatureOf(bytes)) return 0;
    const opening = openingOf(bytes, OPENING_BYTES).replaceAll('\0', '');
    return opening.includes('TY ') && OPENING.test(opening.replace(/^(?:ï»¿|ÿþ|þÿ)/, '')) ? 0.97 : 0;
  },
  read({ bytes, fileName, how, encoding: chosen }) {
    const decoded = decode(bytes, fileName, null, chosen);
    if (!decoded.ok) return decoded;
    const { text, encoding } = decoded.value;
    if (how?.as === 'one') {
      const whole = cleanText(text);
      return ok({ encoding, text: whole, drafts: paragraphsOf(whole), stated: {} });
    }
    const [first] = risReferences(text);
    if (!first) return damagedFile(fileName, 'a list of references');
    return referencesOf({ [Symbol.iterator]: () => risReferences(text) }, encoding);
  },
};

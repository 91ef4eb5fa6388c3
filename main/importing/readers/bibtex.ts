import { ok, type Result } from '../../../preload/contract/result.ts';
import { paragraphsOf } from '../blocks/paragraphs.ts';
import { cleanText } from '../clean.ts';
import { decode } from '../decode.ts';
import { openingOf } from '../opening.ts';
import { referenceOfEntry } from '../records/bib-reference.ts';
import { bibEntries } from '../records/bibtex.ts';
import { type Reference, referencesOf } from '../records/reference.ts';
import { damagedFile, damagedRecord } from '../records/refusals.ts';
import { signatureOf } from '../signature.ts';
import type { Reader } from './reader.ts';

const OPENING_BYTES = 8_000;
const NAMES = new Set(['bib', 'bibtex', 'biblatex']);
const TYPES =
  'article|book|booklet|collection|conference|dataset|electronic|inbook|incollection|inproceedings|manual|mastersthesis|misc|newspaper|online|patent|periodical|phdthesis|proceedings|report|software|techreport|thesis|unpublished|video|www';
/** An entry with its key at the beginning of a line. */
const ENTRY = new RegExp(String.raw`(?:^|\n)[ \t]*@(?:${TYPES})\s*[{(]\s*[^\s{}(),=@]*\s*,`, 'i');
const OTHER = /(?:^|\n)[ \t]*@(?:string|preamble|comment)\s*[{(]/i;

/** Lists of references in BibTeX and BibLaTeX. */
export const bibtexReader: Reader = {
  format: 'bib',
  label: 'lists of references (.bib)',
  recognise({ bytes, extension }) {
    if (signatureOf(bytes)) return 0;
    const opening = openingOf(bytes, OPENING_BYTES).replaceAll('\0', '');
    if (!opening.includes('@')) return NAMES.has(extension) ? 0.5 : 0;
    const found = ENTRY.exec(opening);
    if (NAMES.has(extension)) return found || OTHER.test(opening) ? 0.97 : 0.5;
    // in a text about BibTeX the first entry stands below prose
    return found && /^\s*(?:%[^\n]*\s+)*@/.test(opening) ? 0.9 : 0;
  },
  read({ bytes, fileName, how, encoding: chosen }) {
    const decoded = decode(bytes, fileName, null, chosen);
    if (!decoded.ok) return decoded;
    const { text, encoding } = decoded.value;
    if (how?.as === 'one') {
      const whole = cleanText(text);
      return ok({ encoding, text: whole, drafts: paragraphsOf(whole), stated: {} });
    }
    const source = text.replace(/\r\n?/g, '\n');
    const [first] = bibEntries(source);
    if (first === undefined) return damagedFile(fileName, 'a list of references');
    return referencesOf({ [Symbol.iterator]: () => referencesIn(source) }, encoding);
  },
};

function* referencesIn(text: string): Generator<Reference | Result<never>> {
  let number = 0;
  for (const entry of bibEntries(text)) {
    number++;
    // sets of entries and cross-references have no title of their own
    yield entry === null ? damagedRecord('record', number) : referenceOfEntry(entry);
  }
}

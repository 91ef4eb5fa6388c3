import type { PartialDate } from '../../../preload/contract/index.ts';
import type { BibEntry } from './bibtex.ts';
import { recordDate } from './dates.ts';
import { fromLatex } from './latex.ts';
import { dateOfParts, type Reference, textAmong } from './reference.ts';

/** What an entry of BibTeX or BibLaTeX says of an article. */
export function referenceOfEntry({ fields }: BibEntry): Reference {
  const raw = (...names: readonly string[]): string => {
    for (const name of names) {
      const value = fields.get(name)?.trim();
      if (value) return value;
    }
    return '';
  };
  const plain = (...names: readonly string[]): string =>
    fromLatex(raw(...names))
      .replace(/\s+/g, ' ')
      .trim();
  const subtitle = plain('subtitle');
  const title = plain('title');
  return {
    title: subtitle === '' || title === '' ? title : `${title}: ${subtitle}`,
    alternativeTitle: plain('origtitle', 'titletranslation'),
    authors: namesOf(raw('author')),
    outlet:
      plain('journaltitle', 'journal', 'newspaper', 'booktitle', 'maintitle', 'eventtitle') ||
      plain('titleaddon', 'organization', 'institution', 'publisher') ||
      howPublished(raw('howpublished')),
    published: dateOf(raw('date'), raw('year'), raw('month'), raw('day')),
    language: languageOf(plain('language', 'langid', 'hyphenation')),
    url: verbatim(raw('url') || /https?:\/\/[^\s{}]+/.exec(raw('howpublished', 'note'))?.[0] || ''),
    doi: verbatim(raw('doi')),
    text: textAmong(paragraphs(raw('abstract')), [
      paragraphs(raw('annotation', 'annote')),
      paragraphs(raw('note')),
    ]),
  };
}

/** Line ends inside a value are spaces; empty lines part paragraphs. */
function paragraphs(value: string): string {
  return value
    .split(/\n[ \t]*\n\s*/)
    .map((part) => fromLatex(part.replace(/\s*\n\s*/g, ' ')).trim())
    .filter((part) => part !== '')
    .join('\n\n');
}

function verbatim(value: string): string {
  return value
    .replace(/^\{(.*)\}$/s, '$1')
    .replace(/^\\url\{(.*)\}$/s, '$1')
    .replace(/\\([_%&#$~{}])(?:\{\})?/g, '$1')
    .trim();
}

function howPublished(value: string): string {
  return /\\url|https?:/.test(value) ? '' : fromLatex(value);
}

/** Babel's names of dialects. */
const DIALECTS: Readonly<Record<string, string>> = {
  american: 'en',
  british: 'en',
  usenglish: 'en',
  ukenglish: 'en',
  canadian: 'en',
  australian: 'en',
  ngerman: 'de',
  austrian: 'de',
  naustrian: 'de',
  swissgerman: 'de',
  nswissgerman: 'de',
  brazilian: 'pt',
  portuges: 'pt',
  brazil: 'pt',
  mexican: 'es',
  acadian: 'fr',
  canadien: 'fr',
  francais: 'fr',
  frenchb: 'fr',
};

function languageOf(name: string): string {
  return DIALECTS[name.toLowerCase()] ?? name;
}

function dateOf(date: string, year: string, month: string, day: string): PartialDate | null {
  // of a span the beginning
  const whole =
    fromLatex(date)
      .split('/')[0]
      ?.replace(/[~?%]+$/, '')
      .trim() ?? '';
  const found = whole === '' ? null : recordDate(whole, null);
  if (found) return found;
  const y = /\d{4}/.exec(year)?.[0] ?? '';
  if (y === '') return null;
  const words = fromLatex(month).trim();
  if (/^\d{1,2}$/.test(words)) return dateOfParts(y, words, day);
  // "dec # "~22"" and "December" alone
  const [named = '', dayOf = ''] = [words, /\d{1,2}/.exec(words.replace(/^\d{1,2}(?=\D+\d)/, ''))?.[0]];
  const numbered = /^(\d{1,2})\D+\d{1,2}$/.exec(words)?.[1];
  if (numbered !== undefined) return dateOfParts(y, numbered, dayOf);
  return (
    (named === '' ? null : recordDate(`${named}${day === '' ? '' : ` ${day}`} ${y}`, null)) ??
    dateOfParts(y, '', '')
  );
}

/** The people of an author field, in the order in which their names are said. */
export function namesOf(value: string): readonly string[] {
  return splitNames(value)
    .filter((name) => name.toLowerCase() !== 'others')
    .map(nameOf)
    .filter((name) => name !== '');
}

/** Apart by " and " outside braces. */
function splitNames(value: string): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < value.length; at++) {
    const char = value[at];
    if (char === '\\') at++;
    else if (char === '{') depth++;
    else if (char === '}') depth--;
    else if (depth <= 0 && /\s/.test(char ?? '')) {
      const glue = /^\s+and(?=\s)/i.exec(value.slice(at, at + 40))?.[0];
      if (glue === undefined) continue;
      names.push(value.slice(from, at));
      at += glue.length - 1;
      from = at + 1;
    }
  }
  names.push(value.slice(from));
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

function nameOf(name: string): string {
  if (/^\{[^{}]*\}$/.test(name)) return clean(name);
  if (/(?:^|,)\s*family\s*=/.test(name)) return ofKeys(name);
  const parts = partsOf(name).map(clean);
  const [family = '', second = '', third = ''] = parts;
  if (parts.length === 1) return family;
  return (parts.length === 2 ? [second, family] : [third, family, second])
    .filter((part) => part !== '')
    .join(' ');
}

/** "family=Doe, given=Jane, prefix=van". */
function ofKeys(name: string): string {
  const keys = new Map(
    name.split(/\s*,\s*/).map((part): [string, string] => {
      const [key = '', ...rest] = part.split('=');
      return [key.trim().toLowerCase(), clean(rest.join('=').replace(/^\s*"|"\s*$/g, ''))];
    }),
  );
  return ['given', 'prefix', 'family', 'suffix'].flatMap((key) => keys.get(key) || []).join(' ');
}

/** Apart by commas outside braces. */
function partsOf(name: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < name.length; at++) {
    if (name[at] === '\\') at++;
    else if (name[at] === '{') depth++;
    else if (name[at] === '}') depth--;
    else if (name[at] === ',' && depth <= 0) {
      parts.push(name.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(name.slice(from));
  return parts;
}

function clean(text: string): string {
  return fromLatex(text).replace(/\s+/g, ' ').trim();
}

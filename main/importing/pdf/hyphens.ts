/** Hyphens at the ends of lines: of the word itself, or of the typesetter. */
import { CJK } from './run.ts';

/** The words of a document, in lower case, as they stand inside its lines. */
export interface Hyphens {
  readonly words: ReadonlyMap<string, number>;
}

/** What stands between a line and the next one: a space, nothing, or nothing and the hyphen goes. */
export type Joint = 'space' | 'none' | 'drop';

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-‐'’][\p{L}\p{M}\p{N}]+)*/gu;

/** "short- and long-term": the hyphen stands for the rest of a word that comes later. */
const SUSPENDED = new Set('and or to und oder bis sowie et ou y o e en of och eller og nor but'.split(' '));
const TENS = new Set(
  'twenty thirty forty fifty sixty seventy eighty ninety vingt trente quarante cinquante soixante'.split(' '),
);
const UNITS = new Set(
  (
    'one two three four five six seven eight nine first second third fourth fifth sixth seventh eighth ninth ' +
    'deux trois quatre cinq sept huit neuf dix'
  ).split(' '),
);
/** Nearly always with a hyphen, whatever follows. */
const PREFIXES = new Set(['self', 'ex', 'non', 'vice']);
/** Words that begin or end compounds with a hyphen, in English and French; both parts must be words. */
const FIRST_PARTS = new Set(
  (
    'well high low long short full part half quarter first second third one two three four five six seven eight nine ' +
    'ten so mid all cross far ill decades year month week day hour state hard old new large small wide better best ' +
    'fast slow right left north south east west open close still much most least less more would ' +
    'peut est dit celui celle ceux grand demi quatre'
  ).split(' '),
);
const LAST_PARTS = new Set(
  (
    'based led backed owned run made born old year day week month hour minute called related term time scale level ' +
    'wide known free like style sized funded controlled held trained ranking profile income elect in up off out to be ' +
    'by on the range third half being il elle ils elles ce ci là même mêmes moi toi lui nous vous je tu leur être vingt'
  ).split(' '),
);
/** They begin words that are written as one: "under-stand" is no compound although both are words. */
const CLOSED_PARTS = new Set(
  'under over with inter counter super some every any mean there where here fore after back news head out down hand'.split(
    ' ',
  ),
);

export function wordsIn(lines: Iterable<string>): Hyphens {
  const words = new Map<string, number>();
  for (const line of lines) {
    for (const [word] of line.matchAll(WORD)) {
      const low = word.toLowerCase();
      words.set(low, (words.get(low) ?? 0) + 1);
    }
  }
  return { words };
}

/** Decides how the end of one line and the beginning of the next go together. */
export function joint(before: string, after: string, hyphens: Hyphens): Joint {
  const last = before.at(-1) ?? '';
  if (last === '\u00ad') return 'drop';
  if (/[—―]/.test(last) && !/\s.$/.test(before)) return 'none';
  if (last !== '-' && last !== '‐' && last !== '¬') {
    return CJK.test(last) && CJK.test(after[0] ?? '') ? 'none' : 'space';
  }
  if (/(?:^|\s).$/.test(before)) return 'space';
  const token = /\S+$/.exec(before.slice(-80))?.[0].slice(0, -1) ?? '';
  if (/:\/\/|^www\.|[/@]/.test(token)) return 'none';
  const right = /^[\p{L}\p{M}\p{N}]+/u.exec(after)?.[0] ?? '';
  const left = /[\p{L}\p{M}]+$/u.exec(token)?.[0] ?? '';
  if (SUSPENDED.has(right.toLowerCase()) && /^\S+\s/.test(after)) return 'space';
  return isTypesetters(token, left, right, hyphens) ? 'drop' : 'none';
}

function isTypesetters(token: string, left: string, right: string, { words }: Hyphens): boolean {
  if (left === '' || right === '') return false;
  // "COVID-19", "Franco-German", "UN-backed", "mother-in-law"
  if (!/^\p{Ll}/u.test(right) || /\d/.test(token)) return false;
  if (left.length > 1 && left === left.toUpperCase() && left !== left.toLowerCase()) return false;
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  const joined = words.get(a + b) ?? 0;
  const hyphened = (words.get(`${a}-${b}`) ?? 0) + (words.get(`${a}‐${b}`) ?? 0);
  if (joined !== hyphened) return joined > hyphened;
  if (/[-‐]/.test(token)) return false;
  if ((TENS.has(a) && UNITS.has(b)) || (PREFIXES.has(a) && b.length >= 4)) return false;
  const first = FIRST_PARTS.has(a);
  const last = LAST_PARTS.has(b);
  const isWord = (part: string): boolean => (words.get(part) ?? 0) > 0;
  if ((first || (a.length >= 3 && isWord(a))) && (last || (b.length >= 3 && isWord(b))) && (first || last))
    return false;
  // both parts are words of this document, long enough to be no accident, and together they are not
  return !(a.length >= 4 && b.length >= 4 && !CLOSED_PARTS.has(a) && isWord(a) && isWord(b));
}

/** The details of a report - numbers, dates, names - that another report from the same template would have otherwise. */
import { formOf, type Words } from './words.ts';

export type DetailKind = 'number' | 'date' | 'name';
/** The kinds as they stand in columns: one more than their place here. 0 is no detail. */
export const DETAIL_KINDS = ['number', 'date', 'name'] as const;
const [NUMBER, DATE, NAME] = [1, 2, 3];

const LANGUAGES = ['en', 'fr', 'de', 'es', 'pt', 'it', 'nl'];
/** English months that are other words without their capital. */
const CALENDAR_IF_CAPITAL = new Set(['may', 'march']);

interface Calendar {
  /** By the hashes of the words' forms. */
  readonly words: ReadonlyMap<number, { readonly check: number; readonly ifCapital: boolean }>;
  /** By the lowest bits of these, whether there may be one. */
  readonly maybe: Uint8Array;
}

/** Made for the first comparison: a start need not wait for the calendars of seven languages. */
let calendar: Calendar | null = null;

/** A number so near to a month is part of a date. */
const NEAR = 2;
/** Above this share of capitals within the sentences of a text that is not short its language gives them to all nouns. */
const NOUNS_CAPITAL = { share: 0.25, words: 150 };

/** The kind of each word, as in `DETAIL_KINDS`; `bounds` are those of the sentences. */
export function detailsOf(text: string, words: Words, bounds: Uint32Array): Uint8Array {
  const capitals = capitalsOf(text, words);
  const names = namesOf(words, bounds, capitals);
  const calendar = calendarOf(words, capitals);
  const kinds = new Uint8Array(words.count);
  for (let sentence = 0; sentence + 1 < bounds.length; sentence++) {
    const [from, to] = [bounds[sentence] ?? 0, bounds[sentence + 1] ?? 0];
    for (let at = from; at < to; at++) {
      if (words.isNumber[at] === 1) kinds[at] = isInDate(calendar, from, to, at) ? DATE : NUMBER;
      else if (calendar[at] === 1) kinds[at] = DATE;
      else if (capitals[at] === 1 && names[words.folded[at] ?? 0] === 1) kinds[at] = NAME;
    }
  }
  return kinds;
}

/** By form, 1 for words with a capital within a sentence that never stand without one. */
function namesOf(words: Words, bounds: Uint32Array, capitals: Uint8Array): Uint8Array {
  const capital = new Uint8Array(words.forms.count);
  const small = new Uint8Array(words.forms.count);
  let found = 0;
  let all = 0;
  for (let sentence = 0; sentence + 1 < bounds.length; sentence++) {
    const to = bounds[sentence + 1] ?? 0;
    for (let at = (bounds[sentence] ?? 0) + 1; at < to; at++) {
      if (words.isNumber[at] === 1) continue;
      const form = words.folded[at] ?? 0;
      all++;
      if (capitals[at] !== 1) small[form] = 1;
      else if ((words.ends[at] ?? 0) - (words.starts[at] ?? 0) > 1) {
        found++;
        capital[form] = 1;
      }
    }
  }
  if (all >= NOUNS_CAPITAL.words && found > NOUNS_CAPITAL.share * all) return new Uint8Array(capital.length);
  for (let form = 0; form < capital.length; form++) if (small[form] === 1) capital[form] = 0;
  return capital;
}

function isInDate(calendar: Uint8Array, from: number, to: number, at: number): boolean {
  const last = Math.min(to - 1, at + NEAR);
  for (let near = Math.max(from, at - NEAR); near <= last; near++)
    if (near !== at && calendar[near] === 1) return true;
  return false;
}

/** 1 for words that are a month or a day of the week. */
function calendarOf({ count, folded, forms }: Words, capitals: Uint8Array): Uint8Array {
  calendar ??= readCalendar();
  const { words, maybe } = calendar;
  const [always, ifCapital] = [1, 2];
  const kinds = new Uint8Array(forms.count);
  let any = false;
  for (let form = 0; form < kinds.length; form++) {
    const hash = forms.hashes[form] ?? 0;
    if (maybe[hash & 0xfff] === 0) continue;
    const found = words.get(hash);
    if (found === undefined || found.check !== forms.checks[form]) continue;
    kinds[form] = found.ifCapital ? ifCapital : always;
    any = true;
  }
  const found = new Uint8Array(count);
  for (let at = 0; any && at < count; at++) {
    const kind = kinds[folded[at] ?? 0];
    if (kind === always || (kind === ifCapital && capitals[at] === 1)) found[at] = 1;
  }
  return found;
}

/** 1 for words that begin with a capital. */
function capitalsOf(text: string, { count, starts }: Words): Uint8Array {
  const capitals = new Uint8Array(count);
  for (let at = 0; at < count; at++) {
    const start = starts[at] ?? 0;
    const code = text.charCodeAt(start);
    const plain = code < 128;
    if (plain ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text.slice(start, start + 2))) capitals[at] = 1;
  }
  return capitals;
}

function readCalendar(): Calendar {
  const words = new Map<number, { readonly check: number; readonly ifCapital: boolean }>();
  const maybe = new Uint8Array(0x1000);
  for (const word of calendarWords()) {
    const { hash, check } = formOf(word);
    words.set(hash, { check, ifCapital: CALENDAR_IF_CAPITAL.has(word) });
    maybe[hash & 0xfff] = 1;
  }
  return { words, maybe };
}

/** Months and days of the week by their full names, folded. */
function calendarWords(): ReadonlySet<string> {
  const words = new Set<string>();
  for (const language of LANGUAGES) {
    const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
    const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    for (let at = 0; at < 12; at++) words.add(plain(month.format(Date.UTC(2024, at, 15))));
    for (let at = 0; at < 7; at++) words.add(plain(weekday.format(Date.UTC(2024, 0, 1 + at))));
  }
  return words;
}

function plain(word: string): string {
  return (
    word
      .normalize('NFKD')
      .toLowerCase()
      .match(/^\p{L}[\p{L}\p{M}]*/u)?.[0] ?? ''
  ).replace(/\p{M}/gu, '');
}

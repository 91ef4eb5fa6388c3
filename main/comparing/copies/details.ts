/** The details of a report - numbers, dates, names - that another report from the same template would have otherwise. */
import type { Word } from './words.ts';

export type DetailKind = 'number' | 'date' | 'name';

const LANGUAGES = ['en', 'fr', 'de', 'es', 'pt', 'it', 'nl'];
const CALENDAR = calendarWords();
/** English months that are other words without their capital. */
const CALENDAR_IF_CAPITAL = new Set(['may', 'march']);
/** A number so near to a month is part of a date. */
const NEAR = 2;
/** Above this share of capitals within the sentences of a text that is not short its language gives them to all nouns. */
const NOUNS_CAPITAL = { share: 0.25, words: 150 };

/** The kind of each word of `words` that is a detail. */
export function detailsOf(
  text: string,
  sentences: readonly (readonly Word[])[],
): ReadonlyMap<Word, DetailKind> {
  const names = namesOf(text, sentences);
  const kinds = new Map<Word, DetailKind>();
  for (const sentence of sentences)
    for (const [at, word] of sentence.entries()) {
      if (word.isNumber) kinds.set(word, isInDate(text, sentence, at) ? 'date' : 'number');
      else if (isCalendar(text, word)) kinds.set(word, 'date');
      else if (names.has(word.folded) && isCapital(text, word)) kinds.set(word, 'name');
    }
  return kinds;
}

/** Words with a capital within a sentence that never stand without one. */
function namesOf(text: string, sentences: readonly (readonly Word[])[]): ReadonlySet<string> {
  const capital = new Set<string>();
  const small = new Set<string>();
  let capitals = 0;
  let all = 0;
  for (const sentence of sentences)
    for (const [at, word] of sentence.entries()) {
      if (word.isNumber || at === 0) continue;
      all++;
      if (!isCapital(text, word)) small.add(word.folded);
      else if (word.end - word.start > 1) {
        capitals++;
        capital.add(word.folded);
      }
    }
  if (all >= NOUNS_CAPITAL.words && capitals > NOUNS_CAPITAL.share * all) return new Set();
  return new Set([...capital].filter((word) => !small.has(word)));
}

function isInDate(text: string, sentence: readonly Word[], at: number): boolean {
  for (let near = Math.max(0, at - NEAR); near <= at + NEAR; near++) {
    const word = sentence[near];
    if (word && near !== at && isCalendar(text, word)) return true;
  }
  return false;
}

function isCalendar(text: string, word: Word): boolean {
  if (!CALENDAR.has(word.folded)) return false;
  return !CALENDAR_IF_CAPITAL.has(word.folded) || isCapital(text, word);
}

function isCapital(text: string, word: Word): boolean {
  return /^\p{Lu}/u.test(text.slice(word.start, word.start + 2));
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

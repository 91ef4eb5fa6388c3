/** Runs of capitals: where a name stands, and the titles in front of it. */
import type { Reading } from '../reading.ts';
import { GAP, type Token, type Word } from '../tokens.ts';

const MARKS = /\p{M}/gu;
/** A word without diacritics, in lower case. */
export function fold(word: string): string {
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) > 127) return word.normalize('NFD').replace(MARKS, '').toLowerCase();
  return word.toLowerCase();
}

export interface Run {
  readonly titleFirst: number;
  readonly first: number;
  readonly last: number;
  readonly words: readonly string[];
  readonly title: string | null;
}

const isName = (token: Token | undefined): token is Word =>
  token !== undefined && token.kind === 'word' && token.capital;

/** "d'Ivoire", "O'Brien": a capital behind an apostrophe goes on with a name, and begins none. */
function goesOn({ text }: Reading, token: Token): boolean {
  if (token.kind !== 'word' || token.capital || token.gap !== GAP.space || token.end - token.start < 4)
    return false;
  const mark = text.charAt(token.start + 1);
  return (mark === "'" || mark === '’') && /^\p{Lu}$/u.test(text.charAt(token.start + 2));
}

/** One past the last token of the run of capitals that begins at a token. */
function runEnd(reading: Reading, first: number): number {
  const { tokens, rules } = reading;
  let at = first + 1;
  let steps = 0;
  while (at < tokens.length && steps++ < 12) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (!token || !before || token.gap >= GAP.line) break;
    if (goesOn(reading, token)) {
      at++;
      continue;
    }
    if (isName(token)) {
      // "l'AFP Jean Dupont": an acronym is no part of the name behind it
      const given = rules.names.women.has(token.lower) || rules.names.men.has(token.lower);
      if (given && before.end - before.start > 2 && isAcronym(reading.text.slice(before.start, before.end)))
        break;
      if (rules.names.notNames.has(token.lower) && token.gap !== GAP.none) break;
      if (
        token.gap !== GAP.none &&
        rules.common.has(token.lower) &&
        !rules.names.titles.has(token.lower) &&
        token.lower.length > 1
      ) {
        // "Will Smith", "Theresa May": a common word inside a run is a name's only behind a given name
        if (!(rules.names.women.has(before.lower) || rules.names.men.has(before.lower))) break;
      }
      at++;
      continue;
    }
    const next = tokens[at + 1];
    if (
      token.gap === GAP.none &&
      (token.lower === '-' || token.lower === '‑') &&
      next?.gap === GAP.none &&
      next.kind === 'word'
    ) {
      // "York-based": the name ends before it
      if (!next.capital && rules.names.tied.has(next.lower)) break;
      at += 2;
      continue;
    }
    if (token.lower === '.' && token.gap === GAP.none && isAbbreviation(reading, before) && isName(next)) {
      at++;
      continue;
    }
    // « Côte d'Ivoire », « Giscard d'Estaing »; not « le Mali d'Ibrahim Traoré »
    if (token.lower === "d'" && rules.elisions.size > 0 && token.gap === GAP.space) {
      const follower = tokens[at + 1];
      const given =
        rules.names.men.has(follower?.lower ?? '') || rules.names.women.has(follower?.lower ?? '');
      if (isName(follower) && follower.gap === GAP.none && !given) {
        at += 2;
        continue;
      }
    }
    if (token.kind === 'word' && rules.names.particles.has(token.lower) && token.lower !== 'of') {
      let ahead = at + 1;
      while (ahead < at + 3 && rules.names.particles.has(tokens[ahead]?.lower ?? '')) ahead++;
      const follower = tokens[ahead];
      if (isName(follower) && follower.gap <= GAP.space && token.lower !== 'y' && token.lower !== 'e') {
        at = ahead;
        continue;
      }
    }
    break;
  }
  return at;
}

const isAcronym = (word: string) => word === word.toUpperCase() && !word.includes('.');

function isAbbreviation(reading: Reading, token: Token): boolean {
  return reading.rules.names.titles.has(token.lower) || reading.rules.abbreviations.has(token.lower);
}

/** A run split into its titles and the name behind them. */
function splitTitles(reading: Reading, start: number, end: number): Run | null {
  const { tokens, rules } = reading;
  let first = start;
  let title: string | null = null;
  while (first < end - 1) {
    const token = tokens[first];
    if (!token) break;
    if (token.lower === '.' || token.lower === '-') {
      first++;
      continue;
    }
    if (!rules.names.titles.has(token.lower)) break;
    // "Justice Collective" is nobody's title
    if (first === end - 2 && rules.names.bodies.has(tokens[end - 1]?.lower ?? '')) break;
    if (!rules.names.qualifying.has(token.lower)) title = token.lower;
    first++;
  }
  // "White House Press Secretary Josh Earnest": what stands before an office is no part of the name
  for (let at = end - 2; at >= first; at--) {
    const word = tokens[at]?.lower ?? '';
    const next = tokens[at + 1]?.lower ?? '';
    const named =
      at < end - 2 &&
      (rules.names.men.has(next) || rules.names.women.has(next) || rules.names.titles.has(next));
    // "City Councillor Brian Parbutt", "Producer Mel Gibson": any role before a given name, or in front of two words
    if (
      (named || (at === first && isNameOfTwo(reading, at + 1, end))) &&
      tokens[at]?.kind === 'word' &&
      (rules.names.roles.has(word) || rules.names.titles.has(word))
    ) {
      title = rules.names.titles.has(word) ? word : null;
      first = at + 1;
      break;
    }
    if (
      at === first ||
      rules.names.titles.get(word) !== null ||
      !rules.names.roles.has(rules.names.longForms.get(word) ?? word) ||
      tokens[at]?.kind !== 'word'
    )
      continue;
    title = word;
    first = at + 1;
    break;
  }
  while (first < end && tokens[first]?.kind !== 'word') first++;
  const words: string[] = [];
  for (let at = first; at < end; at++) {
    const token = tokens[at];
    if (token?.kind === 'word' && token.lower !== "'s") words.push(fold(token.lower));
  }
  return words.length === 0 ? null : { titleFirst: start, first, last: end, words, title };
}

/** Whether two words that are no body's end a run: "Mel Gibson" of "Producer Mel Gibson". */
function isNameOfTwo({ tokens, rules }: Reading, from: number, end: number): boolean {
  const { bodies, firms, titles } = rules.names;
  if (end - from !== 2 || titles.has(tokens[from - 1]?.lower ?? '')) return false;
  return [from, from + 1].every((at) => {
    const word = tokens[at];
    return word?.kind === 'word' && word.capital && !bodies.has(word.lower) && !firms.has(word.lower);
  });
}

export function collectRuns(reading: Reading): readonly Run[] {
  const { tokens, rules, sentences, sentenceOf } = reading;
  const runs: Run[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!isName(token) || tokens[at - 1]?.kind === 'number') {
      at++;
      continue;
    }
    // "Dad-of-three Kev": what somebody is
    if (isCompoundRole(reading, at)) {
      at += COMPOUND;
      continue;
    }
    const opensSentence = isSentenceStart(reading, at, sentences[sentenceOf[at] ?? 0]?.first ?? 0);
    const bare = rules.common.has(token.lower) && !rules.names.titles.has(token.lower);
    const given = rules.names.women.has(token.lower) || rules.names.men.has(token.lower);
    // "The Sunday Times"
    const masthead = isName(tokens[at + 1]) && rules.names.bodies.has(tokens[at + 1]?.lower ?? '');
    if (
      (bare && !(given && isName(tokens[at + 1]))) ||
      (rules.names.notNames.has(token.lower) && !masthead)
    ) {
      at++;
      continue;
    }
    const end = runEnd(reading, at);
    const run = splitTitles(reading, at, end);
    if (
      run &&
      !(opensSentence && run.words.length === 1 && run.title === null && !run.words.some((w) => w.length > 1))
    )
      runs.push(run);
    at = end;
  }
  return runs;
}

/** The tokens of "father-of-two". */
const COMPOUND = 5;

function isCompoundRole({ tokens, rules }: Reading, at: number): boolean {
  return (
    tokens[at + 1]?.lower === '-' &&
    tokens[at + 3]?.lower === '-' &&
    rules.figures.of.has(tokens[at + 2]?.lower ?? '') &&
    rules.numbers.small.has(tokens[at + COMPOUND - 1]?.lower ?? '')
  );
}

function isSentenceStart(reading: Reading, at: number, first: number): boolean {
  for (let back = at - 1; back >= first; back--) if (reading.tokens[back]?.kind !== 'mark') return false;
  return true;
}

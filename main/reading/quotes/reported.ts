/** Which sentences report what somebody said without marks, whose words they are, and where these stand. */
import type { Names } from '../names/names.ts';
import { isSkipped, type Reading } from '../reading.ts';
import type { Sentence } from '../sentences.ts';
import { GAP } from '../tokens.ts';
import { citedBehind, sourceAt } from './attribution.ts';
import { subjectBehind } from './behind.ts';
import { readCounts } from './counts.ts';
import { isFiniteCue } from './cues.ts';
import { words } from './kinds.ts';
import { type Phrase, phraseFrom, type Reported } from './phrases.ts';
import { mediumFrom } from './reporters.ts';
import { bySources } from './sources.ts';
import { subjectBefore } from './subjects.ts';

/** So many words behind a verb of saying are what is said, even where something stands before it. */
const LONG_CLAUSE = 5;

/**
 * What the sentence of a number reports, in order: what its verb of saying or its source covers, and the numbers that
 * others give in clauses of their own.
 */
export function reportsAt(
  reading: Reading,
  index: number,
  names: Names,
  quoted: Uint8Array,
): readonly Reported[] {
  const sentence = reading.sentences[index];
  if (!sentence || isSkipped(reading, sentence.start)) return [];
  const [main, second] = mainReports(reading, sentence, names, quoted);
  const counts = readCounts(reading, sentence, main ? main.cueLast : sentence.first, names, quoted);
  if (!main) return counts;
  if (second) return [main, second];
  const others = counts.filter(
    ({ cueFirst, phrase }) => cueFirst !== main.cueFirst || phrase.first > main.last,
  );
  const [next] = others;
  const apart = next && next.phrase.first > main.first && next.first < main.last;
  const end = apart ? trimEnd(reading, main.first, behindConjunction(reading, next.phrase.first)) : main.last;
  return [{ ...main, last: end > main.first ? end : main.last }, ...others];
}

/** What a sentence reports by its verb of saying and its sources. */
function mainReports(
  reading: Reading,
  sentence: Sentence,
  names: Names,
  quoted: Uint8Array,
): readonly Reported[] {
  const found = reportedIn(reading, sentence, names, quoted);
  if (!found) return [];
  return bySources(reading, names, quoted, sentence, found).map((one) => ({
    ...one,
    last: trimEnd(reading, one.first, one.last),
  }));
}

/** The end of the clause before one that opens with a conjunction: "…, | while police". */
function behindConjunction({ tokens, rules }: Reading, at: number): number {
  return rules.speech.conjunctions.has(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
}

/** The end of what is said, its closing marks left out. */
function trimEnd(reading: Reading, first: number, last: number): number {
  let end = last;
  while (
    end > first &&
    reading.tokens[end - 1]?.kind === 'mark' &&
    !'%)”"»'.includes(reading.tokens[end - 1]?.lower ?? '')
  )
    end--;
  return end;
}

function trimStart(reading: Reading, first: number, last: number): number {
  let start = first;
  while (start < last && [',', ':', ';', '—', '–', '-'].includes(reading.tokens[start]?.lower ?? '')) start++;
  return start;
}

function reportedIn(reading: Reading, sentence: Sentence, names: Names, quoted: Uint8Array): Reported | null {
  const { tokens, rules } = reading;
  let byMedium: Reported | null = null;
  for (let at = sentence.first; at < sentence.last; at++) {
    if (quoted[at]) continue;
    const token = tokens[at];
    if (!token) break;
    const source = sourceAt(reading, at);
    if (source > 0) {
      const phrase = phraseFrom(reading, at + source, sentence.last, names);
      if (!phrase) continue;
      const reported = around(reading, sentence, at, at + source, phrase);
      // "According to state media, X said …": X speaks, where the sentence has a verb of saying of its own
      if (!mediumFrom(reading, names, at + source, sentence.last))
        return reported && byMedium && reported.first <= byMedium.cueFirst && byMedium.first < reported.last
          ? { ...reported, first: byMedium.first }
          : reported;
      byMedium ??= reported;
      continue;
    }
    if (!isFiniteCue(reading, at)) continue;
    const cited = citedBehind(reading, at, sentence.last, names);
    if (cited) {
      const that = rules.speech.that.has(tokens[cited.from]?.lower ?? '') ? 1 : 0;
      return finish(reading, cited.from + that, sentence.last, cited.phrase, at, at + 1);
    }
    const phrase = subjectBefore(reading, at, sentence.first, names);
    if (phrase) {
      const that = nextThat(reading, at, sentence.last);
      if (that > 0) return finish(reading, that + 1, sentence.last, phrase, at, at + 1);
      const bare =
        rules.speech.bareClauses &&
        rules.speech.reporting.has(token.lower) &&
        opensClause(reading, at + 1, sentence.last);
      const behind = words(reading, at + 1, Math.min(sentence.last, at + 1 + 2 * LONG_CLAUSE));
      // "…, where the rebels said they had lost nobody": a clause of its own, however far behind
      const opens =
        phrase.first - sentence.first < 12 ||
        rules.speech.relatives.has(tokens[phrase.first - 1]?.lower ?? '') ||
        rules.speech.conjunctions.has(tokens[phrase.first - 1]?.lower ?? '');
      if (bare && behind >= LONG_CLAUSE && opens)
        return finish(reading, at + 1, sentence.last, phrase, at, at + 1);
      // "…, the governments said": what comes before is what is said
      if (
        tokens[phrase.first - 1]?.lower === ',' &&
        phrase.first - 1 > sentence.first &&
        endsClause(reading, at, sentence)
      )
        return finish(reading, opening(reading, sentence), phrase.first - 1, phrase, at, at + 1);
      if (bare && phrase.first - sentence.first < 12)
        return finish(reading, at + 1, sentence.last, phrase, at, at + 1);
      if (phrase.kind === 'name' && phrase.first === sentence.first) continue;
    }
    const verb = verbStart(reading, at);
    if (
      tokens[verb - 1]?.lower === ',' &&
      verb - 1 > sentence.first &&
      rules.speech.reporting.has(token.lower)
    ) {
      const behind = subjectBehind(reading, at + 1, sentence.last, names);
      if (behind && behind.kind !== 'pronoun' && !'“«"'.includes(tokens[behind.last]?.lower ?? '.'))
        return finish(reading, opening(reading, sentence), verb - 1, behind, at, at + 1);
    }
  }
  return byMedium;
}

/** The first token of a verb with its auxiliaries: "ont | indiqué". */
function verbStart(reading: Reading, at: number): number {
  let start = at;
  while (start > at - 3 && reading.rules.speech.between.has(reading.tokens[start - 1]?.lower ?? '')) start--;
  return start;
}

function finish(
  reading: Reading,
  first: number,
  last: number,
  phrase: Phrase,
  cueFirst: number,
  cueLast: number,
): Reported | null {
  const start = trimStart(reading, first, last);
  const end = trimEnd(reading, start, last);
  return end > start ? { first: start, last: end, phrase, cueFirst, cueLast } : null;
}

/** "According to X, …" reports what follows the comma; "…, according to X" what stands before it. */
function around(
  reading: Reading,
  sentence: Sentence,
  at: number,
  behind: number,
  phrase: Phrase,
): Reported | null {
  const first = opening(reading, sentence);
  // "Before July, according to the firm, …": an introduction is not what is said
  const introduces =
    reading.rules.speech.prepositions.has(reading.tokens[first]?.lower ?? '') &&
    at - first < INTRODUCTION &&
    reading.tokens[phrase.last]?.lower === ',' &&
    !hasVerb(reading, first, at);
  if (at - first > 2 && !introduces) return finish(reading, first, at, phrase, at, behind);
  const comma = nextComma(reading, phrase.last, sentence.last);
  if (comma < 0) return null;
  // "Selon X, porte-parole du gouvernement, …": what X is stands between two commas
  const next = nextComma(reading, comma + 1, sentence.last);
  const carried = reading.rules.reporters.carried.has(reading.tokens[comma + 1]?.lower ?? '');
  const apposition = next > 0 && next - comma < 14 && (carried || isApposition(reading, comma + 1, next));
  return finish(reading, (apposition ? next : comma) + 1, sentence.last, phrase, at, behind);
}

const INTRODUCTION = 8;
const COMMA_REACH = 25;
function nextComma(reading: Reading, from: number, until: number): number {
  for (let at = from; at < until && at - from < COMMA_REACH; at++)
    if (reading.tokens[at]?.lower === ',') return at;
  return -1;
}

/** Whether the words between two commas say what somebody is: a role and no verb. */
function isApposition(reading: Reading, first: number, last: number): boolean {
  let role = false;
  for (let at = first; at < last; at++) {
    const word = reading.tokens[at]?.lower ?? '';
    if (reading.rules.speech.verbs.has(word)) return false;
    role ||=
      at < first + 4 &&
      (reading.rules.names.roles.has(word) ||
        (reading.tokens[at + 1]?.lower === '-' &&
          reading.rules.names.roles.has(`${word}-${reading.tokens[at + 2]?.lower}`)));
  }
  return role;
}

const OPENS_SPEECH = new Set([':', '“', '"', '«', '„', '‘']);

const DATELINE_REACH = 14;
const DASHES = new Set(['—', '–', '-', '--']);

/** Where a sentence itself begins: behind the dateline ("BAMAKO, Mali (AP) — ") that it may open with. */
function opening({ tokens, text }: Reading, sentence: Sentence): number {
  const head = tokens[sentence.first];
  if (!head || head.end - head.start < 2) return sentence.first;
  const word = text.slice(head.start, head.end);
  if (word !== word.toUpperCase() || word === word.toLowerCase()) return sentence.first;
  const until = Math.min(sentence.last, sentence.first + DATELINE_REACH);
  for (let at = sentence.first + 1; at < until; at++) {
    const token = tokens[at];
    if (!token || (token.kind === 'word' && !token.capital)) break;
    if (DASHES.has(token.lower) && token.gap === GAP.space) return at + 1;
  }
  return sentence.first;
}

const THAT_REACH = 10;
function nextThat(reading: Reading, at: number, last: number): number {
  for (let next = at + 1; next < last && next <= at + THAT_REACH; next++) {
    const token = reading.tokens[next];
    if (!token || token.kind === 'mark') return -1;
    if (reading.rules.speech.that.has(token.lower)) return next;
  }
  return -1;
}

function endsClause(reading: Reading, at: number, sentence: Sentence): boolean {
  // "Asked about it, he replied: “…”": what is said comes behind
  const behind = reading.tokens.slice(at + 1, Math.min(at + 3, sentence.last));
  if (behind.some(({ lower }) => OPENS_SPEECH.has(lower))) return false;
  const next = reading.tokens[at + 1];
  return at + 1 >= sentence.last || next?.kind === 'mark' || sentence.last - at < 10;
}

/** Whether a clause begins at a token: a noun phrase or a pronoun, with a verb soon behind it. */
function opensClause(reading: Reading, at: number, last: number): boolean {
  const { tokens, rules } = reading;
  const token = tokens[at];
  if (token?.kind === 'number') return hasVerb(reading, at + 1, last);
  if (token?.kind !== 'word' || rules.speech.prepositions.has(token.lower)) return false;
  if (rules.dates.weekdays.has(token.lower) && tokens[at + 1]?.lower !== "'s") return false;
  if (rules.speech.pronouns.has(token.lower)) return true;
  return hasVerb(reading, at + 1, last);
}

const CLAUSE_REACH = 13;

/** Whether a verb stands shortly behind the beginning of a clause. */
function hasVerb({ tokens, rules }: Reading, from: number, last: number): boolean {
  for (let next = from; next < Math.min(last, from + CLAUSE_REACH); next++) {
    const word = tokens[next];
    if (!word || word.lower === ';') return false;
    if (rules.speech.verbs.has(word.lower) || (word.kind === 'word' && word.lower.endsWith('ed')))
      return true;
  }
  return false;
}

/** What around a name tells that it is no person's: "Goldman Sachs shares", "Rolls Royce, which", "analyst at Morgan Stanley". */
import type { Reading } from '../reading.ts';
import { GAP, type Token } from '../tokens.ts';
import { fold } from './runs.ts';

/** A place where a name stands: tokens behind its titles, half-open. */
interface Place {
  readonly first: number;
  readonly last: number;
}

/** What one such sign weighs; what may also stand beside a person weighs half of it. */
const STRONG = 2;
const WEAK = 1;
const OFFICE_REACH = 8;
const KIND_REACH = 7;
const OWN_REACH = 10;

/**
 * How much the words around one place of a name speak for a thing, and of that for a body: a firm, a club, a paper, a
 * band.
 * @param behindPerson whether the words "X of" with a person's name stand in front
 */
export function thingSigns(
  reading: Reading,
  place: Place,
  behindPerson: boolean,
): { readonly thing: number; readonly body: number } {
  const body =
    signsBehind(reading, place) + signsBefore(reading, place, behindPerson) + signsInClause(reading, place);
  return { body, thing: body + (hasWhich(reading, place) ? STRONG : 0) };
}

/** "Rolls Royce, which"; a film and a song too. */
const hasWhich = ({ tokens, rules }: Reading, { last }: Place) =>
  tokens[last]?.lower === ',' && rules.names.things.which.has(tokens[last + 1]?.lower ?? '');

/** "Company", "newspaper", "retailer". */
const isKind = ({ rules: { names } }: Reading, { lower }: Token): boolean =>
  names.enterprises.has(lower) || names.things.kinds.has(lower);

/** "De Telegraaf, | a daily Amsterdam newspaper": what it is, behind a comma; not "the company chairman". */
function isKindBehind(reading: Reading, from: number): boolean {
  const { tokens, rules } = reading;
  if (!rules.speech.determiners.has(tokens[from]?.lower ?? '')) return false;
  for (let at = from + 1; at < from + KIND_REACH; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.gap >= GAP.line) return false;
    const next = tokens[at + 1];
    const ends =
      next?.kind !== 'word' ||
      rules.speech.prepositions.has(next.lower) ||
      rules.speech.relatives.has(next.lower);
    if (ends && isKind(reading, token)) return true;
  }
  return false;
}

/** Whether a clause begins at a token, a word like "the" apart. */
function opens({ tokens, rules, sentences, sentenceOf }: Reading, first: number): boolean {
  return (
    first - (sentences[sentenceOf[first] ?? 0]?.first ?? 0) < 2 ||
    rules.speech.that.has(tokens[first - 1]?.lower ?? '')
  );
}

function signsBehind(reading: Reading, { first, last }: Place): number {
  const { tokens, rules } = reading;
  const { things } = rules.names;
  const next = tokens[last];
  const after = tokens[last + 1];
  if (!next || next.gap >= GAP.line) return 0;
  // "Fairmont Hotels & Resorts", not "Richard & Judy"
  const given = tokens[last - 1]?.lower ?? '';
  const couple = rules.names.men.has(given) || rules.names.women.has(given);
  if (next.lower === '&' && next.gap === GAP.space && after?.capital) return couple ? 0 : STRONG;
  if (next.lower === ',') return isKindBehind(reading, last + 1) ? STRONG : 0;
  // "Kestrel's shares", "its chief executive"
  if (next.lower === "'s" && next.gap === GAP.none) return things.owned.has(after?.lower ?? '') ? STRONG : 0;
  if (next.kind !== 'word' || next.capital || next.gap === GAP.none) return 0;
  // "Kestrel shares", "Kestrel boss Joan Pell": an office in front of a name
  if (things.owned.has(next.lower)) return STRONG;
  if (things.heads.has(next.lower) && (after?.capital || after?.lower === 'executive')) return STRONG;
  // "Led Zeppelin are": a verb for many behind one name, with no other name before it
  return things.plural.has(next.lower) && opens(reading, first) ? STRONG : 0;
}

function signsBefore(reading: Reading, { first }: Place, behindPerson: boolean): number {
  const { tokens, rules } = reading;
  const { things } = rules.names;
  const before = tokens[first - 1];
  if (before?.kind !== 'word' || (tokens[first]?.gap ?? GAP.paragraph) >= GAP.line) return 0;
  const { of } = rules.figures;
  // "Tim Daly of Michael Foods"
  if (behindPerson) return STRONG;
  // "the charity Age Concern", "the magazine Der Spiegel"
  if (isKind(reading, before) && !before.capital) return STRONG;
  // "shares of Kestrel", "a stake in Kestrel"
  const holder = tokens[first - 2]?.lower ?? '';
  if ((of.has(before.lower) || things.within.has(before.lower)) && things.held.has(holder)) return STRONG;
  // "an analyst at Kestrel", "vice president of search at Kestrel"
  return things.within.has(before.lower) && officeBefore(reading, first - 2) ? STRONG : 0;
}

/** Whether an office stands shortly before a token in its clause: "vice president of search properties | at". */
function officeBefore({ tokens, rules }: Reading, from: number): boolean {
  for (let at = from; at > from - OFFICE_REACH; at--) {
    const token = tokens[at];
    if (token?.kind !== 'word' || rules.speech.cues.get(token.lower) === 'finite') return false;
    if (rules.names.things.heads.has(fold(token.lower))) return true;
    if (token.gap >= GAP.line) return false;
  }
  return false;
}

/** "Kestrel said its profits …", "Kestrel has bought … to widen its network": what owns as a thing opens the clause. */
function signsInClause({ tokens, rules, sentences, sentenceOf }: Reading, { first, last }: Place): number {
  const { its } = rules.names.things;
  const sentence = sentences[sentenceOf[first] ?? 0];
  if (its.size === 0 || !sentence || first - sentence.first > 2) return 0;
  for (let at = last; at < Math.min(sentence.last, last + OWN_REACH); at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || (token.capital && at > last)) return 0;
    if (its.has(token.lower)) return WEAK;
    if (rules.speech.pronouns.has(token.lower)) return 0;
  }
  return 0;
}

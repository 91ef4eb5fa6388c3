/** What the words around a quantity make of it: "more than", "or less", "rose by". */
import type { Change, Quantifier } from '../../../preload/contract/text.ts';
import { isAdverb, phraseAt } from '../languages/rules.ts';
import { readNumber } from '../numbers/numbers.ts';
import type { Reading } from '../reading.ts';
import { GAP } from '../tokens.ts';
import { moveBefore } from './moves.ts';
import { quantifierBefore, quantifierBehind } from './quantifiers.ts';
import type { Quantity } from './quantities.ts';

export function quantifierOf(
  reading: Reading,
  quantity: Quantity,
): { quantifier: Quantifier; first: number; last: number } {
  if (quantity.range)
    return {
      quantifier: 'between',
      first: quantifierBefore(reading, quantity.first)?.first ?? quantity.first,
      last: quantity.last,
    };
  const before = quantifierBefore(reading, quantity.first);
  const behind = quantifierBehind(reading, quantity.last);
  return {
    quantifier: before?.word ?? behind?.word ?? 'exactly',
    first: before?.first ?? quantity.first,
    last: behind?.last ?? quantity.last,
  };
}

const BACK = 4;

/** Whether a quantity is how much something rose or fell: "fell by 5 percent", "a 5 percent drop", "3 points higher". */
export function changeOf(reading: Reading, quantity: Quantity, first: number, last: number): Change | null {
  const { tokens, rules } = reading;
  // "the 10-year bond slipped", "a one-day gain"
  if (
    quantity.kind === 'measure' &&
    tokens[last - 2]?.lower === '-' &&
    rules.dates.units.has(quantity.unit ?? '')
  )
    return null;
  const compared = comparedBehind(reading, quantity, last);
  if (compared) return compared;
  const direction = (word: string): Change | null =>
    rules.figures.up.has(word) ? 'up' : rules.figures.down.has(word) ? 'down' : null;
  // "fell from 5 to 3": where it began is no change
  const { from, rangeTo } = rules.figures;
  if (
    from.has(tokens[first - 1]?.lower ?? '') &&
    rangeTo.has(tokens[last]?.lower ?? '') &&
    readNumber(tokens, last + 1, rules.numbers)
  )
    return null;
  const move =
    rules.figures.stepOver.has(tokens[first - 1]?.lower ?? '') && quantity.kind !== 'count'
      ? moveBefore(reading, first - 1)
      : null;
  if (move) return move.direction;
  for (let at = first - 1; at >= first - BACK; at--) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    const found = direction(token.lower);
    // « il est tombé 212 millimètres »: without a preposition it is rain
    // "made up three-quarters", "rose as high as $5"
    if (found && rules.figures.particleVerbs.has(tokens[at - 1]?.lower ?? '')) break;
    if (found && at === first - 1 && rules.figures.levels.has(tokens[first + 1]?.lower ?? '')) break;
    if (found) return at === first - 1 && rules.figures.pouring.has(token.lower) ? null : found;
    if (!rules.figures.stepOver.has(token.lower) && !isAdverb(rules, token.lower)) break;
  }
  // "17 out of 20 staples rose"
  if (quantity.kind === 'share') return null;
  const end = Math.min(last + 2, tokens.length);
  for (let at = last; at < end; at++) {
    const token = tokens[at];
    if (token?.lower === '-') continue;
    if (token?.kind !== 'word' || token.gap >= GAP.line) break;
    const found = direction(token.lower);
    if (found && !(at === last && reading.rules.speech.cues.has(token.lower))) return found;
    if (rules.speech.prepositions.has(token.lower) || rules.speech.conjunctions.has(token.lower)) break;
  }
  return null;
}

/** "20 cents more", "40 percent less likely", "12 more than": of a plain count only where a comparison follows. */
export function comparedBehind(reading: Reading, { kind }: Quantity, last: number): Change | null {
  const { tokens, rules } = reading;
  const { comparedUp, comparedDown, enders } = rules.figures;
  for (const [list, change] of [
    [comparedUp, 'up'],
    [comparedDown, 'down'],
  ] as const) {
    const length = phraseAt(tokens, last, list);
    if (length === 0 || (tokens[last]?.gap ?? GAP.line) >= GAP.line) continue;
    const behind = tokens[last + length]?.lower ?? '';
    if (kind === 'percent' || kind === 'money' || length > 1) return change;
    if (enders.has(behind) && behind !== 'here') return change;
  }
  return null;
}

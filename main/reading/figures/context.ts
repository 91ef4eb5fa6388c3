/** What the words around a quantity make of it: "more than", "or less", "rose by". */
import type { Change, Quantifier } from '../../../preload/contract/text.ts';
import { isAdverb } from '../languages/rules.ts';
import { readNumber } from '../numbers/numbers.ts';
import type { Reading } from '../reading.ts';
import { GAP } from '../tokens.ts';
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
export function changeOf(reading: Reading, first: number, last: number): Change | null {
  const { tokens, rules } = reading;
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
  for (let at = first - 1; at >= first - BACK; at--) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    const found = direction(token.lower);
    // « il est tombé 212 millimètres »: without a preposition it is rain
    if (found) return at === first - 1 && rules.figures.pouring.has(token.lower) ? null : found;
    if (!rules.figures.stepOver.has(token.lower) && !isAdverb(rules, token.lower)) break;
  }
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

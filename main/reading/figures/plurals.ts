/** Where the plural that a number counts ends. */
import { isAdverb } from '../languages/rules.ts';
import type { Reading } from '../reading.ts';
import { GAP, isWord } from '../tokens.ts';

/** Whether a word is a plural by its form: "investors", "people". */
export function isPlural(reading: Reading, at: number): boolean {
  const { tokens, rules } = reading;
  const token = tokens[at];
  if (!isWord(token) || token.gap !== GAP.space || token.capital) return false;
  const { plurals, modifiers } = rules.figures;
  if (plurals.has(token.lower)) return true;
  if (plurals.size === 0 || token.lower.length < 4 || !/[^suéi]s$/.test(token.lower)) return false;
  return !modifiers.has(token.lower) && !rules.speech.verbs.has(token.lower) && !isAdverb(rules, token.lower);
}

/** Whether a word cannot belong to the noun phrase of the plural before it: "investors | hold", "workers | walked". */
export function endsPlural(reading: Reading, at: number): boolean {
  const { tokens, rules } = reading;
  const word = tokens[at]?.lower ?? '';
  if (!rules.figures.behindPlural.some((ending) => word.endsWith(ending))) return false;
  return isPlural(reading, at - 1) && !isPlural(reading, at);
}

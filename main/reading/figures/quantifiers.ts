/** Words before and behind a number that bound it: "more than", "or less". */
import type { FigureWords, QuantifierWord } from '../languages/rules.ts';
import type { Reading } from '../reading.ts';
import { GAP } from '../tokens.ts';

type Phrases = FigureWords['before'];
const byLast = new WeakMap<object, ReadonlyMap<string, Phrases>>();
const byFirst = new WeakMap<object, ReadonlyMap<string, Phrases>>();

function indexed(
  cache: WeakMap<object, ReadonlyMap<string, Phrases>>,
  list: Phrases,
  end: 0 | -1,
): ReadonlyMap<string, Phrases> {
  const known = cache.get(list);
  if (known) return known;
  const map = new Map<string, Phrases>();
  for (const entry of [...list].sort((a, b) => b[0].length - a[0].length)) {
    const word = entry[0].at(end) ?? '';
    map.set(word, [...(map.get(word) ?? []), entry]);
  }
  cache.set(list, map);
  return map;
}

/** The quantifier before a quantity and where its words begin. */
export function quantifierBefore(
  reading: Reading,
  first: number,
): { word: QuantifierWord; first: number } | null {
  const { tokens, rules } = reading;
  let end = first - 1;
  if (tokens[end]?.lower === '(') end--;
  // "plus de la moitié"
  if (
    rules.speech.definite.has(tokens[end]?.lower ?? '') &&
    rules.numbers.halves.has(tokens[first]?.lower ?? '')
  )
    end--;
  const entries = indexed(byLast, rules.figures.before, -1).get(tokens[end]?.lower ?? '');
  for (const [phrase, word] of entries ?? []) {
    const start = end - phrase.length + 1;
    if (!phrase.every((part, step) => tokens[start + step]?.lower === part)) continue;
    if (phrase.length === 1 && word === 'less than' && phrase[0] === 'short') continue;
    return { word, first: start };
  }
  return null;
}

/** "or more", "or so" behind a quantity. */
export function quantifierBehind(
  reading: Reading,
  last: number,
): { word: QuantifierWord; last: number } | null {
  const { tokens, rules } = reading;
  const entries = indexed(byFirst, rules.figures.behind, 0).get(tokens[last]?.lower ?? '');
  for (const [phrase, word] of entries ?? []) {
    if (!phrase.every((part, step) => tokens[last + step]?.lower === part)) continue;
    if (phrase[0] === '+' && tokens[last]?.gap !== GAP.none) continue;
    return { word, last: last + phrase.length };
  }
  return null;
}

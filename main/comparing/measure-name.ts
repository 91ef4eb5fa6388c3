/** A name for a measure that a person makes from figures, until they give it a better one. */
import type { ContextFigure } from './likely-measures.ts';
import { meaningOf, wordsOf } from './words.ts';

/** The longest name that is proposed, in characters; longer ones are cut between words. */
const LONGEST = 60;

/**
 * What most of the figures count ("troops in the joint force"), with the place where all name the same one; where
 * no figure says what it counts, the words behind the number.
 */
export function measureName(figures: readonly (ContextFigure & { readonly exact: string })[]): string {
  const counted = commonest(figures.map(countedWords));
  const name = counted ?? commonest(figures.map(wordsBehind)) ?? unitName(figures) ?? 'New measure';
  const places = new Set(figures.map((figure) => trimmed(figure.details.place)));
  const [place] = places;
  const placed =
    places.size === 1 && place && !name.toLowerCase().includes(place.toLowerCase())
      ? `${name}, ${place}`
      : name;
  return capital(cut(placed));
}

/** What a figure counts; where that is just people, with what the sentence says of them: "people still missing". */
function countedWords(figure: ContextFigure & { readonly exact: string }): string | null {
  const counted = trimmed(figure.details.counted);
  if (counted === null || meaningOf(counted).size > 0) return counted;
  const said = wordsOf(wordsAfter(figure) ?? '').filter((word) => meaningOf(word).size > 0);
  return [counted, ...said].join(' ');
}

function trimmed(words: string | null): string | null {
  const bare = (words ?? '').trim().replace(/\s+/g, ' ');
  return bare === '' ? null : bare;
}

/** What occurs most; among equals the longest, for it says most, and then the first of the alphabet. */
function commonest(all: readonly (string | null)[]): string | null {
  const groups = Map.groupBy(
    all.filter((words) => words !== null),
    (words) => words.toLowerCase(),
  );
  const [most] = [...groups.entries()].sort(
    ([a, first], [b, second]) => second.length - first.length || b.length - a.length || (a < b ? -1 : 1),
  );
  return most?.[1][0] ?? null;
}

/** "5,000-personnel joint battalion" gives "personnel joint battalion"; then what follows the figure in its sentence. */
function wordsBehind(figure: ContextFigure & { readonly exact: string }): string | null {
  return afterNumber(figure.exact) ?? wordsAfter(figure);
}

/** What follows the figure in its sentence, four telling words at most. */
function wordsAfter({ context, exact }: ContextFigure & { readonly exact: string }): string | null {
  const place = context.indexOf(exact);
  if (place < 0) return null;
  const behind = context.slice(place + exact.length).split(/[.,;:!?()\n“”"]/u, 1)[0] ?? '';
  // the last word of a context may be cut in its middle
  const whole = behind !== '' && context.endsWith(behind) ? behind.replace(/\s*\S+$/u, '') : behind;
  return trimmed(wordsOf(whole).slice(0, 4).join(' '));
}

function afterNumber(exact: string): string | null {
  const behind = /\d[\d.,\s]*(.*)$/su.exec(exact)?.[1] ?? exact;
  return trimmed(wordsOf(behind).slice(0, 6).join(' '));
}

function unitName(figures: readonly ContextFigure[]): string | null {
  const unit = commonest(figures.map((figure) => trimmed(figure.details.unit)));
  return unit === null ? null : `Figures in ${unit}`;
}

function cut(name: string): string {
  if (name.length <= LONGEST) return name;
  const whole = name.slice(0, LONGEST + 1).replace(/\s+\S*$/u, '');
  return `${whole.slice(0, LONGEST)}…`;
}

function capital(words: string): string {
  const first = String.fromCodePoint(words.codePointAt(0) ?? 0x20);
  return first.toUpperCase() + words.slice(first.length);
}

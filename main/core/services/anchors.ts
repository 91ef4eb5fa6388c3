import type { Range } from '../../../preload/contract/index.ts';
import type { Selectors } from '../store/passages.ts';

/** Fewer letters occur anywhere by chance, so they need something of what stood around them. */
const ENOUGH = 24;

/**
 * The place of a passage in another version of its text, by its words and what stands around them; null where it cannot
 * be told, since a wrong place is worse than none. A text that was decoded again differs from the old one in letters
 * beyond ASCII only, so what is left without them is compared where the words themselves are not there.
 */
export function placeIn(text: string, passage: Selectors, oldLength: number): Range | null {
  return (
    placeAmong(plain(text), plain(passage.exact).text, passage, plain, oldLength) ??
    placeAmong(ascii(text), ascii(passage.exact).text, passage, ascii, oldLength)
  );
}

/** A text as it is compared, with the place of each of its code units in the text itself. */
interface Skeleton {
  readonly text: string;
  place(offset: number): number;
}

function plain(text: string): Skeleton {
  return { text, place: (offset) => offset };
}

/** Only what all encodings of a text agree on; white space is one space, since a letter may have become one. */
function ascii(text: string): Skeleton {
  const kept: string[] = [];
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (!/[!-~]/.test(char)) continue;
    kept.push(char);
    places.push(at);
  }
  return { text: kept.join(''), place: (offset) => places[offset] ?? text.length };
}

function placeAmong(
  skeleton: Skeleton,
  exact: string,
  passage: Selectors,
  form: (text: string) => Skeleton,
  oldLength: number,
): Range | null {
  if (exact.length < 3) return null;
  const prefix = form(passage.prefix).text;
  const suffix = form(passage.suffix).text;
  const found: { readonly at: number; readonly around: number; readonly far: number }[] = [];
  for (let at = skeleton.text.indexOf(exact); at >= 0; at = skeleton.text.indexOf(exact, at + 1)) {
    const before = skeleton.text.slice(Math.max(0, at - prefix.length), at);
    const after = skeleton.text.slice(at + exact.length, at + exact.length + suffix.length);
    const around = sharedEnd(before, prefix) + sharedStart(after, suffix);
    const far = Math.abs(at / skeleton.text.length - passage.start / Math.max(1, oldLength));
    found.push({ at, around, far });
  }
  const [best, second] = found.toSorted((a, b) => b.around - a.around || a.far - b.far);
  if (!best) return null;
  const context = Math.min(prefix.length + suffix.length, 16);
  const alone = !second && exact.length >= ENOUGH;
  const surest = best.around >= context && (!second || best.around > second.around || best.far < 0.01);
  if (!alone && !surest) return null;
  return {
    start: skeleton.place(best.at),
    end: skeleton.place(best.at + exact.length - 1) + 1,
  };
}

function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

import { fold } from '../fold.ts';

/** What can be compared letter by letter; longer ones are no slips of the finger. */
const LONGEST = 60;

/**
 * The known form that a typed one is likeliest a slip for: one slip in four letters, two in more, or one that begins
 * with it. Case and accents do not count.
 */
export function nearestForm(typed: string, known: readonly string[]): string | undefined {
  const asked = fold(typed);
  if (asked === '' || asked.length > LONGEST) return undefined;
  const most = asked.length < 3 ? 0 : asked.length < 6 ? 1 : 2;
  let best: { readonly form: string; readonly away: number } | undefined;
  for (const form of known) {
    const folded = fold(form);
    const begins = asked.length > 1 && folded.startsWith(asked);
    const away = begins ? 0.5 : slips(asked, folded, most);
    if (away <= most || begins) {
      if (!best || away < best.away) best = { form, away };
    }
  }
  return best?.form;
}

/**
 * How many slips lie between two words: a letter too many, too few or wrong, or two neighbours that changed places
 * (optimal string alignment). Anything above `most` is given as `most + 1`.
 */
export function slips(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last: number[] = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    let least = row;
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let value = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        value = Math.min(value, (before[column - 2] ?? 0) + 1);
      }
      now.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return most + 1;
    before = last;
    last = now;
  }
  return Math.min(last[other.length] ?? most + 1, most + 1);
}

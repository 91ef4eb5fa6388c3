import { fold } from '../fold.ts';
import { slips } from '../slips.ts';

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

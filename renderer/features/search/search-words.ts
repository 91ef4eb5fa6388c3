/** The words about an answer. Pure. */
import type { SearchAnswer } from '../../../preload/contract/index.ts';

/** "128 articles", "1,200 articles and 2 briefings". */
export function foundWords({ total, briefings }: SearchAnswer): string {
  if (total === 0 && briefings.length > 0) return plural(briefings.length, 'briefing');
  const articles = plural(total, 'article');
  return briefings.length === 0 ? articles : `${articles} and ${plural(briefings.length, 'briefing')}`;
}

/** "still reading: 4,200 of 10,000"; null when the index is whole. */
export function readingWords({ indexed, articles }: SearchAnswer): string | null {
  return indexed < articles ? `still reading: ${number(indexed)} of ${number(articles)}` : null;
}

/** "2 of 5", "5 hits", "No hit in the text": how far a person is among an article's hits; null for at none of them. */
export function hitWords(now: number | null, hits: number): string {
  if (hits === 0) return 'No hit in the text';
  return now === null ? plural(hits, 'hit') : `${number(now + 1)} of ${number(hits)}`;
}

export function plural(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function number(count: number): string {
  return count.toLocaleString('en');
}

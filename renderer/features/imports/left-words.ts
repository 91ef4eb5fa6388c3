/** What is left to correct after an import. Pure. */
import type { MetadataCounts, MetadataField } from '../../../preload/contract/index.ts';

export interface Left {
  readonly words: string;
  /** What the grid is narrowed to, to begin with. */
  readonly filter: { readonly only?: 'unsure' | 'no year'; readonly empty?: MetadataField };
}

/** "12 articles lack a date, 3 an outlet"; null where nothing is left. */
export function leftWords(counts: MetadataCounts): Left | null {
  const { empty, noYear, unsure } = counts;
  const lacking = [
    { count: empty.published, what: 'a date', filter: { empty: 'published' } as const },
    { count: empty.title, what: 'a title', filter: { empty: 'title' } as const },
    { count: empty.outlet, what: 'an outlet', filter: { empty: 'outlet' } as const },
  ].filter(({ count }) => count > 0);
  const parts = lacking.map(({ count, what }, at) =>
    at === 0 ? `${articles(count)} ${count === 1 ? 'lacks' : 'lack'} ${what}` : `${number(count)} ${what}`,
  );
  const having = [
    { count: noYear, what: 'a date without a year' },
    { count: unsure, what: 'a guess to check' },
  ].filter(({ count }) => count > 0);
  for (const { count, what } of having) {
    const who = parts.length === 0 ? articles(count) : number(count);
    parts.push(`${who} ${count === 1 ? 'has' : 'have'} ${what}`);
  }
  if (parts.length === 0) return null;
  const filter =
    lacking[0]?.filter ?? (noYear > 0 ? { only: 'no year' as const } : { only: 'unsure' as const });
  return { words: `${parts.join(', ')}.`, filter };
}

function articles(count: number): string {
  return count === 1 ? '1 article' : `${number(count)} articles`;
}

function number(count: number): string {
  return count.toLocaleString('en');
}

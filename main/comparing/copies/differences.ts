/** What differs between two copies, as a person would say it. */
import type { CopyChange } from '../../../preload/contract/copies.ts';
import type { Comparison } from './compare.ts';

/** So many are enough to see what kind of a change it is. */
const MOST_SAID = 20;
const LONGEST = 60;

/** The numbers, then the dates, then the names that differ in the same place, in the order of text `a`. */
export function copyChanges({ differences }: Comparison): readonly CopyChange[] {
  const { numbers, dates, names } = differences;
  return [
    ...numbers.map((change) => ({ kind: 'number' as const, ...change })),
    ...dates.map((change) => ({ kind: 'date' as const, ...change })),
    ...names.map((change) => ({ kind: 'name' as const, ...change })),
  ];
}

/** "4,000 → 5,000": each change once. */
export function differenceWords(comparison: Comparison): readonly string[] {
  const words = copyChanges(comparison).map(({ a, b }) => `${said(a.text)} → ${said(b.text)}`);
  return [...new Set(words)].slice(0, MOST_SAID);
}

function said(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readQuotes } from '../index.ts';

interface Case {
  readonly about: string;
  readonly text: string;
  readonly reporter: string | null;
  readonly opening: string;
}

function cases(file: string): readonly Case[] {
  return readFileSync(new URL(`../fixtures/${file}`, import.meta.url), 'utf8')
    .split(/^== /m)
    .slice(1)
    .map((block) => {
      const [about = '', text = '', expected = ''] = block.trim().split('\n');
      const [reporter = '', opening = ''] = expected.slice(2).split(' | ');
      return { about, text, reporter: reporter === '-' ? null : reporter, opening };
    });
}

/** The first sentence stands before the last where a case needs both. */
describe.each([
  ['en', 'reported.en.txt', 15, 10],
  ['fr', 'reported.fr.txt', 10, 5],
] as const)('who reported it (%s)', (language, file, named, nobody) => {
  const all = cases(file);

  it('is asked of many passages, and of some where nobody did', () => {
    expect(all.filter(({ reporter }) => reporter !== null).length).toBeGreaterThanOrEqual(named);
    expect(all.filter(({ reporter }) => reporter === null).length).toBeGreaterThanOrEqual(nobody);
  });

  it.each(all.map((one) => [one.about, one] as const))('%s', (_about, { text, reporter, opening }) => {
    const quotes = readQuotes(text, { language });
    const quote = quotes.find((one) => one.text.startsWith(opening));
    expect(quote, JSON.stringify(quotes)).toBeDefined();
    expect(quote?.reportedBy).toBe(reporter);
    if (reporter !== null) expect(quote?.speaker).not.toBe(reporter);
  });
});

it('speaks on to the same within a paragraph, and not in the next', () => {
  const text =
    '“It was cold in the hall,” Ada Novak told the BBC. “Nobody brought any coal.”\n\n“We left at dawn,” Novak told reporters.';
  expect(readQuotes(text, { language: 'en' }).map(({ reportedBy }) => reportedBy)).toEqual([
    'BBC',
    'BBC',
    null,
  ]);
});

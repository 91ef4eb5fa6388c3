import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseQuotations, tallyQuotations } from '../fixtures/quotations.ts';

describe.each([
  ['quotations.en.txt', 'en', 60],
  ['quotations.fr.txt', 'fr', 35],
  ['quotations.other.txt', undefined, 20],
])('%s', (file, language, least) => {
  const cases = parseQuotations(
    readFileSync(new URL(`../fixtures/${file}`, import.meta.url), 'utf8'),
    language,
  );
  const { expected, found, right, speakers, misses } = tallyQuotations(cases);

  it('holds many passages', () => {
    expect(cases.length).toBeGreaterThanOrEqual(least);
  });

  it('is read without anything too much or missing', () => {
    expect(right / found, misses.join('\n')).toBeGreaterThanOrEqual(0.98);
    expect(right / expected, misses.join('\n')).toBeGreaterThanOrEqual(0.98);
  });

  it.skipIf(speakers.asked === 0)('gives who speaks', () => {
    expect(speakers.right / speakers.asked, misses.join('\n')).toBeGreaterThanOrEqual(0.7);
  });
});

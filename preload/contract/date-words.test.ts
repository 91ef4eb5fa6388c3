import { describe, expect, test } from 'vitest';
import { dateWords, dateWordsShort } from './date-words.ts';

describe('a date in words', () => {
  test.each([
    ['2025', 'year', '2025', '2025'],
    ['2025-12', 'month', 'December 2025', 'Dec 2025'],
    ['2025-12-02', 'day', '2 December 2025', '2 Dec 2025'],
    ['2025-05-22T09:30', 'minute', '22 May 2025, 09:30', '22 May 2025, 09:30'],
    ['--12-22', 'day', '22 December, year not given', '22 Dec, no year'],
    ['--12', 'month', 'December, year not given', 'Dec, no year'],
  ] as const)('%s to the %s', (date, precision, words, short) => {
    expect(dateWords({ date, precision })).toBe(words);
    expect(dateWordsShort({ date, precision })).toBe(short);
  });

  test('says no more than the precision allows', () => {
    expect(dateWords({ date: '2025-12-22', precision: 'month' })).toBe('December 2025');
    expect(dateWords({ date: '2025-12-22', precision: 'year' })).toBe('2025');
    expect(dateWords({ date: '2025-12-22T09:30', precision: 'day' })).toBe('22 December 2025');
  });

  test('says that there is no date, and leaves an impossible one as it is', () => {
    expect(dateWords(null)).toBe('no date given');
    expect(dateWordsShort(null)).toBe('no date');
    expect(dateWords({ date: '2025-13', precision: 'month' })).toBe('2025-13');
  });
});

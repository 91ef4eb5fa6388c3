import { expect, test } from 'vitest';
import { METADATA_FIELDS } from '../../../preload/contract/index.ts';
import { FIELDS, readValue, shown, storedDate, withArticle } from './fields.ts';

test('every field has its column', () => {
  expect([...FIELDS].sort()).toEqual([...METADATA_FIELDS].sort());
});

test.each([
  ['2025', 'year', '2025'],
  ['2025-12', 'month', 'Dec 2025'],
  ['--12', 'month', 'Dec, no year'],
  ['--12-22', 'day', '22 Dec, no year'],
  ['2025-12-22T14:30', 'minute', '22 Dec 2025, 14:30'],
])('the stored date %s is known to the %s', (date, precision, words) => {
  expect(storedDate(date)).toEqual({ date, precision });
  expect(shown('published', date)).toBe(words);
  // what stands in the cell can be typed again
  expect(readValue('published', words)).toEqual({ ok: true, value: { date, precision } });
});

test('nothing empties a field, and line ends of a paste are spaces', () => {
  expect(readValue('outlet', '  ')).toEqual({ ok: true, value: null });
  expect(readValue('title', ' One\n  line ')).toEqual({ ok: true, value: 'One line' });
  expect(readValue('title', 'x'.repeat(2001))).toMatchObject({ ok: false });
});

test('a date that can be read in two ways is not read', () => {
  expect(readValue('published', '3/4/2025')).toEqual({
    ok: false,
    why: 'This could be 3 Apr 2025 or 4 Mar 2025. Write the month as a word.',
  });
  expect(readValue('published', 'soon')).toMatchObject({ ok: false });
});

test('what an article lacks is said with its article', () => {
  expect(withArticle('published')).toBe('a date');
  expect(withArticle('url')).toBe('an address');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateWords, dateWordsShort } from '../../preload/contract/date-words.ts';
import { readPartialDate } from './partial-date.ts';

test.each([
  ['2025', { date: '2025', precision: 'year' }],
  ['Dec 2025', { date: '2025-12', precision: 'month' }],
  ['22 December 2025', { date: '2025-12-22', precision: 'day' }],
  ['December 22nd, 2025', { date: '2025-12-22', precision: 'day' }],
  ['Sept. 3', { date: '--09-03', precision: 'day' }],
  ['22 Dec, no year', { date: '--12-22', precision: 'day' }],
  ['2025-1-2 9:05', { date: '2025-01-02T09:05', precision: 'minute' }],
  ['22.12.2025', { date: '2025-12-22', precision: 'day' }],
  ['13/2/2025', { date: '2025-02-13', precision: 'day' }],
  ['29 Feb', { date: '--02-29', precision: 'day' }],
])('%s', (typed, date) => {
  expect(readPartialDate(typed)).toEqual(date);
});

test.each(['', 'yesterday', '3/4/2025', '30 Feb 2025', '29 Feb 2025', '2025-13', 'mark 3', '1 2 May'])(
  'no date, or not one date: %s',
  (typed) => {
    expect(readPartialDate(typed)).toBeNull();
  },
);

test('what the window writes for a date is read back as that date', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.constantFrom('year', 'month', 'day', 'minute'), (when, precision) => {
      const iso = when.toISOString();
      const date = iso.slice(0, { year: 4, month: 7, day: 10, minute: 16 }[precision]);
      const given = { date, precision };
      expect(readPartialDate(dateWords(given))).toEqual(given);
      expect(readPartialDate(dateWordsShort(given))).toEqual(given);
    }),
  );
});

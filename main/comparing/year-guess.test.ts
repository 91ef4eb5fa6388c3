import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likelyYear } from './year-guess.ts';

const NOW = Date.parse('2026-02-20T12:00:00Z');

describe('the year of a date without one', () => {
  it('is the one that the others lie near, across the turn of the year', () => {
    const days = ['2026-01-03', '2026-01-10', '2025-12-30', '2026-02-01'];
    expect(likelyYear('--12-22', days, NOW)).toEqual({ year: 2025, near: 4, of: 4 });
  });

  it('is not offered by too few, nor where they are of two minds', () => {
    expect(likelyYear('--12-22', ['2025-12-20', '2025-12-21'], NOW)).toBeNull();
    const divided = ['2024-12-20', '2024-12-21', '2025-12-20', '2025-12-21', '2025-12-23'];
    expect(likelyYear('--12-22', divided, NOW)).toBeNull();
  });

  it('is not one that has not come yet', () => {
    const days = ['2026-02-01', '2026-02-10', '2026-02-15'];
    expect(likelyYear('--03-30', days, NOW)).toBeNull();
    expect(likelyYear('--02', days, NOW)).toMatchObject({ year: 2026 });
  });

  it('has the day', () => {
    expect(likelyYear('--02-29', ['2025-02-20', '2025-02-21', '2025-03-01'], NOW)).toBeNull();
    expect(likelyYear('--02-29', ['2024-02-20', '2024-02-21', '2024-03-01'], NOW)).toMatchObject({
      year: 2024,
    });
  });

  it('is never in the future and never with less than four fifths', () => {
    const when = fc.date({ min: new Date('2015-01-01'), max: new Date('2026-02-20'), noInvalidDate: true });
    const iso = when.map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(iso, fc.array(iso, { maxLength: 30 }), (date, days) => {
        const guess = likelyYear(`-${date.slice(4)}`, days, NOW);
        if (guess === null) return;
        expect(guess.near).toBeGreaterThanOrEqual(0.8 * days.length);
        expect(Date.parse(`${guess.year}${date.slice(4)}`)).toBeLessThanOrEqual(NOW + 86_400_000);
      }),
    );
  });
});

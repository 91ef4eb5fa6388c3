import { expect, test } from 'vitest';
import { detailWords, knownWords } from './detail-words.ts';

test('a quote says who speaks and how', () => {
  const quote = { kind: 'quote', speaker: 'Ana Sow', cue: 'told', reportedBy: null, direct: true } as const;
  expect(detailWords(quote)).toBe('Ana Sow (“told”)');
  expect(detailWords({ ...quote, reportedBy: 'state media' })).toBe(
    'Ana Sow (“told”), reported by state media',
  );
  expect(detailWords({ ...quote, speaker: null, cue: null, direct: false })).toBe(
    'speaker not given, not word for word',
  );
});

test('a claim says who asserts it and how credible it is', () => {
  expect(detailWords({ kind: 'claim', assertedBy: 'the union', credibility: 2 })).toBe(
    'asserted by the union; credibility: 2, probably true',
  );
  expect(detailWords({ kind: 'claim', assertedBy: null, credibility: null })).toBe(
    'who asserts it is not said; credibility: not graded',
  );
});

test('a figure says how it is read, and whose it is', () => {
  const figure = {
    kind: 'figure',
    value: 40,
    min: null,
    max: null,
    quantifier: 'at least',
    change: null,
    unit: null,
    counted: 'people',
    asOf: { date: '2025-03', precision: 'month' },
    place: 'Port Lassa',
    attribution: null,
  } as const;
  expect(detailWords(figure)).toBe(
    'at least 40 people, as of March 2025, Port Lassa, who says so is not given',
  );
});

test('where room is scarce only what is known is said', () => {
  const quote = { kind: 'quote', speaker: null, cue: 'told', reportedBy: null, direct: false } as const;
  expect(knownWords(quote)).toBe('not word for word');
  expect(knownWords({ kind: 'claim', assertedBy: 'the union', credibility: null })).toBe(
    'asserted by the union',
  );
});

test('a note has its words alone', () => {
  expect(detailWords({ kind: 'note' })).toBe('');
});

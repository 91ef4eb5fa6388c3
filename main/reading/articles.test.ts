/** The five real articles that the project was begun with. They are not ours, so they stay outside and only facts about them stand here. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArticle } from './index.ts';

const FOLDER = new URL('../../../shared/articles/', import.meta.url);

/** Speakers of the direct quotations of each article in order, piece by piece. */
const SPEAKERS = [
  [],
  ['Abdourahamane Tchiani', 'Rida Lyammouri', 'Ulf Laessing'],
  ['Ibrahim Traoré', 'Abdourahamane Tchiani', 'Rida Lyammouri'],
  [],
  [
    'Bakary Sambe',
    'Andriy Yusov',
    'Bakary Sambe',
    'Bakary Sambe',
    'Bakary Sambe',
    'Ovigwe Eguegu',
    'Ovigwe Eguegu',
    'Ovigwe Eguegu',
    'Ovigwe Eguegu',
    'Bakary Sambe',
    'Bakary Sambe',
  ],
] as const;

type Expected = readonly [
  value: number | readonly [number, number],
  quantifier: string,
  unit: string | null,
  counted: string,
];

/** What an analyst would tabulate. */
const FIGURES: readonly (readonly Expected[])[] = [
  [
    [5000, 'exactly', null, 'force'],
    [5000, 'exactly', null, 'force'],
  ],
  [[5000, 'exactly', null, 'battalion']],
  [
    [5000, 'about', null, 'troops'],
    [5000, 'exactly', null, 'troops'],
  ],
  [],
  [
    [3470, 'at least', null, 'people killed'],
    [2_600_000, 'exactly', null, 'displaced'],
    [0.5, 'more than', null, 'extremist violence'],
    [[50, 70], 'between', null, 'death toll'],
    [84, 'exactly', null, 'fighters'],
    [47, 'exactly', null, 'soldiers'],
    [8000, 'more than', null, 'combatants'],
    [5000, 'exactly', null, 'force'],
    [500, 'more than', null, 'extremist events'],
    [50, 'exactly', 'km', ''],
  ],
];

/** Who is reported to have said something without marks. */
const REPORTED: readonly (readonly string[])[] = [
  ['Officials from the three countries', 'Leaders of Mali, Burkina Faso and Niger', 'Security experts'],
  ['Ibrahim Traoré', 'Rida Lyammouri'],
  ['Ibrahim Traoré', 'Abdourahamane Tchiani', 'Rida Lyammouri', 'Ulf Laessing'],
  ['Officials'],
  ['UN figures', 'Justice Collective', 'Ovigwe Eguegu'],
];

const DATES = [
  ['--12-22'],
  [],
  ['2025-12-23', '2025'],
  ['2026-02-14', '2023', '--03-08'],
  ['2024-07-06', '2025-01-29', '2023-09', '2024-08', '--09-17', '--07', '2023-03-01', '2024'],
] as const;

// without ../shared there is nothing to read: the articles may not be part of the project
describe.skipIf(!existsSync(FOLDER))('the five real articles (skipped where ../shared is not there)', () => {
  const files = existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [];

  it.each(files.map((file, index) => [file, index] as const))('%s', (file, index) => {
    const text = readFileSync(new URL(file, FOLDER), 'utf8');
    const read = readArticle(text, { reference: null });

    const speakers = read.quotes
      .filter(({ direct, text: own }) => direct && own.split(' ').length > 1)
      .flatMap(({ pieces, speaker }) => pieces.map(() => speaker));
    // a headline's words in single marks are found too where no blocks say that it is one
    const expected = SPEAKERS[index] ?? [];
    expect(speakers.filter((speaker) => expected.some((name) => name === speaker))).toEqual([...expected]);
    expect(speakers.length).toBeLessThanOrEqual(expected.length + 1);

    const left = [...read.figures];
    for (const [value, quantifier, unit, counted] of FIGURES[index] ?? []) {
      const at = left.findIndex(
        (figure) =>
          (typeof value === 'number'
            ? figure.value === value
            : figure.min === value[0] && figure.max === value[1]) &&
          figure.quantifier === quantifier &&
          figure.unit === unit &&
          (figure.counted ?? '').includes(counted),
      );
      expect(
        at,
        `${value} ${counted} in ${JSON.stringify(left.map((figure) => [figure.text, figure.counted]))}`,
      ).toBeGreaterThanOrEqual(0);
      left.splice(at, 1);
    }
    // what is left are small counts in words and spans of time: no date, ordinal or label
    for (const figure of left) expect(figure.text).toMatch(/^(?:two|three|four|six months|three-day)$/);

    const said = read.quotes.filter(({ direct }) => !direct).map(({ speaker }) => speaker);
    for (const speaker of REPORTED[index] ?? []) expect(said).toContain(speaker);

    const dates = read.dates.map(({ from }) => from);
    for (const date of DATES[index] ?? []) expect(dates).toContain(date);
  });
});

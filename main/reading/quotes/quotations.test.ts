import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuotations, tallyQuotations } from '../fixtures/quotations.ts';
import { readQuotes } from '../index.ts';

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
    expect(speakers.right / speakers.asked, misses.join('\n')).toBeGreaterThanOrEqual(0.9);
  });
});

describe.each([
  ['styles.en.txt', 'en', 40],
  ['styles.fr.txt', 'fr', 20],
])('%s', (file, language, least) => {
  const cases = parseQuotations(
    readFileSync(new URL(`../fixtures/${file}`, import.meta.url), 'utf8'),
    language,
  );
  const { expected, found, right, speakers, misses } = tallyQuotations(cases);

  it('holds passages of many manners', () => {
    expect(cases.length).toBeGreaterThanOrEqual(least);
  });

  it('is read no worse than it was', () => {
    expect(right / found, misses.join('\n')).toBeGreaterThanOrEqual(0.96);
    expect(right / expected, misses.join('\n')).toBeGreaterThanOrEqual(0.9);
    expect(speakers.right / speakers.asked, misses.join('\n')).toBeGreaterThanOrEqual(0.94);
  });
});

const PIECES = [
  ...[
    '“',
    '”',
    '"',
    "'",
    "''",
    '‘',
    '’',
    '«',
    '»',
    '„',
    '‚',
    '「',
    '」',
    '—',
    ' - ',
    ',',
    '.',
    '?',
    ':',
    '\n',
    '\n\n',
    ' ',
  ],
  ...[
    ' said ',
    ' a dit ',
    ' was told by ',
    ' and said ',
    ' he ',
    ' it ',
    ' they ',
    ' her ',
    ' who ',
    ' that ',
    ' means ',
  ],
  ...[
    ' Ada Novak ',
    'Tomas and Elena Novak',
    ' Mrs Novak',
    ' the mayor',
    ' police',
    ' 5,000 ',
    ' put the crowd at ',
    ' according to ',
  ],
  ...[
    ' selon ',
    ' la police de ',
    ' released ',
    ' the word ',
    ' a sign read ',
    'Мы идём',
    '橋を開ける',
    ' said orders ',
  ],
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('any text with marks', () => {
  it.each(['en', 'fr', 'de'])('gives pieces in order, inside the text, none twice (%s)', (language) => {
    fc.assert(
      fc.property(text, (source) => {
        let end = 0;
        for (const quote of readQuotes(source, { language }).filter(({ direct }) => direct))
          for (const piece of quote.pieces) {
            expect(piece.start).toBeGreaterThanOrEqual(end);
            expect(piece.end).toBeGreaterThan(piece.start);
            expect(piece.end).toBeLessThanOrEqual(source.length);
            end = piece.end;
          }
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    'said 5 ',
    ', a according to a 5 ',
    'and said he ',
    'of Novak in ',
    "Mrs Novak and 'it' ",
    '“he said ” ',
    'it put the crowd at 5, ',
    'was told by her ',
    'was quoted by the agency as saying ',
    'according to state media, he told the ',
    "''' ",
    '» « » ',
  ])('takes time in line with its length: %s', (piece) => {
    const time = (count: number) => {
      const source = piece.repeat(count);
      const before = process.cpuUsage();
      readQuotes(source, { language: 'en' });
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    time(500);
    // four times the length in less than twelve times the time, whatever the machine does besides
    expect(time(16_000)).toBeLessThan(200 + 12 * Math.max(5, time(4000)));
  });
});

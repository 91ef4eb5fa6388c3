/** Time grows in line with the length, on ordinary news and on what breaks careless readers. */
import { describe, expect, it } from 'vitest';
import { readArticle } from './index.ts';

const SENTENCE =
  'The minister, Ada Novak, told reporters on 4 March 2025 that “more than 2,600 people” had left the town; according to the agency, 15% of them went by boat. ';
const letters = (n: number) => n.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));
const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

const KILLERS: Readonly<Record<string, (n: number) => string>> = {
  'straight marks': (n) => '"'.repeat(n),
  'opening marks': (n) => '“'.repeat(n),
  'opening marks with words': (n) => '“a '.repeat(n / 3),
  apostrophes: (n) => "'a ".repeat(n / 3),
  commas: (n) => 'A, '.repeat(n / 3),
  digits: (n) => '1'.repeat(n),
  'digits and commas': (n) => '1,'.repeat(n / 2),
  'digit groups': (n) => '1 234 '.repeat(n / 6),
  fractions: (n) => '1 1/2 '.repeat(n / 6),
  'number words': (n) => 'one thousand and '.repeat(n / 17),
  hyphens: (n) => 'a-'.repeat(n / 2),
  blanks: (n) => ' '.repeat(n),
  breaks: (n) => '\n'.repeat(n),
  dots: (n) => '.'.repeat(n),
  initials: (n) => 'A.'.repeat(n / 2),
  capitals: (n) => 'Aa '.repeat(n / 3),
  roles: (n) => 'the head of '.repeat(n / 12),
  brackets: (n) => ') said '.repeat(n / 7),
  'verbs of saying': (n) => 'said '.repeat(n / 5),
  'names that share a surname': (n) => many(n / 30, (index) => `A${letters(index)} Smith met. Smith said. `),
  'names that share a given name': (n) => many(n / 20, (index) => `Ann B${letters(index)} said. `),
  pronouns: (n) => '“x” he said, '.repeat(n / 13),
  months: (n) => 'May 5, '.repeat(n / 7),
};

/** Milliseconds of the processor, so that a machine busy with other things changes nothing. */
function milliseconds(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const read = (text: string) => () => {
  readArticle(text, { language: 'en', reference: '2025-03-12' });
};

describe('time', () => {
  // 20 s for 10 MB is what is asked: a fifth of it here
  it('reads 2 MB of news in under 4 s', () => {
    read(SENTENCE.repeat(200))();
    expect(milliseconds(read(SENTENCE.repeat(2_000_000 / SENTENCE.length)))).toBeLessThan(4000);
  });

  it('reads 500 articles of 600 words in under 2 s', () => {
    const article = SENTENCE.repeat(22);
    const all = (count: number) => () => {
      for (let index = 0; index < count; index++) read(article)();
    };
    all(100)();
    // other work on the machine makes a pass dearer, never cheaper
    const passes = [1, 2, 3, 4, 5].map(() => milliseconds(all(100)));
    expect(Math.min(...passes) * 5).toBeLessThan(2000);
  });

  it.each(Object.entries(KILLERS))('stays in line with the length: %s', (_name, make) => {
    const unit = 24_000;
    milliseconds(read(make(unit)));
    // eight times the text may take some more than eight times as long, never the 64 times of a square
    const short = Math.max(20, milliseconds(read(make(unit))));
    expect(milliseconds(read(make(unit * 8)))).toBeLessThan(short * 32);
  });
});

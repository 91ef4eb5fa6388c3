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

/** Milliseconds of this thread on the processor, so that a machine busy with other things changes little. */
function milliseconds(run: () => void): number {
  const before = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** Work of the same kind that never changes: words of news, put in small letters, looked up and counted. */
function yardstick(): void {
  const counts = new Map<string, number>();
  for (let index = 0; index < 300; index++) {
    const text = `${SENTENCE.repeat(22)}${index}`;
    let blanks = 0;
    for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === 32) blanks++;
    for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) {
      const lower = word.toLowerCase();
      counts.set(lower, (counts.get(lower) ?? 0) + blanks);
    }
  }
}

const PASSES = 9;

/**
 * How many times as long as the yardstick some work takes. Neighbours on the machine slow both down alike, a slower
 * reader only itself; the middle of several passes, each with its own measure, is the same within a fifth with twenty
 * others at work on two cores.
 */
function yardsticks(run: () => void): number {
  milliseconds(run);
  milliseconds(yardstick);
  const ratios = Array.from({ length: PASSES }, () => milliseconds(run) / milliseconds(yardstick));
  return ratios.sort((a, b) => a - b)[Math.floor(PASSES / 2)] ?? Number.POSITIVE_INFINITY;
}

const read = (text: string) => () => {
  readArticle(text, { language: 'en', reference: '2025-03-12' });
};

describe('time', () => {
  // the limits lie halfway to a reader that takes twice as long; where the yardstick takes 60 ms, 10 MB of news are
  // read in some 6 s and 500 articles of 600 words in 1.1 s
  it('reads 200 kB of news in under 2.9 yardsticks', { timeout: 60_000 }, () => {
    expect(yardsticks(read(SENTENCE.repeat(200_000 / SENTENCE.length)))).toBeLessThan(2.9);
  });

  it('reads 40 articles of 600 words in under 2.1 yardsticks', { timeout: 60_000 }, () => {
    const article = SENTENCE.repeat(22);
    const all = () => {
      for (let index = 0; index < 40; index++) read(article)();
    };
    expect(yardsticks(all)).toBeLessThan(2.1);
  });

  it.each(Object.entries(KILLERS))('stays in line with the length: %s', (_name, make) => {
    const unit = 24_000;
    milliseconds(read(make(unit)));
    // eight times the text may take some more than eight times as long, never the 64 times of a square
    const short = Math.max(20, milliseconds(read(make(unit))));
    expect(milliseconds(read(make(unit * 8)))).toBeLessThan(short * 32);
  });
});

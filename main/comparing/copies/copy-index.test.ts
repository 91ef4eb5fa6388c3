import fc from 'fast-check';
import { expect, it } from 'vitest';
import { News } from '../../../bench/generate.ts';
import { CopyIndex } from './copy-index.ts';
import { copySignature } from './signature.ts';

const news = new News(7);
const bodies = Array.from({ length: 300 }, (_, n) => news.article(n).body);

it('finds the copy of an article among others, and nothing for one that has none', () => {
  const index = new CopyIndex();
  for (const [n, body] of bodies.entries()) expect(index.add(`a${n}`, copySignature(body))).toEqual([]);
  expect(index.find(copySignature(bodies[42] ?? ''))).toEqual([{ id: 'a42', likeness: 1 }]);
  expect(index.add('half', copySignature((bodies[42] ?? '').slice(0, 1500)))[0]?.id).toBe('a42');
  expect(index.find(copySignature(news.article(5000).body))).toEqual([]);
});

it('forgets what is removed, and takes a new version in place of the old', () => {
  const index = new CopyIndex();
  const [one, two] = [copySignature(bodies[1] ?? ''), copySignature(bodies[2] ?? '')];
  index.add('x', one);
  index.add('x', two);
  expect(index.find(one)).toEqual([]);
  expect(index.find(two)).toEqual([{ id: 'x', likeness: 1 }]);
  expect(index.remove('x')).toBe(true);
  expect(index.remove('x')).toBe(false);
  expect(index.find(two)).toEqual([]);
  expect(index.size).toBe(0);
});

it('stays whole when most of it is removed', () => {
  const index = new CopyIndex();
  const signatures = bodies.map((body) => copySignature(body));
  for (const [n, signature] of signatures.entries()) index.add(`a${n}`, signature);
  for (let n = 0; n < 290; n++) index.remove(`a${n}`);
  expect(index.size).toBe(10);
  for (const [n, signature] of signatures.entries())
    expect(index.find(signature).map(({ id }) => id)).toEqual(n < 290 ? [] : [`a${n}`]);
});

it('gives the likeliest first, and no more than asked for', () => {
  const index = new CopyIndex();
  const body = bodies[3] ?? '';
  for (const share of [0.5, 1, 0.8])
    index.add(String(share), copySignature(body.slice(0, share * body.length) + bodies[9]));
  const found = index.find(copySignature(body));
  expect(found.map(({ id }) => id)).toEqual(['1', '0.8', '0.5']);
  expect(index.find(copySignature(body), { limit: 1 })).toEqual(found.slice(0, 1));
});

it('finds the issue that was printed twice among hundreds from one template', () => {
  const index = new CopyIndex();
  const issue = (n: number) =>
    `${'The weather service said that sunny spells are expected in the region today. '.repeat(3)}
${Array.from({ length: 12 }, (_, at) => `Station ${(n * 31 + at * 17) % 97} had ${(n * 7 + at * n) % 41} degrees and ${(n + at) % 13} mm of rain`).join('. ')}`;
  for (let n = 0; n < 800; n++) index.add(`issue ${n}`, copySignature(issue(n)));
  expect(index.find(copySignature(issue(555)))[0]).toEqual({ id: 'issue 555', likeness: 1 });
});

it('finds the same candidates in whatever order articles came', () => {
  const few = bodies.slice(0, 12).flatMap((body) => [body, body.slice(0, 1800)]);
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...few.keys()], { minLength: few.length }),
      fc.nat(few.length - 1),
      (order, asked) => {
        const index = new CopyIndex();
        for (const n of order) index.add(String(n), copySignature(few[n] ?? ''));
        const found = index.find(copySignature(few[asked] ?? '')).map(({ id }) => Number(id));
        expect(new Set(found)).toEqual(new Set([asked, asked % 2 ? asked - 1 : asked + 1]));
      },
    ),
    { numRuns: 30 },
  );
});

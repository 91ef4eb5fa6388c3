import fc from 'fast-check';
import { expect, it } from 'vitest';
import { News } from '../../../bench/generate.ts';
import { copySignature, overlap } from './signature.ts';

const body = new News(3).article(0).body;

it('is small, ascending and each hash once', () => {
  const signature = copySignature(body);
  expect(signature.byteLength).toBeLessThan(1024);
  expect([...signature]).toEqual([...new Set(signature)].sort((one, other) => one - other));
});

it('does not see case, accents, marks, breaks and thousands separators', () => {
  expect(copySignature('“Élise saw 4,200 boats,” he said.')).toEqual(
    copySignature('"elise saw\n4200 boats" - He Said'),
  );
});

it('leaves out what is skipped', () => {
  const text = `Share this story! ${body}`;
  expect(copySignature(text, [{ start: 0, end: 17 }])).toEqual(copySignature(body));
});

it('holds something of every text with a word, also in scripts without spaces', () => {
  expect(copySignature('').length).toBe(0);
  expect(copySignature('...').length).toBe(0);
  expect(copySignature('Flood').length).toBe(1);
  expect(copySignature('首相は火曜日に発表した').length).toBeGreaterThan(5);
});

it('tells how much of a part is in the whole, though samples differ in size', () => {
  const long = Array.from({ length: 12 }, (_, n) => new News(3).article(n).body).join('\n');
  const { shared, a } = overlap(copySignature(body), copySignature(long));
  expect(shared / a).toBeGreaterThan(0.99);
  const brief = body.split(' ').slice(0, 45).join(' ');
  const part = overlap(copySignature(brief), copySignature(long));
  expect(part.shared / part.a).toBe(1);
});

it('never throws, and a text overlaps itself whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const signature = copySignature(text);
      expect(overlap(signature, signature)).toEqual({
        shared: signature.length,
        a: signature.length,
        b: signature.length,
      });
    }),
  );
});

it('passes over skipped ranges that overlap, lie outside or are turned about', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ start: fc.integer(), end: fc.integer() })), (skipped) => {
      expect(copySignature(body, skipped).length).toBeLessThanOrEqual(copySignature(body).length + 64);
    }),
  );
});

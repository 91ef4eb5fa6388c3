import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fingerprintOf, packFingerprints, unpackFingerprints } from './fingerprints.ts';

it('gives back what was packed, each once', () => {
  fc.assert(
    fc.property(fc.array(fc.uuid()), (ids) => {
      const numbers = ids.map(fingerprintOf);
      const bytes = packFingerprints([...numbers, ...numbers]);
      expect(unpackFingerprints(bytes)).toEqual(new Set(numbers));
      expect(bytes.length).toBe(4 * new Set(numbers).size);
    }),
  );
});

it('reads bytes that stand anywhere, and a damaged rest as nothing', () => {
  const room = new Uint8Array(16);
  room.set(packFingerprints([7]), 3);
  expect(unpackFingerprints(room.subarray(3, 9))).toEqual(new Set([7]));
  expect(unpackFingerprints(new Uint8Array())).toEqual(new Set());
});

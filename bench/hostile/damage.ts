import { type ZipEntry, zip } from '../../main/importing/archive/zip.fixture.ts';
import type { Random } from '../random.ts';
import type { Seed } from './seeds.ts';

/** What parsers trip over, in one format or another. */
const TOKENS = [
  '<',
  '>',
  '</',
  '<!--',
  '<![CDATA[',
  '&',
  '&#',
  '&#xffffff;',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '"',
  "'",
  '\\',
  '\\bin9999999 ',
  '\\u99999?',
  '%',
  '%%EOF',
  '<<',
  '>>',
  'stream\n',
  'endobj\n',
  'endstream\n',
  ',',
  ';',
  ':',
  '\t',
  '\r',
  '\n',
  '\n\n',
  '\0',
  '\x1a',
  '\x1b$B',
  '=',
  '==',
  '=?utf-8?q?',
  '--',
  '\r\n--',
  'From ',
  '\nFrom x@y Tue Jun  3 09:15:20 2025\n',
  '@article{',
  'ER  - ',
  'TY  - ',
  '---\n',
  '```',
  '-1',
  '999999999999999999999',
  '1e999',
  'null',
  'PK\x01\x02',
  'PK\x05\x06',
  '\ufeff',
  '\ud83d',
  '\u202e',
] as const;

/** A damaged copy of a sound file; the same for the same random numbers. */
export function damaged(seed: Seed, random: Random): Uint8Array {
  if (!seed.entries || random.chance(0.4)) return damagedBytes(seed.bytes, random);
  const victim = random.between(0, seed.entries.length - 1);
  return zip(
    seed.entries.map((entry, i) =>
      i === victim ? { ...entry, bytes: damagedBytes(bytesOf(entry), random) } : entry,
    ),
  );
}

function bytesOf({ bytes = '' }: ZipEntry): Uint8Array {
  return typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
}

function damagedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const kind = random.between(0, 6);
  switch (kind) {
    case 0:
      return bytes.slice(0, random.between(0, bytes.length));
    case 1:
      return bytes.slice(random.between(0, Math.min(bytes.length, 200)));
    case 2:
      return flipped(bytes, random, random.pick([1, 3, 10, 100]));
    case 3:
      return spliced(bytes, random, new Uint8Array());
    case 4:
      return spliced(
        bytes,
        random,
        new Uint8Array(random.between(1, 200)).fill(random.pick([0, 0xff, 0x20, 0x41])),
      );
    case 5:
      return repeated(bytes, random);
    default:
      return withTokens(bytes, random);
  }
}

function flipped(bytes: Uint8Array, random: Random, count: number): Uint8Array {
  const copy = bytes.slice();
  for (let i = 0; i < count; i++) copy[random.between(0, copy.length - 1)] = random.between(0, 255);
  return copy;
}

/** With a stretch of it replaced. */
function spliced(bytes: Uint8Array, random: Random, by: Uint8Array): Uint8Array {
  const start = random.between(0, bytes.length);
  const end = Math.min(bytes.length, start + random.between(0, 400));
  return joined(bytes.subarray(0, start), by, bytes.subarray(end));
}

/** With a stretch of it many times over. */
function repeated(bytes: Uint8Array, random: Random): Uint8Array {
  const start = random.between(0, bytes.length);
  const piece = bytes.subarray(start, start + random.between(1, 60));
  const times = random.pick([2, 50, 2_000]);
  return joined(
    bytes.subarray(0, start),
    ...Array.from({ length: times }, () => piece),
    bytes.subarray(start),
  );
}

function withTokens(bytes: Uint8Array, random: Random): Uint8Array {
  let all = bytes;
  for (let i = random.between(1, 8); i > 0; i--) {
    const at = random.between(0, all.length);
    const token = new TextEncoder().encode(random.pick(TOKENS).repeat(random.pick([1, 1, 5, 300])));
    all = joined(all.subarray(0, at), token, all.subarray(at));
  }
  return all;
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(pieces));
}

type Order = 'utf-16le' | 'utf-16be';

/**
 * Whether bytes without a mark are UTF-16, and in which order. Spaces and line ends are NUL and an ASCII byte in
 * UTF-16 of every script, so text of some length always has them, on one side only.
 */
export function looksLikeUtf16(sample: Uint8Array): Order | null {
  if (sample.length < 4 || !sample.includes(0)) return null;
  const scores = { 'utf-16le': spaces(sample, true), 'utf-16be': spaces(sample, false) };
  const [order, score]: [Order, number] =
    scores['utf-16le'] >= scores['utf-16be']
      ? ['utf-16le', scores['utf-16le']]
      : ['utf-16be', scores['utf-16be']];
  const units = Math.floor(sample.length / 2);
  if (score / units < 0.02) return null;
  const text = new TextDecoder(order).decode(sample.subarray(0, units * 2));
  return isText(text) ? order : null;
}

/** Decodes UTF-32 with its mark; null where a unit is no code point. */
export function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string | null {
  if (bytes.length % 4 !== 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 4; at < bytes.length; at += 4) {
    const point = view.getUint32(at, littleEndian);
    if (point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return null;
    parts.push(String.fromCodePoint(point));
  }
  return parts.join('');
}

/** Units that are a space, a line end or an ASCII letter in this order. */
function spaces(bytes: Uint8Array, littleEndian: boolean): number {
  const low = littleEndian ? 0 : 1;
  let found = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const ascii = bytes[at + low] ?? 0;
    if (bytes[at + 1 - low] === 0 && (ascii === 10 || ascii === 13 || (ascii >= 32 && ascii < 127))) found++;
  }
  return found;
}

function isText(text: string): boolean {
  let odd = 0;
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0;
    const control = point < 32 && point !== 9 && point !== 10 && point !== 13;
    const unassigned =
      (point >= 0xd800 && point < 0xf900) || point === 0xfffe || point === 0xffff || point === 0xfffd;
    if (control || unassigned) odd++;
  }
  return odd / text.length < 0.01;
}

/** Whether the bytes begin with the mark of UTF-16 or UTF-32. */
export function hasWideMark([a, b, c, d]: Uint8Array): boolean {
  return (
    (a === 0xff && b === 0xfe) ||
    (a === 0xfe && b === 0xff) ||
    (a === 0 && b === 0 && c === 0xfe && d === 0xff)
  );
}

/**
 * Which articles a saved search found, as numbers of 32 bits of their keys in rising order: 4 bytes an article. Two
 * articles of one number are one in 40,000 even among 100,000 that were found.
 */

/** The number of an article. */
export function fingerprintOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The numbers as they are stored, little end first. */
export function packFingerprints(numbers: Iterable<number>): Uint8Array {
  const sorted = Uint32Array.from(new Set(numbers)).sort();
  const bytes = new Uint8Array(sorted.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [at, number] of sorted.entries()) view.setUint32(at * 4, number, true);
  return bytes;
}

/** What was packed; a stray rest of bytes counts as nothing. */
export function unpackFingerprints(bytes: Uint8Array): ReadonlySet<number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbers = new Set<number>();
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) numbers.add(view.getUint32(at, true));
  return numbers;
}

/** The beginning of a file as text, a character for each byte: every reader asks for it to know its own format. */

const KEPT = 65_536;

const openings = new WeakMap<Uint8Array, string>();

/** Up to `length` bytes, 65,536 at most, in Latin-1; kept as long as the bytes are. */
export function openingOf(bytes: Uint8Array, length = KEPT): string {
  let opening = openings.get(bytes);
  if (opening === undefined) {
    opening = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, KEPT)).toString('latin1');
    openings.set(bytes, opening);
  }
  return length < opening.length ? opening.slice(0, length) : opening;
}

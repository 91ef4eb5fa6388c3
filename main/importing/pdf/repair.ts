/** A document that lost its end lost its table of contents with it; its pages may still be there. */

/** A larger one is not gone through letter by letter. */
const LARGEST = 100_000_000;
const OBJECT = /(?:^|[\s>])(\d{1,7}) (\d{1,5}) obj\b([\s\S]{0,4000}?)(?:endobj|stream)/g;
const PAGE = /\/Type\s*\/Page(?![a-zA-Z])/;

/**
 * Gives a damaged document a new table of the pages that can be seen in it, in the order in which they were written.
 *
 * @returns null where no page is to be seen: there is none, or it is inside a compressed part
 */
export function withPages(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length > LARGEST) return null;
  const text = new TextDecoder('latin1').decode(bytes);
  const pages = new Map<number, string>();
  let highest = 0;
  for (const [, number = '', generation = '', body = ''] of text.matchAll(OBJECT)) {
    highest = Math.max(highest, Number(number));
    if (PAGE.test(body)) pages.set(Number(number), `${number} ${generation} R`);
  }
  if (pages.size === 0) return null;
  const [catalogue, tree] = [highest + 1, highest + 2];
  const end =
    `\n${catalogue} 0 obj\n<< /Type /Catalog /Pages ${tree} 0 R >>\nendobj\n` +
    `${tree} 0 obj\n<< /Type /Pages /Count ${pages.size} /Kids [${[...pages.values()].join(' ')}] >>\nendobj\n` +
    `trailer\n<< /Size ${highest + 3} /Root ${catalogue} 0 R >>\nstartxref\n0\n%%EOF\n`;
  const out = new Uint8Array(bytes.length + end.length);
  out.set(bytes);
  for (let i = 0; i < end.length; i++) out[bytes.length + i] = end.charCodeAt(i);
  return out;
}

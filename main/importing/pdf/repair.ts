/** A document that lost its end lost its table of contents with it; its pages may still be there. */
import { lostFonts, silentFont } from './lost-fonts.ts';
import { packedObjects } from './object-streams.ts';

/** A larger one is not gone through letter by letter. */
const LARGEST = 100_000_000;
const OBJECT = /(?:^|[\s>])(\d{1,7}) (\d{1,5}) obj\b([\s\S]{0,4000}?)(?:endobj|stream)/g;
const PAGE = /\/Type\s*\/Page(?![a-zA-Z])/;
const PAGES = /\/Type\s*\/Pages(?![a-zA-Z])/;

export interface Repaired {
  readonly bytes: Uint8Array;
  /** How many pages the document says that it has, where that was found. */
  readonly pages: number | null;
}

interface SeenObject {
  readonly number: number;
  readonly generation: string;
  readonly body: string;
}

/**
 * Gives a damaged document a new table of the pages that can be seen in it, in the order in which they were written.
 * What stands packed in streams is written out.
 *
 * @returns null where no page is to be seen
 */
export function withPages(bytes: Uint8Array): Repaired | null {
  if (bytes.length > LARGEST) return null;
  // a letter for each byte, which the decoder of that name does not give
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const packed = packedObjects(text).map((object) => ({ ...object, generation: '0' }));
  const objects = new Map([...wholeObjects(text), ...packed].map((object) => [object.number, object]));
  const pages = [...objects.values()].filter(({ body }) => PAGE.test(body));
  if (pages.length === 0) return null;

  let highest = 0;
  for (const number of objects.keys()) highest = Math.max(highest, number);
  const [catalogue, tree, letters] = [highest + 1, highest + 2, highest + 3];
  const kids = pages.map(({ number, generation }) => `${number} ${generation} R`);
  const silent = silentFont(letters);
  const added = [
    ...packed,
    ...lostFonts(objects).map((number) => ({
      number,
      generation: objects.get(number)?.generation ?? '0',
      body: silent.font,
    })),
    { number: catalogue, generation: '0', body: `<< /Type /Catalog /Pages ${tree} 0 R >>` },
    {
      number: tree,
      generation: '0',
      body: `<< /Type /Pages /Count ${kids.length} /Kids [${kids.join(' ')}] >>`,
    },
    { number: letters, generation: '0', body: silent.table },
  ];
  const written = added.map(
    ({ number, generation, body }) => `${number} ${generation} obj\n${body}\nendobj\n`,
  );
  // what was cut off in the middle would swallow what stands behind it
  const end = `\nendstream\nendobj\n${written.join('')}trailer\n<< /Size ${highest + 4} /Root ${catalogue} 0 R >>\nstartxref\n0\n%%EOF\n`;
  const kept = Buffer.from(bytes.buffer, bytes.byteOffset, tableCutOff(text) ?? bytes.length);
  return {
    bytes: Buffer.concat([kept, Buffer.from(end, 'latin1')]),
    pages: statedPages(objects, kids.length),
  };
}

/** The objects that stand by themselves; one that ends with the file is not whole. */
function* wholeObjects(text: string): Generator<SeenObject> {
  const last = text.lastIndexOf('endobj');
  for (const { index, 1: number = '', 2: generation = '', 3: body = '' } of text.matchAll(OBJECT))
    if (index < last) yield { number: Number(number), generation, body };
}

/** What the root of the old table says, unless there are more. */
function statedPages(objects: ReadonlyMap<number, SeenObject>, seen: number): number | null {
  let stated = 0;
  for (const { body } of objects.values())
    if (PAGES.test(body) && !/\/Parent\b/.test(body))
      stated = Math.max(stated, Number(/\/Count\s+(\d{1,6})/.exec(body)?.[1] ?? 0));
  return stated >= seen ? stated : null;
}

/** Where a table of places begins that was cut off; all up to the next trailer would be taken for a part of it. */
function tableCutOff(text: string): number | null {
  const table = Math.max(text.lastIndexOf('\nxref'), text.lastIndexOf('\rxref'));
  return table >= 0 && text.indexOf('trailer', table) < 0 ? table : null;
}

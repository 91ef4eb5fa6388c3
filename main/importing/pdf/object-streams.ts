/** Objects that stand packed together in a stream: where a document lost its end, the table that says so is gone. */
import { constants, inflateSync } from 'node:zlib';

/** Of all such streams of a document together, in characters. */
const MOST_UNPACKED = 50_000_000;
const MOST_OBJECTS = 200_000;
const PACKED = /(?:^|[\s>])\d{1,7} \d{1,5} obj\b((?:(?!endobj)[\s\S]){0,2000}?)stream\r?\n/g;

export interface PackedObject {
  readonly number: number;
  /** As it would stand by itself between "obj" and "endobj". */
  readonly body: string;
}

/** The objects in the streams of a document that can be unpacked, in the order in which they were written. */
export function packedObjects(text: string): readonly PackedObject[] {
  const objects: PackedObject[] = [];
  let room = MOST_UNPACKED;
  for (const match of text.matchAll(PACKED)) {
    const dictionary = match[1] ?? '';
    if (!/\/Type\s*\/ObjStm\b/.test(dictionary)) continue;
    const [count, first] = [numberOf(dictionary, 'N'), numberOf(dictionary, 'First')];
    if (count === null || first === null) continue;
    const start = match.index + match[0].length;
    const content = unpacked(text, start, dictionary, room);
    room -= content.length;
    for (const object of objectsIn(content, count, first)) objects.push(object);
    if (room <= 0 || objects.length >= MOST_OBJECTS) break;
  }
  return objects;
}

function numberOf(dictionary: string, key: string): number | null {
  const found = new RegExp(`/${key}\\s+(\\d{1,9})(?!\\s+\\d+\\s+R)`).exec(dictionary)?.[1];
  return found === undefined ? null : Number(found);
}

/** '' for what is packed in a way that no writer uses for objects, or is broken. */
function unpacked(text: string, start: number, dictionary: string, room: number): string {
  const found = text.indexOf('endstream', start);
  const end = found < 0 ? text.length : found;
  const packed = text.slice(start, end);
  const filter = /\/Filter\s*\[?\s*\/(\w+)/.exec(dictionary)?.[1];
  if (filter === undefined) return packed;
  if (filter !== 'FlateDecode' || /\/DecodeParms/.test(dictionary)) return '';
  try {
    // what is there of a stream that was cut off is as good as the rest
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: Math.max(1, room) };
    return inflateSync(Buffer.from(packed, 'latin1'), options).toString('latin1');
  } catch {
    return '';
  }
}

/** The stream begins with pairs of an object's number and its place behind `first`. */
function* objectsIn(content: string, count: number, first: number): Generator<PackedObject> {
  const numbers = content.slice(0, first).trim().split(/\s+/).map(Number);
  for (let at = 0; at < count && at * 2 + 1 < numbers.length; at++) {
    const [number = Number.NaN, place = Number.NaN] = numbers.slice(at * 2, at * 2 + 2);
    const next = numbers[at * 2 + 3] ?? Number.POSITIVE_INFINITY;
    const body = content.slice(first + place, first + next);
    // the last one of a stream that was cut off is no whole object
    if (Number.isInteger(number) && body.trim() !== '' && isWhole(body)) yield { number, body };
  }
}

function isWhole(body: string): boolean {
  const opened = body.match(/<<|\[/g)?.length ?? 0;
  const closed = body.match(/>>|\]/g)?.length ?? 0;
  return closed >= opened;
}

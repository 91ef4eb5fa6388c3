/**
 * EUC-TW, the encoding of Taiwan's Unix systems: two bytes for a character of the first plane of CNS 11643, four for one
 * of the others. The first two planes hold the characters of Big5 in nearly the same order, so they are read by its
 * table; the rare characters of the further planes become 〓, as printers set what they have no type for.
 */

const SINGLE_SHIFT = 0x8e;
/** Cells of a row of CNS 11643, and of Big5. */
const ROW = 94;
const BIG5_ROW = 157;

/** Runs that both standards have in the same order: the cell of the plane, the cell of Big5, and how many. */
const PLANES: readonly (readonly number[])[] = [
  [
    0, 0, 21, 21, 23, 2, 24, 22, 1, 29, 29, 44, 73, 74, 1, 74, 73, 1, 75, 75, 52, 127, 128, 1, 128, 127, 1,
    130, 130, 18, 148, 149, 1, 149, 148, 1, 150, 150, 4, 155, 21, 1, 156, 156, 78, 282, 234, 174, 3290, 471,
    17, 3307, 263, 1, 3308, 489, 86, 3394, 265, 1, 3395, 576, 1307, 4702, 1884, 424, 5126, 1883, 1, 5127,
    2308, 1876, 7003, 4571, 1, 7004, 4184, 387, 7391, 4572, 525, 7916, 5286, 1, 7917, 5097, 189, 8106, 5287,
    84, 8190, 5517, 1, 8191, 5371, 54, 8245, 5426, 1, 8246, 5425, 1, 8247, 5427, 90, 8337, 5518, 354,
  ],
  [
    0, 6280, 10, 10, 6291, 33, 43, 6372, 1, 44, 6324, 48, 92, 6373, 46, 138, 6586, 1, 139, 6419, 167, 306,
    6587, 1840, 2146, 9074, 1, 2147, 8428, 108, 2255, 8537, 537, 2792, 8427, 1, 2793, 9075, 100, 2893, 8536,
    1, 2894, 9175, 399, 3293, 9575, 1637, 4930, 11761, 1, 4931, 11212, 146, 5077, 11899, 1, 5078, 11358, 287,
    5365, 12508, 1, 5366, 11645, 116, 5482, 11762, 137, 5619, 11900, 104, 5723, 12425, 1, 5724, 12004, 222,
    5946, 12227, 198, 6144, 12426, 82, 6226, 12509, 86, 6312, 12226, 1, 6313, 12595, 8, 6321, 12604, 153,
    6474, 12758, 56, 6530, 13114, 1, 6531, 12814, 113, 6644, 12603, 1, 6645, 12927, 142, 6787, 12757, 1, 6788,
    13069, 45, 6833, 13115, 71, 6904, 13380, 1, 6905, 13186, 194, 7099, 13381, 490, 7589, 13914, 1, 7590,
    13871, 43, 7633, 13915, 1, 7634, 13917, 11, 7645, 13916, 1, 7646, 13928, 4,
  ],
];

/** Characters that Big5 has only in extensions: the cell of the first plane, the code point, and how many. */
const MORE = [470, 9312, 10, 480, 9332, 10, 490, 8560, 10, 8022, 24414, 1];

const UNKNOWN = 0xfffd;
const OF_FURTHER_PLANES = 0x3013;

/** The characters of a plane by their cells; made when they are first asked for. */
const made: (Uint16Array | undefined)[] = [];

function plane(index: number): Uint16Array {
  const chars = made[index] ?? planeOf(index);
  made[index] = chars;
  return chars;
}

function planeOf(index: number): Uint16Array {
  const chars = new Uint16Array(ROW * ROW).fill(UNKNOWN);
  const big5 = new TextDecoder('big5');
  each(PLANES[index] ?? [], (cell, other) => {
    const trail = other % BIG5_ROW;
    const bytes = [0xa1 + Math.floor(other / BIG5_ROW), trail < 63 ? 0x40 + trail : 0x62 + trail];
    chars[cell] = big5.decode(new Uint8Array(bytes)).charCodeAt(0);
  });
  if (index === 0)
    each(MORE, (cell, point) => {
      chars[cell] = point;
    });
  return chars;
}

function each(runs: readonly number[], hear: (cell: number, other: number) => void): void {
  for (let at = 0; at < runs.length; at += 3) {
    const [cell = 0, other = 0, count = 0] = runs.slice(at, at + 3);
    for (let n = 0; n < count; n++) hear(cell + n, other + n);
  }
}

/** @returns null where bytes are no character of any plane, if `strict`; otherwise these become U+FFFD */
export function decodeEucTw(bytes: Uint8Array, strict: boolean): string | null {
  const pieces: string[] = [];
  let units: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    const shifted = byte === SINGLE_SHIFT;
    const number = shifted ? (bytes[at + 1] ?? 0) - 0xa1 : 0;
    const from = shifted ? at + 2 : at;
    const row = (bytes[from] ?? 0) - 0xa1;
    const column = (bytes[from + 1] ?? 0) - 0xa1;
    if (byte < 0x80) {
      units.push(byte);
      at++;
    } else if (isCell(row) && isCell(column) && number >= 0 && number < 16) {
      units.push(number < PLANES.length ? (plane(number)[row * ROW + column] ?? UNKNOWN) : OF_FURTHER_PLANES);
      at = from + 2;
    } else {
      if (strict) return null;
      units.push(UNKNOWN);
      at++;
    }
    if (units.length >= 8192) {
      pieces.push(String.fromCharCode(...units));
      units = [];
    }
  }
  return pieces.join('') + String.fromCharCode(...units);
}

function isCell(number: number): boolean {
  return number >= 0 && number < ROW;
}

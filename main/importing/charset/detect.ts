import { EAST_ASIAN } from './cjk.ts';
import { decodeAs } from './decoders.ts';
import { LATIN, OTHERS, type WrittenLanguage } from './languages.ts';
import { type OneByteTable, tableOf } from './one-byte.ts';

/** An encoding with how likely the bytes are text in it; only the order of the scores says anything. */
export interface Proposal {
  readonly label: string;
  readonly score: number;
  /** Whether the bytes read like some language in it, and not like a wrong table. */
  readonly sense: boolean;
}

/** One-byte encodings with what a text must gain by a rarer one to be taken for it, in natural logarithms. */
const ONE_BYTE: Readonly<Record<string, number>> = {
  'windows-1252': 0,
  'ISO-8859-15': 2,
  'windows-1250': 0.5,
  'ISO-8859-2': 1,
  'windows-1251': 0,
  'KOI8-R': 0.5,
  'KOI8-U': 1,
  'windows-1253': 0.5,
  'ISO-8859-7': 0.7,
  'windows-1254': 1,
  'windows-1255': 0.5,
  'ISO-8859-8': 1,
  'windows-1256': 0.5,
  'ISO-8859-6': 1,
  'windows-1257': 1,
  'windows-1258': 1,
  'windows-874': 0.5,
  IBM866: 1,
  'ISO-8859-5': 1,
  'x-mac-cyrillic': 2,
  macintosh: 3.5,
  'ISO-8859-13': 2,
  'ISO-8859-4': 3,
  'ISO-8859-10': 3.5,
  'ISO-8859-16': 2.5,
  'ISO-8859-3': 3,
  'ISO-8859-14': 4,
  cp437: 3,
  cp850: 2.5,
  cp852: 2.5,
  cp855: 3,
  'x-mac-ce': 3,
  viscii: 4,
};

const LANGUAGES: readonly WrittenLanguage[] = [...LATIN, ...OTHERS];
const SPACE = 0x20;
/** How much of a file is looked at. */
const SAMPLE_BYTES = 65_536;
const MOST_HIGH = 8_000;
/** Around a byte beyond ASCII, the words that say which language it is. */
const NEAR = 60;
/** What a small word of a language speaks for it. */
const WORD = 2.4;
/** What bytes score for each of them that are no text in the encoding; text scores about half of it. */
const CHANCE = -6.8;
const TWO_BYTE_CHANCE = -5.3;
/** With a smaller part of bytes beyond ASCII, they may be signs that no language has. */
const MANY_HIGH = 0.15;
const ODD = -13;
/** What an ASCII letter costs in a one-byte encoding, for where another takes it as half of a character. */
const ASCII_COST = 3;

/**
 * Which encodings bytes that are not UTF-8 are likely to be in, the likeliest first: each is read in every encoding
 * that is known, and the outcomes are weighed by how frequent their letters are in the languages written in it.
 */
export function detectEncodings(bytes: Uint8Array): readonly Proposal[] {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const places = highPlaces(sample);
  if (places.length === 0) return [];
  const words = smallWords(sample, places);
  const proposals: Proposal[] = [];
  const few = places.length < sample.length * MANY_HIGH;
  const add = (label: string, score: number, chance: number): void => {
    proposals.push({ label, score, sense: score > places.length * (few ? ODD : chance) });
  };
  for (const [label, rarity] of Object.entries(ONE_BYTE)) {
    const score = oneByteScore(sample, places, tableOf(label), words);
    if (score !== null) add(label, score - rarity, CHANCE);
  }
  const until = (places.at(-1) ?? 0) + 1;
  const seen = sample.subarray(0, places.length < MOST_HIGH ? sample.length : until);
  for (const { encodings, cost } of EAST_ASIAN) {
    for (const label of encodings) {
      const score = twoByteScore(seen, label, cost);
      if (score !== null) add(label, score - 1, TWO_BYTE_CHANCE);
    }
  }
  return proposals.sort((a, b) => b.score - a.score);
}

function highPlaces(sample: Uint8Array): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < sample.length && places.length < MOST_HIGH; at++)
    if ((sample[at] ?? 0) >= 0x80) places.push(at);
  return places;
}

/** For each language, what the ASCII words near the bytes beyond ASCII speak for it. */
function smallWords(sample: Uint8Array, places: readonly number[]): ReadonlyMap<WrittenLanguage, number> {
  const pieces: string[] = [];
  const latin1 = new TextDecoder('latin1');
  let from = 0;
  let to = 0;
  for (const place of places) {
    if (place - NEAR > to) {
      pieces.push(latin1.decode(sample.subarray(from, to)));
      from = place - NEAR;
    }
    from = Math.max(0, from);
    to = Math.min(sample.length, place + NEAR);
  }
  pieces.push(latin1.decode(sample.subarray(from, to)));
  const counts = new Map<string, number>();
  for (const piece of pieces)
    for (const [word] of piece.toLowerCase().matchAll(/(?<![^\s"'(>])[a-z]+(?![^\s"'.,;:!?)<])/g))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map(
    LATIN.map((language) => {
      let score = 0;
      for (const [word, count] of counts) if (language.words.has(word)) score += count * WORD;
      return [language, score];
    }),
  );
}

/** Null where a byte is no character of the encoding. */
function oneByteScore(
  sample: Uint8Array,
  places: readonly number[],
  table: OneByteTable,
  words: ReadonlyMap<WrittenLanguage, number>,
): number | null {
  const counts = new Float64Array(256);
  let score = 0;
  for (const at of places) {
    const byte = sample[at] ?? 0;
    if (!table.has(byte)) return null;
    counts[byte] = (counts[byte] ?? 0) + 1;
    score += table.around(sample[at - 1] ?? SPACE, byte, sample[at + 1] ?? SPACE);
  }
  let best = Number.NEGATIVE_INFINITY;
  for (const language of LANGUAGES) {
    const costs = table.costs(language);
    let letters = words.get(language) ?? 0;
    for (let byte = 0x80; byte <= 0xff; byte++) {
      const count = counts[byte] ?? 0;
      if (count > 0) letters += (costs[byte] ?? 0) * count;
    }
    if (letters > best) best = letters;
  }
  return score + best;
}

/** Null where the bytes are not characters of the encoding; the sample may cut through the last one. */
function twoByteScore(sample: Uint8Array, label: string, cost: (char: string) => number): number | null {
  for (let cut = 0; cut < 4; cut++) {
    const text = decodeAs(label, sample.subarray(0, sample.length - cut), true);
    if (text === null) continue;
    let score = 0;
    let ascii = 0;
    for (const char of text) {
      if (char < '\u0080') ascii++;
      else score += cost(char);
    }
    let low = 0;
    for (const byte of sample) if (byte < 0x80) low++;
    return score + (low - ascii) * ASCII_COST;
  }
  return null;
}

/**
 * Moving a caret through what can be read of an article, by letter, word, sentence and paragraph. Pure.
 * `readable` are the ranges of the text that are shown, in order; between them the caret jumps.
 */
import type { Range } from '../../../preload/contract/index.ts';
import { pieceAt } from './flow.ts';

export interface Reading {
  readonly text: string;
  readonly readable: readonly Range[];
  /** BCP 47, for where words and sentences end; null where the article's language is not known. */
  readonly language: string | null;
}

export type Step = 'letter' | 'word' | 'paragraph';

/**
 * Where the caret goes. By word it goes to the beginning of a word, but to its end where `ends` says so: what one
 * wants at the end of a selection that grows forward.
 */
export function moved(reading: Reading, from: number, step: Step, by: 1 | -1, ends = false): number {
  switch (step) {
    case 'letter':
      return movedBy(reading, from, by, letterStops);
    case 'word':
      return movedBy(reading, from, by, ends ? wordEnds : wordStarts);
    case 'paragraph':
      return movedBy(reading, from, by, ends ? blockEnds : blockStarts);
    default:
      return step satisfies never;
  }
}

/** The sentence around a place, without the white space after it; null where there is nothing to read. */
export function sentenceAt(reading: Reading, offset: number): Range | null {
  const block = reading.readable[pieceAt(reading.readable, offset)];
  if (block === undefined) return null;
  const sentences = sentencesOf(reading, block);
  return sentences.find((one) => offset < one.end) ?? sentences.at(-1) ?? null;
}

/** The word around a place; null where there is none. */
export function wordAt(reading: Reading, offset: number): Range | null {
  const block = reading.readable[pieceAt(reading.readable, offset)];
  if (block === undefined) return null;
  return wordsOf(reading, block).find((word) => word.start <= offset && offset <= word.end) ?? null;
}

type Stops = (reading: Reading, block: Range) => readonly number[];

/** The next stop in the block, or the nearest one of the block after or before that has any. */
function movedBy(reading: Reading, from: number, by: 1 | -1, stops: Stops): number {
  for (let at = pieceAt(reading.readable, from); at >= 0; at += by) {
    const block = reading.readable[at];
    if (block === undefined) break;
    const all = stops(reading, block);
    const next = by === 1 ? all.find((stop) => stop > from) : all.findLast((stop) => stop < from);
    if (next !== undefined) return next;
  }
  const edge = by === 1 ? reading.readable.at(-1)?.end : reading.readable.at(0)?.start;
  return edge ?? from;
}

const letterStops: Stops = ({ text, language }, block) => [
  ...[...segmenter(language, 'grapheme').segment(text.slice(block.start, block.end))].map(
    ({ index }) => block.start + index,
  ),
  block.end,
];
const wordStarts: Stops = (reading, block) => wordsOf(reading, block).map((word) => word.start);
const wordEnds: Stops = (reading, block) => wordsOf(reading, block).map((word) => word.end);
const blockStarts: Stops = (_reading, block) => [block.start];
const blockEnds: Stops = (_reading, block) => [block.end];

/** Signs that belong to the number beside them. */
const NUMBER_SIGN = /^[\p{Sc}%‰]+$/u;

function wordsOf({ text, language }: Reading, block: Range): readonly Range[] {
  const words: Range[] = [];
  for (const { segment, index, isWordLike } of segmenter(language, 'word').segment(
    text.slice(block.start, block.end),
  )) {
    if (!isWordLike && !NUMBER_SIGN.test(segment)) continue;
    const start = block.start + index;
    const end = start + segment.length;
    const before = words.at(-1);
    const joins =
      before?.end === start &&
      (NUMBER_SIGN.test(segment) || NUMBER_SIGN.test(text.slice(before.start, start)));
    if (before && joins) words[words.length - 1] = { start: before.start, end };
    else words.push({ start, end });
  }
  return words;
}

/** A full stop after these does not end a sentence: titles before names, initials, "No. 5". */
const ABBREVIATION =
  /(?:^|[\s(“"‘'])(?:\p{Lu}|(?:\p{Lu}\.)+\p{Lu}|Mr|Mrs|Ms|Mme|Dr|Prof|Gen|Capt|Col|Lt|Maj|Sgt|Cmdr|Adm|Sen|Rep|Gov|Pres|Rev|Hon|St|No|vs|approx|ca|e\.g|i\.e)\.$/u;

function sentencesOf({ text, language }: Reading, block: Range): readonly Range[] {
  const sentences: Range[] = [];
  let open: number | null = null;
  for (const { segment, index } of segmenter(language, 'sentence').segment(
    text.slice(block.start, block.end),
  )) {
    const start: number = open ?? block.start + index;
    const end = block.start + index + segment.trimEnd().length;
    if (ABBREVIATION.test(text.slice(start, end))) {
      open = start;
      continue;
    }
    open = null;
    if (end > start) sentences.push({ start, end });
  }
  if (open !== null) sentences.push({ start: open, end: block.end });
  return sentences;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string | null, granularity: 'grapheme' | 'word' | 'sentence'): Intl.Segmenter {
  const key = `${language ?? 'en'} ${granularity}`;
  const known = segmenters.get(key);
  if (known) return known;
  const made = newSegmenter(language ?? 'en', granularity);
  segmenters.set(key, made);
  return made;
}

function newSegmenter(language: string, granularity: 'grapheme' | 'word' | 'sentence'): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity });
  } catch {
    // what an article says of its language need not be a language tag
    return new Intl.Segmenter('en', { granularity });
  }
}

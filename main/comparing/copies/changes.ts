/** Details that two texts give otherwise in the same place. */
import type { Range } from '../../../preload/contract/text.ts';
import { align } from './align.ts';
import { DETAIL_KINDS, type DetailKind } from './details.ts';
import type { NumberedText, SentencePair } from './matches.ts';

/** What stands in the place of what; ranges in UTF-16 code units of each text. */
export interface Change {
  readonly a: Range & { readonly text: string };
  readonly b: Range & { readonly text: string };
}

/** A text with the places of its words. */
export interface PlacedText extends NumberedText {
  readonly text: string;
  /** Where each word stands, in UTF-16 code units. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

export interface DetailChanges {
  readonly changes: readonly (Change & { readonly kind: DetailKind })[];
  /** How many details both texts give alike, each counted once. */
  readonly kept: Readonly<Record<DetailKind, number>>;
}

/** Words of a text that follow one another, half-open. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** In a gap no longer than this every detail was replaced; in a longer one it may have moved to another clause. */
const SHORT_GAP = 4;

/** Compares the details of sentences that say the same, place by place. */
export function detailChanges(pairs: readonly SentencePair[], a: PlacedText, b: PlacedText): DetailChanges {
  const changes: (Change & { readonly kind: DetailKind })[] = [];
  const kept = { number: new Set<number>(), date: new Set<number>(), name: new Set<number>() };
  for (const pair of pairs) {
    const [inA, inB] = [sentence(a, pair.a), sentence(b, pair.b)];
    const runs = align(a.words.subarray(inA.from, inA.to), b.words.subarray(inB.from, inB.to));
    let [atA, atB] = [inA.from, inB.from];
    for (const run of [...runs, { a: inA.to - inA.from, b: inB.to - inB.from, length: 0 }]) {
      const [gapA, gapB] = [
        { from: atA, to: inA.from + run.a },
        { from: atB, to: inB.from + run.b },
      ];
      if (gapA.to > gapA.from && gapB.to > gapB.from)
        changes.push(...gapChanges(gapA, gapB, { inA, inB }, a, b));
      atA = gapA.to + run.length;
      atB = gapB.to + run.length;
      for (let at = gapA.to; at < atA; at++) {
        const kind = DETAIL_KINDS[(a.details[at] ?? 0) - 1];
        if (kind) kept[kind].add(a.words[at] ?? 0);
      }
    }
  }
  return { changes, kept: { number: kept.number.size, date: kept.date.size, name: kept.name.size } };
}

function gapChanges(
  gapA: Stretch,
  gapB: Stretch,
  { inA, inB }: { readonly inA: Stretch; readonly inB: Stretch },
  a: PlacedText,
  b: PlacedText,
): readonly (Change & { readonly kind: DetailKind })[] {
  const short = Math.max(gapA.to - gapA.from, gapB.to - gapB.from) <= SHORT_GAP;
  return DETAIL_KINDS.flatMap((kind) => {
    const wordsA = replaced(gapA, kind, a, b, short ? gapB : inB);
    const wordsB = replaced(gapB, kind, b, a, short ? gapA : inA);
    const [partsA, partsB] =
      kind === 'number' && (wordsA.length === wordsB.length || !short)
        ? [wordsA.map((word) => [word]), wordsB.map((word) => [word])]
        : [stretches(wordsA), stretches(wordsB)];
    return partsA.flatMap((part, at) => {
      const other = partsB[at];
      return other ? [{ kind, a: placed(a, part), b: placed(b, other) }] : [];
    });
  });
}

/** Words that follow one another, or with a single one between them ("11,000 and 13,000"), together. */
function stretches(words: readonly number[]): readonly (readonly number[])[] {
  const parts: number[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const word of words) {
    if (word - last <= 2) parts.at(-1)?.push(word);
    else parts.push([word]);
    last = word;
  }
  return parts;
}

/** The details of a kind in a gap that are not among the other text's words in `there`. */
function replaced(
  gap: Stretch,
  kind: DetailKind,
  text: PlacedText,
  other: PlacedText,
  there: Stretch,
): readonly number[] {
  const found: number[] = [];
  for (let at = gap.from; at < gap.to; at++) {
    if (DETAIL_KINDS[(text.details[at] ?? 0) - 1] !== kind) continue;
    if (!other.words.subarray(there.from, there.to).includes(text.words[at] ?? 0)) found.push(at);
  }
  return found;
}

function placed({ text, starts, ends }: PlacedText, words: readonly number[]): Change['a'] {
  const start = starts[words[0] ?? 0] ?? 0;
  const end = ends[words.at(-1) ?? 0] ?? start;
  return { start, end, text: text.slice(start, end) };
}

function sentence({ bounds }: NumberedText, at: number): Stretch {
  return { from: bounds[at] ?? 0, to: bounds[at + 1] ?? 0 };
}

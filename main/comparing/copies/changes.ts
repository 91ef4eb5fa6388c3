/** Details that two texts give otherwise in the same place. */
import type { Range } from '../../../preload/contract/text.ts';
import { align } from './align.ts';
import type { DetailKind } from './details.ts';
import type { SentencePair } from './matches.ts';
import type { Word } from './words.ts';

/** What stands in the place of what; ranges in UTF-16 code units of each text. */
export interface Change {
  readonly a: Range & { readonly text: string };
  readonly b: Range & { readonly text: string };
}

/** A text with the kinds of its words. */
export interface Detailed {
  readonly text: string;
  readonly details: ReadonlyMap<Word, DetailKind>;
}

export interface DetailChanges {
  readonly changes: readonly (Change & { readonly kind: DetailKind })[];
  /** The details that both texts give alike, folded, each once. */
  readonly kept: Readonly<Record<DetailKind, ReadonlySet<string>>>;
}

/** In a gap no longer than this every detail was replaced; in a longer one it may have moved to another clause. */
const SHORT_GAP = 4;
const KINDS = ['number', 'date', 'name'] as const;

/** Compares the details of sentences that say the same, place by place. */
export function detailChanges(pairs: readonly SentencePair[], a: Detailed, b: Detailed): DetailChanges {
  const changes: (Change & { readonly kind: DetailKind })[] = [];
  const kept = { number: new Set<string>(), date: new Set<string>(), name: new Set<string>() };
  for (const pair of pairs) {
    const runs = align(foldedWords(pair.a), foldedWords(pair.b));
    let [atA, atB] = [0, 0];
    for (const run of [...runs, { a: pair.a.length, b: pair.b.length, length: 0 }]) {
      const [gapA, gapB] = [pair.a.slice(atA, run.a), pair.b.slice(atB, run.b)];
      if (gapA.length > 0 && gapB.length > 0) changes.push(...gapChanges(gapA, gapB, pair, a, b));
      for (const word of pair.a.slice(run.a, run.a + run.length)) {
        const kind = a.details.get(word);
        if (kind) kept[kind].add(word.folded);
      }
      [atA, atB] = [run.a + run.length, run.b + run.length];
    }
  }
  return { changes, kept };
}

function gapChanges(
  gapA: readonly Word[],
  gapB: readonly Word[],
  pair: SentencePair,
  a: Detailed,
  b: Detailed,
): readonly (Change & { readonly kind: DetailKind })[] {
  const short = Math.max(gapA.length, gapB.length) <= SHORT_GAP;
  return KINDS.flatMap((kind) => {
    const wordsA = replaced(gapA, kind, a, short ? gapB : pair.b);
    const wordsB = replaced(gapB, kind, b, short ? gapA : pair.a);
    const [partsA, partsB] =
      kind === 'number' && (wordsA.length === wordsB.length || !short)
        ? [wordsA.map((word) => [word]), wordsB.map((word) => [word])]
        : [stretches(wordsA, gapA), stretches(wordsB, gapB)];
    return partsA.flatMap((part, at) => {
      const other = partsB[at];
      return other ? [{ kind, a: placed(a.text, part), b: placed(b.text, other) }] : [];
    });
  });
}

/** Words that follow one another, or with a single one between them ("11,000 and 13,000"), together. */
function stretches(words: readonly Word[], gap: readonly Word[]): readonly (readonly Word[])[] {
  const parts: Word[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const word of words) {
    const at = gap.indexOf(word);
    if (at - last <= 2) parts.at(-1)?.push(word);
    else parts.push([word]);
    last = at;
  }
  return parts;
}

/** The details of a kind that are not among the other's words. */
function replaced(
  gap: readonly Word[],
  kind: DetailKind,
  { details }: Detailed,
  other: readonly Word[],
): readonly Word[] {
  return gap.filter(
    (word) => details.get(word) === kind && !other.some(({ folded }) => folded === word.folded),
  );
}

function placed(text: string, words: readonly Word[]): Change['a'] {
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? start;
  return { start, end, text: text.slice(start, end) };
}

function foldedWords(words: readonly Word[]): readonly string[] {
  return words.map(({ folded }) => folded);
}

/** The part of an article's text around a place that was found. Pure. */
import type { Article, BlockKind, Range } from '../../../preload/contract/index.ts';

export interface AroundBlock {
  readonly start: number;
  readonly kind: BlockKind;
  readonly text: string;
  /** Whether the place is in it. */
  readonly here: boolean;
  /** What is marked, as ranges of `text`. */
  readonly marks: readonly Range[];
}

/** Blocks shown before and behind the place, and letters of each: an article may be a whole book. */
const BEFORE = 6;
const BEHIND = 24;
const LETTERS = 4000;

/** The blocks around a place with the marks in them; the beginning where there is no place. Furniture is left out. */
export function blocksAround(
  { text, blocks }: Pick<Article, 'text' | 'blocks'>,
  place: Range | null,
  marks: readonly Range[],
): readonly AroundBlock[] {
  const shown = blocks.filter((block) => !block.furniture);
  const at =
    place === null
      ? 0
      : Math.max(
          0,
          shown.findLastIndex((block) => block.start <= place.start),
        );
  return shown.slice(Math.max(0, at - BEFORE), at + BEHIND + 1).map((block) => {
    const end = Math.min(block.end, block.start + LETTERS);
    return {
      start: block.start,
      kind: block.kind,
      text: text.slice(block.start, end),
      here: place !== null && block === shown[at],
      marks: marks
        .filter((mark) => mark.start < end && mark.end > block.start)
        .map((mark) => ({
          start: Math.max(0, mark.start - block.start),
          end: Math.min(end, mark.end) - block.start,
        })),
    };
  });
}

/** The paragraph that a passage stands in. Pure. */
import type { Article, BlockKind, Range } from '../../../preload/contract/index.ts';

export interface Paragraph {
  /** Its number from 1 as a briefing cites it; null for a title, a caption and what else is no paragraph. */
  readonly paragraph: number | null;
  readonly before: string;
  readonly exact: string;
  readonly behind: string;
}

/** How much of a very long paragraph is shown on either side of the passage, in UTF-16 code units. */
const SHOWN = 600;

/** The kinds of blocks that are counted (the core's briefings count the same). */
const COUNTED: readonly BlockKind[] = ['paragraph', 'list', 'quote', 'table'];

/** The paragraph around a range of an article's text, or, over several paragraphs, from the first to the last of them. */
export function paragraphAround(
  { text, blocks }: Pick<Article, 'text' | 'blocks'>,
  { start, end }: Range,
): Paragraph {
  const touched = blocks.filter((block) => block.start < end && block.end > start);
  const from = Math.min(start, ...touched.map((block) => block.start));
  const to = Math.max(end, ...touched.map((block) => block.end));
  const counted = blocks.filter((block) => !block.furniture && COUNTED.includes(block.kind));
  const number = counted.findIndex((block) => block.start <= start && start < block.end) + 1;
  return {
    paragraph: number === 0 ? null : number,
    before: cutStart(text.slice(from, start)),
    exact: text.slice(start, end),
    behind: cutEnd(text.slice(end, to)),
  };
}

function cutStart(words: string): string {
  return words.length <= SHOWN ? words : `…${words.slice(-SHOWN).replace(/^\S*\s/, '')}`;
}

function cutEnd(words: string): string {
  return words.length <= SHOWN ? words : `${words.slice(0, SHOWN).replace(/\s\S*$/, '')}…`;
}

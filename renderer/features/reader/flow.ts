/** What of an article is shown, in which pieces. Pure. Offsets are UTF-16 code units of the article's text. */
import type { Block, BlockKind, Range } from '../../../preload/contract/index.ts';

/** A block, or a part of a very long one, as it is drawn. */
export interface Piece extends Range {
  readonly kind: 'piece';
  /** Its position in the article's blocks. */
  readonly block: number;
  readonly blockKind: BlockKind;
  /** Whether it begins and ends its block. */
  readonly first: boolean;
  readonly last: boolean;
  /** Set aside, but unfolded to be looked at. */
  readonly furniture: boolean;
}

/** Blocks in a row that are set aside, folded into a line. */
export interface Furniture {
  readonly kind: 'furniture';
  readonly blocks: readonly number[];
  readonly unfolded: boolean;
}

export type FlowItem = Piece | Furniture;

/** A block longer than this is drawn in pieces, so that the browser lays out only those in sight. */
export const LONGEST_PIECE = 4000;

/**
 * The article as it is read: pieces of its blocks, with the furniture folded away.
 * @param unfolded first blocks of the runs of furniture that are shown
 */
export function flowOf(
  blocks: readonly Block[],
  text: string,
  unfolded: ReadonlySet<number>,
): readonly FlowItem[] {
  const flow: FlowItem[] = [];
  let at = 0;
  while (at < blocks.length) {
    const block = blocks[at];
    if (block === undefined) break;
    if (!block.furniture) {
      flow.push(...piecesOf(block, at, text));
      at += 1;
      continue;
    }
    let end = at;
    while (blocks[end]?.furniture === true) end += 1;
    const run = Array.from({ length: end - at }, (_, step) => at + step);
    const shown = unfolded.has(at);
    flow.push({ kind: 'furniture', blocks: run, unfolded: shown });
    if (shown) {
      for (const place of run) {
        const one = blocks[place];
        if (one) flow.push(...piecesOf(one, place, text));
      }
    }
    at = end;
  }
  return flow;
}

function piecesOf(block: Block, at: number, text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = block.start;
  while (start < block.end) {
    const end = pieceEnd(text, start, block.end);
    pieces.push({
      kind: 'piece',
      block: at,
      blockKind: block.kind,
      start,
      end,
      first: start === block.start,
      last: end === block.end,
      furniture: block.furniture,
    });
    start = end;
  }
  return pieces;
}

/** Cuts after white space where there is some, never inside a character. */
function pieceEnd(text: string, start: number, end: number): number {
  if (end - start <= LONGEST_PIECE) return end;
  const limit = start + LONGEST_PIECE;
  for (let at = limit; at > limit - 200; at -= 1) if (/\s/.test(text.charAt(at - 1))) return at;
  const low = text.charCodeAt(limit);
  return low >= 0xdc00 && low <= 0xdfff ? limit - 1 : limit;
}

/** The title at the head with what stands before and after it; the first block that is a title and not furniture. */
export function aroundTitle(flow: readonly FlowItem[]): {
  readonly before: readonly FlowItem[];
  readonly title: Piece | undefined;
  readonly after: readonly FlowItem[];
} {
  const at = flow.findIndex((item) => item.kind === 'piece' && item.blockKind === 'title' && !item.furniture);
  const title = flow[at];
  if (title?.kind !== 'piece') return { before: [], title: undefined, after: flow };
  return { before: flow.slice(0, at), title, after: flow.slice(at + 1) };
}

export function piecesIn(flow: readonly FlowItem[]): readonly Piece[] {
  return flow.filter((item): item is Piece => item.kind === 'piece');
}

/** The piece that holds an offset, or the nearest one; -1 where there is none. Pieces are in order. */
export function pieceAt(pieces: readonly Range[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const here = pieces[low];
  const next = pieces[low + 1];
  // in a gap: whichever is nearer
  if (here && next && offset > here.end && next.start - offset < offset - here.end) return low + 1;
  return high < 0 ? -1 : low;
}

/** The runs of furniture that hide something of a range, by their first block. */
export function hidingRuns(blocks: readonly Block[], range: Range): readonly number[] {
  const runs: number[] = [];
  let first = -1;
  blocks.forEach((block, at) => {
    if (!block.furniture) first = -1;
    else if (first < 0) first = at;
    const touches = block.start < range.end && block.end > range.start;
    if (block.furniture && touches && runs.at(-1) !== first) runs.push(first);
  });
  return runs;
}

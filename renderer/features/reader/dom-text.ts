/**
 * The text of the article and its drawing: offsets (UTF-16 code units) to places in the DOM and back. Every
 * stretch of text is one text node in an element that says with `data-at` where in the article it begins;
 * everything else in the reader is no text.
 */
import type { Range as TextRange } from '../../../preload/contract/index.ts';

/** A place in the DOM as the selection and ranges want it. */
export interface DomPlace {
  readonly node: Node;
  readonly offset: number;
}

/** Which side a place at the border of two stretches belongs to. */
export type Side = 'before' | 'after';

/** One drawn stretch of text. */
export interface Stretch {
  readonly at: number;
  readonly length: number;
}

/**
 * Which stretch holds an offset, and where in it. At a border the one before or after, as `side` says; outside of
 * all the nearest end. Null where there are none. Stretches are in order.
 */
export function locate(
  stretches: readonly Stretch[],
  offset: number,
  side: Side,
): { readonly stretch: number; readonly inside: number } | null {
  if (stretches.length === 0) return null;
  const fits = ({ at, length }: Stretch): boolean =>
    side === 'before' ? at < offset && offset <= at + length : at <= offset && offset < at + length;
  const exact = stretches.findIndex(fits);
  if (exact >= 0) return { stretch: exact, inside: offset - (stretches[exact]?.at ?? 0) };
  const earlier = stretches.findLastIndex(({ at, length }) => at + length <= offset);
  if (side === 'before' || earlier === stretches.length - 1) {
    if (earlier >= 0) return { stretch: earlier, inside: stretches[earlier]?.length ?? 0 };
    return { stretch: 0, inside: 0 };
  }
  return { stretch: earlier + 1, inside: 0 };
}

/** The place in the DOM of an offset; null where nothing near it is drawn. `piece` is the element that holds it. */
export function placeOf(piece: Element, offset: number, side: Side): DomPlace | null {
  const elements = stretchesIn(piece);
  const found = locate(
    elements.map((element) => ({ at: startOf(element), length: element.textContent.length })),
    offset,
    side,
  );
  const node = found === null ? null : elements[found.stretch]?.firstChild;
  return found === null || !node ? null : { node, offset: found.inside };
}

/** The offset of a place in the DOM; null outside of the text. */
export function offsetOf(root: Element, place: DomPlace): number | null {
  const { node, offset } = place;
  if (!root.contains(node)) return null;
  const parent = node.parentElement;
  if (node.nodeType === Node.TEXT_NODE && parent?.dataset.at !== undefined) return startOf(parent) + offset;
  // between elements: the next text, or the end of the last
  const here = document.createRange();
  here.setStart(node, offset);
  const elements = stretchesIn(root);
  const next = firstWhere(elements, (element) => here.comparePoint(element, 0) >= 0);
  if (next !== undefined) return startOf(next);
  const last = elements.at(-1);
  return last === undefined ? null : startOf(last) + last.textContent.length;
}

/** A range of the DOM over a range of the text; null where it is not drawn. */
export function domRange(root: Element, range: TextRange): Range | null {
  const start = placeIn(root, range.start, range.start === range.end ? 'before' : 'after');
  const end = placeIn(root, range.end, 'before');
  if (start === null || end === null) return null;
  const made = document.createRange();
  made.setStart(start.node, start.offset);
  made.setEnd(end.node, end.offset);
  return made;
}

/** The place of an offset anywhere in the drawn text. */
export function placeIn(root: Element, offset: number, side: Side): DomPlace | null {
  const pieces = [...root.querySelectorAll<HTMLElement>('[data-piece]')];
  const holds = (piece: HTMLElement | undefined): piece is HTMLElement =>
    piece !== undefined && offset <= Number(piece.dataset.piece) + piece.textContent.length;
  const before = lastWhere(pieces, (piece) => Number(piece.dataset.piece) < offset);
  // nothing ends where a piece begins: the place before it is its own beginning
  const at = lastWhere(pieces, (piece) => Number(piece.dataset.piece) <= offset);
  const piece = side === 'before' && holds(before) ? before : at;
  // what is far from the window is not drawn
  return holds(piece) ? placeOf(piece, offset, side) : null;
}

function stretchesIn(element: Element): readonly HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('[data-at]')];
}

function startOf(element: HTMLElement): number {
  return Number(element.dataset.at);
}

/** The first element of a list in which all that do not fit come before all that do. */
function firstWhere<T>(list: readonly T[], fits: (one: T) => boolean): T | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = list[middle];
    if (one !== undefined && fits(one)) high = middle;
    else low = middle + 1;
  }
  return list[low];
}

/** The last element of a list in which all that fit come before all that do not. */
function lastWhere<T>(list: readonly T[], fits: (one: T) => boolean): T | undefined {
  const next = firstWhere(list, (one) => !fits(one));
  const at = next === undefined ? list.length : list.indexOf(next);
  return list[at - 1];
}

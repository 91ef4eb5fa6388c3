/** The pages of a paged document: where each begins in what is read, and how they are called. Pure. */
import type { Page } from '../../../preload/contract/index.ts';
import type { Piece } from './flow.ts';

/** Where a page begins in the text that is shown; what is folded away at its beginning is passed over. */
export interface PageSign {
  readonly offset: number;
  readonly label: string;
}

/** A sign for each page that has something shown on it. Pages and pieces are in order. */
export function pageSigns(pages: readonly Page[], pieces: readonly Piece[]): readonly PageSign[] {
  const signs: PageSign[] = [];
  let at = 0;
  for (const { start, label } of pages) {
    while (at < pieces.length && (pieces[at]?.end ?? 0) <= start) at += 1;
    const piece = pieces[at];
    if (piece === undefined) break;
    const offset = Math.max(start, piece.start);
    // of pages that are folded away wholly the last one is where one is
    if (signs.at(-1)?.offset === offset) signs.pop();
    signs.push({ offset, label });
  }
  return signs;
}

/** The page that an offset is on, by its position; 0 before the first. */
export function pageAt(pages: readonly Page[], offset: number): number {
  let low = 0;
  let high = pages.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pages[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** "Page 3 of 12"; "Page xii, 12 of 40" where pages are not called by their number. */
export function pageWords(pages: readonly Page[], at: number): string {
  const label = pages[at]?.label ?? '';
  const number = String(at + 1);
  return label === number || label === ''
    ? `Page ${number} of ${pages.length}`
    : `Page ${label}, ${number} of ${pages.length}`;
}

/** The page that somebody means by its label, else by its number; -1 where there is none. */
export function pageMeant(pages: readonly Page[], typed: string): number {
  const wanted = typed
    .trim()
    .toLowerCase()
    .replace(/^(p(age|\.)?)\s*(?=\S)/, '');
  const labelled = pages.findIndex((page) => page.label.toLowerCase() === wanted);
  if (labelled >= 0 || !/^\d+$/.test(wanted)) return labelled;
  const at = Number(wanted) - 1;
  return at >= 0 && at < pages.length ? at : -1;
}

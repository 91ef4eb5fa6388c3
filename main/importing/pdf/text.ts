/** Builds the text of a block out of its lines: spaces, raised marks, hyphens; and remembers links and pages. */
import { type Hyphens, joint } from './hyphens.ts';
import type { Cell, Line } from './lines.ts';
import { CJK, type Run } from './run.ts';

export interface BlockText {
  readonly text: string;
  readonly links: readonly { readonly start: number; readonly end: number; readonly url: string }[];
  /** Where each of its pages begins in it. */
  readonly pages: readonly { readonly at: number; readonly page: number }[];
}

const RAISED: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};
/** Room that is a space, in sizes of the font. */
const SPACE = 0.12;

/** Dots that lead the eye to a page number. */
const LEADERS = /\s*(?:[.…·]\s?){4,}\s*/g;

class Building {
  text = '';
  readonly links: { start: number; end: number; url: string }[] = [];
  readonly pages: { at: number; page: number }[] = [];

  page(page: number): void {
    if (this.pages.at(-1)?.page !== page) this.pages.push({ at: this.text.length, page });
  }

  run(run: Run, text: string): void {
    const at = this.text.length;
    const plain = text.length === run.text.length;
    for (const link of plain ? run.links : []) {
      const last = this.links.at(-1);
      const [start, end] = [at + link.start, at + link.end];
      // a link goes on in the next run, or over the end of a line
      if (last?.url === link.url && start - last.end <= 1) last.end = end;
      else this.links.push({ start, end, url: link.url });
    }
    this.text += text;
  }

  dropLast(): void {
    this.text = this.text.slice(0, -1);
    for (const link of this.links) link.end = Math.min(link.end, this.text.length);
  }
}

/** @param tabs whether the cells of a line stay apart, by tabs */
export function textOf(lines: readonly Line[], hyphens: Hyphens, tabs: boolean): BlockText {
  const building = new Building();
  for (const [i, line] of lines.entries()) {
    const words = line.runs[0]?.text ?? '';
    if (i > 0) {
      switch (joint(building.text, firstWords(line) || words, hyphens)) {
        case 'space':
          building.text += ' ';
          break;
        case 'drop':
          building.dropLast();
          break;
        case 'none':
          break;
      }
    }
    building.page(line.page);
    for (const [j, cell] of line.cells.entries()) {
      if (j > 0) building.text += tabs ? '\t' : ' ';
      addCell(building, cell, line);
    }
  }
  return tidy(building);
}

function addCell(building: Building, cell: Cell, line: Line): void {
  let before: Run | null = null;
  for (const run of cell.runs) {
    const raised = isRaised(run, line);
    if (before && isApart(before, run, raised)) building.text += ' ';
    building.run(run, raised ? raisedText(run.text) : run.text);
    before = run;
  }
}

function isApart(before: Run, run: Run, raised: boolean): boolean {
  if (raised) return false;
  const gap = Math.max(run.x0 - before.x1, before.x0 - run.x1);
  if (CJK.test(before.text.at(-1) ?? '') && CJK.test(run.text[0] ?? '')) return gap > run.size;
  return run.spaced || gap > SPACE * Math.min(run.size, before.size);
}

/** A figure above the line, and small: the mark of a note or a power. It must not become part of a number. */
export function isRaised(run: Run, line: { readonly y: number; readonly size: number }): boolean {
  return run.size < 0.9 * line.size && line.y - run.y > 0.15 * line.size && /^[\d,*†‡§]{1,5}$/.test(run.text);
}

function raisedText(text: string): string {
  return text.replace(/\d/g, (figure) => RAISED[figure] ?? figure);
}

/** The beginning of a line, enough to see how its first word goes on. */
export function firstWords(line: Line): string {
  const cell = line.cells[0];
  if (!cell) return '';
  let text = '';
  let before: Run | null = null;
  for (const run of cell.runs) {
    if (before && isApart(before, run, isRaised(run, line))) text += ' ';
    text += isRaised(run, line) ? raisedText(run.text) : run.text;
    before = run;
    if (text.length > 60) break;
  }
  return text;
}

function tidy({ text, links, pages }: Building): BlockText {
  if (!/[.…·]\s?[.…·]\s?[.…·]\s?[.…·]/.test(text)) return { text, links, pages };
  // leaders stand in tables of contents, whose places inside the line nobody points to
  return { text: text.replace(LEADERS, '\t').replace(/\t$/, ''), links: [], pages: pages.slice(0, 1) };
}

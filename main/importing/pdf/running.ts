/** Running heads, running feet and page numbers: what stands at the same place page after page. */

import { lineNumbers } from './line-numbers.ts';
import { type Row, rowsOf } from './rows.ts';
import type { PdfPage, Run } from './run.ts';

export interface Running {
  readonly row: Row;
  readonly reason: 'running head' | 'running foot' | 'page number' | 'line numbers';
}

export interface ParedPage {
  readonly page: PdfPage;
  /** What is left: the text itself. */
  readonly runs: readonly Run[];
  readonly head: readonly Running[];
  readonly foot: readonly Running[];
}

interface Candidate {
  readonly page: number;
  readonly row: Row;
  readonly text: string;
  readonly top: boolean;
  /** Distance of its baseline from the nearer edge of the page. */
  readonly edge: number;
  /** How many rows stand between it and the edge. */
  readonly depth: number;
  /** A number that ends a page far from its edge; only counting with the pages makes it a page number. */
  readonly far: boolean;
}

/** Rows looked at from each edge. */
const ROWS = 4;
/** The part of the page, from each edge, that they may stand in. */
const REACH = 0.16;
/** How far the same line wanders from page to page, in points. */
const WANDER = 6;
const LONGEST = 160;
/** A line without figures must come on this part of the pages, and a document of two pages repeats by chance. */
const OFTEN = 0.25;

const NUMBER =
  /^[-–—[(|·\s]*(?:(?:page|p\.?|pg\.?|seite|pagina|página|strana|s\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|of|de|von|di|sur|van)\s*\d{1,4})?[-–—\])|·\s]*$/iu;

/** Takes the running lines off the pages. */
export function pareAll(all: readonly PdfPage[]): readonly ParedPage[] {
  const numbered = all.map((page) => lineNumbers(page));
  const pages = all.map((page, i) => {
    const numbers = new Set(numbered[i]);
    return numbers.size > 0 ? { ...page, runs: page.runs.filter((run) => !numbers.has(run)) } : page;
  });
  const candidates = pages.flatMap(candidatesOn);
  const running = new Map<Row, Running['reason']>();
  for (const [row, reason] of repeated(
    candidates.filter(({ far }) => !far),
    pages.length,
  ))
    running.set(row, reason);
  for (const { row, top, text } of pageNumbers(candidates, pages))
    running.set(row, NUMBER.test(text) ? 'page number' : top ? 'running head' : 'running foot');
  for (const [row, reason] of printedBy(candidates, pages.length)) running.set(row, reason);
  for (const { row, top } of candidates)
    if (row.runs.every((run) => run.artifact) && !running.has(row))
      running.set(row, top ? 'running head' : 'running foot');
  const byPage = Map.groupBy(candidates, (candidate) => candidate.page);
  return pages.map((page, i) => {
    const near = byPage.get(i) ?? [];
    // nothing is a running line that text stands outside of
    const outside = (one: Candidate): readonly Candidate[] =>
      near.filter((other) => other.top === one.top && other.depth < one.depth);
    const found = near.filter(
      (one) => running.has(one.row) && outside(one).every(({ row }) => running.has(row)),
    );
    const gone = new Set(found.flatMap(({ row }) => row.runs));
    const side = (top: boolean): readonly Running[] =>
      found
        .filter((candidate) => candidate.top === top)
        .map(({ row }) => ({ row, reason: running.get(row) ?? 'running head' }))
        .toSorted((a, b) => a.row.y - b.row.y);
    const numbers = numbered[i] ?? [];
    const beside = numbers.length > 0 ? [{ row: asRow(numbers), reason: 'line numbers' as const }] : [];
    return {
      page,
      runs: page.runs.filter((run) => !gone.has(run)),
      head: side(true),
      foot: [...beside, ...side(false)],
    };
  });
}

/** Numbers that stand one below the other, as one row. */
function asRow(numbers: readonly Run[]): Row {
  const [first] = numbers;
  const runs = numbers.map((run, i) => ({
    ...run,
    y: first?.y ?? 0,
    x0: i * 20,
    x1: i * 20 + 10,
    spaced: true,
  }));
  return { runs, x0: 0, x1: numbers.length * 20, y: first?.y ?? 0, size: first?.size ?? 1 };
}

function candidatesOn(page: PdfPage, index: number): readonly Candidate[] {
  const rows = rowsOf(page.runs);
  const of = (row: Row, depth: number, top: boolean): Candidate => ({
    page: index,
    row,
    text: row.runs.map((run) => run.text).join(' '),
    top,
    edge: top ? row.y : page.height - row.y,
    depth,
    far: (top ? row.y : page.height - row.y) >= page.height * REACH,
  });
  const near = ({ text, far }: Candidate): boolean => !far && text.length <= LONGEST;
  const ends = ({ text, depth }: Candidate): boolean => depth === 0 && NUMBER.test(text);
  const heads = rows
    .slice(0, ROWS)
    .map((row, i) => of(row, i, true))
    .filter(near);
  const taken = new Set(heads.map(({ row }) => row));
  const feet = rows
    .slice(-ROWS)
    .toReversed()
    .map((row, i) => of(row, i, false))
    .filter((candidate) => (near(candidate) || ends(candidate)) && !taken.has(candidate.row));
  return [...heads, ...feet];
}

const ADDRESS_AND_PAGE = /^(?:https?|file|about|data|chrome-extension):\S*\s+(\d{1,4})\/(\d{1,4})$/i;
const DATE_AND_TIME = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}[:.]\d\d/;

/** What browsers print around a page: date and title above, address and page below. Known on a single page as well. */
function printedBy(
  candidates: readonly Candidate[],
  pages: number,
): readonly (readonly [Row, Running['reason']])[] {
  const feet = candidates.filter(({ top, depth, text, page }) => {
    const [, number, of] =
      (!top && depth === 0 && ADDRESS_AND_PAGE.exec(text.replace(/ (?=\S+ \d+\/)/g, ''))) || [];
    return Number(number) === page + 1 && Number(of) === pages;
  });
  if (feet.length === 0) return [];
  const heads = candidates.filter(({ top, depth, text }) => top && depth === 0 && DATE_AND_TIME.test(text));
  return [
    ...feet.map(({ row }) => [row, 'running foot'] as const),
    ...heads.map(({ row }) => [row, 'running head'] as const),
  ];
}

/** The same words, whatever the figures in them, at the same height. */
function repeated(
  candidates: readonly Candidate[],
  pages: number,
): readonly (readonly [Row, Running['reason']])[] {
  const found: (readonly [Row, Running['reason']])[] = [];
  const groups = Map.groupBy(candidates, ({ text, top }) => `${top ? 'top' : 'foot'} ${pattern(text)}`);
  for (const group of groups.values()) {
    for (const alike of sameHeight(group)) {
      const on = new Set(alike.map(({ page }) => page)).size;
      if (on < 2 || (on < pages * OFTEN && on < 6)) continue;
      // two alike are chance, unless there are no more pages, or odd and even ones have a head each
      if (on < 3 && pages > 3 && (pages > 6 || alike.some(({ depth }) => depth > 0))) continue;
      const numbers = alike.every(({ text }) => NUMBER.test(text));
      for (const { row, top } of alike)
        found.push([row, numbers ? 'page number' : top ? 'running head' : 'running foot']);
    }
  }
  return found;
}

function sameHeight(group: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const clusters: Candidate[][] = [];
  for (const candidate of group.toSorted((a, b) => a.edge - b.edge)) {
    const last = clusters.at(-1);
    const near = last?.at(-1);
    if (last && near && candidate.edge - near.edge <= WANDER) last.push(candidate);
    else clusters.push([candidate]);
  }
  return clusters;
}

function pattern(text: string): string {
  return text
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/^\s*[ivxlc]{1,7}\s*$/, '#')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Numbers at the edge that count with the pages; a lone page's number only where it is the page's own label. */
function pageNumbers(candidates: readonly Candidate[], pages: readonly PdfPage[]): readonly Candidate[] {
  const numbers = candidates.filter(({ text }) => NUMBER.test(text));
  const counted = Map.groupBy(numbers, ({ page, text, top }) => `${top} ${(figureIn(text) ?? 0) - page}`);
  const found: Candidate[] = [...numberedHeads(candidates)];
  for (const candidate of numbers) {
    const figure = figureIn(candidate.text);
    const label = pages[candidate.page]?.label;
    const outermost = candidate.depth === 0 && !candidate.far;
    if (outermost && (candidate.text.trim() === label || figure === candidate.page + 1))
      found.push(candidate);
    else if (figure !== null) {
      const along = counted.get(`${candidate.top} ${figure - candidate.page}`) ?? [];
      if (new Set(along.map(({ page }) => page)).size >= 3) found.push(candidate);
    }
  }
  return found;
}

/** A head that changes with the chapter, beside a number that counts with the pages. */
function numberedHeads(candidates: readonly Candidate[]): readonly Candidate[] {
  const numbered = candidates.flatMap((candidate) => {
    const figure = /^\d{1,4}(?=\s)|(?<=\s)\d{1,4}$/.exec(candidate.text)?.[0];
    const short = candidate.text.length <= LONGEST / 2 && candidate.depth === 0;
    return figure === undefined || !short ? [] : [{ candidate, offset: Number(figure) - candidate.page }];
  });
  const groups = Map.groupBy(numbered, ({ candidate, offset }) => `${candidate.top} ${offset}`);
  return [...groups.values()]
    .map((group) => group.map(({ candidate }) => candidate))
    .filter((group) => new Set(group.map(({ page }) => page)).size >= 3)
    .flatMap((group) => sameHeight(group).filter((alike) => alike.length >= 3))
    .flat();
}

function figureIn(text: string): number | null {
  const figure = /\d+/.exec(text)?.[0];
  return figure === undefined ? null : Number(figure);
}

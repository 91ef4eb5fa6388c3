/** How the citations of a briefing are numbered: one rule for the editor, the preview and every export. */
import type { BriefingBlock, BriefingDocument, Inline } from './briefing.ts';
import type { FigureRow } from './methods/figures.ts';
import { assertNever } from './result.ts';

/** What stands in the place of a number where the cited passage was deleted. */
export const LOST_LABEL = '?';

/**
 * The rows of a figures table in a briefing: those of the chosen measures, or all where none is chosen, in the
 * order of the project's table; without the figures that a person left out and without rows that are then empty.
 */
export function figureRowsShown(
  rows: readonly FigureRow[],
  measureIds: readonly string[],
): readonly FigureRow[] {
  return rows
    .filter((row) => measureIds.length === 0 || measureIds.includes(row.measure.id))
    .map((row) => ({ ...row, cells: row.cells.filter((cell) => cell.role !== 'left out') }))
    .filter((row) => row.cells.length > 0);
}

/** The passages that a document rests on, each once, in the order of its first citation. */
export function citedPassageIds(document: BriefingDocument, rows: readonly FigureRow[]): readonly string[] {
  return [...new Set(document.blocks.flatMap((block) => citedInBlock(block, rows)))];
}

function citedInBlock(block: BriefingBlock, rows: readonly FigureRow[]): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'prose':
      return citedInText(block.text);
    case 'list':
      return block.items.flatMap(citedInText);
    case 'passage':
      return [block.passageId];
    case 'figures':
      return figureRowsShown(rows, block.measureIds).flatMap((row) =>
        row.cells.map((cell) => cell.passageId),
      );
    default:
      return assertNever(block);
  }
}

function citedInText(text: readonly Inline[]): readonly string[] {
  return text.flatMap((part) => (part.kind === 'citation' ? [part.passageId] : []));
}

/**
 * Numbers citations by source in the order given: "1"; where several passages of one source are cited, "1a", "1b" …
 * `articleOf` tells whose article a passage is in, and null for one that was deleted, which gets `LOST_LABEL`.
 */
export function citationLabels(
  passageIds: readonly string[],
  articleOf: (passageId: string) => string | null,
): ReadonlyMap<string, string> {
  const bySource = new Map<string, string[]>();
  const labels = new Map<string, string>();
  for (const passageId of passageIds) {
    const source = articleOf(passageId);
    const cited = source === null ? null : bySource.get(source);
    if (source === null) labels.set(passageId, LOST_LABEL);
    else if (cited) cited.push(passageId);
    else bySource.set(source, [passageId]);
  }
  [...bySource.values()].forEach((cited, source) => {
    cited.forEach((passageId, place) => {
      labels.set(passageId, cited.length === 1 ? `${source + 1}` : `${source + 1}${letters(place)}`);
    });
  });
  return labels;
}

/** 0 is "a", 25 "z", 26 "aa", as the columns of a spreadsheet count. */
function letters(place: number): string {
  const last = String.fromCharCode(97 + (place % 26));
  return place < 26 ? last : letters(Math.floor(place / 26) - 1) + last;
}

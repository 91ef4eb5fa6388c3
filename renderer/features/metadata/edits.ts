/** What is written into which cells: by typing, filling and pasting. Pure. */
import type { Input, MetadataField, MetadataPatch } from '../../../preload/contract/index.ts';
import { type NewValue, readValue } from './fields.ts';
import type { Area, Place } from './selection.ts';

export interface CellEdit {
  readonly id: string;
  readonly field: MetadataField;
  readonly value: NewValue;
}

export type Edits = Input<'articles.editMany'>['edits'];

/** The rows and columns of the grid, in their order. */
export interface Cells {
  readonly ids: readonly string[];
  readonly fields: readonly MetadataField[];
}

/** Edits for the core: the articles that get the same values together. */
export function grouped(edits: readonly CellEdit[]): Edits {
  const patches = new Map<string, MetadataPatch>();
  for (const { id, field, value } of edits) patches.set(id, { ...patches.get(id), [field]: value });
  const groups = new Map<string, { readonly patch: MetadataPatch; readonly ids: string[] }>();
  for (const [id, patch] of patches) {
    const key = JSON.stringify(Object.entries(patch).toSorted());
    const group = groups.get(key) ?? { patch, ids: [] };
    group.ids.push(id);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The same value in every cell of an area, in the columns where it can be read; null where it can be read in none. */
export function sameEverywhere(cells: Cells, area: Area, typed: string): Filled {
  const edits: CellEdit[] = [];
  const refused: Refused[] = [];
  for (const field of cells.fields.slice(area.left, area.right + 1)) {
    const read = readValue(field, typed);
    if (!read.ok) refused.push({ typed, why: read.why });
    else {
      for (const id of cells.ids.slice(area.top, area.bottom + 1))
        edits.push({ id, field, value: read.value });
    }
  }
  return { edits, refused, beyond: 0 };
}

/** The values of one row of the area in all rows below it. */
export function filledDown(
  cells: Cells,
  area: Area,
  firstOf: (field: MetadataField) => NewValue,
): readonly CellEdit[] {
  const below = cells.ids.slice(area.top + 1, area.bottom + 1);
  return cells.fields.slice(area.left, area.right + 1).flatMap((field) => {
    const value = firstOf(field);
    return below.map((id) => ({ id, field, value }));
  });
}

export interface Refused {
  readonly typed: string;
  readonly why: string;
}

export interface Filled {
  readonly edits: readonly CellEdit[];
  /** Values that cannot be read; their cells stay as they are. */
  readonly refused: readonly Refused[];
  /** Values that found no cell, below the last row or right of the last column. */
  readonly beyond: number;
}

/** What was pasted, from a cell downwards and to the right; one value alone goes into all chosen cells. */
export function pasted(cells: Cells, from: Place, area: Area, text: string): Filled {
  const table = tableOf(text);
  const [only] = table;
  if (table.length === 1 && only?.length === 1) return sameEverywhere(cells, area, only[0] ?? '');
  const edits: CellEdit[] = [];
  const refused: Refused[] = [];
  let beyond = 0;
  table.forEach((values, down) => {
    values.forEach((typed, right) => {
      const id = cells.ids[from.row + down];
      const field = cells.fields[from.column + right];
      if (id === undefined || field === undefined) {
        if (typed.trim() !== '') beyond++;
        return;
      }
      const read = readValue(field, typed);
      if (read.ok) edits.push({ id, field, value: read.value });
      else refused.push({ typed, why: read.why });
    });
  });
  return { edits, refused, beyond };
}

/** The rows and cells of what a spreadsheet copies: tabs and line ends, and quotes around cells that hold these. */
export function tableOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;
  while (cell.lastIndex <= text.length) {
    const found = cell.exec(text);
    if (!found) break;
    const [, quoted, plain = '', end] = found;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\t') continue;
    rows.push(row);
    row = [];
    // the line end behind the last row begins no other
    if (end === '' || cell.lastIndex === text.length) break;
  }
  return rows;
}

/** Cells as a spreadsheet takes them. */
export function tsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}

function quoted(value: string): string {
  return /[\t\r\n]|^"/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

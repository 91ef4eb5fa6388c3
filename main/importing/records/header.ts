import { recordDate } from './dates.ts';
import { fieldsNamed } from './field-names.ts';
import { ADDRESS } from './survey.ts';

type Row = readonly string[];

/** Exports put a line or two about themselves above the names of their columns. */
const LOOKED_AT = 15;
const LONGEST_NAME = 60;

/** The row with the names of the columns, from 0; -1 where there is none. */
export function headerOf(rows: readonly Row[]): number {
  for (const [i, row] of rows.slice(0, LOOKED_AT).entries()) {
    const known = row.filter((cell) => fieldsNamed(cell.trim()).some(({ weak }) => !weak)).length;
    if (known >= 2 && mayBeNames(row)) return i;
  }
  const [first, ...others] = rows;
  if (!first || !mayBeNames(first) || others.length === 0) return -1;
  const known = first.some((cell) => fieldsNamed(cell.trim()).length > 0);
  return known || first.some((_, i) => isDifferent(others, i)) ? 0 : -1;
}

/** A name for each column; columns of the same name are told apart by a number. */
export function namesOfColumns(header: Row, width: number): readonly string[] {
  const names: string[] = [];
  const times = new Map<string, number>();
  for (let i = 0; i < width; i++) {
    const name = (header[i] ?? '').replace(/\s+/g, ' ').trim() || `column ${i + 1}`;
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    names.push(time === 1 ? name : `${name} (${time})`);
  }
  return names;
}

function mayBeNames(row: Row): boolean {
  const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length === 0 || new Set(filled).size < filled.length) return false;
  return filled.every((cell) => cell.length <= LONGEST_NAME && !isValue(cell));
}

/** Below a name stand addresses, dates, numbers or long texts, as in no name. */
function isDifferent(rows: readonly Row[], column: number): boolean {
  const values = rows.map((row) => (row[column] ?? '').trim()).filter((value) => value !== '');
  const unlike = values.filter((value) => value.length > 2 * LONGEST_NAME || isValue(value));
  return values.length > 0 && unlike.length / values.length > 0.7;
}

function isValue(cell: string): boolean {
  return ADDRESS.test(cell) || /^[\d.,\s%€$£+-]+$/.test(cell) || recordDate(cell, 'day first') !== null;
}

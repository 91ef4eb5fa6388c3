/** The columns of the grid, and how their values are written and read. Pure. */
import { dateWordsShort } from '../../../preload/contract/date-words.ts';
import type {
  ArticleMetadataRow,
  DatePrecision,
  MetadataField,
  PartialDate,
} from '../../../preload/contract/index.ts';
import { readPartialDate } from '../../components/partial-date.ts';

export interface FieldColumn {
  readonly field: MetadataField;
  readonly label: string;
  readonly width: number;
}

export const FIELD_COLUMNS: readonly FieldColumn[] = [
  { field: 'title', label: 'Title', width: 280 },
  { field: 'outlet', label: 'Outlet', width: 160 },
  { field: 'published', label: 'Date', width: 164 },
  { field: 'author', label: 'Author', width: 170 },
  { field: 'place', label: 'Place', width: 130 },
  { field: 'language', label: 'Language', width: 92 },
  { field: 'alternativeTitle', label: 'Other title', width: 190 },
  { field: 'url', label: 'Address', width: 210 },
  { field: 'canonicalUrl', label: 'Canonical address', width: 210 },
];

export const FIELDS: readonly MetadataField[] = FIELD_COLUMNS.map(({ field }) => field);

export function labelOf(field: MetadataField): string {
  return FIELD_COLUMNS.find((column) => column.field === field)?.label ?? field;
}

/** "a date", "an outlet": what an article lacks. */
export function withArticle(field: MetadataField): string {
  const word = field === 'url' ? 'address' : labelOf(field).toLowerCase();
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}

export type CellValue = ArticleMetadataRow['values'][number];

export function cellOf(row: ArticleMetadataRow, field: MetadataField): CellValue | undefined {
  return row.values.find((value) => value.field === field);
}

/** A value as it stands in the table. */
export function shown(field: MetadataField, value: string): string {
  return field === 'published' ? dateWordsShort(storedDate(value)) : value;
}

/** A date as the core tells it in the grid, with the precision that its form has. */
export function storedDate(date: string): PartialDate {
  return { date, precision: precisionOf(date) };
}

function precisionOf(date: string): DatePrecision {
  if (date.includes('T')) return 'minute';
  if (/^(\d{4}|-)-\d\d-\d\d$/.test(date)) return 'day';
  return /^(\d{4}|-)-\d\d$/.test(date) ? 'month' : 'year';
}

export type NewValue = string | PartialDate | null;

export type ReadValue =
  | { readonly ok: true; readonly value: NewValue }
  | { readonly ok: false; readonly why: string };

const LONGEST = 2000;

/** What a person typed or pasted, as the value of a field; nothing empties it. */
export function readValue(field: MetadataField, typed: string): ReadValue {
  const text = typed.replace(/\s+/g, ' ').trim();
  if (text === '') return { ok: true, value: null };
  if (field === 'published') {
    const date = readPartialDate(text);
    return date === null ? { ok: false, why: whyNoDate(text) } : { ok: true, value: date };
  }
  if (text.length > LONGEST) {
    return { ok: false, why: `This is longer than ${LONGEST.toLocaleString('en')} characters.` };
  }
  return { ok: true, value: text };
}

function whyNoDate(text: string): string {
  const [, first, second, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (first !== undefined && second !== undefined && Number(first) <= 12 && Number(second) <= 12) {
    const month = (digits: string): string => digits.padStart(2, '0');
    const dayFirst = dateWordsShort(storedDate(`${year}-${month(second)}-${month(first)}`));
    const monthFirst = dateWordsShort(storedDate(`${year}-${month(first)}-${month(second)}`));
    return `This could be ${dayFirst} or ${monthFirst}. Write the month as a word.`;
  }
  return 'This is no date. Write it like 22 Dec 2025, Dec 2025, 2025-12 or 22 Dec.';
}

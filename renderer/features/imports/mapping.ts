/** Which column of a table each field is read from. Pure. */
import type { ColumnField, ColumnMapping, ImportPreview } from '../../../preload/contract/imports.ts';
import { COLUMN_FIELDS } from '../../../preload/contract/values.ts';

export const FIELD_LABELS: Readonly<Record<ColumnField, string>> = {
  title: 'Title',
  alternativeTitle: 'Other title',
  author: 'Author',
  outlet: 'Outlet',
  published: 'Date',
  place: 'Place',
  language: 'Language',
  url: 'Address',
  canonicalUrl: 'Canonical address',
  text: 'Text',
};

/** The fields in the order in which a person looks for them: what an article cannot be without first. */
export const FIELDS_SHOWN: readonly ColumnField[] = [
  'text',
  ...COLUMN_FIELDS.filter((field) => field !== 'text'),
];

/** The mapping with another column for a field; null for none. */
export function mapped(mapping: ColumnMapping, field: ColumnField, column: string | null): ColumnMapping {
  const { [field]: _before, ...others } = mapping;
  return column === null ? others : { ...others, [field]: column };
}

type Column = ImportPreview['columns'][number];

const EXAMPLES = 3;

/** Some values of a column, to see whether it is what was meant; '' where it has none. */
export function examples(columns: readonly Column[], name: string | undefined): string {
  const values = columns.find((column) => column.name === name)?.values ?? [];
  const said = values.map((value) => value.replace(/\s+/g, ' ').trim()).filter((value) => value !== '');
  return [...new Set(said)].slice(0, EXAMPLES).map(shortened).join(' · ');
}

const LONG = 60;

function shortened(value: string): string {
  return value.length > LONG ? `${value.slice(0, LONG - 1)}…` : value;
}

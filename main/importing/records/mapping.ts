import type { ColumnField, ColumnMapping } from '../../../preload/contract/index.ts';
import { COLUMN_FIELDS } from '../../../preload/contract/values.ts';
import { fieldsNamed } from './field-names.ts';
import { type Column, suits } from './survey.ts';

type Mapping = { -readonly [Field in ColumnField]?: string };

/** Where no name says it, texts of this many letters on average are the articles. */
const LONG_TEXT = 200;

/**
 * Guesses which column holds which field: by its name in several languages, as long as its values do not speak against
 * it, and then by the values alone.
 *
 * @param named whether the columns have names of their own
 * @returns null for a table in which nothing is a title or a text: it holds no articles
 */
export function guessMapping(columns: readonly Column[], named: boolean): ColumnMapping | null {
  const mapping: Mapping = {};
  const taken = new Set<string>();
  if (named) byName(columns, mapping, taken);
  byValue(columns, mapping, taken, named);
  if (mapping.text !== undefined) return mapping;
  // "name" and "subject" are titles above a text; by themselves they are anything
  const isTitle = mapping.title !== undefined && (!named || isStrong(mapping.title, 'title'));
  return isTitle ? mapping : null;
}

function isStrong(name: string, field: ColumnField): boolean {
  return fieldsNamed(name).some((one) => one.field === field && !one.weak);
}

function byName(columns: readonly Column[], mapping: Mapping, taken: Set<string>): void {
  const candidates = columns.flatMap((column) =>
    fieldsNamed(column.name)
      .filter(({ field }) => suits(column, field))
      .map(({ field, rank, weak }) => ({
        column,
        field,
        weak,
        score: rank * (0.3 + 0.7 * column.filled) + bonus(column, field),
      })),
  );
  candidates.sort((a, b) => b.score - a.score);
  for (const weak of [false, true]) {
    for (const candidate of candidates) {
      const { column, field } = candidate;
      if (candidate.weak !== weak || mapping[field] !== undefined || taken.has(column.name)) continue;
      // whose summary is all there is has its summary for a text
      if (weak && field === 'text' && column.meanLength < 20) continue;
      mapping[field] = column.name;
      taken.add(column.name);
    }
  }
}

/** Of several columns that may be the text the longest is, and the one in which every row has something. */
function bonus(column: Column, field: ColumnField): number {
  return field === 'text' ? Math.min(1.5, Math.log10(1 + column.meanLength) / 3) : 0;
}

function byValue(columns: readonly Column[], mapping: Mapping, taken: Set<string>, named: boolean): void {
  const take = (field: ColumnField, fits: (column: Column) => number): void => {
    if (mapping[field] !== undefined) return;
    let best: Column | null = null;
    let most = 0;
    for (const column of columns) {
      const score = taken.has(column.name) || column.filled === 0 ? 0 : fits(column);
      if (score > most) [best, most] = [column, score];
    }
    if (!best) return;
    mapping[field] = best.name;
    taken.add(best.name);
  };
  const free = (column: Column): boolean => !named || fieldsNamed(column.name).length === 0;
  take('text', (column) =>
    column.meanLength >= LONG_TEXT && column.words >= 20 && suits(column, 'text')
      ? column.meanLength * column.filled
      : 0,
  );
  take('url', (column) =>
    column.addresses >= 0.8 && !/image|img|photo|thumb|icon|logo/i.test(column.name) && !named
      ? column.distinct
      : 0,
  );
  take('published', (column) => (column.dates >= 0.8 && free(column) && !named ? column.dates : 0));
  if (mapping.text !== undefined || !named)
    take('title', (column) =>
      free(column) &&
      column.words >= 3 &&
      column.meanLength >= 15 &&
      column.meanLength <= LONG_TEXT &&
      column.distinct >= 0.7 &&
      column.addresses + column.dates + column.numbers < 0.3
        ? column.filled * column.words
        : 0,
    );
  take('outlet', (column) => (free(column) && column.outlets >= 0.5 ? column.outlets : 0));
  if (named) return;
  take('author', (column) => (column.people >= 0.7 ? column.people : 0));
  take('language', (column) => (column.languages >= 0.9 && column.meanLength <= 3 ? column.languages : 0));
}

/** "title from “Headline”, text from “Body”". */
export function mappingWords(mapping: ColumnMapping): string {
  return COLUMN_FIELDS.flatMap((field) => {
    const column = mapping[field];
    return column === undefined ? [] : [`${FIELD_WORDS[field]} from “${column}”`];
  }).join(', ');
}

const FIELD_WORDS: Readonly<Record<ColumnField, string>> = {
  title: 'title',
  alternativeTitle: 'other title',
  author: 'author',
  outlet: 'outlet',
  published: 'date',
  place: 'place',
  language: 'language',
  url: 'address',
  canonicalUrl: 'own address',
  text: 'text',
};

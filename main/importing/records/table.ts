import type { ColumnMapping } from '../../../preload/contract/index.ts';
import { ok, type Result, refuse } from '../../../preload/contract/result.ts';
import type { Container, Part } from '../article.ts';
import { LIMITS } from '../limits.ts';
import { tooManyRecords } from '../refusals.ts';
import type { DayOrder } from './dates.ts';
import { guessMapping, mappingWords } from './mapping.ts';
import { readRecord, type Values } from './record.ts';
import { type Column, ColumnSurvey } from './survey.ts';

/** Records of any file: rows of a table, objects of a list. */
export interface Records {
  /** What a record is called: "row", "record". */
  readonly word: 'row' | 'record';
  readonly encoding: string;
  /** Whether the columns have names of their own. */
  readonly named: boolean;
  /** The records in their order; each time from the beginning. */
  all(): AsyncIterable<RecordFound>;
}

export interface RecordFound {
  /** As a person counts them. */
  readonly number: number;
  /** What it holds, by the names of its columns; or why it cannot be read. */
  readonly fields: Result<ReadonlyMap<string, string>>;
}

/** Columns beyond this are no table that a person would map. */
const MOST_COLUMNS = 500;
const COLUMNS_SHOWN = 60;

/**
 * Makes articles of records. All of them are looked at once before the first is given out: only a whole column shows
 * whether its dates begin with the day.
 *
 * @param mapping the columns that a person chose; null lets them be guessed
 * @returns 'file-format-unknown' where no column is a title or a text, 'file-too-large' where there are too many records
 */
export async function articlesOfRecords(
  records: Records,
  fileName: string,
  mapping: ColumnMapping | null,
): Promise<Result<Container>> {
  const { columns, count } = await survey(records);
  if (count > LIMITS.records) return tooManyRecords(fileName, `${records.word}s`, LIMITS.records);
  const used = mapping ?? guessMapping(columns, records.named);
  if (used === null || (used.title === undefined && used.text === undefined)) {
    return noArticles(fileName, records.word, columns);
  }
  const order = columns.find(({ name }) => name === used.published)?.order ?? null;
  return ok({
    parts: { [Symbol.asyncIterator]: () => partsOf(records, used, order) },
    guess: {
      how: { as: 'table', mapping: used },
      why: `${count.toLocaleString('en')} ${records.word}${count === 1 ? '' : 's'}: ${mappingWords(used)}`,
      columns: columns.slice(0, COLUMNS_SHOWN).map(({ name, values }) => ({ name, values })),
    },
  });
}

/** What the columns hold; ends with the first record too many. */
async function survey(records: Records): Promise<{ columns: readonly Column[]; count: number }> {
  const surveys = new Map<string, ColumnSurvey>();
  let count = 0;
  for await (const { fields } of records.all()) {
    if (!fields.ok) continue;
    if (++count > LIMITS.records) break;
    for (const [name, value] of fields.value) {
      let column = surveys.get(name);
      if (!column) {
        if (surveys.size >= MOST_COLUMNS) continue;
        column = new ColumnSurvey(name);
        surveys.set(name, column);
      }
      column.add(value);
    }
  }
  return { columns: [...surveys.values()].map((column) => column.column(count)), count };
}

async function* partsOf(records: Records, mapping: ColumnMapping, order: DayOrder): AsyncGenerator<Part> {
  for await (const { number, fields } of records.all()) {
    const name = `${records.word} ${number}`;
    if (!fields.ok) {
      yield { kind: 'refused', name, refusal: fields };
      continue;
    }
    const values: Values = (column) => fields.value.get(column) ?? '';
    const read = await readRecord(values, mapping, order, records.encoding);
    if (read === null) yield { kind: 'refused', name, refusal: emptyRecord(name) };
    else if (!read.ok) yield { kind: 'refused', name, refusal: read };
    else yield { kind: 'article', name, reading: read.value };
  }
}

function emptyRecord(name: string): Result<never> {
  return refuse(
    'file-empty',
    `In ${name} there is neither a title nor a text, so there was nothing to import. The file is as it was. If it should hold an article, check which columns are its title and its text.`,
  );
}

function noArticles(fileName: string, word: string, columns: readonly Column[]): Result<never> {
  const names = columns.slice(0, 12).map(({ name }) => `“${name}”`);
  const more = columns.length > names.length ? ' and others' : '';
  const seen = columns.length === 0 ? `no ${word}s with values` : `the columns ${names.join(', ')}${more}`;
  return refuse(
    'file-format-unknown',
    `“${fileName}” holds ${seen}, and none of them looks like the titles or the texts of articles, so it was not imported. The file is as it was. If one of them is, name that column “title” or “text” and import the file again.`,
  );
}

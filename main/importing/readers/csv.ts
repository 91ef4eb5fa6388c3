import { CsvError, parse as csvParser, type Options, type Parser } from 'csv-parse';
import { parse as parseRows } from 'csv-parse/sync';
import { ok } from '../../../preload/contract/result.ts';
import { paragraphsOf } from '../blocks/paragraphs.ts';
import { cleanText } from '../clean.ts';
import { decode } from '../decode.ts';
import { LIMITS } from '../limits.ts';
import { openingOf } from '../opening.ts';
import { fieldsNamed } from '../records/field-names.ts';
import { headerOf, namesOfColumns } from '../records/header.ts';
import { damagedFrom } from '../records/refusals.ts';
import { articlesOfRecords, type RecordFound, type Records } from '../records/table.ts';
import { signatureOf } from '../signature.ts';
import type { Reader } from './reader.ts';

const NAMES = new Set(['csv', 'tsv', 'tab']);
/** Names under which tables are saved as well as prose. */
const TEXT_NAMES = new Set(['txt', 'text', '']);
const DELIMITERS = [',', ';', '\t', '|'] as const;
const SAMPLE_BYTES = 65_536;
const OPENING_BYTES = 1_000;
const SAMPLE_ROWS = 60;
const CHUNK = 65_536;
/** A row of more cells is no row of a table of articles. */
const MOST_COLUMNS = 1_000;
/** Bytes of a row; no article has as many. */
const LONGEST_RECORD = 10_000_000;

/** Tables of articles, a row each. */
export const csvReader: Reader = {
  format: 'csv',
  label: 'tables (.csv, .tsv)',
  recognise({ bytes, extension }) {
    if (signatureOf(bytes)) return 0;
    if (NAMES.has(extension)) return 0.8;
    return TEXT_NAMES.has(extension) && isSurelyTable(bytes) ? 0.75 : 0;
  },
  async read({ bytes, fileName, how, encoding: chosen }) {
    const decoded = decode(bytes, fileName, null, chosen);
    if (!decoded.ok) return decoded;
    const { encoding } = decoded.value;
    if (how?.as === 'one') {
      const text = cleanText(decoded.value.text);
      return ok({ encoding, text, drafts: paragraphsOf(text), stated: {} });
    }
    const text = decoded.value.text.replace(/^\ufeff/, '');
    const table = layoutOf(text);
    const records = recordsOf(text, table, encoding, fileName);
    return articlesOfRecords(records, fileName, how?.as === 'table' ? how.mapping : null);
  },
};

/** How a table is written. */
interface Layout {
  readonly delimiter: string;
  /** False where quotation marks are letters like any other. */
  readonly quoted: boolean;
  /** The row with the names of the columns, from 0; -1 where there is none. */
  readonly header: number;
  readonly columns: readonly string[];
}

function options(delimiter: string, quoted: boolean): Options {
  return {
    delimiter,
    quote: quoted ? '"' : null,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: LONGEST_RECORD,
  };
}

/** The first rows; the last of them may be cut off by the end of the sample. */
function sampleRows(sample: string, delimiter: string, quoted: boolean): readonly (readonly string[])[] {
  const rows: string[][] = [];
  withRows(sample, { ...options(delimiter, quoted), to: SAMPLE_ROWS }, (row) => rows.push(row));
  return rows;
}

/** Hears every row until the text ends, or ends inside a quotation. */
function withRows(text: string, how: Options, hear: (row: string[]) => void): void {
  try {
    parseRows(text, {
      ...how,
      on_record: (row: string[]) => {
        hear(row);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
}

function layoutOf(text: string): Layout {
  const sample = text.slice(0, SAMPLE_BYTES);
  const { delimiter, rows } = bestDelimiter(sample, true);
  const quoted = isQuoted(text, sample, delimiter);
  const used = quoted ? rows : sampleRows(sample, delimiter, false);
  const header = headerOf(used);
  const width = Math.min(MOST_COLUMNS, used[header]?.length ?? Math.max(1, ...used.map((row) => row.length)));
  return {
    delimiter,
    quoted,
    header,
    columns: namesOfColumns(header < 0 ? [] : (used[header] ?? []), width),
  };
}

function bestDelimiter(
  sample: string,
  quoted: boolean,
): { delimiter: string; rows: readonly (readonly string[])[]; score: number } {
  let best: { delimiter: string; rows: readonly (readonly string[])[]; score: number } = {
    delimiter: ',',
    rows: [],
    score: -1,
  };
  for (const delimiter of DELIMITERS) {
    const rows = sampleRows(sample, delimiter, quoted);
    const score = evenness(rows);
    if (score > best.score) best = { delimiter, rows, score };
  }
  return best;
}

/** How much like a table rows are: many cells, as many in each row, under names that are known. */
function evenness(rows: readonly (readonly string[])[]): number {
  const filled = rows.filter((row) => row.length <= MOST_COLUMNS && (row.length > 1 || row[0] !== ''));
  const widths = new Map<number, number>();
  for (const { length } of filled) widths.set(length, (widths.get(length) ?? 0) + 1);
  let [width, times] = [1, 0];
  for (const [one, count] of widths)
    if (count > times || (count === times && one > width)) [width, times] = [one, count];
  const even = filled.length === 0 ? 0 : times / filled.length;
  const known = Math.max(
    0,
    ...filled.slice(0, 10).map((row) => row.filter((cell) => knownName(cell)).length),
  );
  return (width > 1 ? even * Math.log2(width) : 0) + known;
}

function knownName(cell: string): boolean {
  return cell.length < 40 && fieldsNamed(cell).some(({ weak }) => !weak);
}

/** A table in a file that is named as text: a header of known names over rows as wide as it. */
function isSurelyTable(bytes: Uint8Array): boolean {
  // every file of prose is asked this, so its first line has to be enough to say no
  if (hasNoDelimiter(openingOf(bytes, OPENING_BYTES))) return false;
  const opening = decode(bytes.subarray(0, OPENING_BYTES), '');
  if (!opening.ok || !DELIMITERS.some((mark) => isHeader(firstLine(opening.value.text).split(mark))))
    return false;
  const decoded = decode(bytes.subarray(0, SAMPLE_BYTES), '');
  if (!decoded.ok) return false;
  const { rows } = bestDelimiter(decoded.value.text, true);
  const [head, ...others] = rows.filter((row) => row.some((cell) => cell !== ''));
  if (!head || others.length === 0 || !isHeader(head)) return false;
  return others.filter((row) => row.length === head.length).length >= others.length * 0.9;
}

/** Whether the first line is nothing but words, which can be seen of its bytes where each character begins with its own. */
function hasNoDelimiter(opening: string): boolean {
  if (opening.includes('\0') || opening.includes('\u001b')) return false;
  const line = /^(?:ï»¿)?\s*([^~\xfe\xff,;\t|\n\r]+)\r?\n/.exec(opening)?.[1];
  return line !== undefined && /[A-Za-z]/.test(line);
}

function firstLine(text: string): string {
  return text.trimStart().split(/\r?\n/, 1)[0] ?? '';
}

function isHeader(cells: readonly string[]): boolean {
  if (cells.length < 2 || cells.some((cell) => cell.length > 40)) return false;
  const known = cells.filter((cell) => knownName(cell)).length;
  return known >= 2 && known >= cells.length / 3;
}

/** Whether quotation marks around cells are marks of the table; in some tables they are letters like any other. */
function isQuoted(text: string, sample: string, delimiter: string): boolean {
  if (!sample.includes('"') && !text.includes('"')) return true;
  if (evenRows(sample, delimiter, false) > evenRows(sample, delimiter, true)) return false;
  // a mark that is opened and never closed would make one cell of the rest of the file
  return !hasOddMarks(text) || evenRows(text, delimiter, true) >= evenRows(text, delimiter, false);
}

function hasOddMarks(text: string): boolean {
  let marks = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) marks++;
  return marks % 2 === 1;
}

/** Rows that are as wide as the first. */
function evenRows(text: string, delimiter: string, quoted: boolean): number {
  let [width, even] = [0, 0];
  withRows(text, { ...options(delimiter, quoted), to: LIMITS.records }, (row) => {
    if (width === 0) width = row.length;
    else if (row.length === width) even++;
  });
  return even;
}

function recordsOf(text: string, layout: Layout, encoding: string, fileName: string): Records {
  return {
    word: 'row',
    encoding,
    named: layout.header >= 0,
    all: () => rowsOf(text, layout, fileName),
  };
}

/** The rows as a spreadsheet counts them, empty ones left out. */
async function* rowsOf(text: string, layout: Layout, fileName: string): AsyncGenerator<RecordFound> {
  let number = 0;
  const rows: string[][] = [];
  // gathered by hand: a stream that ends in an error would drop the rows that came before it
  const parser = csvParser({
    ...options(layout.delimiter, layout.quoted),
    on_record: (row: string[]) => {
      rows.push(row);
      return null;
    },
  });
  parser.on('error', () => {});
  for (const chunk of chunksOf(text)) {
    const error = await fed(parser, chunk);
    for (const row of rows.splice(0)) {
      number++;
      if (number - 1 <= layout.header || row.every((cell) => cell.trim() === '')) continue;
      yield { number, fields: ok(fieldsOf(row, layout)) };
    }
    if (!error) continue;
    yield { number: number + 1, fields: damagedFrom(fileName, 'row', number + 1) };
    return;
  }
}

/** Hands the parser a piece of the text, null for its end; resolves to what it found wrong. */
function fed(parser: Parser, chunk: string | null): Promise<Error | null> {
  return new Promise((resolve) => {
    const done = (error?: Error | null): void => resolve(error ?? null);
    if (chunk === null) parser.end(done);
    else parser.write(chunk, done);
  });
}

/** Cells beyond the last name come of a delimiter that nobody quoted: they go on with the last cell. */
function fieldsOf(row: readonly string[], { columns, delimiter }: Layout): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const last = columns.length - 1;
  for (const [i, column] of columns.entries()) {
    const more = i === last ? row.slice(i + 1).filter((cell) => cell !== '') : [];
    fields.set(column, [row[i] ?? '', ...more].join(delimiter));
  }
  return fields;
}

/** In pieces that cut no character in two, and null behind the last. */
function* chunksOf(text: string): Generator<string | null> {
  for (let from = 0; from < text.length; ) {
    let to = Math.min(text.length, from + CHUNK);
    const last = text.charCodeAt(to - 1);
    if (to < text.length && last >= 0xd800 && last < 0xdc00) to--;
    yield text.slice(from, to);
    from = to;
  }
  yield null;
}

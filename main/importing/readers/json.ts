import { ok, type Result } from '../../../preload/contract/result.ts';
import type { Container, Reading } from '../article.ts';
import { paragraphsOf } from '../blocks/paragraphs.ts';
import { cleanText } from '../clean.ts';
import { decode } from '../decode.ts';
import { DayOrders } from '../records/dates.ts';
import { guessMapping } from '../records/mapping.ts';
import { readRecord } from '../records/record.ts';
import { damagedFile, damagedRecord, noRecords, tooDeeplyNested } from '../records/refusals.ts';
import { ColumnSurvey } from '../records/survey.ts';
import { articlesOfRecords, type RecordFound, type Records } from '../records/table.ts';
import { depthOf, fieldsOf, findArticles, isObject, type JsonObject } from '../records/tree.ts';
import { signatureOf } from '../signature.ts';
import type { Reader, Source } from './reader.ts';

const NAMES = new Set(['json', 'jsonld', 'geojson']);
const LINE_NAMES = new Set(['jsonl', 'ndjson', 'jl', 'jsonlines']);
/** Brackets deeper than this hold no articles, and walking them would run out of stack. */
const DEEPEST = 1_000;
/** And deeper than this nobody puts a list of articles. */
const SEEN_DEPTH = 20;
const SAMPLE_BYTES = 65_536;
/** White space, byte order marks, and the empty half of UTF-16. */
const WHITE_OR_MARK = new Set([0x00, 0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0xff, 0xfe]);
const OPENING = /^\s*(?:\{\s*(?:"|\})|\[\s*(?:[{["\d\]]|true|false|null))/;

/** Articles as JSON: a list somewhere in the file, or one article. */
export const jsonReader: Reader = {
  format: 'json',
  label: 'lists of articles (.json)',
  recognise(source) {
    const sample = sampleOf(source);
    if (sample === null || !OPENING.test(sample)) return 0;
    if (NAMES.has(source.extension)) return 0.9;
    return source.bytes.length < SAMPLE_BYTES
      ? isJson(sample)
        ? 0.85
        : 0
      : /^\s*[[{]\s*[{"]/.test(sample)
        ? 0.7
        : 0;
  },
  async read(source) {
    const { bytes, fileName, how, encoding: chosen } = source;
    const decoded = decode(bytes, fileName, null, chosen);
    if (!decoded.ok) return decoded;
    const { encoding } = decoded.value;
    const text = decoded.value.text.replace(/^\ufeff/, '');
    if (how?.as === 'one') return ok(asOne(text, encoding));
    if (depthOf(text) > DEEPEST) return tooDeeplyNested(fileName);
    const root = parsed(text);
    if (!root.ok) return isLines(text) ? linesOf(text, encoding, source) : damagedFile(fileName, 'JSON');
    const found = await articlesOf(root.value, encoding, source);
    // what holds nothing that can be seen may hold it farther down than anybody looks
    return !found.ok && depthOf(text) > SEEN_DEPTH ? tooDeeplyNested(fileName) : found;
  },
};

/** Articles as JSON, one a line. */
export const jsonLinesReader: Reader = {
  format: 'jsonl',
  label: 'lists of articles (.jsonl)',
  recognise(source) {
    const sample = sampleOf(source);
    if (sample === null || !/^\s*\{/.test(sample)) return 0;
    if (LINE_NAMES.has(source.extension)) return 0.95;
    return isLines(sample) ? 0.92 : 0;
  },
  read(source) {
    const { bytes, fileName, how, encoding: chosen } = source;
    const decoded = decode(bytes, fileName, null, chosen);
    if (!decoded.ok) return decoded;
    const { encoding } = decoded.value;
    const text = decoded.value.text.replace(/^\ufeff/, '');
    return how?.as === 'one' ? ok(asOne(text, encoding)) : linesOf(text, encoding, source);
  },
};

/** Null for what does not begin with a bracket, as hardly any file does. */
function sampleOf({ bytes }: Source): string | null {
  const first = bytes.subarray(0, 64).find((byte) => !WHITE_OR_MARK.has(byte));
  if ((first !== 0x7b && first !== 0x5b) || signatureOf(bytes)) return null;
  const decoded = decode(bytes.subarray(0, SAMPLE_BYTES), '');
  return decoded.ok ? decoded.value.text.replace(/^\ufeff/, '') : null;
}

function asOne(raw: string, encoding: string): Reading {
  const text = cleanText(raw);
  return { encoding, text, drafts: paragraphsOf(text), stated: {} };
}

function parsed(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}

function isJson(text: string): boolean {
  return depthOf(text) > DEEPEST || parsed(text).ok;
}

/** Two lines that are an object each. */
function isLines(text: string): boolean {
  const lines: string[] = [];
  for (const line of eachLine(text)) {
    lines.push(line.text);
    if (lines.length === 3) break;
  }
  const [first = '', second = ''] = lines;
  const isRecord = (line: string): boolean => {
    if (!line.startsWith('{') || depthOf(line) > DEEPEST) return false;
    const value = parsed(line);
    return value.ok && isObject(value.value);
  };
  return (
    lines.length > 1 &&
    isRecord(first) &&
    (isRecord(second) || (lines.length === 2 && second.startsWith('{')))
  );
}

async function articlesOf(
  root: unknown,
  encoding: string,
  { fileName, how }: Source,
): Promise<Result<Reading | Container>> {
  const found = findArticles(root);
  if (!found) return noRecords(fileName);
  if (found.kind === 'one' && how?.as !== 'table') {
    const reading = await oneArticle(found.record, encoding);
    return reading ?? noRecords(fileName);
  }
  const list = found.kind === 'one' ? [found.record] : found.records;
  const records: Records = {
    word: 'record',
    encoding,
    named: true,
    async *all() {
      for (const [i, record] of list.entries()) yield numbered(i + 1, record);
    },
  };
  return articlesOfRecords(records, fileName, how?.as === 'table' ? how.mapping : null);
}

async function oneArticle(record: JsonObject, encoding: string): Promise<Result<Reading> | null> {
  const fields = fieldsOf(record);
  const columns = [...fields].map(([name, value]) => {
    const column = new ColumnSurvey(name);
    column.add(value);
    return column.column(1);
  });
  const mapping = guessMapping(columns, true);
  if (!mapping) return null;
  const orders = new DayOrders();
  return readRecord((name) => fields.get(name) ?? '', mapping, orders.order(), encoding);
}

async function linesOf(
  text: string,
  encoding: string,
  { fileName, how }: Source,
): Promise<Result<Container>> {
  const records: Records = {
    word: 'record',
    encoding,
    named: true,
    async *all() {
      for (const line of eachLine(text)) {
        const value = depthOf(line.text) > DEEPEST ? { ok: false as const } : parsed(line.text);
        yield value.ok
          ? numbered(line.number, value.value)
          : { number: line.number, fields: damagedRecord('record', line.number) };
      }
    },
  };
  return articlesOfRecords(records, fileName, how?.as === 'table' ? how.mapping : null);
}

function numbered(number: number, record: unknown): RecordFound {
  return isObject(record)
    ? { number, fields: ok(fieldsOf(record)) }
    : { number, fields: damagedRecord('record', number) };
}

/** The lines that hold something, as an editor counts them. */
function* eachLine(text: string): Generator<{ readonly number: number; readonly text: string }> {
  let number = 0;
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    number++;
    const line = text.slice(from, to).trim();
    if (line !== '') yield { number, text: line };
    from = to + 1;
  }
}

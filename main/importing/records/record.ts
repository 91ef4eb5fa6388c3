import type { ColumnField, ColumnMapping, Link, Result } from '../../../preload/contract/index.ts';
import type { Draft, Reading, StatedMetadata, StatedValue } from '../article.ts';
import { paragraphsOf } from '../blocks/paragraphs.ts';
import { cleanText } from '../clean.ts';
import { type DayOrder, recordDate } from './dates.ts';
import { languageCode } from './language.ts';
import { isMarkup, plainLine, readMarkup } from './markup.ts';
import { peopleOf } from './people.ts';
import { ADDRESS } from './survey.ts';

/** The column says so, but whoever filled it may have meant something else by it. */
const SURE = 0.9;
const LONGEST_TITLE = 500;

/** The values of a record by the names of its columns; '' where there is none. */
export type Values = (column: string) => string;

/** An article from a row of a table; null for a row that has neither title nor text. */
export async function readRecord(
  values: Values,
  mapping: ColumnMapping,
  order: DayOrder,
  encoding: string,
): Promise<Result<Reading> | null> {
  const value = (field: ColumnField): string => {
    const column = mapping[field];
    return column === undefined ? '' : values(column).trim();
  };
  const stated = statedIn(value, order);
  const title = stated.title?.value ?? null;
  const body = value('text');
  if (title === null && body === '') return null;
  if (body === '') return { ok: true, value: { encoding, text: '', drafts: [], stated, notice: 'no text' } };
  return readBody(body, stated, encoding);
}

/** A text in HTML or plain, under the title that is stated of it. */
export async function readBody(
  body: string,
  stated: StatedMetadata,
  encoding: string,
): Promise<Result<Reading>> {
  const title = stated.title?.value ?? null;
  if (isMarkup(body)) {
    const read = await readMarkup(body, title);
    if (!read.ok) return read;
    const { text, drafts, links, stated: own, aside } = read.value;
    const rest = { ...(links && { links }), ...(aside && { aside }) };
    if (drafts.length > 0)
      return { ok: true, value: { encoding, text, drafts, stated: { ...own, ...stated }, ...rest } };
  }
  return { ok: true, value: { encoding, ...plainBody(body, title), stated } };
}

/** The text under its title, each as it stands in the record. */
function plainBody(
  body: string,
  title: string | null,
): { text: string; drafts: readonly Draft[]; links?: readonly Link[] } {
  const text = cleanText(withLineEnds(body)).trim();
  const head = title === null ? '' : cleanText(title).replace(/\s+/g, ' ').trim();
  const drafts = paragraphsOf(text);
  if (head === '') return { text, drafts };
  const first = drafts[0];
  const repeated =
    first !== undefined && text.slice(first.start, first.end).replace(/\s+/g, ' ').trim() === head;
  if (repeated) return { text, drafts: [{ ...first, kind: 'title' }, ...drafts.slice(1)] };
  const moved = head.length + 2;
  return {
    text: `${head}\n\n${text}`,
    drafts: [
      { start: 0, end: head.length, kind: 'title' },
      ...drafts.map((draft) => ({ ...draft, start: draft.start + moved, end: draft.end + moved })),
    ],
  };
}

/** Some programs write line ends as two characters. */
function withLineEnds(text: string): string {
  if (/[\r\n]/.test(text) || !/\\n[\s\S]*\\n/.test(text)) return text;
  return text.replace(/\\r\\n|\\n/g, '\n');
}

function statedIn(value: (field: ColumnField) => string, order: DayOrder): StatedMetadata {
  const stated = <T>(found: T | null): StatedValue<T> | null =>
    found === null ? null : { value: found, sure: SURE };
  const address = (field: 'url' | 'canonicalUrl'): StatedValue<string> | null =>
    stated(addressIn(value(field)));
  const title = stated(lineOf(value('title'), LONGEST_TITLE));
  const alternativeTitle = stated(lineOf(value('alternativeTitle'), LONGEST_TITLE));
  const author = stated(peopleOf(plainLine(value('author'))));
  const outlet = stated(outletIn(value('outlet')));
  const published = stated(recordDate(value('published'), order));
  const place = stated(lineOf(value('place'), 120));
  const language = stated(languageCode(value('language')));
  const url = address('url');
  const canonicalUrl = address('canonicalUrl');
  return {
    ...(title && { title }),
    ...(alternativeTitle && alternativeTitle.value !== title?.value && { alternativeTitle }),
    ...(author && { author }),
    ...(outlet && { outlet }),
    ...(published && { published }),
    ...(place && { place }),
    ...(language && { language }),
    ...(url && { url }),
    ...(canonicalUrl && { canonicalUrl }),
  };
}

function lineOf(value: string, longest: number): string | null {
  const line = cleanText(plainLine(value)).replace(/\s+/g, ' ').trim();
  return line === '' || line.length > longest || /^(?:n\/?a|null|none|nan|undefined|-+)$/i.test(line)
    ? null
    : line;
}

function outletIn(value: string): string | null {
  const line = lineOf(value, 120);
  return line === null || ADDRESS.test(line) ? null : line;
}

function addressIn(value: string): string | null {
  const address = /^https?:\/\/[^\s<>"]+/i.exec(value.trim())?.[0] ?? null;
  if (address !== null) return address;
  return /^www\.[^\s<>"]+$/i.test(value.trim()) ? `https://${value.trim()}` : null;
}

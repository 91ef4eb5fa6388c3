import type { PartialDate } from '../../../preload/contract/index.ts';
import { recordDate } from './dates.ts';
import { inOrder } from './people.ts';
import { dateOfParts, type Reference, textAmong } from './reference.ts';

/** "TY  - NEWS"; programs differ in the spaces. */
const TAGGED = /^([A-Z][A-Z0-9]) {0,2}-(?: (.*))?$/;
/** Tags whose value may go on over several lines that are lines of a text. */
const TEXTS = new Set(['AB', 'N1', 'N2']);

type Fields = ReadonlyMap<string, readonly string[]>;

/** The references of a file in RIS, one by one. */
export function* risReferences(text: string): Generator<Reference> {
  let fields: Map<string, string[]> | null = null;
  let last = '';
  for (const line of linesOf(text)) {
    const match = TAGGED.exec(line);
    const tag = match?.[1] ?? '';
    const value = (match?.[2] ?? '').trim();
    if (tag === 'TY') {
      // a record that nobody ended ends where the next begins
      if (fields) yield referenceOf(fields);
      fields = new Map([['TY', [value]]]);
      last = 'TY';
    } else if (tag === 'ER') {
      if (fields) yield referenceOf(fields);
      fields = null;
    } else if (fields && tag !== '') {
      const values = fields.get(tag) ?? [];
      values.push(value);
      fields.set(tag, values);
      last = tag;
    } else if (fields) goOn(fields.get(last), line, TEXTS.has(last));
  }
  if (fields) yield referenceOf(fields);
}

function* linesOf(text: string): Generator<string> {
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    yield text
      .slice(from, to)
      .replace(/\r$/, '')
      .replace(/^\s+(?=[A-Z][A-Z0-9] {1,2}- )/, '');
    from = to + 1;
  }
}

/** A line without a tag goes on with the value before it. */
function goOn(values: string[] | undefined, line: string, isText: boolean): void {
  if (!values || (line.trim() === '' && !isText)) return;
  const end = values.length - 1;
  values[end] = `${values[end] ?? ''}${isText ? '\n' : ' '}${line.trim()}`;
}

function referenceOf(fields: Fields): Reference {
  const first = (...tags: readonly string[]): string => {
    for (const tag of tags) {
      const value = fields.get(tag)?.find((one) => one.trim() !== '');
      if (value !== undefined) return value.trim();
    }
    return '';
  };
  const title = first('TI', 'T1', 'CT', 'BT');
  const short = first('ST');
  const addresses = [...(fields.get('UR') ?? []), ...(fields.get('LK') ?? []), ...(fields.get('L2') ?? [])];
  return {
    title,
    // a title's beginning is no other title
    alternativeTitle: first('TT') || (title.startsWith(short) ? '' : short),
    authors: [...(fields.get('AU') ?? []), ...(fields.get('A1') ?? [])].map(inOrder),
    outlet: first('T2', 'JF', 'JO', 'JA', 'J2', 'PB', 'DP'),
    published: dateIn(fields),
    language: first('LA'),
    url: addresses.find((address) => /https?:\/\//i.test(address)) ?? '',
    doi: first('DO'),
    text: textAmong(first('AB', 'N2'), fields.get('N1') ?? []),
  };
}

/** "2025/12/23/": year, month, day and other words, each of which may be missing. */
const DATE = /^(?<y>\d{4})(?:\/(?<m>\d{0,2})(?:\/(?<d>\d{0,2})(?:\/(?<other>.*))?)?)?$/;

function dateIn(fields: Fields): PartialDate | null {
  const years = [...(fields.get('PY') ?? []), ...(fields.get('Y1') ?? [])];
  let best: PartialDate | null = null;
  for (const value of [...(fields.get('DA') ?? []), ...(fields.get('Y1') ?? []), ...years]) {
    const date = dateOf(value.trim());
    if (date && finer(date, best)) best = date;
  }
  const year = years.map((value) => /^\d{4}/.exec(value)?.[0]).find((one) => one !== undefined);
  // a day without its year, with the year in a field of its own
  if (best?.date.startsWith('--') && year !== undefined)
    return { date: `${year}${best.date.slice(1)}`, precision: best.precision };
  return best;
}

function dateOf(value: string): PartialDate | null {
  const parts = DATE.exec(value)?.groups;
  if (!parts) return recordDate(value, null);
  const time = /(?:^|T|\s)([01]\d|2[0-3]):([0-5]\d)/.exec(parts.other ?? '');
  const clock = time ? `${time[1]}:${time[2]}` : null;
  return dateOfParts(parts.y ?? '', parts.m ?? '', parts.d ?? '', clock === '00:00' ? null : clock);
}

const FINENESS = { year: 0, month: 1, day: 2, minute: 3 } as const;

function finer(date: PartialDate, than: PartialDate | null): boolean {
  return than === null || FINENESS[date.precision] > FINENESS[than.precision];
}

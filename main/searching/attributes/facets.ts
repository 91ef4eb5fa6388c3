import { MONTHS } from '../../../preload/contract/date-words.ts';
import type { FacetField, FacetValue, SearchFacet } from '../../../preload/contract/index.ts';
import { LONGEST_QUERY } from '../../../preload/contract/values.ts';
import type { Bits } from '../bits.ts';
import type { FieldValue } from '../query/ast.ts';
import { type FieldToken, narrowingFields, withOther, withoutValues, withValue } from '../query/edit.ts';
import type { FieldName } from '../query/fields.ts';
import { quoted } from '../query/print.ts';
import type { Attributes } from './attributes.ts';
import { PASSAGE_KINDS } from './passage-table.ts';
import { languageName, type Values } from './values.ts';

/** Values of a facet that are listed; of months more, since their order is time. */
const LISTED = 12;
const LISTED_MONTHS = 24;

/** The field of the query language that narrows by a facet. */
const NARROWS: Readonly<Record<FacetField, FieldName>> = {
  outlet: 'outlet',
  month: 'date',
  tag: 'tag',
  speaker: 'speaker',
  via: 'via',
  language: 'lang',
  kind: 'kind',
};
const FACETS = Object.keys(NARROWS) as FacetField[];

/** How the values of a facet are counted and chosen. */
interface Facet {
  /** By number of a value: the articles that have it. */
  count(found: Bits): Int32Array | Map<number, number>;
  value(number: number): string;
  label(number: number): string;
  /** The numbers that a typed value means. */
  meant(value: FieldValue): ReadonlySet<number>;
  /** An article has one value alone: a second one is chosen beside the first, not on top of it. */
  readonly single: boolean;
}

/**
 * Counts what the articles found can be narrowed by.
 *
 * @param found the articles found
 * @param foundWithout those found but for the terms of a field: where an article has one value alone, the others of
 *   that field are counted as if none were chosen yet
 */
export function facetsOf(
  text: string,
  found: Bits,
  foundWithout: (field: FieldName) => Bits,
  attributes: Attributes,
): SearchFacet[] {
  const narrowing = narrowingFields(text);
  return FACETS.map((field) => {
    const facet = facetOf(field, attributes);
    const name = NARROWS[field];
    const terms = narrowing.filter((token) => token.name === name && isChoice(field, token));
    const counted = facet.single && terms.length > 0 ? foundWithout(name) : found;
    return listed(field, facet, entriesOf(facet.count(counted)), terms, text);
  });
}

/** Of dates only whole months are values of the facet; a span is a person's own. */
function isChoice(field: FacetField, token: FieldToken): boolean {
  return field !== 'month' || /^\d{4}-\d\d$/.test(token.values[0]?.text ?? '');
}

function listed(
  field: FacetField,
  facet: Facet,
  counts: readonly (readonly [number, number])[],
  terms: readonly FieldToken[],
  text: string,
): SearchFacet {
  const chosen = new Map<number, FieldToken>();
  for (const token of terms) {
    for (const value of token.values) for (const number of facet.meant(value)) chosen.set(number, token);
  }
  const known = new Map(counts);
  for (const number of chosen.keys()) if (!known.has(number)) known.set(number, 0);
  const isMonth = field === 'month';
  const order = [...known].sort(([a, x], [b, y]) => {
    const first = Number(chosen.has(b)) - Number(chosen.has(a));
    return first || (isMonth ? b - a : y - x || (facet.label(a) < facet.label(b) ? -1 : 1));
  });
  const most = Math.max(isMonth ? LISTED_MONTHS : LISTED, chosen.size);
  const values = order.slice(0, most).flatMap(([number, articles]): FacetValue[] => {
    const token = chosen.get(number);
    const value = facet.value(number);
    const query = token
      ? withoutValues(text, token, (typed) => facet.meant(typed).has(number))
      : chosenQuery(text, field, facet.single, value, terms);
    if (query.length > LONGEST_QUERY) return [];
    return [{ value, label: facet.label(number), articles, chosen: token !== undefined, query }];
  });
  return { field, values, more: Math.max(0, order.length - values.length) };
}

function chosenQuery(
  text: string,
  field: FacetField,
  single: boolean,
  value: string,
  terms: readonly FieldToken[],
): string {
  const written =
    field === 'tag' || field === 'speaker' || field === 'via' || field === 'outlet'
      ? `"${value}"`
      : quoted(value);
  const [term] = terms;
  if (field === 'month' && term) return withOther(text, term, written);
  return withValue(text, NARROWS[field], written, single ? term : undefined);
}

function facetOf(field: FacetField, attributes: Attributes): Facet {
  const { passages } = attributes;
  switch (field) {
    case 'outlet':
      return ofColumn(attributes.outlets, attributes.outletOf.values);
    case 'language': {
      const facet = ofColumn(attributes.languages, attributes.languageOf.values);
      return { ...facet, label: (number) => languageName(facet.value(number)) };
    }
    case 'month':
      return {
        count: (found) => countMonths(found, attributes.fromDay.values, attributes.toDay.values),
        value: monthText,
        label: monthName,
        meant: ({ text }) => new Set([Number(text.replace('-', ''))]),
        single: true,
      };
    case 'speaker':
      return {
        ...ofValues(passages.speakers),
        count: (found) =>
          countRows(found, passages.documents, passages.speakers.size, (row, take) =>
            take(passages.speakerOf[row] ?? 0),
          ),
        single: false,
      };
    case 'via':
      return {
        ...ofValues(passages.media),
        count: (found) =>
          countRows(found, passages.documents, passages.media.size, (row, take) =>
            take(passages.mediumOf[row] ?? 0),
          ),
        single: false,
      };
    case 'tag':
      return {
        ...ofValues(passages.tags),
        count: (found) =>
          countRows(found, passages.documents, passages.tags.size, (row, take) => {
            for (const tag of passages.tagsOf[row] ?? []) for (const one of passages.line(tag)) take(one);
          }),
        single: false,
      };
    case 'kind':
      return {
        count: (found) =>
          countRows(found, passages.documents, PASSAGE_KINDS.length + 1, (row, take) =>
            take((passages.kinds[row] ?? -1) + 1),
          ),
        value: (number) => PASSAGE_KINDS[number - 1] ?? '',
        label: (number) => {
          const kind = PASSAGE_KINDS[number - 1] ?? '';
          return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
        },
        meant: ({ text }) => {
          const typed = text.toLowerCase().replace(/s$/, '');
          return new Set(PASSAGE_KINDS.flatMap((kind, at) => (kind === typed ? [at + 1] : [])));
        },
        single: false,
      };
  }
}

function ofValues(values: Values): Pick<Facet, 'value' | 'label' | 'meant'> {
  return {
    value: (number) => values.text(number),
    label: (number) => values.text(number),
    meant: (value) => values.matching(value),
  };
}

function ofColumn(values: Values, column: Int32Array): Facet {
  return {
    ...ofValues(values),
    count: (found) => {
      const counts = new Int32Array(values.size);
      const documents = found.numbers();
      for (let at = 0; at < documents.length; at++) {
        const number = column[documents[at] as number] as number;
        counts[number] = (counts[number] as number) + 1;
      }
      counts[0] = 0;
      return counts;
    },
    single: true,
  };
}

/** Articles by month (202512), of those whose month is known. */
function countMonths(found: Bits, from: Int32Array, to: Int32Array): Map<number, number> {
  // months from the year 0 on: 202512 is 24311
  const counted = new Int32Array(120_001);
  const documents = found.numbers();
  for (let at = 0; at < documents.length; at++) {
    const document = documents[at] as number;
    const month = ((from[document] as number) / 100) | 0;
    if (month === 0 || month !== (((to[document] as number) / 100) | 0)) continue;
    const number = ((month / 100) | 0) * 12 + (month % 100);
    counted[number] = (counted[number] as number) + 1;
  }
  const counts = new Map<number, number>();
  for (let number = 1; number < counted.length; number++) {
    const articles = counted[number] as number;
    const month = number % 12 || 12;
    if (articles > 0) counts.set(((number - month) / 12) * 100 + month, articles);
  }
  return counts;
}

/** Articles by a value of their passages, each article once. The rows of an article stand together. */
function countRows(
  found: Bits,
  documents: readonly number[],
  size: number,
  values: (row: number, take: (value: number) => void) => void,
): Int32Array {
  const counts = new Int32Array(size);
  const last = new Int32Array(size).fill(-1);
  let document = -1;
  const take = (value: number): void => {
    if (last[value] === document) return;
    last[value] = document;
    counts[value] = (counts[value] ?? 0) + 1;
  };
  const { words } = found;
  for (let row = 0; row < documents.length; row++) {
    document = documents[row] as number;
    if (document >= 0 && ((words[document >>> 5] as number) & (1 << (document & 31))) !== 0)
      values(row, take);
  }
  counts[0] = 0;
  return counts;
}

function entriesOf(counts: Int32Array | Map<number, number>): (readonly [number, number])[] {
  if (counts instanceof Map) return [...counts];
  const entries: [number, number][] = [];
  for (let number = 1; number < counts.length; number++) {
    if ((counts[number] as number) > 0) entries.push([number, counts[number] as number]);
  }
  return entries;
}

function monthText(month: number): string {
  return `${String(Math.trunc(month / 100)).padStart(4, '0')}-${String(month % 100).padStart(2, '0')}`;
}

/** 202512 as "December 2025". */
export function monthName(month: number): string {
  return `${MONTHS[(month % 100) - 1] ?? ''} ${Math.trunc(month / 100)}`;
}

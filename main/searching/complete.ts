import type { Completion, Range } from '../../preload/contract/index.ts';
import type { Attributes } from './attributes/attributes.ts';
import { monthName } from './attributes/facets.ts';
import { keyOfWords, languageName, type Values } from './attributes/values.ts';
import type { Lookup } from './finding.ts';
import { fold } from './fold.ts';
import { NearValues } from './near-values.ts';
import { KINDS, PARTS, STATES } from './query/ast.ts';
import { FIELDS_OF_QUERY, type FieldName } from './query/fields.ts';
import { type Token, tokensOf } from './query/lexer.ts';
import { quoted } from './query/print.ts';
import { wordsOf } from './words.ts';

/** Values offered for a word that is typed without a field, and the letters from which on they are. */
const BESIDE = 6;
const LETTERS = 2;

/** A value of a field, with how many articles have it where that is known. */
interface Offered {
  readonly text: string;
  readonly label: string;
  readonly articles: number | null;
  /** Its words and those of its label, between blanks; and what it begins with, folded. */
  readonly key: string;
  readonly starts: readonly string[];
}

/** The values of fields with their counts, kept until something of the project's articles changes. */
export class Offers {
  readonly #attributes: Attributes;
  readonly #kept = new Map<FieldName, readonly Offered[]>();
  readonly #near = new Map<FieldName, NearValues<Offered>>();
  #version = -1;

  constructor(attributes: Attributes) {
    this.#attributes = attributes;
  }

  of(name: FieldName): readonly Offered[] {
    if (this.#version !== this.#attributes.version) {
      this.#kept.clear();
      this.#near.clear();
    }
    this.#version = this.#attributes.version;
    const kept = this.#kept.get(name) ?? offeredBy(name, this.#attributes);
    this.#kept.set(name, kept);
    return kept;
  }

  /** Those that are nearly what was typed, the likeliest first. */
  near(name: FieldName, typed: string): readonly Offered[] {
    const offers = this.of(name);
    const near = this.#near.get(name) ?? new NearValues(offers, ({ key }) => key);
    this.#near.set(name, near);
    return near.near(typed);
  }
}

function offer(text: string, label: string, articles: number | null): Offered {
  const same = text === label;
  return {
    text,
    label,
    articles,
    key: keyOfWords(same ? text : `${text} ${label}`),
    starts: same ? [fold(text)] : [fold(text), fold(label)],
  };
}

/**
 * What the box can offer at a caret, the likeliest first: values behind a field, where none fits those that are nearly
 * so; else fields, then values of the project that have a word which begins as the one typed does, then words of its texts.
 */
export function complete(
  text: string,
  caret: number,
  limit: number,
  lookup: Lookup,
  offers: Offers,
): Completion[] {
  const at = Math.min(caret, text.length);
  const token = tokensOf(text).find(({ range }) => range.start < at && at <= range.end);
  if (token?.type === 'field' && at >= token.nameRange.end) {
    return valuesAt(text, at, token, offers).slice(0, limit);
  }
  if (token?.type === 'phrase') return wordsAt(text, at, lookup, limit);
  if (!token || token.type === 'open' || token.type === 'close' || token.type === 'minus') {
    return text.trim() === '' ? fieldsFor('', { start: at, end: at }).slice(0, limit) : [];
  }
  const typed = text.slice(token.range.start, at);
  const fields = /^\p{L}+$/u.test(typed) ? fieldsFor(typed, token.range) : [];
  const values = token.type === 'words' ? valuesBeside(typed, token.range, offers) : [];
  return [...fields, ...values, ...wordsAt(text, at, lookup, limit)].slice(0, limit);
}

function fieldsFor(typed: string, range: Range): Completion[] {
  const begins = typed.toLowerCase();
  return FIELDS_OF_QUERY.filter(({ name }) => name.startsWith(begins)).map(({ name, detail }) => ({
    kind: 'field',
    range,
    text: `${name}:`,
    label: `${name}:`,
    detail,
    articles: null,
  }));
}

function valuesAt(
  text: string,
  at: number,
  token: Extract<Token, { type: 'field' }>,
  offers: Offers,
): Completion[] {
  const value = token.values.find(({ range }) => range.start <= at && at <= range.end);
  const range = value?.range ?? { start: at, end: at };
  const typed = text.slice(range.start, at).replace(/^["“”„‟«»＂]/u, '');
  const fits = fitting(typed);
  const fitted = offers
    .of(token.name)
    .map((offered) => ({ offered, how: fits(offered) }))
    .filter(({ how }) => how > 0)
    .sort((a, b) => b.how - a.how || (b.offered.articles ?? 0) - (a.offered.articles ?? 0))
    .map(({ offered }) => offered);
  const likely = fitted.length > 0 ? fitted : offers.near(token.name, typed);
  return likely.map((offered) => ({
    kind: 'value',
    range,
    text: quoted(offered.text),
    label: offered.label,
    detail: token.name,
    articles: offered.articles,
  }));
}

/** How a value fits what was typed: 2 where it begins so, 1 where a word of it does, 0 where neither. */
function fitting(typed: string): (offered: Offered) => number {
  const begins = fold(typed.trim());
  const key = keyOfWords(typed).slice(0, -1);
  return (offered) => {
    if (begins === '') return 1;
    if (offered.starts.some((start) => start.startsWith(begins))) return 2;
    return key !== '' && offered.key.includes(key) ? 1 : 0;
  };
}

/** The values a field can have, those of most articles first. */
function offeredBy(name: FieldName, attributes: Attributes): Offered[] {
  const { passages } = attributes;
  const fixed = (values: readonly string[]): Offered[] => values.map((text) => offer(text, text, null));
  switch (name) {
    case 'outlet':
      return ofColumn(attributes, attributes.outlets, attributes.outletOf.values);
    case 'author':
      return ofColumn(attributes, attributes.authors, attributes.authorOf.values);
    case 'place':
      return ofColumn(attributes, attributes.places, attributes.placeOf.values);
    case 'lang':
      return ofColumn(attributes, attributes.languages, attributes.languageOf.values).map(
        ({ text, articles }) => offer(text, languageName(text), articles),
      );
    case 'speaker':
      return ofRows(attributes, passages.speakers, (row) => [passages.speakerOf[row] ?? 0]);
    case 'via':
      return ofRows(attributes, passages.media, (row) => [passages.mediumOf[row] ?? 0]);
    case 'tag':
      return ofRows(attributes, passages.tags, (row) =>
        (passages.tagsOf[row] ?? []).flatMap((tag) => passages.line(tag)),
      );
    case 'unit':
      return ofRows(attributes, passages.units, (row) => [
        passages.unitOf[row] ?? 0,
        passages.countedOf[row] ?? 0,
      ]);
    case 'before':
    case 'after':
    case 'date':
      return months(attributes);
    case 'kind':
      return fixed(KINDS);
    case 'is':
      return fixed(STATES);
    case 'has':
      return fixed(PARTS);
    case 'title':
    case 'value':
      return [];
  }
}

function ofColumn(attributes: Attributes, values: Values, column: Int32Array): Offered[] {
  const counts = new Int32Array(values.size);
  attributes.live.each((document) => {
    const number = column[document] ?? 0;
    counts[number] = (counts[number] ?? 0) + 1;
  });
  return offered(values, counts);
}

function ofRows(attributes: Attributes, values: Values, of: (row: number) => readonly number[]): Offered[] {
  const counts = new Int32Array(values.size);
  const last = new Int32Array(values.size).fill(-1);
  const { documents } = attributes.passages;
  for (let row = 0; row < documents.length; row++) {
    const document = documents[row] ?? -1;
    if (document < 0) continue;
    for (const number of of(row)) {
      if (last[number] === document) continue;
      last[number] = document;
      counts[number] = (counts[number] ?? 0) + 1;
    }
  }
  return offered(values, counts);
}

function offered(values: Values, counts: Int32Array): Offered[] {
  const found: Offered[] = [];
  for (let number = 1; number < counts.length; number++) {
    const articles = counts[number] ?? 0;
    if (articles > 0) found.push(offer(values.text(number), values.text(number), articles));
  }
  return found.sort((a, b) => (b.articles ?? 0) - (a.articles ?? 0));
}

/** The months in which articles were published, the latest first. */
function months(attributes: Attributes): Offered[] {
  const counts = new Map<number, number>();
  const days = attributes.fromDay.values;
  attributes.live.each((document) => {
    const month = Math.trunc((days[document] ?? 0) / 100);
    if (month > 0) counts.set(month, (counts.get(month) ?? 0) + 1);
  });
  return [...counts]
    .sort(([a], [b]) => b - a)
    .map(([month, articles]) =>
      offer(`${Math.trunc(month / 100)}-${String(month % 100).padStart(2, '0')}`, monthName(month), articles),
    );
}

/** Tags, speakers and outlets with a word that begins as what was typed. */
function valuesBeside(typed: string, range: Range, offers: Offers): Completion[] {
  if ([...typed].length < LETTERS) return [];
  const fits = fitting(typed);
  const found = (['tag', 'speaker', 'outlet'] as const).flatMap((name) =>
    offers
      .of(name)
      .filter((offered) => fits(offered) > 0)
      .slice(0, BESIDE)
      .map(
        (offered): Completion => ({
          kind: 'value',
          range,
          text: `${name}:${quoted(offered.text)}`,
          label: offered.label,
          detail: name,
          articles: offered.articles,
        }),
      ),
  );
  return found.sort((a, b) => (b.articles ?? 0) - (a.articles ?? 0)).slice(0, BESIDE);
}

/** Words of the project for the word before the caret. */
function wordsAt(text: string, at: number, { completions, engine }: Lookup, limit: number): Completion[] {
  const word = wordsOf(text.slice(0, at)).at(-1);
  if (!word || word.end !== at || [...word.term].length < LETTERS) return [];
  // what stands behind the caret belongs to the word that is replaced
  const rest = /^[\p{L}\p{N}\p{M}]*/u.exec(text.slice(at))?.[0].length ?? 0;
  const exact = engine.exactly(word.term);
  return [...(exact && rest > 0 ? [exact] : []), ...completions.of(word.term)]
    .slice(0, limit)
    .map(({ term }) => ({
      kind: 'word',
      range: { start: word.start, end: at + rest },
      text: term,
      label: term,
      detail: 'word of the texts',
      articles: null,
    }));
}

import type { Range } from '../../../preload/contract/index.ts';
import { wordsOf } from '../words.ts';
import { type FieldValue, type Filter, KINDS, type Mistake, PARTS, type PhraseNode, STATES } from './ast.ts';
import { dayBeside, daySpan, nearestDate } from './days.ts';
import type { FieldName } from './fields.ts';
import type { Token } from './lexer.ts';
import { nearestForm } from './nearest.ts';
import { nearestNumber, numberSpan } from './numbers.ts';

type FieldToken = Extract<Token, { type: 'field' }>;

/** Days that may still become some while they are typed. */
const BEGUN_DAY = /^(?:\d{1,3}|\d{4}-\d?|\d{4}-\d\d-\d?)?$/;
const BEGUN_NUMBER = /^[<>=≤≥]*\p{Nd}*\.{0,2}$/u;

/** What a field asks for; null where it does not (yet) say anything. `report` hears what is the matter with it. */
export function filterOf(
  token: FieldToken,
  atEnd: boolean,
  report: (mistake: Mistake) => void,
): Filter | null {
  const { name, range } = token;
  const values = token.values.map(withoutStar).filter((value) => value.text.trim() !== '');
  const [first] = values;
  if (!first) {
    const message = token.bracket
      ? `“${name}:” takes a word or a phrase and no brackets. Write each value with it, or several with commas: ${name}:one,two.`
      : `“${name}:” needs a value behind it: ${EXAMPLES[name]}.`;
    if (!atEnd) report({ range, message, fix: { label: `Leave out “${name}:”`, range, text: '' } });
    return null;
  }
  switch (name) {
    case 'title': {
      const phrases = values.flatMap(titlePhrase);
      return phrases.length > 0 ? { field: name, values: phrases } : null;
    }
    case 'outlet':
    case 'author':
    case 'speaker':
    case 'via':
    case 'tag':
    case 'lang':
    case 'place':
    case 'unit':
      return { field: name, values };
    case 'kind': {
      const known = knownOf(name, values, KINDS, report);
      return known.length > 0 ? { field: name, values: known } : null;
    }
    case 'is': {
      const known = knownOf(name, values, STATES, report);
      return known.length > 0 ? { field: name, values: known } : null;
    }
    case 'has': {
      const known = knownOf(name, values, PARTS, report);
      return known.length > 0 ? { field: name, values: known } : null;
    }
    case 'before':
    case 'after':
    case 'date':
      return dateFilter(name, first, report);
    case 'value': {
      const span = numberSpan(first.text);
      if (span) return { field: name, span };
      if (first.unfinished && BEGUN_NUMBER.test(first.text)) return null;
      report({
        range: first.range,
        message: `“${first.text}” is no number. Write one, a limit or a range: 4000, >4000, 10..20.`,
        fix: fixFor(first.range, nearestNumber(first.text)),
      });
      return null;
    }
  }
}

const EXAMPLES: Readonly<Record<FieldName, string>> = {
  title: 'title:coup',
  outlet: 'outlet:"Le Courrier"',
  author: 'author:Dolan',
  speaker: 'speaker:Dolan',
  via: 'via:"state media"',
  tag: 'tag:losses',
  kind: 'kind:quote',
  lang: 'lang:fr',
  place: 'place:Bamako',
  before: 'before:2025-12-20',
  after: 'after:2025-12',
  date: 'date:2025-12-20..2025-12-31',
  value: 'value:>4000',
  unit: 'unit:troops',
  is: 'is:unread',
  has: 'has:quote',
};

/** A star behind a value says that longer ones count too, as they do while it is typed. */
function withoutStar(value: FieldValue): FieldValue {
  if (!value.text.endsWith('*')) return value;
  return { ...value, text: value.text.replace(/[*\s]+$/u, ''), quoted: false, unfinished: true };
}

function titlePhrase(value: FieldValue): PhraseNode[] {
  const words = wordsOf(value.text);
  if (words.length === 0) return [];
  const prefix = value.unfinished && words.at(-1)?.end === value.text.length;
  return [
    { type: 'phrase', text: value.text, terms: words.map((word) => word.term), prefix, range: value.range },
  ];
}

/** The known ones of the values typed; of the others the nearest is offered. */
function knownOf<T extends string>(
  name: FieldName,
  values: readonly FieldValue[],
  known: readonly T[],
  report: (mistake: Mistake) => void,
): T[] {
  return values.flatMap((value) => {
    const typed = value.text.toLowerCase();
    const found = known.find((one) => one === typed || `${one}s` === typed);
    if (found) return [found];
    if (value.unfinished && known.some((one) => one.startsWith(typed))) return [];
    report({
      range: value.range,
      message: `“${name}:” knows no “${value.text}”. It takes ${listed(known)}.`,
      fix: fixFor(value.range, nearestForm(typed, known) ?? null),
    });
    return [];
  });
}

function dateFilter(
  name: 'before' | 'after' | 'date',
  value: FieldValue,
  report: (mistake: Mistake) => void,
): Filter | null {
  const span = daySpan(value.text);
  const whole = name === 'date' || !value.text.includes('..');
  if (span && whole) {
    switch (name) {
      case 'date':
        return { field: 'date', span };
      case 'before':
        return {
          field: 'date',
          span: { from: null, to: span.from === null ? null : dayBeside(span.from, -1) },
        };
      case 'after':
        return { field: 'date', span: { from: span.to === null ? null : dayBeside(span.to, 1), to: null } };
    }
  }
  if (value.unfinished && BEGUN_DAY.test(value.text.split('..').at(-1) ?? '') && whole) return null;
  const range = name === 'date' ? ' or between two: 2025-12-20..2025-12-31' : '';
  report({
    range: value.range,
    message: `“${value.text}” is no date that “${name}:” takes. Write a year, a month or a day: 2025, 2025-12, 2025-12-20${range}.`,
    fix: fixFor(value.range, whole ? nearestDate(value.text) : nearestDate(value.text.split('..')[0] ?? '')),
  });
  return null;
}

function fixFor(range: Range, text: string | null): Mistake['fix'] {
  return text === null ? null : { label: `Write “${text}”`, range, text };
}

function listed(known: readonly string[]): string {
  return `${known.slice(0, -1).join(', ')} or ${known.at(-1)}`;
}

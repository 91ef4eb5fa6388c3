import { wordsOf } from '../words.ts';
import type { FieldNode, FieldValue, NumberSpan, PhraseNode, QueryNode, WordsNode } from './ast.ts';
import { dayText } from './days.ts';

/** Writes what a query says in a form that says the same again. */
export function printQuery(node: QueryNode): string {
  switch (node.type) {
    case 'list':
      return node.parts.map(printQuery).join(' ');
    case 'words':
      return wordsText(node);
    case 'phrase':
      return phraseText(node);
    case 'near':
      return node.sides
        .map((side) => (side.length === 1 ? side.map(printQuery).join('') : bracketed('OR', side)))
        .join(` NEAR/${node.distance} `);
    case 'and':
      return bracketed('AND', node.parts);
    case 'or':
      return bracketed('OR', node.parts);
    case 'not':
      // two side by side would cancel each other out
      return node.part.type === 'not' ? `NOT (${printQuery(node.part)})` : `NOT ${printQuery(node.part)}`;
    case 'field':
      return fieldText(node);
  }
}

function bracketed(operator: 'AND' | 'OR', parts: readonly QueryNode[]): string {
  return `(${parts.map(printQuery).join(` ${operator} `)})`;
}

function wordsText({ text, words }: WordsNode): string {
  const last = wordsOf(text).at(-1);
  const star = words.at(-1)?.prefix && text.charAt(last?.end ?? 0) !== '*' ? '*' : '';
  // a hyphen that was none of the language must not become one
  return `${/^[-−]/u.test(text) ? '.' : ''}${text}${star}`;
}

function phraseText({ text, prefix }: PhraseNode): string {
  const last = wordsOf(text).at(-1);
  return `"${text}${prefix && text.charAt(last?.end ?? 0) !== '*' ? '*' : ''}"`;
}

function fieldText({ filter }: FieldNode): string {
  switch (filter.field) {
    case 'title':
      return `title:${filter.values.map(phraseText).join(',')}`;
    case 'kind':
    case 'is':
    case 'has':
      return `${filter.field}:${filter.values.join(',')}`;
    case 'date': {
      const { from, to } = filter.span;
      return `date:${from === null ? '' : dayText(from)}..${to === null ? '' : dayText(to)}`;
    }
    case 'value':
      return `value:${numbersText(filter.span)}`;
    default:
      return `${filter.field}:${filter.values.map(valueText).join(',')}`;
  }
}

function valueText({ text, quoted, unfinished }: FieldValue): string {
  if (unfinished) return /[\s(),]/u.test(text) ? `"${text}*"` : `${text}*`;
  return quoted ? `"${text}"` : text;
}

function numbersText({ min, max, minIn, maxIn }: NumberSpan): string {
  if (min !== null && max !== null) {
    return min === max ? `=${numberText(min)}` : `${numberText(min)}..${numberText(max)}`;
  }
  if (min !== null) return `${minIn ? '>=' : '>'}${numberText(min)}`;
  return max === null ? '' : `${maxIn ? '<=' : '<'}${numberText(max)}`;
}

/** Four places at least, since three set thousands apart: 1.2340. */
function numberText(value: number): string {
  const places = Number.isInteger(value) ? 0 : 4;
  return value.toLocaleString('en', {
    useGrouping: false,
    minimumFractionDigits: places,
    maximumFractionDigits: 20,
  });
}

/** A value as the language takes it. */
export function quoted(value: string): string {
  return /^[\p{L}\p{N}.-]+$/u.test(value) ? value : `"${value.replaceAll(/["“”„‟«»＂]/gu, ' ').trim()}"`;
}

import type { Range } from '../../../preload/contract/index.ts';
import type { FieldValue } from './ast.ts';
import type { FieldName } from './fields.ts';
import { type Token, tokensOf } from './lexer.ts';

export type FieldToken = Extract<Token, { type: 'field' }>;

/** The fields that narrow the whole query: outside of brackets, joined by no operator and not left out. */
export function narrowingFields(text: string): FieldToken[] {
  const tokens = tokensOf(text);
  const found: FieldToken[] = [];
  let depth = 0;
  tokens.forEach((token, at) => {
    if (token.type === 'open') depth++;
    else if (token.type === 'close') depth = Math.max(0, depth - 1);
    if (token.type !== 'field' || depth > 0 || token.values.length === 0) return;
    if (isOperator(tokens[at - 1]) || isJoining(tokens[at + 1])) return;
    found.push(token);
  });
  return found;
}

/** The query with a value more: in the term of its field, or in a term of its own behind the rest. */
export function withValue(
  text: string,
  name: FieldName,
  value: string,
  into: FieldToken | undefined,
): string {
  if (into) return `${text.slice(0, into.range.end)},${value}${text.slice(into.range.end)}`;
  const rest = text.trimEnd();
  return `${rest}${rest === '' ? '' : ' '}${name}:${value} `;
}

/** The query with another value in the place of a term's only one. */
export function withOther(text: string, { range, name }: FieldToken, value: string): string {
  return `${text.slice(0, range.start)}${name}:${value}${text.slice(range.end)}`;
}

/** The query without some values of a term; without the term where none is left. */
export function withoutValues(
  text: string,
  token: FieldToken,
  leaves: (value: FieldValue) => boolean,
): string {
  const kept = token.values.filter((value) => !leaves(value));
  if (kept.length === 0) return cut(text, token.range);
  const values = kept.map(({ range }) => text.slice(range.start, range.end)).join(',');
  return `${text.slice(0, token.nameRange.end)}${values}${text.slice(token.range.end)}`;
}

/** A text without a stretch and the white space that set it apart. */
export function cut(text: string, { start, end }: Range): string {
  const before = text.slice(0, start).trimEnd();
  const after = text.slice(end).trimStart();
  return before === '' ? after : `${before} ${after}`;
}

function isJoining(token: Token | undefined): boolean {
  return token?.type === 'and' || token?.type === 'or' || token?.type === 'near';
}

function isOperator(token: Token | undefined): boolean {
  return isJoining(token) || token?.type === 'not' || token?.type === 'minus';
}

import type { Range } from '../../../preload/contract/index.ts';
import type { FieldValue } from './ast.ts';
import { type FieldName, fieldNamed, takesSeveral } from './fields.ts';

/** A piece of a query. */
export type Token =
  | { readonly type: 'open' | 'close' | 'and' | 'or' | 'not' | 'minus'; readonly range: Range }
  | { readonly type: 'near'; readonly distance: string; readonly range: Range }
  /** Words in one piece, perhaps with a star behind the last one. */
  | { readonly type: 'words'; readonly text: string; readonly range: Range }
  /** What stands between quotation marks; one that is still open runs to the end. */
  | { readonly type: 'phrase'; readonly inside: Range; readonly closed: boolean; readonly range: Range }
  | {
      readonly type: 'field';
      readonly name: FieldName;
      readonly nameRange: Range;
      readonly values: readonly FieldValue[];
      /** A bracket follows where a value should. */
      readonly bracket: boolean;
      readonly range: Range;
    }
  /** Looks like a field, but there is none of this name; its words follow as words. */
  | { readonly type: 'strange'; readonly name: string; readonly range: Range };

/** Straight, curly, low and angle marks. Any of them ends what any of them began. */
const QUOTES = '"“”„‟«»＂';
const SPACE = /\s/u;
/** Set thousands apart, and belong to the number then. */
const HARD_SPACE = /[\u00a0\u2009\u202f]/u;
const DIGIT = /\p{Nd}/u;
const FIELD = /(\p{L}{1,20}):/uy;
const NEAR = /^NEAR(?:\/(.*))?$/u;

/** Takes a query apart into pieces, in one pass. Nothing is an error. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    if (SPACE.test(char)) {
      at++;
    } else if (char === '(' || char === ')') {
      tokens.push({ type: char === '(' ? 'open' : 'close', range: { start: at, end: at + 1 } });
      at++;
    } else if (QUOTES.includes(char)) {
      const phrase = phraseAt(text, at);
      if (isValueOfStrange(tokens, at)) tokens.push(...wordsOfPhrase(text, phrase));
      else tokens.push(phrase);
      at = phrase.range.end;
    } else if (isMinus(text, at)) {
      tokens.push({ type: 'minus', range: { start: at, end: at + 1 } });
      at++;
    } else {
      at = piece(text, at, tokens);
    }
  }
  return tokens;
}

function phraseAt(text: string, start: number): Extract<Token, { type: 'phrase' }> {
  let end = start + 1;
  while (end < text.length && !QUOTES.includes(text.charAt(end))) end++;
  const closed = end < text.length;
  return {
    type: 'phrase',
    inside: { start: start + 1, end },
    closed,
    range: { start, end: closed ? end + 1 : end },
  };
}

/** Whether what stands here is meant as the value of a field that there is not. */
function isValueOfStrange(tokens: readonly Token[], at: number): boolean {
  return tokens.at(-2)?.type === 'strange' && tokens.at(-1)?.range.end === at;
}

/** The words of a phrase, which need not stand side by side then; what would be a sign of the language is none in marks. */
function wordsOfPhrase(text: string, { inside }: Extract<Token, { type: 'phrase' }>): Token[] {
  const typed = text
    .slice(inside.start, inside.end)
    .replace(/[():*<>]|[-−](?=\S)/gu, ' ')
    .replace(/AND|OR|NOT|NEAR/gu, (operator) => operator.toLowerCase());
  return [...typed.matchAll(/\S+/gu)].map((match) => {
    const start = inside.start + match.index;
    return { type: 'words', text: match[0], range: { start, end: start + match[0].length } };
  });
}

/** A minus stands before a word, at the beginning or behind white space: "anti-coup" and "-" alone have none. */
function isMinus(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (char !== '-' && char !== '−') return false;
  const before = text.charAt(at - 1);
  if (before !== '' && before !== '(' && !SPACE.test(before)) return false;
  return /^[\p{L}\p{N}("“„«＂]/u.test(text.slice(at + 1, at + 3));
}

/** Adds a field, an operator or words; answers where they end. */
function piece(text: string, start: number, tokens: Token[]): number {
  FIELD.lastIndex = start;
  const match = FIELD.exec(text);
  const name = match?.[1] ?? '';
  const field = fieldNamed(name);
  if (match && field) {
    const token = fieldAt(text, start, start + match[0].length, field);
    tokens.push(token);
    return token.range.end;
  }
  const end = pieceEnd(text, start);
  const range = { start, end };
  const typed = text.slice(start, end);
  if (match && looksLikeField(text, start + match[0].length, name)) {
    tokens.push({ type: 'strange', name, range: { start, end: start + match[0].length } });
  }
  const near = NEAR.exec(typed);
  if (near) tokens.push({ type: 'near', distance: near[1] ?? '', range });
  else if (typed === 'AND' || typed === 'OR' || typed === 'NOT') {
    tokens.push({ type: typed === 'AND' ? 'and' : typed === 'OR' ? 'or' : 'not', range });
  } else tokens.push({ type: 'words', text: typed, range });
  return end;
}

/** "sourse:reuters" and "sourse:“" do, "https://", "Re: coup" and "Mali:coup" are text. */
function looksLikeField(text: string, end: number, name: string): boolean {
  return name === name.toLowerCase() && /^(?:[\p{L}\p{N}<>=]|["“„«＂])/u.test(text.slice(end, end + 2));
}

function pieceEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && !endsPiece(text, end)) end++;
  return end;
}

function endsPiece(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (char === '(' || char === ')' || QUOTES.includes(char)) return true;
  if (!SPACE.test(char)) return false;
  return !(HARD_SPACE.test(char) && DIGIT.test(text.charAt(at - 1)) && DIGIT.test(text.charAt(at + 1)));
}

function fieldAt(
  text: string,
  start: number,
  nameEnd: number,
  name: FieldName,
): Extract<Token, { type: 'field' }> {
  const several = takesSeveral(name);
  const values: FieldValue[] = [];
  let at = valueStart(text, nameEnd);
  let end = nameEnd;
  while (at < text.length) {
    const value = valueAt(text, at, several);
    if (value) {
      values.push(value);
      end = value.range.end;
    }
    if (!several || text.charAt(end) !== ',') break;
    end++;
    // "a", "b" goes on behind white space; a, b does not
    const next = pastSpace(text, end);
    at = next < text.length && QUOTES.includes(text.charAt(next)) ? next : end;
  }
  const bracket = values.length === 0 && text.charAt(end) === '(';
  return { type: 'field', name, nameRange: { start, end: nameEnd }, values, bracket, range: { start, end } };
}

/** White space behind the colon is forgiven where a value follows. */
function valueStart(text: string, nameEnd: number): number {
  const next = pastSpace(text, nameEnd);
  if (next === nameEnd || next === text.length) return nameEnd;
  FIELD.lastIndex = next;
  const other = fieldNamed(FIELD.exec(text)?.[1] ?? '') !== undefined;
  const operator = /^(?:AND|OR|NOT|NEAR|[-−(])/u.test(text.slice(next, next + 4));
  return other || operator ? nameEnd : next;
}

function valueAt(text: string, start: number, several: boolean): FieldValue | null {
  if (start >= text.length) return null;
  if (QUOTES.includes(text.charAt(start))) {
    const { inside, closed, range } = phraseAt(text, start);
    return { text: text.slice(inside.start, inside.end).trim(), quoted: closed, unfinished: !closed, range };
  }
  let end = start;
  while (end < text.length && !endsPiece(text, end) && !(several && text.charAt(end) === ',')) end++;
  if (end === start) return null;
  return {
    text: text.slice(start, end),
    quoted: false,
    unfinished: end === text.length,
    range: { start, end },
  };
}

function pastSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && SPACE.test(text.charAt(at))) at++;
  return at;
}

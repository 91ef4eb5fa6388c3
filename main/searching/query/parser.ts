import type { Range } from '../../../preload/contract/index.ts';
import { type Word, wordsOf } from '../words.ts';
import type { JoinedNode, ListNode, Mistake, NearNode, Query, QueryNode, WordsNode } from './ast.ts';
import { filterOf } from './field-filter.ts';
import { nearestField } from './fields.ts';
import { type Token, tokensOf } from './lexer.ts';
import { nearestForm } from './nearest.ts';
import { operand, queryWord, sideOf } from './operands.ts';

/** Brackets inside brackets; deeper ones are passed over. */
const DEEPEST = 30;
const MISTAKES = 10;
const NEAR_DISTANCE = 10;
const FARTHEST = 100;

/**
 * Takes a query apart. From the tightest: NEAR, NOT and minus, AND, OR, side by side. Nothing is an error: what does
 * not say what it should is left out or taken for words, and `mistakes` says so.
 */
export function parseQuery(text: string): Query {
  const parser = new Parser(text);
  const root = parser.query();
  const mistakes = parser.mistakes.toSorted((a, b) => a.range.start - b.range.start).slice(0, MISTAKES);
  return { text, root, mistakes };
}

class Parser {
  readonly mistakes: Mistake[] = [];
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;
  /** Brackets that were passed over because they stand too deep. */
  #ignored = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokensOf(text);
  }

  query(): ListNode {
    const parts: QueryNode[] = [];
    for (;;) {
      parts.push(...this.#list());
      const stray = this.#tokens[this.#at];
      if (!stray) break;
      // only a closing bracket ends a list before the end
      this.#at++;
      this.#report(
        stray.range,
        'This bracket closes none that was opened.',
        'Leave out “)”',
        stray.range,
        '',
      );
    }
    return { type: 'list', parts, range: { start: 0, end: this.#text.length } };
  }

  /** The parts side by side, up to a closing bracket or the end. */
  #list(): QueryNode[] {
    const parts: QueryNode[] = [];
    for (;;) {
      this.#passIgnored();
      const token = this.#tokens[this.#at];
      if (!token || token.type === 'close') return parts;
      const part = this.#joined('or');
      // brackets without an operator are for the eye
      if (part?.type === 'list') parts.push(...part.parts);
      else if (part) parts.push(part);
    }
  }

  /** Parts joined by OR, or more tightly by AND. */
  #joined(operator: 'or' | 'and'): QueryNode | null {
    const parts: QueryNode[] = [];
    const take = (): QueryNode | null => (operator === 'or' ? this.#joined('and') : this.#negated());
    const first = take();
    let start = first?.range.start;
    let end = first?.range.end;
    if (first) parts.push(first);
    let sided = first !== null;
    for (;;) {
      const token = this.#tokens[this.#at];
      if (token?.type !== operator) break;
      this.#at++;
      const next = take();
      if (!sided || !next) this.#lonely(token, operator.toUpperCase(), sided);
      if (next) {
        parts.push(next);
        start ??= next.range.start;
        end = next.range.end;
      }
      sided = sided || next !== null;
    }
    const [only] = parts;
    if (parts.length < 2) return only ?? null;
    const joined: JoinedNode = {
      type: operator,
      parts: parts.map(operand),
      range: { start: start ?? 0, end: end ?? 0 },
    };
    return joined;
  }

  #negated(): QueryNode | null {
    let nots = 0;
    let last: Token | undefined;
    const start = this.#tokens[this.#at]?.range.start ?? 0;
    for (;;) {
      const token = this.#tokens[this.#at];
      if (token?.type !== 'not' && token?.type !== 'minus') break;
      last = token;
      nots++;
      this.#at++;
    }
    const part = this.#near();
    if (!part) {
      if (last) {
        const typed = this.#slice(last.range);
        this.#report(
          last.range,
          `“${typed}” needs something behind it that is left out.`,
          `Leave out “${typed}”`,
          last.range,
          '',
        );
      }
      return null;
    }
    if (nots % 2 === 0) return part;
    return { type: 'not', part: operand(part), range: { start, end: part.range.end } };
  }

  #near(): QueryNode | null {
    let left = this.#primary();
    const pairs: NearNode[] = [];
    const others: QueryNode[] = [];
    for (;;) {
      const token = this.#tokens[this.#at];
      if (token?.type !== 'near') break;
      this.#at++;
      const right = this.#primary();
      if (!left || !right) this.#lonely(token, 'NEAR', left !== null);
      else {
        const pair = this.#pair(left, right, token);
        if (pair) pairs.push(pair);
        else others.push(left, right);
      }
      left = right ?? left;
    }
    const parts = [...pairs, ...others.map(operand)];
    const [only] = parts;
    if (!only) return left;
    if (parts.length === 1) return only;
    const end = Math.max(...parts.map((part) => part.range.end));
    return { type: 'and', parts, range: { start: only.range.start, end } };
  }

  #pair(left: QueryNode, right: QueryNode, token: Extract<Token, { type: 'near' }>): NearNode | null {
    const sides = [sideOf(left), sideOf(right)] as const;
    const distance = this.#distance(token);
    if (sides[0] && sides[1]) {
      const range = { start: left.range.start, end: right.range.end };
      return { type: 'near', sides: [sides[0], sides[1]], distance, range };
    }
    this.#report(
      token.range,
      'NEAR stands between words or phrases. Both sides are searched for, wherever they stand.',
      'Write “AND”',
      token.range,
      'AND',
    );
    return null;
  }

  #distance({ distance, range }: Extract<Token, { type: 'near' }>): number {
    if (distance === '' && this.#slice(range) === 'NEAR') return NEAR_DISTANCE;
    const words = /^\d{1,6}$/.test(distance) ? Number(distance) : 0;
    if (words >= 1 && words <= FARTHEST) return words;
    if (range.end < this.#text.length || distance !== '') {
      const nearest = words > FARTHEST ? FARTHEST : NEAR_DISTANCE;
      this.#report(
        range,
        `NEAR takes a number of words from 1 to ${FARTHEST}: NEAR/5.`,
        `Write “NEAR/${nearest}”`,
        range,
        `NEAR/${nearest}`,
      );
      return nearest;
    }
    return NEAR_DISTANCE;
  }

  /** Words, a phrase, a field or brackets; null, and nothing taken, before an operator, a closing bracket or the end. */
  #primary(): QueryNode | null {
    for (;;) {
      this.#passIgnored();
      const token = this.#tokens[this.#at];
      if (!token) return null;
      switch (token.type) {
        case 'close':
        case 'and':
        case 'or':
        case 'near':
        case 'not':
        case 'minus':
          return null;
        case 'strange':
          this.#strange(token);
          break;
        case 'open': {
          this.#at++;
          const group = this.#group(token.range);
          if (group) return group;
          break;
        }
        case 'words': {
          this.#at++;
          const words = this.#words(token.text, token.range);
          if (words) return words;
          break;
        }
        case 'phrase': {
          this.#at++;
          const phrase = this.#phrase(token);
          if (phrase) return phrase;
          break;
        }
        case 'field': {
          this.#at++;
          const atEnd = this.#text.slice(token.range.end).trim() === '';
          const filter = filterOf(token, atEnd, (mistake) => this.mistakes.push(mistake));
          if (filter) return { type: 'field', filter, range: token.range };
          break;
        }
      }
    }
  }

  #group(open: Range): QueryNode | null {
    if (this.#depth >= DEEPEST) {
      this.#ignored++;
      return null;
    }
    this.#depth++;
    const parts = this.#list();
    this.#depth--;
    const close = this.#tokens[this.#at];
    const end = close?.range.end ?? this.#text.length;
    if (close) this.#at++;
    else {
      const { length } = this.#text;
      this.#report(open, 'This bracket is never closed.', 'Close it', { start: length, end: length }, ')');
    }
    const [only] = parts;
    if (!only) {
      const range = { start: open.start, end };
      if (close) this.#report(range, 'Nothing stands in these brackets.', 'Leave them out', range, '');
      return null;
    }
    return parts.length === 1 ? only : { type: 'list', parts, range: { start: open.start, end } };
  }

  /** Closing brackets that belong to those passed over. */
  #passIgnored(): void {
    while (this.#ignored > 0 && this.#tokens[this.#at]?.type === 'close') {
      this.#ignored--;
      this.#at++;
    }
  }

  #words(typed: string, range: Range): WordsNode | null {
    const found = wordsOf(typed);
    const last = found.at(-1);
    if (!last) return null;
    const unfinished = range.end === this.#text.length && last.end === typed.length;
    this.#stars(typed, found, range);
    const words = found.map((word) =>
      queryWord(typed, word, typed.charAt(word.end) === '*' || (unfinished && word === last)),
    );
    return { type: 'words', text: typed, words, range };
  }

  /** A star at the end of a word asks for longer ones; anywhere else it cannot be looked up. */
  #stars(typed: string, found: readonly Word[], range: Range): void {
    const first = found[0];
    const inside = found.find((word, at) => at < found.length - 1 && typed.charAt(word.end) === '*');
    const fixed = inside
      ? typed.slice(0, inside.end + 1)
      : first && typed.charAt(first.start - 1) === '*'
        ? typed.slice(first.start)
        : null;
    if (fixed === null) return;
    const message = 'A star stands at the end of a word, for words that begin so: “attack*”.';
    this.#report(range, message, `Write “${fixed}”`, range, fixed);
  }

  #phrase(token: Extract<Token, { type: 'phrase' }>): QueryNode | null {
    const { inside, closed, range } = token;
    const text = this.#slice(inside);
    const words = wordsOf(text);
    const last = words.at(-1);
    if (!last) return null;
    const open = !closed && last.end === text.length;
    // the first word of a phrase that has only begun finds what it would find without the mark
    if (open && words.length === 1) {
      const start = inside.start + last.start;
      const word = text.slice(last.start);
      return { type: 'words', text: word, words: [queryWord(text, last, true)], range: { ...inside, start } };
    }
    const prefix = open || text.charAt(last.end) === '*';
    return { type: 'phrase', text, terms: words.map((word) => word.term), prefix, range };
  }

  #strange(token: Extract<Token, { type: 'strange' }>): void {
    this.#at++;
    const field = nearestField(token.name, nearestForm);
    const message = `There is no field “${token.name}”. What stands there is searched for as words.`;
    if (field) this.#report(token.range, message, `Write “${field}:”`, token.range, `${field}:`);
    else this.mistakes.push({ range: token.range, message, fix: null });
  }

  #lonely(token: Token, operator: string, hasLeft: boolean): void {
    this.#report(
      token.range,
      `${operator} stands between two words. Nothing stands ${hasLeft ? 'behind' : 'before'} it.`,
      `Leave out “${operator}”`,
      token.range,
      '',
    );
  }

  #report(range: Range, message: string, label: string, replaced: Range, text: string): void {
    this.mistakes.push({ range, message, fix: { label, range: replaced, text } });
  }

  #slice({ start, end }: Range): string {
    return this.#text.slice(start, end);
  }
}

import { numberTerm, type Word } from '../words.ts';
import type { NearSide, PhraseNode, QueryNode, QueryWord, WordsNode } from './ast.ts';

/** What stands at an operator: of several words in one piece all, side by side; of brackets everything. */
export function operand(node: QueryNode): QueryNode {
  if (node.type === 'list') return { type: 'and', parts: node.parts.map(operand), range: node.range };
  return node.type === 'words' ? (phraseOf(node) ?? node) : node;
}

function phraseOf({ text, words, range }: WordsNode): PhraseNode | null {
  if (words.length < 2) return null;
  const terms = words.flatMap((word) => word.terms.slice(0, 1));
  return { type: 'phrase', text, terms, prefix: words.at(-1)?.prefix ?? false, range };
}

/** What can stand at NEAR: words, phrases, or brackets with OR between such. */
export function sideOf(node: QueryNode): NearSide | null {
  if (node.type === 'phrase') return [node];
  if (node.type === 'words') return [phraseOf(node) ?? node];
  if (node.type !== 'or') return null;
  const sides = node.parts.map(sideOf);
  return sides.every((side) => side !== null) ? sides.flat() : null;
}

/** A word as it was typed; one that is unfinished or has a star is a prefix. */
export function queryWord(text: string, word: Word, prefix: boolean): QueryWord {
  const typed = text.slice(word.start, word.end);
  // "4,0" on its way to "4,000" is not two tenths yet
  const digits = prefix && /^\p{Nd}/u.test(typed) ? typed.replace(/[^\p{Nd}]/gu, '') : '';
  const other = digits === '' ? word.term : numberTerm(digits);
  return { terms: other === word.term ? [word.term] : [word.term, other], prefix };
}

/** Sentences as runs of words: what a re-written article still shares with its original, in whatever order. */
import type { Word } from './words.ts';

const TERMINAL = /[.!?…。！？؟।]/;
const NO_SPACE_AFTER = /[。！？।]/;
const INITIAL_OR_TITLE = /^(?:\p{L}|\p{Lu}\p{L}{1,2})$/u;
/** Lines of this length are wrapped rather than paragraphs of their own. */
const WRAPPED = { from: 45, to: 110 };
const SHORTEST = 4;
/** Without a full stop for so long, a comma will do. */
const LONG = 60;

/** The sentences of `text`, whose words these are. Very short ones belong to the one before. */
export function sentencesOf(text: string, words: readonly Word[]): readonly (readonly Word[])[] {
  const sentences: (readonly Word[])[] = [];
  let first = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    const next = words[at + 1];
    if (word && next && !endsAfter(text, word, next, at + 1 - first)) continue;
    const sentence = words.slice(first, at + 1);
    const last = sentences.at(-1);
    if (last && sentence.length < SHORTEST) sentences[sentences.length - 1] = [...last, ...sentence];
    else sentences.push(sentence);
    first = at + 1;
  }
  return sentences;
}

function endsAfter(text: string, word: Word, next: Word, length: number): boolean {
  const gap = text.slice(word.end, next.start);
  if (gap === ' ') return length >= 2 * LONG;
  if (/\n\s*\n/.test(gap)) return true;
  const capital = /^[\p{Lu}\p{Lo}\p{N}]/u.test(text.slice(next.start, next.start + 2));
  if (TERMINAL.test(gap)) {
    if (NO_SPACE_AFTER.test(gap) || /[!?…]/.test(gap)) return true;
    if (!capital || !/\s/.test(gap)) return false;
    return gap.includes('\n') || !INITIAL_OR_TITLE.test(text.slice(word.start, word.end));
  }
  if (gap.includes('\n')) return capital && !isWrapped(text, word.end);
  return length >= LONG && /[,;:—–]/.test(gap);
}

/** Whether the line that ends behind `end` is as long as those of a text with hard line breaks. */
function isWrapped(text: string, end: number): boolean {
  const length = end - text.lastIndexOf('\n', end - 1) - 1;
  return length >= WRAPPED.from && length <= WRAPPED.to;
}

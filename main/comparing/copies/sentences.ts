/** Sentences as runs of words: what a re-written article still shares with its original, in whatever order. */
import type { Words } from './words.ts';

const TERMINAL = /[.!?…。！？؟।]/;
const NO_SPACE_AFTER = /[。！？।]/;
const INITIAL_OR_TITLE = /^(?:\p{L}|\p{Lu}\p{L}{1,2})$/u;
/** Lines of this length are wrapped rather than paragraphs of their own. */
const WRAPPED = { from: 45, to: 110 };
const SHORTEST = 4;
/** Without a full stop for so long, a comma will do. */
const LONG = 60;
const SPACE = 32;

/**
 * Where each sentence of `text` begins, from word `from` on, and where the last ends, in words. Very short ones belong to
 * the one before.
 */
export function sentencesOf(text: string, words: Words, from: number): Uint32Array {
  const bounds = [from];
  let first = from;
  for (let at = from; at < words.count; at++) {
    if (at + 1 < words.count && !endsAfter(text, words, at, at + 1 - first)) continue;
    if (bounds.length > 1 && at + 1 - first < SHORTEST) bounds.pop();
    bounds.push(at + 1);
    first = at + 1;
  }
  return Uint32Array.from(bounds);
}

/** Whether a sentence of so many words ends with word `at`. */
function endsAfter(text: string, { starts, ends }: Words, at: number, length: number): boolean {
  const [end, next] = [ends[at] ?? 0, starts[at + 1] ?? 0];
  if (next - end === 1 && text.charCodeAt(end) === SPACE) return length >= 2 * LONG;
  const gap = text.slice(end, next);
  if (/\n\s*\n/.test(gap)) return true;
  const capital = () => /^[\p{Lu}\p{Lo}\p{N}]/u.test(text.slice(next, next + 2));
  if (TERMINAL.test(gap)) {
    if (NO_SPACE_AFTER.test(gap) || /[!?…]/.test(gap)) return true;
    if (!/\s/.test(gap) || !capital()) return false;
    return gap.includes('\n') || !INITIAL_OR_TITLE.test(text.slice(starts[at], end));
  }
  if (gap.includes('\n')) return capital() && !isWrapped(text, end);
  return length >= LONG && /[,;:—–]/.test(gap);
}

/** Whether the line that ends behind `end` is as long as those of a text with hard line breaks. */
function isWrapped(text: string, end: number): boolean {
  const length = end - text.lastIndexOf('\n', end - 1) - 1;
  return length >= WRAPPED.from && length <= WRAPPED.to;
}

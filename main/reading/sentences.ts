/** Where sentences and paragraphs end. */
import type { Range } from '../../preload/contract/text.ts';
import type { LanguageRules } from './languages/rules.ts';
import { GAP, type Token } from './tokens.ts';

/** A sentence as tokens `first` up to and without `last`. */
export interface Sentence extends Range {
  readonly first: number;
  readonly last: number;
  /** Counts from 0; a paragraph is what stands between two line breaks, unless the line was only wrapped. */
  readonly paragraph: number;
}

const TERMINAL = new Set(['.', '?', '!', '…', '。', '？', '！', '؟', '।']);
const CLOSING = new Set(['"', '”', '’', "'", '»', '›', ')', ']', '“', '‘']);
const OPENING = new Set([
  '"',
  '“',
  '‘',
  "'",
  '«',
  '‹',
  '„',
  '(',
  '[',
  '—',
  '–',
  '-',
  '¿',
  '¡',
  '‚',
  '$',
  '€',
  '£',
]);
const WRAP_FROM = 45;
const WRAP_TO = 110;

/** Whether a line break only wraps a line: the next one goes on in lower case behind a full line without an end. */
function wraps(tokens: readonly Token[], at: number, lineStart: number): boolean {
  const token = tokens[at];
  const previous = tokens[at - 1];
  if (!token || !previous || token.gap !== GAP.line) return false;
  const length = previous.end - lineStart;
  if (length < WRAP_FROM || length > WRAP_TO || TERMINAL.has(previous.lower)) return false;
  return (token.kind === 'word' && !token.capital) || previous.lower === ',';
}

function endsSentence(tokens: readonly Token[], at: number, rules: LanguageRules): boolean {
  const token = tokens[at];
  if (!token) return false;
  const initials = token.kind === 'word' && token.lower.endsWith('.');
  if (!initials && (token.kind !== 'mark' || !TERMINAL.has(token.lower))) return false;
  let next = at + 1;
  while (TERMINAL.has(tokens[next]?.lower ?? '') && tokens[next]?.gap === GAP.none) next++;
  while (tokens[next]?.gap === GAP.none && CLOSING.has(tokens[next]?.lower ?? '')) next++;
  const follower = tokens[next];
  if (!follower) return true;
  if (follower.gap === GAP.none) return false;
  if (follower.kind === 'word' && !follower.capital) return false;
  if (follower.kind === 'mark' && !OPENING.has(follower.lower)) return false;
  if (initials) {
    return token.lower.length > 2 && follower.kind === 'word' && rules.common.has(follower.lower);
  }
  if (token.lower !== '.') return true;
  const before = tokens[at - 1];
  if (before?.kind !== 'word' || token.gap !== GAP.none) return true;
  if (!rules.abbreviations.has(before.lower)) return true;
  // "Dec. 22", "Sen. Perdue"; but "No. The minister …", "… on Dec. The minister"
  return (
    follower.kind === 'word' && rules.common.has(follower.lower) && !rules.names.titles.has(before.lower)
  );
}

/** The sentences of a text, in order and without gaps between their tokens. */
export function splitSentences(tokens: readonly Token[], rules: LanguageRules): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  let paragraph = 0;
  let lineStart = tokens[0]?.start ?? 0;
  const close = (last: number) => {
    const from = tokens[first];
    const to = tokens[last - 1];
    if (from && to && last > first)
      sentences.push({ start: from.start, end: to.end, first, last, paragraph });
    first = last;
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    if (at > 0 && token.gap >= GAP.line) {
      if (!wraps(tokens, at, lineStart)) {
        close(at);
        paragraph++;
      }
      lineStart = token.start;
    }
    if (at < first) continue;
    if (endsSentence(tokens, at, rules)) {
      let last = at + 1;
      while (
        tokens[last]?.gap === GAP.none &&
        (TERMINAL.has(tokens[last]?.lower ?? '') || CLOSING.has(tokens[last]?.lower ?? ''))
      )
        last++;
      close(last);
      at = last - 1;
    }
  }
  close(tokens.length);
  return sentences;
}

import type { Range } from '../../../preload/contract/index.ts';
import { Refusal } from '../refusal.ts';
import type { Selectors } from '../store/passages.ts';

/** Characters of context on each side; the Web Annotation implementations use 32. */
const CONTEXT = 32;

/**
 * The selectors of a range of a text: its ends without white space and never inside a surrogate pair, its words,
 * and what stands before and behind it (https://www.w3.org/TR/annotation-model/#text-quote-selector).
 *
 * @throws Refusal 'range-outside-article', 'range-empty'
 */
export function selectorsAt(text: string, range: Range): Selectors {
  if (range.start > range.end || range.end > text.length) {
    throw new Refusal(
      'range-outside-article',
      'The marked place lies outside the article. Nothing was changed.',
    );
  }
  let { start, end } = range;
  if (isLow(text, start)) start--;
  if (isLow(text, end)) end++;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  if (start === end)
    throw new Refusal('range-empty', 'There are no words at this place. Select some and mark again.');
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(contextStart(text, start), start),
    suffix: text.slice(end, contextEnd(text, end)),
  };
}

function contextStart(text: string, start: number): number {
  const from = Math.max(0, start - CONTEXT);
  return isLow(text, from) ? from - 1 : from;
}

function contextEnd(text: string, end: number): number {
  const to = Math.min(text.length, end + CONTEXT);
  return isLow(text, to) ? to + 1 : to;
}

/** Whether an offset lies between the halves of a surrogate pair. */
function isLow(text: string, offset: number): boolean {
  return (
    offset > 0 &&
    /[\uDC00-\uDFFF]/.test(text.charAt(offset)) &&
    /[\uD800-\uDBFF]/.test(text.charAt(offset - 1))
  );
}

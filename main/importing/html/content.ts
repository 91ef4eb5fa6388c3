import { bodyByName, furnitureByKind, furnitureByName, isHidden } from './signals.ts';
import { INLINE, measure, type Size } from './sizes.ts';
import type { Element, Page } from './tree.ts';

/** Where a page keeps its article. */
export interface Content {
  /** The element that holds it. */
  readonly body: Element;
  /** What stands in it without being the article, with the reason. */
  readonly asides: ReadonlyMap<Element, string>;
}

type Strictness = 'names' | 'kinds' | 'hidden';

/** An element with more of the page's prose than this is no furniture, whatever its name. */
const TOO_MUCH_PROSE = 0.4;
const TOO_MANY_COMMENTS = 0.9;
/** A body with fewer letters of prose than this asks for a second look with fewer rules. */
const SHORT = 250;

/** Finds the article of a page by how its prose is spread and by what the names of elements say. */
export function findContent(page: Page): Content {
  const whole = measure(page.root, (element) => isHidden(element));
  let best: Content | null = null;
  let most = -1;
  for (const strictness of ['names', 'kinds', 'hidden'] as const) {
    const asides = asidesOf(page, whole, strictness);
    const sizes = measure(page.root, (element) => asides.has(element));
    const body = bodyOf(page, sizes);
    const prose = sizes.get(body)?.prose ?? 0;
    // fewer rules let more in; that is only better where hardly anything was left
    if (prose > most * 2 + 50) {
      best = { body, asides };
      most = prose;
    }
    if (most >= SHORT) break;
  }
  return best ?? { body: page.root, asides: new Map() };
}

function asidesOf(
  page: Page,
  sizes: ReadonlyMap<Element, Size>,
  strictness: Strictness,
): Map<Element, string> {
  const all = sizes.get(page.root)?.prose ?? 0;
  const asides = new Map<Element, string>();
  for (const element of page.elements) {
    const reason = asideReason(element, strictness);
    if (reason === null || element.name === 'body' || element.name === 'html') continue;
    const prose = sizes.get(element)?.prose ?? 0;
    const hidden = reason === 'hidden';
    const share = all > 0 ? prose / all : 0;
    // readers may write more than the author; nothing else that is no article is as long
    if (!hidden && share > (reason === 'comment form' ? TOO_MANY_COMMENTS : TOO_MUCH_PROSE)) continue;
    asides.set(element, hidden ? 'hidden on the page' : reason);
  }
  return asides;
}

function asideReason(element: Element, strictness: Strictness): string | null {
  if (isHidden(element)) return 'hidden';
  if (strictness === 'hidden') return null;
  const byKind = furnitureByKind(element);
  if (byKind !== null) return byKind;
  if (strictness === 'kinds') return null;
  if (element.name === 'a' || element.name === 'main' || bodyByName(element) === 2) return null;
  const reason = furnitureByName(element);
  // a few words inside a paragraph belong to it, unless they are a button or for screen readers
  return INLINE.has(element.name) && reason !== 'site controls' ? null : reason;
}

/** What a name that may be an article's is worth, in letters of prose. */
const NAME_WEIGHT = 500;
const LEVELS = 6;

/**
 * The element that holds the article: prose speaks for the element around it and, less, for what is above that (the
 * measure that Arc90's Readability made common); names and links weigh in.
 */
function bodyOf(page: Page, sizes: ReadonlyMap<Element, Size>): Element {
  const named = namedBody(page, sizes);
  if (named) return named;
  const scores = new Map<Element, number>();
  for (const element of page.elements) {
    const own = sizes.get(element)?.own ?? 0;
    if (own === 0) continue;
    let at = PARAGRAPH.has(element.name) ? element.parent : element;
    for (let level = 1; at && level <= LEVELS; level++, at = at.parent) {
      scores.set(at, (scores.get(at) ?? 0) + own / level);
    }
  }
  let best: Element | null = null;
  let top = 0;
  for (const [element, raw] of scores) {
    const size = sizes.get(element);
    if (!size || size.letters === 0) continue;
    const score = raw * (1 - size.linked / size.letters) + bodyByName(element) * NAME_WEIGHT;
    if (score > top) [best, top] = [element, score];
  }
  return best ? widened(best, sizes) : (page.elements.find(({ name }) => name === 'body') ?? page.root);
}

/** What is named as the body of an article, where it holds a fair part of the page's prose. */
function namedBody(page: Page, sizes: ReadonlyMap<Element, Size>): Element | null {
  const all = sizes.get(page.root)?.prose ?? 0;
  let best: Element | null = null;
  let most = 0;
  for (const element of page.elements) {
    if (bodyByName(element) !== 2) continue;
    const prose = sizes.get(element)?.prose ?? 0;
    if (prose > most && prose >= Math.max(SHORT, all * 0.35)) [best, most] = [element, prose];
  }
  return best ? widened(best, sizes) : null;
}

/** What a parent must add to be taken for the article: a fair part of what there is, and mostly prose. */
const WORTH_WIDENING = 0.12;
const MOSTLY_PROSE = 0.65;

/** A parent whose other children are prose as well is the article, this element only a piece of it. */
function widened(element: Element, sizes: ReadonlyMap<Element, Size>): Element {
  let at = element;
  for (let parent = at.parent; parent && parent.name !== '#page'; parent = parent.parent) {
    const inner = sizes.get(at);
    const outer = sizes.get(parent);
    if (!inner || !outer) break;
    const letters = outer.letters - inner.letters;
    const prose = outer.prose - inner.prose;
    if (prose > inner.prose * WORTH_WIDENING && prose > letters * MOSTLY_PROSE) at = parent;
  }
  return at;
}

const PARAGRAPH = new Set(['p', 'pre', 'blockquote', 'li', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

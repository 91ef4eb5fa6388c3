import { ancestorsOf, isElsewhere } from './around.ts';
import type { Content } from './content.ts';
import { peopleIn } from './people.ts';
import { type Element, isInside, type Page, textOf } from './tree.ts';

const BYLINE =
  /(?<![a-z])(?:by-?line|author|authors|author-?(?:name|link|line|title|info|meta|wrapper|box)?|authorname|autor(?:en|in|es)?(?:-?(?:name|wrapper|zeile|info))?|auteurs?|autore|writer|writtenby|written-by|posted-by|postedby|post-author|entry-author|article-?author|creator|vcard|fn|verfasser|redakteur|journalist|story-by|news-author)(?![a-z])/;
const NOT_BYLINE =
  /(?<![a-z])(?:avatar|image|img|photo|social|twitter|bio(?:graphy)?|description|comment(?:-.+?)?|email|website|date|posts|articles|subscribe|follow)(?![a-z])/;
const LONGEST = 160;

/** The author that a page shows in a place marked as his; the one nearest to the headline where there are several. */
export function shownAuthor(
  page: Page,
  { body }: Content,
  title: Element | null,
  siteNames: readonly string[],
): string | null {
  const around = ancestorsOf(body, title);
  const place = new Map(page.elements.map((element, i) => [element, i]));
  const from = title ? (place.get(title) ?? 0) : (place.get(body) ?? 0);
  const end = lastInside(page, body, place);
  let best: { names: string; distance: number } | null = null;
  for (const [i, element] of page.elements.entries()) {
    const strength = marks(element);
    if (strength === 0 && !isLabelled(element)) continue;
    const text = element.name === 'meta' ? '' : textOf(element);
    if (text === '' || text.length > LONGEST || isElsewhere(element, around)) continue;
    const names = peopleIn(joined(element, text), siteNames, strength === 2);
    if (names === null) continue;
    const distance = distanceOf(i, from, end);
    if (!best || distance < best.distance) best = { names, distance };
  }
  return best?.names ?? null;
}

/** 2: the page says that this is the author's name; 1: that it is a line about him. */
function marks({ name, attributes, names }: Element): 0 | 1 | 2 {
  if (/(?:^|\s)author(?:\s|$)/.test(attributes.rel ?? '')) return 2;
  if (/(?:^|\s)author(?:\s|$)/.test(attributes.itemprop ?? '')) return 2;
  if (names === '' || name === 'form' || name === 'input' || !BYLINE.test(names) || NOT_BYLINE.test(names))
    return 0;
  return /(?<![a-z])(?:author|autor|fn|byline|authorname|posted-by|post-author|entry-author|byline-name|author-?name|auteur)(?![a-z])/.test(
    names,
  )
    ? 2
    : 1;
}

const LABEL = /^\s*(?:autor(?:in)?|author|text|verfasser(?:in)?|auteure?|autora?)\s*:\s*(?:\p{Lu}|$)/iu;

/** "Autorin: Jane Doe" says so without any mark. */
function isLabelled({ name, children }: Element): boolean {
  const [first] = children;
  return typeof first === 'string' && name !== 'script' && LABEL.test(first.slice(0, 80));
}

/** Authors that are marked one by one stand beside each other: all links of a byline count. */
function joined(element: Element, text: string): string {
  if (element.name !== 'a' || !element.parent) return text;
  const beside = element.parent.children.filter(
    (child): child is Element => typeof child !== 'string' && child.name === 'a' && marks(child) > 0,
  );
  return beside.length > 1 && beside.length <= 8 ? beside.map(textOf).join(', ') : text;
}

/** Right below the headline first, then above it, then in the text and right below that. */
function distanceOf(at: number, title: number, end: number): number {
  if (at > end) return 10_000 + at - end;
  return at >= title ? at - title : (title - at) * 4;
}

function lastInside(page: Page, body: Element, place: ReadonlyMap<Element, number>): number {
  let last = place.get(body) ?? 0;
  for (let i = last; i < page.elements.length; i++) {
    const element = page.elements[i];
    if (element && isInside(element, body)) last = i;
    else if (i > last) break;
  }
  return last;
}

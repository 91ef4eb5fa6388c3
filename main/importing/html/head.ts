import { pictureLine } from '../blocks/captions.ts';
import { likeness } from '../blocks/shape.ts';
import { bylineIn } from '../metadata/bylines.ts';
import { dateIn } from '../metadata/dates.ts';
import type { Content } from './content.ts';
import { isHidden } from './signals.ts';
import { INLINE, measure, NEVER_TEXT } from './sizes.ts';
import { type Element, isInside, type Page, textOf } from './tree.ts';

/** What stands above the body of an article and belongs to it. */
export interface PageHead {
  readonly title: Element | null;
  /** What stands in the headline's element in front of the headline itself: a section, a date; '' for nothing. */
  readonly kicker: string;
  readonly standfirst: readonly Element[];
}

const TITLE_NAME =
  /(?<![a-z])(?:(?:entry|post|article|story|page|news|single|content|blog|artikel|beitrag)-?(?:title|headline|heading|titel|titre|titulo)|headline|h1)(?![a-z])/;
const LONGEST_TITLE = 300;
/** A heading is the page's title when it shares this much with what the page calls itself. */
const SAME_TITLE = 0.5;

/**
 * Finds the headline and the summary above the body.
 *
 * @param named what the page calls itself: its title for browsers, search engines and social networks
 */
export function findHead(page: Page, content: Content, named: readonly string[]): PageHead {
  const title = findTitle(page, content, named);
  return {
    title,
    kicker: title ? kickerIn(title, named) : '',
    standfirst: standfirstOf(page, content, title),
  };
}

function findTitle(page: Page, content: Content, named: readonly string[]): Element | null {
  let best: Element | null = null;
  let top = 0;
  let passed = false;
  const tops = page.elements.filter(({ name }) => name === 'h1').length;
  for (const element of page.elements) {
    if (element === content.body) passed = true;
    const level = headingLevel(element);
    if (level === 0 || isShut(element)) continue;
    const words = textOf(element);
    if (words === '' || words.length > LONGEST_TITLE) continue;
    const inside = passed && isInside(element, content.body);
    if (passed && !inside) continue;
    const same = Math.max(0, ...named.map((name) => sameness(words, name)));
    // a headline in the site's banner is the site's name; a heading down in the text is a heading
    if (
      same < SAME_TITLE &&
      (level > 1 || tops > 1 || element.parent?.name === 'a' || onlyLink(element, words))
    )
      continue;
    const score =
      same * 2 +
      (level === 1 ? 0.5 : 0) +
      (TITLE_NAME.test(element.names) ? 0.3 : 0) +
      (inside ? 0.1 : 0) -
      level * 0.05;
    if (score > top) [best, top] = [element, score];
  }
  return best;
}

/** The page names the headline without what its element holds in front of it. */
function kickerIn(title: Element, named: readonly string[]): string {
  const words = textOf(title);
  const headline = named
    .flatMap((name) => [name, name.split(/\s[|–—-]\s/)[0] ?? ''])
    .filter((name) => name.length < words.length && name.length >= words.length / 2)
    .find((name) => words.toLowerCase().endsWith(name.toLowerCase()));
  const kicker = headline === undefined ? '' : words.slice(0, words.length - headline.length);
  return /[\s:|]$/.test(kicker) ? kicker : '';
}

function headingLevel({ name, attributes, names }: Element): number {
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (level) return Number(level);
  if (attributes.itemprop === 'headline') return 1;
  return (name === 'div' || name === 'p' || name === 'span' || name === 'td') && TITLE_NAME.test(names)
    ? 3
    : 0;
}

function onlyLink(element: Element, words: string): boolean {
  const link = element.children.find((child) => typeof child !== 'string' && child.name === 'a');
  return typeof link === 'object' && textOf(link) === words;
}

/** How much of a heading stands in what the page calls itself, which often has the site's name behind it. */
function sameness(words: string, name: string): number {
  const plain = name.toLowerCase();
  if (plain.includes(words.toLowerCase())) return words.length / name.length > 0.3 ? 1 : 0.4;
  return likeness(words, name);
}

function isShut(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parent) {
    if (isHidden(at) || at.name === 'nav' || at.name === 'aside' || NEVER_TEXT.has(at.name)) return true;
  }
  return false;
}

const LEAD_NAME =
  /(?<![a-z])(?:lead(?:-?(?:text|in|paragraph))?|lede|a-lead|intro(?:duction|-?text)?|teaser-?text|article-?teaser|summary|standfirst|stand-first|sub-?(?:title|heading|headline|line)|dek|deck|excerpt|abstract|perex|chapeau|chapo|vorspann|anrisstext|entradilla|bajada|copete|sumario|ingress|strapline|description|synopsis)(?![a-z])/;
const SHORTEST = 40;
const LONGEST = 900;
const MOST = 3;

function standfirstOf(page: Page, { body, asides }: Content, title: Element | null): readonly Element[] {
  if (title && isInside(title, body)) return [];
  const found: Element[] = [];
  const sizes = measure(page.root, isHidden);
  let open = title === null;
  for (const element of page.elements) {
    if (element === body) break;
    if (element === title) {
      open = true;
      continue;
    }
    if (!open || isInside(body, element) || (title && isInside(element, title))) continue;
    if (found.some((other) => isInside(element, other))) continue;
    const size = sizes.get(element);
    if (!size || size.letters < SHORTEST || size.letters > LONGEST || size.linked > size.letters * 0.25)
      continue;
    const lead = LEAD_NAME.test(element.names) || isTeaserOf(element, body);
    const set = asideAround(element, asides);
    if (set !== null && !(lead && set === 'teaser of another article')) continue;
    if (!lead && (title === null || !isParagraph(element) || size.prose < 80)) continue;
    if (inPicture(element) || isAboutArticle(textOf(element))) continue;
    found.push(element);
    if (found.length >= MOST) break;
  }
  return found;
}

/** What German templates call the teaser of an article opens the article itself, right above its body. */
function isTeaserOf(element: Element, body: Element): boolean {
  if (!/teaser/.test(element.names)) return false;
  const { parent } = element;
  return (
    parent !== null && (isInside(body, parent) || (parent.parent !== null && isInside(body, parent.parent)))
  );
}

/** A line of dates, names and counts is no summary. */
function isAboutArticle(text: string): boolean {
  const words = text.split(' ').length;
  if (words < 6 || bylineIn(text) !== null || pictureLine(text, words) !== null) return true;
  const date = dateIn(text);
  return (
    (date !== null && date.start < 30 && words < 25) ||
    (words < 12 && /\d\s*(?:min|comments?|kommentare?)/i.test(text))
  );
}

function isParagraph(element: Element): boolean {
  if (INLINE.has(element.name)) return false;
  return !element.children.some(
    (child) => typeof child !== 'string' && !INLINE.has(child.name) && !NEVER_TEXT.has(child.name),
  );
}

function inPicture(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parent) {
    if (at.name === 'figure' || at.name === 'figcaption' || /caption|gallery|slide|image/.test(at.names))
      return true;
  }
  return false;
}

function asideAround(element: Element, asides: ReadonlyMap<Element, string>): string | null {
  for (let at: Element | null = element; at; at = at.parent) {
    const reason = asides.get(at);
    if (reason !== undefined) return reason;
  }
  return null;
}

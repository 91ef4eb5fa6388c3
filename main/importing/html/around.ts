import { furnitureByKind } from './signals.ts';
import { NEVER_TEXT } from './sizes.ts';
import type { Element } from './tree.ts';

const ELSEWHERE =
  /(?<![a-z])(?:comments?|comment-?(?:list|author|meta|form|body|reply).*?|commentlist|respond|kommentare?|related|relatedposts|recommend(?:ed|ation)s?|teaser(?:-?list|s)?|side-?bar|widget(?:-area)?|footer|popular|trending|latest|recent(?:-?posts)?|most-?read|nav|navigation|menu|read-?(?:more|next|also)|more-?(?:stories|news|articles)|prev(?:ious)?|next|site-?(?:header|footer|info)|search|weitere|card|carousel|slider|ticker|newsletter)(?![a-z])/;

/** The elements around some others, whose own names therefore say nothing against what stands in them. */
export function ancestorsOf(...elements: readonly (Element | null)[]): ReadonlySet<Element> {
  const around = new Set<Element>();
  for (const element of elements) for (let at = element; at; at = at.parent) around.add(at);
  return around;
}

/**
 * Whether an element stands in a part of the page that is about something else: comments, teasers, the site's frame.
 *
 * @param around the article's headline and body with all that is around them
 */
export function isElsewhere(element: Element, around: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at && !around.has(at); at = at.parent) {
    if (NEVER_TEXT.has(at.name)) return true;
    const byKind = furnitureByKind(at);
    if (byKind !== null && at.name !== 'aside' && !(at.name === 'footer' && inArticle(at))) return true;
    if (ELSEWHERE.test(at.names)) return true;
  }
  return false;
}

/** An article's own footer says who wrote it; the page's footer does not. */
function inArticle(element: Element): boolean {
  for (let at = element.parent; at; at = at.parent) if (at.name === 'article') return true;
  return false;
}

import type { Link } from '../../../preload/contract/index.ts';

/** Code points that are no characters, so that no text holds them: they keep a link's place while its text is cleaned. */
export const LINK_START = '\ufdd0';
export const LINK_END = '\ufdd1';
const MARK = /[\ufdd0\ufdd1]/g;
const LONGEST_ADDRESS = 2_000;
const PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** The text of a page without the marks that links are kept by, should somebody have written them. */
export function withoutMarks(text: string): string {
  return text.replace(MARK, '');
}

/**
 * The address that a link leads to, where that is on the web or a mail address.
 *
 * @param base what relative addresses start from; without one they lead nowhere
 */
export function linkAddress(href: string | undefined, base: string | null): string | null {
  const address = href?.trim() ?? '';
  // a place on the same page
  if (address === '' || address.startsWith('#') || address.length > LONGEST_ADDRESS) return null;
  const url = URL.parse(address, base ?? undefined);
  return url && PROTOCOLS.has(url.protocol) && url.href.length <= LONGEST_ADDRESS ? url.href : null;
}

/** Marks moved to the words inside them, so that spaces are cleaned as if there were none. */
export function tightMarks(text: string): string {
  if (!text.includes(LINK_START)) return text;
  return text.replace(/(\ufdd0+)(\s+)/g, '$2$1').replace(/(?<!\s)(\s+)(\ufdd1+)/g, '$2$1');
}

/**
 * Takes the marks out of a cleaned block.
 *
 * @param urls the addresses of the links in it, in their order
 */
export function takeMarks(
  block: string,
  urls: readonly string[],
): { readonly text: string; readonly links: readonly Link[] } {
  const links: Link[] = [];
  const open: { readonly start: number; readonly url: string }[] = [];
  let next = 0;
  let text = '';
  let from = 0;
  const close = (): void => {
    const link = open.pop();
    if (link && text.length > link.start) links.push({ start: link.start, end: text.length, url: link.url });
  };
  for (const { index, 0: mark } of block.matchAll(MARK)) {
    text += block.slice(from, index);
    from = index + 1;
    if (mark === LINK_END) close();
    else open.push({ start: text.length, url: urls[next++] ?? '' });
  }
  text += block.slice(from);
  while (open.length > 0) close();
  return { text, links: links.filter(({ url }) => url !== '') };
}

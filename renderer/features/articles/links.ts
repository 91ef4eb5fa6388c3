/** The links of an article as a list. Pure. */
import type { Article, Link } from '../../../preload/contract/index.ts';

export interface LinkLine extends Link {
  /** The words it stands on; its address where it stands on none. */
  readonly words: string;
}

/** Each address once, with the first words that lead to it, in the order of the text. */
export function linkLines({ links, text }: Pick<Article, 'links' | 'text'>): readonly LinkLine[] {
  const first = new Map<string, LinkLine>();
  for (const link of links) {
    const words = text.slice(link.start, link.end).replace(/\s+/g, ' ').trim();
    const known = first.get(link.url);
    if (known === undefined || (known.words === link.url && words !== '')) {
      first.set(link.url, { ...link, words: words === '' ? link.url : words });
    }
  }
  return [...first.values()];
}

/** An address without what every address has: "example.org/a/b". */
export function addressWords(url: string): string {
  return url.replace(/^(https?:\/\/(www\.)?|mailto:)/i, '').replace(/\/$/, '');
}

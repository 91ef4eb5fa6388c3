import type { Page } from './tree.ts';

/** What the `meta` elements of a page say, by name in lower case; several values in the order of the page. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

export function metaTags(page: Page): MetaTags {
  const tags = new Map<string, string[]>();
  for (const { name, attributes } of page.elements) {
    if (name !== 'meta') continue;
    const value = (attributes.content ?? attributes.value ?? '').replace(/\s+/g, ' ').trim();
    if (value === '') continue;
    for (const key of [attributes.property, attributes.name, attributes.itemprop]) {
      if (!key) continue;
      const known = tags.get(key.toLowerCase());
      if (known) known.push(value);
      else tags.set(key.toLowerCase(), [value]);
    }
  }
  return tags;
}

/** The first value that one of these tags gives, in their order. */
export function firstOf(tags: MetaTags, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = tags.get(name)?.[0];
    if (value !== undefined) return value;
  }
  return null;
}

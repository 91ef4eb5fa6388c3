import type { Link } from '../../../preload/contract/index.ts';

const ADDRESS = /\bhttps?:\/\/[^\s<>"“”«»]{4,2000}/gi;

/** The addresses that stand in a text as such. What closes a sentence or a bracket is not theirs. */
export function addressesIn(text: string): readonly Link[] {
  const links: Link[] = [];
  for (const match of text.matchAll(ADDRESS)) {
    const url = withoutEnd(match[0]);
    if (URL.canParse(url)) links.push({ start: match.index, end: match.index + url.length, url });
  }
  return links;
}

const BRACKETS = [
  ['(', ')'],
  ['[', ']'],
] as const;

function withoutEnd(address: string): string {
  let url = address;
  for (let before = ''; before !== url; ) {
    before = url;
    url = url.replace(/[.,;:!?'’*_]$/, '');
    for (const [open, close] of BRACKETS)
      if (url.endsWith(close) && url.split(close).length > url.split(open).length) url = url.slice(0, -1);
  }
  return url;
}

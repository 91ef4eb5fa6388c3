import type { Element } from 'hast';
import { h } from 'hastscript';
import { LOST_LABEL } from '../../preload/contract/index.ts';
import type { BriefingPage } from './page.ts';

/** The anchor in the source list that a citation leads to. */
export function citedAnchor(label: string): string {
  return `cited-${label}`;
}

/** The number of a citation as a link to the words it rests on; marked where these are not to be found any more. */
export function citationElement(passageId: string, page: BriefingPage): Element {
  const label = page.labelOf(passageId);
  const why = page.whyBroken(passageId);
  const attributes = why === null ? { className: ['cite'] } : { className: ['cite', 'broken'], title: why };
  return label === LOST_LABEL
    ? h('span', attributes, `[${label}]`)
    : h('a', { ...attributes, href: `#${citedAnchor(label)}` }, `[${label}]`);
}

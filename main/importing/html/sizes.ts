import { type Element, NO_TEXT } from './tree.ts';

/** How much text an element holds, without what was set aside. */
export interface Size {
  /** Characters of text, white space counted once. */
  readonly letters: number;
  /** Of them, inside links. */
  readonly linked: number;
  /** Of them, in stretches of prose: blocks of some length that are hardly links. */
  readonly prose: number;
  /** Of the prose, what stands in this element itself and not in a block inside it. */
  readonly own: number;
}

/** What is never text, wherever it stands. */
export const NEVER_TEXT: ReadonlySet<string> = new Set([
  ...NO_TEXT,
  'head',
  'title',
  'link',
  'meta',
  'input',
  'button',
  'label',
  'fieldset',
  'canvas',
  'map',
  'datalist',
  'option',
  'progress',
  'embed',
  'param',
  'source',
  'track',
]);

export const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd mark nobr q rp rt rtc ruby s samp small span strike strong sub sup time tt u var wbr br amp-img picture blink center-text'.split(
    ' ',
  ),
);

/** A stretch of text counts as prose from this many letters on. */
const PROSE = 80;

interface Growing {
  letters: number;
  linked: number;
  prose: number;
  own: number;
}

/** Measures every element that is not left out. */
export function measure(root: Element, isOut: (element: Element) => boolean): ReadonlyMap<Element, Size> {
  const sizes = new Map<Element, Growing>();
  grow(root, false, isOut, sizes);
  return sizes;
}

function grow(
  element: Element,
  inLink: boolean,
  isOut: (element: Element) => boolean,
  sizes: Map<Element, Growing>,
): Growing {
  const size: Growing = { letters: 0, linked: 0, prose: 0, own: 0 };
  sizes.set(element, size);
  let run = 0;
  let runLinked = 0;
  const close = (): void => {
    if (run >= PROSE && runLinked < run / 3) {
      size.prose += run - runLinked;
      size.own += run - runLinked;
    }
    run = 0;
    runLinked = 0;
  };
  for (const child of element.children) {
    if (typeof child === 'string') {
      const letters = lettersIn(child);
      size.letters += letters;
      if (inLink) size.linked += letters;
      run += letters;
      if (inLink) runLinked += letters;
    } else if (!NEVER_TEXT.has(child.name) && !isOut(child)) {
      const inner = grow(child, inLink || child.name === 'a', isOut, sizes);
      size.letters += inner.letters;
      size.linked += inner.linked;
      if (INLINE.has(child.name) && inner.prose === 0) {
        run += inner.letters;
        runLinked += inner.linked;
      } else {
        close();
        size.prose += inner.prose;
      }
    }
  }
  if (!INLINE.has(element.name)) close();
  return size;
}

/** Letters that show: a run of white space counts once, none at all where nothing else stands. */
function lettersIn(text: string): number {
  let count = 0;
  let space = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const white = code <= 0x20 || code === 0xa0;
    if (!white || !space) count++;
    space = white;
  }
  return count > 0 && space ? count - 1 : count;
}

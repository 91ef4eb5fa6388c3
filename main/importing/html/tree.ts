import { Parser } from 'htmlparser2';
import { shortReferences } from './references.ts';

/** An element of a page. Text stands among the children as plain strings; comments are left out. */
export interface Element {
  /** In lower case. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: Element | null;
  readonly children: readonly Node[];
  /** Class names and id in lower case with a hyphen between words, spaces around and between: " post-body id ". */
  readonly names: string;
}
export type Node = Element | string;

export interface Page {
  readonly root: Element;
  /** All elements, in the order of the page. */
  readonly elements: readonly Element[];
  /** The first comments of the file, in which programs that save pages say what they saved. */
  readonly comments: readonly string[];
}

/** Elements deeper than this become siblings, as browsers do it; so nothing that walks the tree runs out of stack. */
const DEEPEST = 400;
/** A page nested deeper than this was made to hurt; the parser looks through all open elements again and again. */
const DEEPEST_OPEN = 12_000;
const COMMENTS_KEPT = 12;

/** Ends the parser; its callbacks have no other way. */
class TooDeep extends Error {}

/**
 * Parses HTML, however broken. Nothing in it is run or fetched.
 *
 * @returns null for what is nested too deep to be a page
 */
export function parsePage(html: string): Page | null {
  const root = newElement('#page', {}, null);
  const elements: Element[] = [];
  const comments: string[] = [];
  let open: Building = root;
  /** How many open elements stand below the deepest one that has children of its own. */
  let flattened = 0;
  let flat: Building | null = null;
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = newElement(name, attributes, open);
        open.children.push(element);
        elements.push(element);
        if (depth >= DEEPEST) {
          flat = element;
          flattened++;
          if (flattened > DEEPEST_OPEN) throw new TooDeep();
          return;
        }
        depth++;
        open = element;
      },
      onclosetag() {
        if (flattened > 0) {
          flattened--;
          flat = null;
          return;
        }
        if (open.parent) {
          open = open.parent;
          depth--;
        }
      },
      ontext(text) {
        const { children } = flat ?? open;
        const last = children.length - 1;
        const before = children[last];
        if (typeof before === 'string') children[last] = before + text;
        else children.push(text);
      },
      oncomment(text) {
        if (comments.length < COMMENTS_KEPT) comments.push(text);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  try {
    parser.write(shortReferences(html));
    parser.end();
  } catch (error) {
    if (error instanceof TooDeep) return null;
    throw error;
  }
  return { root, elements, comments };
}

interface Building extends Element {
  readonly parent: Building | null;
  readonly children: Node[];
}

function newElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  parent: Building | null,
): Building {
  return { name, attributes, parent, children: [], names: namesOf(attributes) };
}

/** What these hold is not shown as text. */
export const NO_TEXT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'video',
  'audio',
  'select',
  'textarea',
]);

/** The words in an element on one line. */
export function textOf(element: Element): string {
  const parts: string[] = [];
  collect(element, parts);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** Elements whose words do not run on into those around them. */
export const BREAKS =
  /^(?:p|div|br|li|tr|td|th|h[1-6]|section|article|header|footer|ul|ol|dl|dd|dt|figure|figcaption|time|address)$/;

function collect(element: Element, parts: string[]): void {
  for (const child of element.children) {
    if (typeof child === 'string') parts.push(child);
    else if (!NO_TEXT.has(child.name)) {
      const apart = BREAKS.test(child.name);
      if (apart) parts.push(' ');
      collect(child, parts);
      if (apart) parts.push(' ');
    }
  }
}

function namesOf(attributes: Readonly<Record<string, string>>): string {
  const { class: classes = '', id = '' } = attributes;
  if (classes === '' && id === '') return '';
  return ` ${classes} ${id} `
    .slice(0, 600)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/_+|-{2,}/g, '-');
}

/** Whether an element is inside another, or is it. */
export function isInside(element: Element, other: Element): boolean {
  for (let at: Element | null = element; at; at = at.parent) if (at === other) return true;
  return false;
}

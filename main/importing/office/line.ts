import { cleanText } from '../clean.ts';

/** Offsets are of the stretch of text that it belongs to. */
export interface LineLink {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

/** Another page begins here. */
export interface PageBreak {
  readonly at: number;
  /** Its author put it there; else it is where the text ran over. */
  readonly hard: boolean;
  /** The section that ends here, where the break is there for that; the next section may take it back. */
  readonly section?: number;
}

/** A cleaned stretch of text with the links and page breaks in it. */
export interface Piece {
  readonly text: string;
  readonly links: readonly LineLink[];
  readonly breaks: readonly PageBreak[];
}

export interface Pieces {
  readonly pieces: readonly Piece[];
  /** Page breaks behind the last of them. */
  readonly rest: readonly PageBreak[];
}

// Code points that are no characters, so that no text holds them: they keep places in a text while it is cleaned.
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';
const HARD = '\ufdd2';
const SOFT = '\ufdd3';
const MARKS = /[\ufdd0-\ufdd3]/g;
const ANY_MARK = /[\ufdd0-\ufdd3]/;
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** The text of a paragraph while it is gathered, with the address that each part of it leads to. */
export class Line {
  private readonly parts: string[] = [];
  /** One for each part; null for words that are no link. */
  private readonly urls: (string | null)[] = [];

  add(text: string, url: string | null = null): void {
    this.push(text.replace(MARKS, ''), url);
  }

  /** A hard break parts paragraphs, a soft one runs through them. */
  pageBreak(hard: boolean): void {
    this.push(hard ? `\n\n${HARD}` : SOFT, null);
  }

  /** Nothing was added, not even white space. */
  get isEmpty(): boolean {
    return this.parts.length === 0;
  }

  /** Adds all of another line behind this one. */
  append(other: Line): void {
    for (const [i, part] of other.parts.entries()) this.push(part, other.urls[i] ?? null);
  }

  /** The paragraphs of the line: two line breaks in a row part them. */
  pieces(): Pieces {
    if (this.isEmpty) return { pieces: [], rest: [] };
    const pieces: Piece[] = [];
    let rest: PageBreak[] = [];
    let open: string | null = null;
    let opened = 0;
    const { marked, urls } = this.marked();
    for (const part of paragraphsIn(marked)) {
      const within: string[] = open === null ? [] : [open];
      const before = open === null ? '' : OPEN;
      for (const [mark] of part.matchAll(/[\ufdd0\ufdd1]/g)) {
        open = mark === OPEN ? (urls[opened++] ?? null) : null;
        if (open !== null) within.push(open);
      }
      const piece = taken(before + part + (open === null ? '' : CLOSE), within);
      if (piece.text === '') {
        for (const { hard } of piece.breaks) rest.push({ at: 0, hard });
      } else {
        pieces.push(rest.length === 0 ? piece : { ...piece, breaks: [...rest, ...piece.breaks] });
        rest = [];
      }
    }
    return { pieces, rest };
  }

  private push(part: string, url: string | null): void {
    if (part === '') return;
    this.parts.push(part);
    this.urls.push(url);
  }

  private marked(): { readonly marked: string; readonly urls: readonly string[] } {
    const marked: string[] = [];
    const urls: string[] = [];
    let open: string | null = null;
    for (const [i, part] of this.parts.entries()) {
      const url = this.urls[i] ?? null;
      if (url !== open) {
        if (open !== null) marked.push(CLOSE);
        if (url !== null) marked.push(OPEN);
        if (url !== null) urls.push(url);
        open = url;
      }
      marked.push(part);
    }
    if (open !== null) marked.push(CLOSE);
    // halves of characters that a file spells out are of no use alone
    return { marked: marked.join('').toWellFormed(), urls };
  }
}

/** What stands between blank lines. A pattern for these would run out of stack on millions of them. */
function* paragraphsIn(text: string): Generator<string> {
  let lines: string[] = [];
  for (const line of text.replace(LINE_ENDS, '\n').split('\n')) {
    if (line.trim() !== '') lines.push(line);
    else if (lines.length > 0) {
      yield lines.join('\n');
      lines = [];
    }
  }
  if (lines.length > 0) yield lines.join('\n');
}

/** Cleans a text and takes the marks out of it, with the places where they stood. */
function taken(marked: string, urls: readonly string[]): Piece {
  if (!ANY_MARK.test(marked)) return { text: cleanText(marked).trim(), links: [], breaks: [] };
  // white space at the ends of linked words belongs to the text around them, and none may hide behind a mark
  const settled = marked
    .replace(/\ufdd0(\s+)/g, '$1\ufdd0')
    .replace(/(?<!\s)(\s+)\ufdd1/g, '\ufdd1$1')
    .replace(/([\ufdd2\ufdd3]+)(\s+)/g, '$2$1');
  const cleaned = cleanText(settled);
  const plain = cleaned.replace(MARKS, '');
  const text = cleanText(plain).trim();
  if (text !== plain.trim()) return { text, links: [], breaks: [] };
  const links: LineLink[] = [];
  const breaks: PageBreak[] = [];
  let gone = plain.length - plain.trimStart().length;
  let start = 0;
  let count = 0;
  for (const { 0: mark, index } of cleaned.matchAll(MARKS)) {
    const at = Math.min(Math.max(index - gone, 0), text.length);
    gone++;
    if (mark === OPEN) start = at;
    else if (mark === CLOSE) {
      const url = urls[count++];
      if (url !== undefined && at > start) links.push({ start, end: at, url });
    } else breaks.push({ at, hard: mark === HARD });
  }
  return { text, links, breaks };
}

const LONGEST_URL = 2_000;

/** An address that a link may lead to, as it is kept; null for anything but the web and mail. */
export function linkUrl(raw: string): string | null {
  const url = raw.trim();
  if (url.length > LONGEST_URL || !/^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@)\S*$/i.test(url)) return null;
  return URL.canParse(url) ? url : null;
}

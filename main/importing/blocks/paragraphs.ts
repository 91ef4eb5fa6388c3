import type { Range } from '../../../preload/contract/index.ts';
import type { Draft } from '../article.ts';
import { type Line, linesOf } from './lines.ts';

/** The widest column at which people wrap text by hand or by mail program. */
const WIDEST_WRAP = 100;

const BULLET = /^(?:[•▪▫●○◦‣⁃∙·]\s*|[-*–+]\s+)(?=\S)/u;
const STRONG_BULLET = /^[•▪▫●○◦‣⁃]/u;
const NUMBERED = /^(?:\(?\d{1,2}[.)]|\(?[a-z][)])\s+\S/;

/**
 * Cuts plain text into paragraphs, in whatever style the file keeps: a paragraph a line, paragraphs between blank
 * lines, or lines wrapped at some column. The text itself stays as it is; wrapped lines become one block.
 */
export function paragraphsOf(text: string): readonly Draft[] {
  const lines = linesOf(text);
  const kinds = lineKinds(text, lines);
  const width = wrapWidth(text, lines);
  const drafts: Draft[] = [];
  let before: Line | null = null;
  let kindBefore: LineKind = null;
  for (const [i, line] of lines.entries()) {
    const last = drafts.at(-1);
    const kind = kinds[i] ?? null;
    if (last && before && continues(text, before, line, kindBefore, kind, width)) {
      drafts[drafts.length - 1] = { ...last, end: line.end };
    } else {
      drafts.push({ start: line.start, end: line.end, kind });
    }
    before = line;
    kindBefore = kind;
  }
  return drafts;
}

type LineKind = 'list' | 'table' | 'quote' | null;

/** Lists, tables and quoted mail say what they are by the look of neighbouring lines. */
function lineKinds(text: string, lines: readonly Line[]): readonly LineKind[] {
  const hasCells = text.includes('\t') || text.includes('|');
  const cells = hasCells ? lines.map((line) => cellCount(text.slice(line.start, line.end))) : [];
  const bullets = lines.map((line) => bulletAt(text, line));
  return lines.map((line, i) => {
    if (text.charCodeAt(line.start) === 0x3e) return 'quote';
    const count = cells[i] ?? 1;
    if (count > 1 && (cells[i - 1] === count || cells[i + 1] === count)) return 'table';
    const bullet = bullets[i] ?? null;
    if (bullet === null) return null;
    if (STRONG_BULLET.test(bullet)) return 'list';
    return bullets.slice(Math.max(0, i - 4), i + 5).filter((other) => other === bullet).length > 1
      ? 'list'
      : null;
  });
}

/** Cells of a row: between tabs, or between pipes. */
function cellCount(line: string): number {
  if (line.includes('\t')) return line.split(/\t+/).length;
  if (line.includes('|'))
    return line.replace(/^\||\|$/g, '').split('|').length >= 3 ? line.split('|').length : 1;
  return 1;
}

/** Most lines begin with a letter, and then only one in front of a bracket counts something. */
function bulletAt(text: string, { start, end }: Line): string | null {
  const first = text.charCodeAt(start);
  const isCapital = first >= 0x41 && first <= 0x5a;
  const isSmall = first >= 0x61 && first <= 0x7a;
  if (isCapital || (isSmall && text.charCodeAt(start + 1) !== 0x29)) return null;
  return bulletOf(text.slice(start, Math.min(end, start + 8)));
}

/** The mark a list item begins with; numbers count as one mark. */
function bulletOf(line: string): string | null {
  if (NUMBERED.test(line)) return '1';
  return BULLET.exec(line)?.[0].trim() ?? null;
}

function continues(
  text: string,
  before: Line,
  line: Line,
  kindBefore: LineKind,
  kind: LineKind,
  width: number | null,
): boolean {
  if (width === null || !line.follows || kind === 'table' || kindBefore === 'table') return false;
  if (kind === 'list') return false;
  if ((kind === 'quote') !== (kindBefore === 'quote')) return false;
  if (kindBefore === null && line.indent >= before.indent + 2) return false;
  return wasWrapped(text, before, line, width);
}

/** A line was wrapped when the first word of the next would not have fitted on it. */
function wasWrapped(text: string, before: Range, line: Range, width: number): boolean {
  const space = text.slice(line.start, Math.min(line.end, line.start + WIDEST_WRAP)).search(/\s/);
  const firstWord = space < 0 ? line.end - line.start : space;
  return before.end - before.start + 1 + firstWord > width - 1;
}

/** The column the lines are wrapped at; null where a line is a paragraph. */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  const longest = lines.reduce((most, line) => Math.max(most, line.end - line.start), 0);
  if (longest > 4 * WIDEST_WRAP) return null;
  const lengths = lines
    .filter((line, i) => line.follows || lines[i + 1]?.follows)
    .map((line) => line.end - line.start)
    .sort((a, b) => a - b);
  // a web address may stick out
  const width = lengths[Math.floor(lengths.length * 0.97)] ?? 0;
  if (width < 40 || width > WIDEST_WRAP) return null;
  let breaks = 0;
  let wrapped = 0;
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (!before || !line.follows) continue;
    breaks++;
    if (wasWrapped(text, before, line, width - 3)) wrapped++;
  }
  return wrapped >= 2 && wrapped / breaks > 0.6 ? width - 3 : null;
}

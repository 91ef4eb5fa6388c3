/** Lines into paragraphs, items, rows of tables: by spacing, indentation, the length of lines, size and weight. */
import type { LaidBlock, Usual } from './block.ts';
import { hadRoom, type Line } from './lines.ts';
import { tableLines } from './tables.ts';
import { firstWords } from './text.ts';

const ITEM =
  /^(?:[•‣▪▫■□●○◦◆◇►▸➢➤✓✔·∙\uf0b7\uf0a7]\s*\S|[-–—*]\s+\S|(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s+\S|\((?:\d{1,3}|[a-z]|[ivx]{1,5})\)\s+\S)/iu;
const BULLET = /^[•‣▪▫■□●○◦◆◇►▸➢➤✓✔·∙\uf0b7\uf0a7]|^[-–—*]\s/u;
const ENDS = /[.!?…:;。！？]["'”’»)\]]*[\d⁰¹²³⁴⁵⁶⁷⁸⁹*†‡]*$/u;

/** More room above a line than this, in the usual leading, begins a block. */
const APART = 1.28;
/** No two lines of a paragraph are farther from each other, in sizes of the font. */
const FARTHEST = 3;
/** An indentation, in sizes of the font. */
const INDENT = 0.6;
const DEEPEST_INDENT = 8;
/** The part of its measure that a line must lack to be seen to end there, whatever it says. */
const SHORT = 0.25;

/** The blocks of a region; what they are beyond items and rows is said later. */
export function blocksOf(lines: readonly Line[], usual: Usual): readonly LaidBlock[] {
  const rows = tableLines(lines, usual.tagged);
  const blocks: LaidBlock[] = [];
  let open: Line[] = [];
  let item = false;
  const close = (): void => {
    if (open.length > 0) blocks.push({ role: item ? 'list' : 'text', lines: open, reason: null });
    open = [];
    item = false;
  };
  for (const line of lines) {
    const row = rows.get(line);
    if (row) {
      close();
      blocks.push({ role: 'table', lines: [row], reason: null });
      continue;
    }
    const before = open.at(-1);
    const tag = usual.tagged ? line.tag : null;
    const marked = tag ? tag.role === 'item' && tag.node !== before?.tag?.node : isItem(line, lines);
    if (!before || marked || isBreak(before, line, open, item, usual)) {
      close();
      item = marked;
    }
    open.push(line);
  }
  close();
  return blocks;
}

/** A number in front of a line is an item's only where another item is near, or the year 2011. would begin a list. */
function isItem(line: Line, lines: readonly Line[]): boolean {
  const words = firstWords(line);
  if (!ITEM.test(words)) return false;
  if (BULLET.test(words))
    return !/^[-–—*]/.test(words) || lines.some((other) => other !== line && BULLET.test(firstWords(other)));
  return lines.some(
    (other) => other !== line && ITEM.test(firstWords(other)) && Math.abs(other.x0 - line.x0) < line.size,
  );
}

function isBreak(before: Line, line: Line, open: readonly Line[], item: boolean, usual: Usual): boolean {
  const size = Math.max(before.size, line.size);
  const step = line.y - before.y;
  if (usual.tagged && before.tag && line.tag && step > 0)
    return before.tag.node !== line.tag.node || step > FARTHEST * size || isForced(before, line);
  if (Math.abs(before.size - line.size) > 0.07 * size + 0.2) return true;
  const leading = leadingOf(line, usual);
  if (step > APART * leading + 0.5 || step > 2.6 * size) return true;
  if (step < 0) return true;
  const room = hadRoom(before, line);
  const measure = Math.max(1, line.measure.right - line.measure.left);
  const ended = endsSentence(before);
  if (before.bold !== line.bold && (room > 0 || ended || step > 1.05 * leading)) return true;
  const shift = (line.x0 - before.x0) / size;
  if (isCentred(before, line)) return false;
  if (isRule(before) || isRule(line)) return true;
  // an item's further lines are indented like its words, or begin where it begins and only because it was full
  if (item) {
    const start = open[0]?.x0 ?? before.x0;
    if (line.x0 < start + 0.3 * size && room > 0) return true;
    return line.x0 < before.x0 - 0.5 * size && open.length > 1 && room > 0;
  }
  if (shift > INDENT && shift < DEEPEST_INDENT && (open.length > 1 || ended || room > 0)) return true;
  if (shift < -INDENT && open.length > 1) return true;
  const indented = line.x0 - line.measure.left > INDENT * size;
  if (indented && open.length === 1 && Math.abs(shift) < 0.2 && ended && room > 0) return true;
  if (room <= 0) return false;
  return (ended && room > 0.6 * size) || room > SHORT * measure;
}

/** A line drawn with letters: "_______", "* * *". */
function isRule(line: Line): boolean {
  return line.runs.every((run) => !/[\p{L}\p{N}]/u.test(run.text)) && line.x1 - line.x0 > 2 * line.size;
}

/** A line break inside a paragraph: an address, a byline over a date. */
function isForced(before: Line, line: Line): boolean {
  const measure = Math.max(1, line.measure.right - line.measure.left);
  return line.tag?.role === 'paragraph' && hadRoom(before, line) > SHORT * measure;
}

function leadingOf(line: Line, usual: Usual): number {
  const { leading, size } = line.measure;
  if (leading !== null && Math.abs(line.size - size) < 0.1 * size) return leading;
  return Math.min(usual.leading, 1.4) * line.size;
}

function isCentred(before: Line, line: Line): boolean {
  const middle = (before.x0 + before.x1 - line.x0 - line.x1) / 2;
  return Math.abs(middle) < 1.5 && Math.abs(before.x0 - line.x0) > 3 && before.x0 > before.measure.left + 3;
}

export function endsSentence(line: Line): boolean {
  const text = line.runs.map((run) => run.text).join(' ');
  return ENDS.test(text.trimEnd());
}

/** Without the bullet; a number stays, for people refer to it. */
export function withoutBullet(text: string): { readonly text: string; readonly cut: number } {
  const cut = BULLET.test(text) ? (/^\S\s*/u.exec(text)?.[0].length ?? 0) : 0;
  return { text: text.slice(cut), cut };
}

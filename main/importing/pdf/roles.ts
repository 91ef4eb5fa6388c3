/** What blocks are: headings and the title by size and weight, captions by their opening, notes by size and place. */
import { type LaidBlock, plain, sizeOf, type Usual } from './block.ts';
import { isRaised } from './text.ts';

const CAPTION =
  /^(?:(?:fig(?:ure|\.)|table|chart|map|graphic|image|photo(?:graph)?|picture|exhibit|box|plate|abb(?:ildung|\.)|tabelle|bild|foto|grafik|karte|tableau|carte|graphique|cuadro|figura|gráfico|tabla|imagen|tabella|afbeelding)\s*(?:[A-Z]?\d+(?:[.-]\d+)*[a-z]?|[IVX]+)?\s*[:.|–—]|(?:photo|foto|image|bild)\s*[©/(])/iu;
const NOTE_MARK = /^(?:\d{1,3}|[*†‡§]{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})/u;

const HEADING_WORDS = 24;
const TITLE_WORDS = 40;
/** In the usual size. */
const HEADING = 1.12;
const TITLE = 1.25;
const NOTE = 0.93;
/** The part of the first page, from its top, that a title stands in. */
const TOP = 0.6;
/** And the part above which there are no notes. */
const NOTES = 0.4;

export function rolesOf(blocks: readonly LaidBlock[], usual: Usual, height: number): readonly LaidBlock[] {
  const named = blocks.map((block, i) => {
    if (block.role !== 'text' && block.role !== 'list') return block;
    if (CAPTION.test(plain(block)) && block.role === 'text' && plain(block).length < 900)
      return { ...block, role: 'caption' as const };
    const tag = usual.tagged ? block.lines[0]?.tag?.role : undefined;
    if (tag === 'caption') return { ...block, role: 'caption' as const };
    if (tag === undefined && isLoneNumber(blocks, i))
      return { ...block, role: isSetApart(block, usual) ? ('heading' as const) : ('text' as const) };
    if (tag === 'heading' || (tag !== 'item' && isHeading(block, blocks[i + 1], usual)))
      return { ...block, role: 'heading' as const };
    return block;
  });
  const title = titleOf(named, usual, height);
  return named.map((block) => (block === title ? { ...block, role: 'title' as const } : block));
}

/** "2. Findings" between paragraphs: a numbered heading, and no list of one item. */
function isLoneNumber(blocks: readonly LaidBlock[], at: number): boolean {
  const block = blocks[at];
  if (block?.role !== 'list' || blocks[at - 1]?.role === 'list' || blocks[at + 1]?.role === 'list')
    return false;
  const text = plain(block);
  return (
    /^(?:\d|[A-Z]|[IVX]+)[.)\d]*\s/u.test(text) && text.split(/\s+/).length <= 14 && !/[.;,:]$/.test(text)
  );
}

function isSetApart(block: LaidBlock, usual: Usual): boolean {
  const text = plain(block);
  if (text === text.toUpperCase() || sizeOf(block) > usual.size * 1.05) return true;
  return !usual.bold && block.lines.every((line) => line.bold);
}

function isHeading(block: LaidBlock, next: LaidBlock | undefined, usual: Usual): boolean {
  const text = plain(block);
  const words = text.split(/\s+/).length;
  if (words > HEADING_WORDS || !/\p{L}/u.test(text) || block.lines.length > 4) return false;
  const size = sizeOf(block);
  if (size >= HEADING * usual.size) return !/[,;]$/.test(text);
  const bold = block.lines.every((line) => line.bold) && !usual.bold;
  if (!bold || size < NOTE * usual.size || /[,;]$/.test(text)) return false;
  return block.role === 'text' ? words <= 16 && next !== undefined : words <= 12 && next?.role === 'text';
}

/** The largest near the top of the first page that has text. */
function titleOf(blocks: readonly LaidBlock[], usual: Usual, height: number): LaidBlock | null {
  const page = blocks[0]?.lines[0]?.page;
  let best: LaidBlock | null = null;
  for (const block of blocks) {
    const first = block.lines[0];
    if (!first || first.page !== page) break;
    if (block.role !== 'heading' || first.y > height * TOP) continue;
    const text = plain(block);
    if (text.split(/\s+/).length > TITLE_WORDS || (text.match(/\p{L}/gu)?.length ?? 0) < 4) continue;
    if (sizeOf(block) >= TITLE * usual.size && sizeOf(block) > (best ? sizeOf(best) * 1.05 : 0)) best = block;
  }
  return best;
}

/** Notes at the foot of a column: smaller than the text, each opened by its mark, from the first one to the end. */
export function notesOf(blocks: readonly LaidBlock[], usual: Usual, height: number): readonly LaidBlock[] {
  let from = blocks.length;
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i];
    if (!block || sizeOf(block) > NOTE * usual.size || block.role === 'table' || block.role === 'caption')
      break;
    if (startsWithMark(block) && (block.lines[0]?.y ?? 0) > height * NOTES) from = i;
  }
  return blocks.map((block, i) => (i >= from ? { ...block, role: 'note' as const } : block));
}

function startsWithMark(block: LaidBlock): boolean {
  const line = block.lines[0];
  const run = line?.runs[0];
  if (!line || !run) return false;
  return isRaised(run, line) || (NOTE_MARK.test(run.text) && /^\S{1,4}\s*\S/u.test(plain(block)));
}

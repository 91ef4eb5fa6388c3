/** From a page of pdf.js to runs of text. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { joinAccents, withAccents } from './accents.ts';
import { linkAreas, linksIn } from './links.ts';
import { halvedFonts } from './lost-fonts.ts';
import type { PdfPage, Run } from './run.ts';
import { closeUp } from './spacing.ts';
import { type Tags, tagsOf } from './tags.ts';

type Content = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
type Item = Extract<Content['items'][number], { str: string }>;
type Matrix = readonly [number, number, number, number, number, number];

/** Whether each font that was met is bold, by pdf.js's name for it. */
export type Weights = Map<string, boolean>;

const BOLD = /bold|black|heavy|semibold|demi(?!r)|[-,]bd\b|^(?:[A-Z]{6}\+)?(?:cmbx|sfbx|ecbx)/i;
/** Quarter turns clockwise that text can stand in. */
const TURNS = [0, 1, 2, 3] as const;
type Turn = (typeof TURNS)[number];

interface Placed extends Omit<Run, 'x0' | 'x1' | 'y' | 'links'> {
  readonly at: readonly [number, number];
  readonly width: number;
  readonly towards: Turn;
}

/** @returns null where the page is broken */
export async function readPage(
  document: PDFDocumentProxy,
  index: number,
  label: string,
  weights: Weights,
  tagged: boolean,
): Promise<PdfPage | null> {
  let page: PDFPageProxy | null = null;
  try {
    page = await document.getPage(index + 1);
    const tags: Tags = tagged ? await tagsOf(page) : new Map();
    const content = await page.getTextContent({ includeMarkedContent: tagged });
    await learnWeights(page, content, weights);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const placed = placedRuns(content, matrixOf(transform), weights, tags);
    const towards = mainTurn(placed);
    const [w, h] = towards % 2 === 0 ? [width, height] : [height, width];
    const areas = towards === 0 ? await linkAreas(page, matrixOf(transform)) : [];
    const runs: Run[] = [];
    for (const run of placed) {
      if (run.towards !== towards) continue;
      const [x, y] = turned(run.at, towards, width, height);
      const here = { ...run, x0: run.rtl ? x : x, x1: x + run.width, y, links: [] };
      if (here.x1 <= 0 || here.x0 >= w || here.y <= 0 || here.y - here.size >= h) continue;
      runs.push({ ...here, links: linksIn(here, areas) });
    }
    return { index, label, width: w, height: h, runs: joinAccents(withoutShadows(runs)) };
  } catch {
    return null;
  } finally {
    page?.cleanup();
  }
}

/** Fonts say what they are called only when the page is about to be drawn, so that is done once for each new font. */
async function learnWeights(page: PDFPageProxy, content: Content, weights: Weights): Promise<void> {
  const met = Object.keys(content.styles).filter((font) => !weights.has(font));
  if (met.length === 0) return;
  await page.getOperatorList().catch(() => null);
  for (const font of met) weights.set(font, isBold(page, font));
}

function isBold(page: PDFPageProxy, font: string): boolean {
  if (!page.commonObjs.has(font)) return false;
  const found: unknown = page.commonObjs.get(font);
  if (typeof found !== 'object' || found === null || !('name' in found)) return false;
  return typeof found.name === 'string' && BOLD.test(found.name);
}

function placedRuns(content: Content, view: Matrix, weights: Weights, tags: Tags): readonly Placed[] {
  const placed: Placed[] = [];
  let spaced = false;
  const marks: Mark[] = [];
  const halved = halvedFonts(content.items.filter((item) => 'str' in item));
  for (const item of content.items) {
    if (!('str' in item)) {
      follow(item, marks, tags);
      continue;
    }
    if (halved.has(item.fontName)) continue;
    const text = item.str.trim();
    if (text === '') {
      spaced ||= item.str !== '';
      continue;
    }
    const run = placedRun(item, text, spaced || /^\s/.test(item.str), placed.length, view, content, weights);
    if (run)
      placed.push({ ...run, tag: marks.at(-1)?.tag ?? null, artifact: marks.at(-1)?.artifact ?? false });
    spaced = /\s$/.test(item.str);
  }
  return placed;
}

type Mark = Pick<Run, 'tag' | 'artifact'>;

/** Marked stretches stand inside each other; the innermost that says something counts. */
function follow(item: Exclude<Content['items'][number], Item>, marks: Mark[], tags: Tags): void {
  if (item.type === 'endMarkedContent') {
    marks.pop();
    return;
  }
  const outer = marks.at(-1);
  const tag = (typeof item.id === 'string' ? tags.get(item.id) : undefined) ?? outer?.tag ?? null;
  marks.push({ tag, artifact: outer?.artifact === true || ('tag' in item && item.tag === 'Artifact') });
}

function placedRun(
  item: Item,
  text: string,
  spaced: boolean,
  turn: number,
  view: Matrix,
  content: Content,
  weights: Weights,
): Omit<Placed, 'tag' | 'artifact'> | null {
  const [a, b, c, d, e, f] = multiplied(view, matrixOf(item.transform));
  const vertical = content.styles[item.fontName]?.vertical === true;
  const scale = Math.hypot(view[0], view[1]);
  const size = Math.hypot(c, d);
  const width = (vertical ? item.height : item.width) * scale;
  if (![a, b, e, f, size, width].every(Number.isFinite) || size < 0.5) return null;
  const towards = towardsOf(vertical ? [c, d] : [a, b]);
  if (towards === null) return null;
  return {
    text: withAccents(closeUp(text)).normalize('NFC'),
    at: [e, f],
    width,
    towards,
    size,
    bold: weights.get(item.fontName) ?? false,
    rtl: item.dir === 'rtl',
    spaced,
    turn,
  };
}

/** Null for text on a slant: a watermark, a label in a drawing. */
function towardsOf([x, y]: readonly [number, number]): Turn | null {
  const length = Math.hypot(x, y);
  if (length === 0) return null;
  if (Math.abs(y) < 0.05 * length) return x > 0 ? 0 : 2;
  if (Math.abs(x) < 0.05 * length) return y > 0 ? 1 : 3;
  return null;
}

/** The way most of the page's text stands; what stands otherwise is beside the text. */
function mainTurn(placed: readonly Placed[]): Turn {
  const chars: [number, number, number, number] = [0, 0, 0, 0];
  for (const run of placed) chars[run.towards] += run.text.length;
  let best: Turn = 0;
  for (const turn of TURNS) if (chars[turn] > chars[best]) best = turn;
  return best;
}

function turned(
  [x, y]: readonly [number, number],
  turn: Turn,
  width: number,
  height: number,
): readonly [number, number] {
  switch (turn) {
    case 0:
      return [x, y];
    case 1:
      return [y, width - x];
    case 2:
      return [width - x, height - y];
    case 3:
      return [height - y, x];
  }
}

/** Text drawn twice, a hair's breadth apart, to look bold or to cast a shadow. */
function withoutShadows(runs: readonly Run[]): readonly Run[] {
  const seen = new Map<string, Run[]>();
  return runs.filter((run) => {
    const before = seen.get(run.text) ?? [];
    const reach = run.size * 0.25;
    const shadow = before.some(
      (other) => Math.abs(other.x0 - run.x0) < reach && Math.abs(other.y - run.y) < reach,
    );
    if (shadow) return false;
    before.push(run);
    seen.set(run.text, before);
    return true;
  });
}

export function matrixOf(values: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values;
  return [a, b, c, d, e, f];
}

function multiplied(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

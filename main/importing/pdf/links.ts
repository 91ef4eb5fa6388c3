/** The areas of a page that lead somewhere, and the words that stand in them. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Run, RunLink } from './run.ts';

export interface LinkArea {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly url: string;
}

/** Pages with more are maps or games. */
const MOST = 2_000;
const LONGEST_ADDRESS = 2_000;

/** Only to addresses of the web and of mail; what leads elsewhere in the document is left out. */
export async function linkAreas(page: PDFPageProxy, view: readonly number[]): Promise<readonly LinkArea[]> {
  const found: unknown[] = await page.getAnnotations().catch(() => []);
  const areas: LinkArea[] = [];
  for (const annotation of found.slice(0, MOST)) {
    if (typeof annotation !== 'object' || annotation === null) continue;
    const url = 'url' in annotation ? safeAddress(annotation.url) : null;
    const area = url && 'rect' in annotation ? areaOf(annotation.rect, view, url) : null;
    if (area) areas.push(area);
  }
  return areas;
}

export function safeAddress(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > LONGEST_ADDRESS) return null;
  const url = URL.parse(value);
  return url && ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
}

function areaOf(rect: unknown, view: readonly number[], url: string): LinkArea | null {
  if (!Array.isArray(rect)) return null;
  const [ax, ay, bx, by]: unknown[] = rect;
  if (![ax, ay, bx, by].every((value) => typeof value === 'number')) return null;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view;
  const at = (x: number, y: number): readonly [number, number] => [a * x + c * y + e, b * x + d * y + f];
  const [x0, y0] = at(Number(ax), Number(ay));
  const [x1, y1] = at(Number(bx), Number(by));
  return { x0: Math.min(x0, x1), y0: Math.min(y0, y1), x1: Math.max(x0, x1), y1: Math.max(y0, y1), url };
}

/** The parts of a run that stand in an area, from word to word. */
export function linksIn(run: Omit<Run, 'links'>, areas: readonly LinkArea[]): readonly RunLink[] {
  if (areas.length === 0) return [];
  const links: RunLink[] = [];
  const middle = run.y - run.size * 0.3;
  const places = placesOf(run);
  for (const area of areas) {
    if (middle < area.y0 || middle > area.y1 || area.x1 <= run.x0 || area.x0 >= run.x1) continue;
    const [start, end] = wholeWords(run.text, places, area);
    if (end > start && !links.some((link) => link.start < end && start < link.end))
      links.push({ start, end, url: area.url });
  }
  return links.toSorted((a, b) => a.start - b.start);
}

/** The words whose greater part stands in an area. */
function wholeWords(text: string, places: readonly number[], area: LinkArea): readonly [number, number] {
  const words = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  const inside = words.filter(({ start, end }) => {
    const [from = 0, to = 0] = [places[start], places[end]];
    return Math.min(to, area.x1) - Math.max(from, area.x0) > (to - from) / 2;
  });
  const first = inside[0];
  const last = inside.at(-1);
  return first && last ? [first.start, last.end] : [0, 0];
}

const NARROW = /[ iIjlftr.,;:!|'’()[\]-]/;
const WIDE = /[mwMW—%@]/;

/** About where each letter of a run begins, and the last one ends: how wide it is nobody says, only the whole. */
function placesOf({ text, x0, x1 }: Omit<Run, 'links'>): readonly number[] {
  const widths = Array.from({ length: text.length }, (_, i) => {
    const letter = text.charAt(i);
    return NARROW.test(letter)
      ? 0.28
      : WIDE.test(letter)
        ? 0.85
        : letter === letter.toLowerCase()
          ? 0.54
          : 0.69;
  });
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let at = x0;
  return [x0, ...widths.map((width) => (at += (width / whole) * (x1 - x0)))];
}

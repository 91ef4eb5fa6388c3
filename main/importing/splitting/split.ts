import type { ImportHow } from '../../../preload/contract/index.ts';
import { ok, type Result } from '../../../preload/contract/result.ts';
import type { Container, Draft, Part, Reading } from '../article.ts';
import { partingOf } from './boundaries.ts';
import type { Range } from './evidence.ts';
import { framed } from './header.ts';
import { type Unit, unitsOf } from './units.ts';

/** A text of many articles: where each begins and ends, and what parts them in words for a person. */
export interface ExportParts {
  readonly parts: readonly { readonly start: number; readonly end: number }[];
  readonly why: string;
}

/**
 * Finds the articles in an export of a news database; null for any other text. It must be sure: an article that is
 * split has lost its context.
 */
export function splitExport(text: string, drafts: readonly Draft[], format: string): ExportParts | null {
  const found = parted(text, drafts, format);
  if (!found) return null;
  const { units, ranges, why } = found;
  return { parts: ranges.map((range) => extentOf(units, range)), why };
}

/**
 * The articles of a reading that is an export, else the reading itself.
 *
 * @param how what a person said: 'one' never splits
 */
export function splitReading(
  reading: Reading,
  how: ImportHow | undefined,
  format: string,
): Result<Reading | Container> {
  if (how !== undefined && how.as !== 'split') return ok(reading);
  const found = parted(reading.text, reading.drafts, format);
  if (!found) return ok(reading);
  const { units, ranges, why } = found;
  return ok({
    parts: { [Symbol.iterator]: () => partsOf(reading, units, ranges) },
    guess: { how: { as: 'split' }, why, columns: [] },
  });
}

/** A text without three labels or rules at the beginnings of its lines is no export, and most texts have none. */
const MAYBE =
  /^[^\S\n]*(?:[_=*-]{5}|[\p{L} ./-]{2,40}\s?[:：]|[A-Z]{2}\s|\D{0,14}\d{1,6}\s?\p{L}{0,3}\/?\s?\d|.{0,90}(?:copyright|©|\(c\)|\d\s\p{L}{4,7}$)|end of|document)/gimu;
const FEWEST = 3;
/** A text of more lines is no list of articles, and looking at each would take too long. */
const MOST_BLOCKS = 400_000;

/** An article has its own labels at its head; an export has them again further down. */
const HEAD = 600;

function mayBeExport(text: string): boolean {
  let hints = 0;
  for (const { index } of text.matchAll(MAYBE)) if (++hints >= FEWEST && index > HEAD) return true;
  // one of short articles may lie within what would be the head of another
  return hints >= 3 * FEWEST;
}

function parted(
  text: string,
  drafts: readonly Draft[],
  format: string,
): { units: readonly Unit[]; ranges: readonly Range[]; why: string } | null {
  if (drafts.length > MOST_BLOCKS) return null;
  // running heads say the same on every page
  const own = format === 'pdf' ? drafts.filter((draft) => draft.furniture === undefined) : drafts;
  const units = unitsOf(text, own, format === 'pdf');
  if (units.length === 0 || !mayBeExport(text)) return null;
  const found = partingOf(units);
  return found ? { units, ranges: found.ranges, why: found.why } : null;
}

function extentOf(
  units: readonly Unit[],
  { from, to }: Range,
): { readonly start: number; readonly end: number } {
  return { start: units[from]?.start ?? 0, end: units[to - 1]?.end ?? 0 };
}

function* partsOf(reading: Reading, units: readonly Unit[], ranges: readonly Range[]): Generator<Part> {
  for (const [i, range] of ranges.entries()) {
    const own = readingOf(reading, units, range);
    const { missing } = reading;
    const lacks = missing && (missing.where === 'anywhere' || i === ranges.length - 1);
    yield { kind: 'article', name: `article ${i + 1}`, reading: lacks ? { ...own, missing } : own };
  }
}

/** Labels are kept with the text, set aside. */
const HEADER = 'header of the export';
const FOOTER = 'footer of the export';

/** An article of an export as a reading of its own. */
function readingOf(reading: Reading, units: readonly Unit[], range: Range): Reading {
  const { start, end } = extentOf(units, range);
  const { body, footer, title, stated } = framed(units, range);
  const drafts: Draft[] = [];
  for (let at = range.from; at < range.to; at++) {
    const unit = units[at];
    if (!unit) continue;
    const place = at < body ? 'header' : at < footer ? 'body' : 'footer';
    drafts.push(...draftsOf(unit, place, at === title));
  }
  const moved = drafts.map((draft) => ({ ...draft, start: draft.start - start, end: draft.end - start }));
  const links = (reading.links ?? [])
    .filter((link) => link.start >= start && link.end <= end)
    .map((link) => ({ ...link, start: link.start - start, end: link.end - start }));
  return {
    encoding: reading.encoding,
    text: reading.text.slice(start, end),
    drafts: moved,
    stated,
    ...(reading.aside && { aside: reading.aside }),
    ...(reading.links && { links }),
    ...(reading.pages && { pages: pagesIn(reading.pages, start, end) }),
  };
}

function draftsOf(unit: Unit, place: 'header' | 'body' | 'footer', isTitle: boolean): readonly Draft[] {
  const { start, end, signal, draft } = unit;
  const label = signal?.kind === 'label' ? signal.label : null;
  if (label && label.value !== '' && (label.kind === 'text' ? place !== 'footer' : place === 'header')) {
    const kind =
      label.kind === 'title'
        ? 'title'
        : /^(?:highlight|teaser|chapo)$/.test(label.name)
          ? 'standfirst'
          : null;
    if (kind !== null || label.kind === 'text') {
      const labelEnd = start + unit.text.slice(0, label.at).trimEnd().length;
      return [
        { start, end: labelEnd, kind: 'paragraph', furniture: HEADER },
        { start: start + label.at, end, kind },
      ];
    }
  }
  if (isTitle) return [{ start, end, kind: 'title' }];
  switch (place) {
    case 'header':
      return [{ start, end, kind: 'paragraph', furniture: HEADER }];
    case 'footer':
      return [{ start, end, kind: 'paragraph', furniture: FOOTER }];
    case 'body':
      // the article's headline is above it, whatever its paragraphs were called
      return [{ ...draft, start, end, kind: draft.kind === 'title' ? 'heading' : draft.kind }];
  }
}

function pagesIn(
  pages: NonNullable<Reading['pages']>,
  start: number,
  end: number,
): NonNullable<Reading['pages']> {
  const first = pages.findLast((page) => page.start <= start);
  const inside = pages.filter((page) => page.start > start && page.start < end);
  return [
    ...(first ? [{ ...first, start: 0 }] : []),
    ...inside.map((page) => ({ ...page, start: page.start - start })),
  ];
}

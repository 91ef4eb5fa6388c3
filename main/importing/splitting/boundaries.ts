import { areArticles, holdsArticle, type Range } from './evidence.ts';
import type { Signal, Unit } from './units.ts';

/** How a text is parted: the units of each article, and what parts them in words for a person. */
export interface Parting {
  readonly ranges: readonly Range[];
  readonly why: string;
}

/** Lines of a header in front of its first label: title, outlet, an author, an edition. */
const HEADER_LINES = 5;
/** Lines among which the labels of a header stand. */
const HEADER_REACH = 16;
const HEADLINE_WORDS = 40;
/** Of the numbers of a count this part must be there; where more are missing articles would run together. */
const MOST_COUNTED = 0.8;

/** Finds what parts a text into articles, by the surest sign first; null for a text that is one. */
export function partingOf(units: readonly Unit[]): Parting | null {
  return byCounters(units) ?? byEnds(units) ?? byTitles(units) ?? byRules(units) ?? byHeaders(units);
}

/** "Document 3 of 120", counting up. */
function byCounters(units: readonly Unit[]): Parting | null {
  const shapes = new Map<string, { at: number; signal: Extract<Signal, { kind: 'counter' }> }[]>();
  for (const [at, { signal }] of units.entries()) {
    if (signal?.kind !== 'counter') continue;
    const list = shapes.get(`${signal.shape}/${signal.total}`) ?? [];
    list.push({ at, signal });
    shapes.set(`${signal.shape}/${signal.total}`, list);
  }
  const best = [...shapes.values()].sort((a, b) => b.length - a.length)[0];
  if (!best || best.length < 2) return null;
  // again on each page of an article: the first of each number counts
  const steps = best.filter(({ signal }, i) => best[i - 1]?.signal.number !== signal.number);
  const [first] = steps;
  if (!first || steps.length < 2) return null;
  for (const [i, { signal }] of steps.entries()) {
    const before = steps[i - 1];
    if (before && signal.number <= before.signal.number) return null;
  }
  const { named, total } = first.signal;
  const whole = steps.length === total && first.signal.number === 1;
  // a few may be missing from an export that a person cut down by hand
  const last = steps.at(-1)?.signal.number ?? 0;
  const dense = steps.length >= (last - first.signal.number + 1) * MOST_COUNTED;
  if (!dense || (!whole && steps.length < 3)) return null;
  const starts = steps.map(({ at }) => withRule(units, at));
  // the header of the first may have been lost; nothing that holds an article is left out as a cover page
  const cover = { from: 0, to: starts[0] ?? 0 };
  if (first.signal.number > 1 && holdsArticle(units, cover)) starts.unshift(0);
  const ranges = between(units, starts, endOfLast(units, starts, steps.at(-1)?.at ?? 0));
  if (!areArticles(units, ranges, named && (whole || steps.length >= 3))) return null;
  return { ranges, why: `${steps.length} headers such as “${units[first.at]?.text ?? ''}”` };
}

/** Where rules part the articles, one parts the last of them from what the database adds. */
function endOfLast(units: readonly Unit[], starts: readonly number[], last: number): number {
  const ruled = starts.slice(1).filter((at) => units[at]?.signal?.kind === 'rule').length;
  if (ruled < (starts.length - 1) * 0.8) return units.length;
  const rule = units.findIndex(({ signal }, at) => at > last && signal?.kind === 'rule');
  return rule < 0 ? units.length : rule;
}

/** "End of Document", or the database's number of the document in a line of its own. */
function byEnds(units: readonly Unit[]): Parting | null {
  const shapes = new Map<string, number[]>();
  for (const [at, { signal }] of units.entries()) {
    const shape =
      signal?.kind === 'end'
        ? signal.shape
        : signal?.kind === 'label' && (signal.label.kind === 'id' || signal.label.kind === 'loaded')
          ? `label ${signal.label.name}`
          : null;
    if (shape === null) continue;
    const list = shapes.get(shape) ?? [];
    list.push(at);
    shapes.set(shape, list);
  }
  const sorted = [...shapes].sort((a, b) => rankOf(b[0]) - rankOf(a[0]) || b[1].length - a[1].length);
  for (const [shape, ends] of sorted) {
    if (ends.length < 2 || (ends.length < 3 && !shape.startsWith('end of'))) continue;
    const starts = ends.slice(0, -1).map((at) => behindEnd(units, at));
    // a number in the header is above the text, an end has the next header below it
    const below = starts.filter((at) => hasHeader(units, at)).length;
    if (below < starts.length * 0.8) continue;
    const lines = typical(starts.map((at) => linesToSignal(units, at)));
    const firstSignal = firstHeader(units, 0, ends[0] ?? 0);
    const start = Math.max(0, firstSignal - lines);
    const stop = behindEnd(units, ends.at(-1) ?? 0);
    const ranges = between(units, [start, ...starts], hasHeader(units, stop) ? units.length : stop);
    const all = hasHeader(units, stop) ? between(units, [start, ...starts, stop]) : ranges;
    if (!areArticles(units, all, shape.startsWith('end of'))) continue;
    const sample = units[ends[0] ?? 0]?.text ?? '';
    return { ranges: all, why: `${ends.length} articles that end in a line such as “${short(sample)}”` };
  }
  return null;
}

function rankOf(shape: string): number {
  return shape.startsWith('label') ? 0 : 1;
}

/** Labels, copyright and rules behind the end belong to it, as long as no new header has begun. */
function behindEnd(units: readonly Unit[], end: number): number {
  let at = end + 1;
  for (; at < units.length; at++) {
    const signal = units[at]?.signal;
    if (!signal) break;
    if (signal.kind === 'copyright' || signal.kind === 'end') continue;
    if (signal.kind === 'rule') continue;
    if (signal.kind === 'label' && FOOTER.has(signal.label.kind)) continue;
    break;
  }
  return at;
}

/** What stands below a text rather than above it. */
const FOOTER = new Set(['about', 'id', 'type', 'loaded', 'language', 'copyright', 'url']);

/** "HD …", "Title: …", "Headline: …", each over more labels. */
function byTitles(units: readonly Unit[]): Parting | null {
  const names = new Map<string, number[]>();
  for (const [at, { signal }] of units.entries()) {
    if (signal?.kind !== 'label' || signal.label.kind !== 'title') continue;
    const list = names.get(signal.label.name) ?? [];
    list.push(at);
    names.set(signal.label.name, list);
  }
  for (const [, titles] of [...names].sort((a, b) => b[1].length - a[1].length)) {
    if (titles.length < 3) continue;
    const starts = titles.map((at) => aboveTitle(units, at));
    const ranges = between(units, starts);
    if (!areArticles(units, ranges, false)) continue;
    return { ranges, why: `${titles.length} headers such as “${short(units[titles[0] ?? 0]?.text ?? '')}”` };
  }
  return null;
}

/** Labels of the header may stand above the title's; those of the footer before belong to the article before. */
function aboveTitle(units: readonly Unit[], title: number): number {
  let at = title;
  while (at > 0) {
    const signal = units[at - 1]?.signal;
    const above =
      signal?.kind === 'label' &&
      (signal.label.kind === 'section' || signal.label.kind === 'outlet' || signal.label.kind === 'date');
    if (!above || signal.label.value.length > 120) break;
    at--;
  }
  return withRule(units, at);
}

/** Ruled lines, each over a header. */
function byRules(units: readonly Unit[]): Parting | null {
  const rules = units.flatMap((unit, at) =>
    unit.signal?.kind === 'rule' && units[at + 1]?.signal?.kind !== 'rule' && hasHeader(units, at + 1)
      ? [at]
      : [],
  );
  if (rules.length < 2) return null;
  const [first = 0] = rules;
  const starts = hasHeader(units, 0) && first > HEADER_LINES ? [firstStart(units, first), ...rules] : rules;
  const ranges = between(units, starts);
  if (!areArticles(units, ranges, false)) return null;
  return { ranges, why: `${ranges.length} headers under ruled lines` };
}

function firstStart(units: readonly Unit[], before: number): number {
  const signal = firstHeader(units, 0, before);
  return Math.max(0, signal - HEADER_LINES);
}

/** Headers alone: title, outlet and date over labels, with nothing else between the articles. */
function byHeaders(units: readonly Unit[]): Parting | null {
  const heads = headers(units);
  if (heads.length < 3) return null;
  const lines = typical(heads.slice(1).map((at) => linesAbove(units, at)));
  if (lines === 0) return null;
  const starts = heads.map((at) => Math.max(0, at - Math.min(lines, Math.max(1, linesAbove(units, at)))));
  const ranges = between(units, starts);
  if (!areArticles(units, ranges, false)) return null;
  return { ranges, why: `${ranges.length} headers with the same labels` };
}

/** The first lines of stretches in which labels of a header stand close together. */
function headers(units: readonly Unit[]): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < units.length; at++) {
    const signal = units[at]?.signal;
    if (!signal || !isHead(signal) || !isHeader(headClasses(units, at))) continue;
    found.push(at);
    // go on behind this header
    while (at + 1 < units.length && !endsHeader(units[at + 1])) at++;
  }
  return found;
}

/** Three labels of any kind, or a date with what only exports say. */
function isHeader(classes: ReadonlySet<string>): boolean {
  const own = classes.has('length') || classes.has('section');
  return classes.size >= 3 || (own && classes.has('date'));
}

function endsHeader(unit: Unit | undefined): boolean {
  return !!unit && unit.signal === null && (unit.words > HEADLINE_WORDS || isSentence(unit));
}

const HEAD_LABELS = new Set([
  'title',
  'author',
  'outlet',
  'date',
  'length',
  'section',
  'language',
  'copyright',
  'text',
]);

function isHead(signal: Signal): boolean {
  if (signal.kind === 'label') return HEAD_LABELS.has(signal.label.kind);
  return signal.kind === 'date' || signal.kind === 'length' || signal.kind === 'copyright';
}

/** The kinds of labels that stand together from here on, up to the first paragraph. */
function headClasses(units: readonly Unit[], from: number): ReadonlySet<string> {
  const classes = new Set<string>();
  for (let at = from; at < Math.min(units.length, from + HEADER_REACH); at++) {
    const unit = units[at];
    if (!unit || (at > from && endsHeader(unit))) break;
    const { signal } = unit;
    if (signal && isHead(signal)) classes.add(signal.kind === 'label' ? signal.label.kind : signal.kind);
  }
  return classes;
}

/** Whether a header begins within the next few lines. */
function hasHeader(units: readonly Unit[], from: number): boolean {
  for (let at = from; at < Math.min(units.length, from + HEADER_LINES + 1); at++) {
    const unit = units[at];
    if (!unit || (unit.signal === null && unit.words > HEADLINE_WORDS)) return false;
    if (unit.signal && isHead(unit.signal)) return headClasses(units, at).size >= 2;
  }
  return false;
}

/** The first line of the first header in a stretch that ends in an article's end. */
function firstHeader(units: readonly Unit[], from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const signal = units[at]?.signal;
    if (signal && isHead(signal) && headClasses(units, at).size >= 2 && !isCover(units, at)) return at;
  }
  return from;
}

/** The page about the search says when it was made, and is followed by no text. */
function isCover(units: readonly Unit[], at: number): boolean {
  const signal = units[at]?.signal;
  return signal?.kind === 'date' && headClasses(units, at).size < 3;
}

function linesToSignal(units: readonly Unit[], from: number): number {
  let lines = 0;
  while (from + lines < units.length && lines < HEADER_LINES) {
    const signal = units[from + lines]?.signal;
    if (signal && isHead(signal)) break;
    lines++;
  }
  return lines;
}

/** Short lines above a header's first label that may be its title and outlet. */
function linesAbove(units: readonly Unit[], head: number): number {
  let lines = 0;
  while (lines < HEADER_LINES && head - lines > 0) {
    const unit = units[head - lines - 1];
    if (!unit || unit.signal || unit.words > HEADLINE_WORDS || isSentence(unit)) break;
    lines++;
  }
  return lines;
}

function isSentence({ text, words }: Unit): boolean {
  return words >= 6 && /[.!?…]["'”’»)]*$/.test(text);
}

function typical(counts: readonly number[]): number {
  const sorted = [...counts].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** A rule right above belongs to the header. */
function withRule(units: readonly Unit[], at: number): number {
  let start = at;
  while (start > 0 && units[start - 1]?.signal?.kind === 'rule') start--;
  return start;
}

function between(units: readonly Unit[], starts: readonly number[], end = units.length): readonly Range[] {
  return starts.map((from, i) => ({ from, to: starts[i + 1] ?? end })).filter(({ from, to }) => to > from);
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

import type { PartialDate } from '../../../preload/contract/index.ts';
import type { StatedMetadata, StatedValue } from '../article.ts';
import { inNameCase, isPersonName } from '../metadata/bylines.ts';
import { dateIn } from '../metadata/dates.ts';
import { looksLikeOutlet } from '../metadata/outlets.ts';
import { recordDate } from '../records/dates.ts';
import { folded } from '../records/field-names.ts';
import { languageCode } from '../records/language.ts';
import { peopleOf } from '../records/people.ts';
import type { Range } from './evidence.ts';
import type { Label, LabelKind } from './labels.ts';
import type { Unit } from './units.ts';

/** The lines of an article that say about it, around the lines that say it. Positions are of the list of units. */
export interface Framed {
  /** The first unit of the text itself. */
  readonly body: number;
  /** Behind its last unit. */
  readonly footer: number;
  /** The headline where it stands without a label. */
  readonly title: number | null;
  readonly stated: StatedMetadata;
}

/** Lines among which a header ends. */
const LONGEST_HEADER = 40;
const LONG_WORDS = 40;
const SENTENCE_WORDS = 8;
const SURE = { label: 0.95, line: 0.85, date: 0.9 } as const;

/** Parts an article of an export into header, text and footer, and reads what header and footer say. */
export function framed(units: readonly Unit[], range: Range): Framed {
  const body = bodyStart(units, range);
  const footer = footerStart(units, { from: body, to: range.to });
  const header = units.slice(range.from, body);
  const around = [...header, ...units.slice(footer, range.to)];
  const labels = labelsOf(around);
  const lines = plainLines(header);
  const outlet = outletOf(labels, lines, header);
  const author = authorOf(labels, lines);
  const titleLine = labelsOf(header).has('title') ? null : titleOf(lines, outlet.line, author.line);
  const title = saidOf(labels, 'title')?.value ?? titleLine?.text ?? null;
  const published = dateOf(labels, header);
  const language = languageOf(labels, lines);
  const url = urlOf(labels, lines);
  const place = saidOf(labels, 'place');
  const stated = {
    ...(title && { title: { value: oneLine(title), sure: labels.has('title') ? SURE.label : SURE.line } }),
    ...(author.value && { author: author.value }),
    ...(outlet.value && { outlet: outlet.value }),
    ...(published && { published }),
    ...(language && { language }),
    ...(url && { url }),
    ...(place && place.value.length < 80 && { place: { value: oneLine(place.value), sure: SURE.label } }),
  };
  return { body, footer, title: titleLine ? units.indexOf(titleLine, range.from) : null, stated };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Behind "Full text:" or "Body", else behind the last label in front of the first sentence. */
function bodyStart(units: readonly Unit[], { from, to }: Range): number {
  const reach = Math.min(to, from + LONGEST_HEADER);
  for (let at = from; at < reach; at++) {
    const signal = units[at]?.signal;
    if (signal?.kind === 'label' && signal.label.kind === 'text')
      return signal.label.value === '' ? at + 1 : at;
    if (isProse(units[at]) && (units[at]?.words ?? 0) > 2 * LONG_WORDS) break;
  }
  let last = from - 1;
  let labelled = false;
  for (let at = from; at < reach; at++) {
    const unit = units[at];
    if (!unit) break;
    const { signal } = unit;
    if (signal === null) {
      if (unit.words > LONG_WORDS || (labelled && isProse(unit))) break;
      continue;
    }
    if (signal.kind === 'end') break;
    if (signal.kind === 'label' && LAST.has(signal.label.kind) && !hasProse(units, at, to)) break;
    if (signal.kind === 'length' || (signal.kind === 'label' && signal.label.kind !== 'title'))
      labelled = true;
    last = at;
  }
  // without labels in front the headline alone is the header
  return last + 1;
}

function hasProse(units: readonly Unit[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isProse(units[at])) return true;
  return false;
}

/** Above the text only where there is text below. */
const LAST = new Set<LabelKind>(['loaded', 'type', 'id']);

function isProse(unit: Unit | undefined): boolean {
  return !!unit && !unit.signal && unit.words >= SENTENCE_WORDS && /[.!?…:]["'”’»)\]]*$/.test(unit.text);
}

/** Lines without a label between labels of the footer that may go on with the value before. */
const GOES_ON = 2;

function footerStart(units: readonly Unit[], { from, to }: Range): number {
  let first = to;
  let between = 0;
  for (let at = to - 1; at > from; at--) {
    const unit = units[at];
    if (!unit) break;
    const { signal } = unit;
    if (signal === null) {
      between++;
      if (between > GOES_ON || (isProse(unit) && unit.words > 15)) break;
      continue;
    }
    if (signal.kind === 'label' && signal.label.kind === 'text' && signal.label.value !== '') break;
    first = at;
    between = 0;
  }
  // what stands behind the last label without one is text again
  return hasText(units, first, to) ? to : first;
}

function hasText(units: readonly Unit[], from: number, to: number): boolean {
  const last = units[to - 1];
  return from < to && !!last && last.signal === null && isProse(last);
}

type Labels = ReadonlyMap<LabelKind, readonly Label[]>;

/** The labels of header and footer; a label without a value has the next line for one. */
function labelsOf(units: readonly Unit[]): Labels {
  const labels = new Map<LabelKind, Label[]>();
  for (const [i, { signal }] of units.entries()) {
    if (signal?.kind !== 'label') continue;
    const { label } = signal;
    const next = units[i + 1];
    const value = label.value === '' && next?.signal === null ? next.text : label.value;
    if (value === '') continue;
    const list = labels.get(label.kind) ?? [];
    list.push({ ...label, value });
    labels.set(label.kind, list);
  }
  return labels;
}

function saidOf(labels: Labels, kind: LabelKind): Label | undefined {
  const list = labels.get(kind) ?? [];
  // "Publication info" holds several things
  return list.find(({ name }) => !/info/.test(name)) ?? list[0];
}

/** The lines of the header that say nothing of what they are. */
function plainLines(header: readonly Unit[]): readonly Unit[] {
  return header.filter((unit, i) => {
    const before = header[i - 1]?.signal;
    const isValue = before?.kind === 'label' && before.label.value === '';
    return unit.signal === null && !isValue && /\p{L}{2}/u.test(unit.text);
  });
}

const EDITION = /\b(?:edition|ausgabe|édition|edición|edizione|editie)\b/i;

function outletOf(
  labels: Labels,
  lines: readonly Unit[],
  header: readonly Unit[],
): { readonly value: StatedValue<string> | null; readonly line: Unit | null } {
  const label = saidOf(labels, 'outlet');
  const named = label ? outletName(label.value) : null;
  const copyright = header.flatMap(({ signal, text }) =>
    signal?.kind === 'copyright' || (signal?.kind === 'label' && signal.label.kind === 'copyright')
      ? [folded(text)]
      : [],
  );
  const candidates = lines.filter((unit) => unit.words <= 9 && !isProse(unit) && !EDITION.test(unit.text));
  const beside = (unit: Unit): boolean => {
    const at = header.indexOf(unit);
    return header[at + 1]?.signal?.kind === 'date' || header[at - 1]?.signal?.kind === 'date';
  };
  const line =
    candidates.find(({ text }) =>
      copyright.some((notice) => folded(bare(text)).length > 3 && notice.includes(folded(bare(text)))),
    ) ??
    candidates.find(
      (unit) => beside(unit) && (looksLikeOutlet(unit.text) || /\([\p{L} ,.]{3,40}\)$/u.test(unit.text)),
    ) ??
    (labels.has('title') || lines.length > 1
      ? candidates.find((unit) => beside(unit) && isOtherThanTitle(unit, lines, labels))
      : undefined) ??
    null;
  const value = named ?? (line ? oneLine(line.text) : null);
  return {
    value: value === null ? null : { value, sure: named === null ? SURE.line : SURE.label },
    line,
  };
}

/** A line beside the date is the outlet's where another line can be the headline. */
function isOtherThanTitle(unit: Unit, lines: readonly Unit[], labels: Labels): boolean {
  if (isPersonName(unit.text) || isSmall(unit.text)) return false;
  if (labels.has('title')) return true;
  return lines.some(
    (line) => line !== unit && line.words >= 3 && !isSmall(line.text) && !isPersonName(line.text),
  );
}

/** "The Globe (London)" without its town. */
function bare(name: string): string {
  return name.replace(/\s*\([^)]*\)\s*$/, '');
}

/** "The Globe; London [London]22 Dec 2025: 12." is the Globe's. */
function outletName(value: string): string | null {
  const cut = value.split(/\s*[;[|]|,\s+(?=\d|in\s|vol|no\.?\s|n[o°º]|p\.|pg\.?\s|page)/i, 1)[0] ?? '';
  const date = dateIn(cut);
  const name = oneLine(date ? cut.slice(0, date.start) : cut).replace(/[\s,.:–—-]+$/, '');
  return name === '' || name.length > 100 || /^https?:/i.test(name) ? null : name;
}

function authorOf(
  labels: Labels,
  lines: readonly Unit[],
): { readonly value: StatedValue<string> | null; readonly line: Unit | null } {
  const label = saidOf(labels, 'author');
  if (label) {
    const value = peopleOf(label.value.replace(/[.;\s]+$/, ''));
    return { value: value === null ? null : { value: inNameCase(value), sure: SURE.label }, line: null };
  }
  const line = lines.find((unit, i) => {
    const name = unit.text.replace(/^(?:by|von|par|por|di|door)\s+/i, '');
    return (
      (i > 0 || name !== unit.text) &&
      unit.words <= 10 &&
      name.split(/\s*(?:,|;|\band\b|\bet\b|\bund\b)\s*/).every(isPersonName) &&
      !looksLikeOutlet(name)
    );
  });
  const value = line ? peopleOf(line.text) : null;
  return { value: value === null ? null : { value, sure: SURE.line }, line: line ?? null };
}

/** The first line that is neither outlet, author, edition, language, address nor code. */
function titleOf(lines: readonly Unit[], outlet: Unit | null, author: Unit | null): Unit | null {
  const candidates = lines.filter((unit) => unit !== outlet && unit !== author && !isSmall(unit.text));
  return candidates.find(({ words }) => words >= 3) ?? candidates[0] ?? null;
}

function isSmall(text: string): boolean {
  return (
    (EDITION.test(text) && text.split(' ').length <= 5) ||
    /^https?:\/\//.test(text) ||
    /^[A-Z\d]{3,12}$/.test(text) ||
    /^(?:www\.|.{0,40}@)/.test(text) ||
    (text.length > 3 && languageCode(text) !== null)
  );
}

function dateOf(labels: Labels, header: readonly Unit[]): StatedValue<PartialDate> | null {
  const values = [...(labels.get('date') ?? []), ...(labels.get('outlet') ?? [])].map(({ value }) => value);
  for (const value of values) {
    const date = recordDate(value, null) ?? dateIn(value)?.date ?? null;
    if (date) return { value: date, sure: SURE.label };
  }
  for (const { signal, text } of header) {
    const date = signal?.kind === 'date' ? dateIn(text) : null;
    if (date) return { value: date.date, sure: SURE.date };
  }
  return null;
}

function languageOf(labels: Labels, lines: readonly Unit[]): StatedValue<string> | null {
  const label = saidOf(labels, 'language');
  const found = label ? languageCode(label.value) : null;
  if (found !== null) return { value: found, sure: SURE.label };
  const line = lines.find(({ text }, i) => i > 0 && text.length > 3 && languageCode(text) !== null);
  const code = line ? languageCode(line.text) : null;
  return code === null ? null : { value: code, sure: SURE.line };
}

/** Addresses of a library's own link server lead no reader to the article. */
const RESOLVER = /openurl|linksource|resolver|\/sfx/i;

function urlOf(labels: Labels, lines: readonly Unit[]): StatedValue<string> | null {
  for (const { value } of labels.get('url') ?? []) {
    const address = /https?:\/\/[^\s<>"]+/.exec(value)?.[0];
    if (address !== undefined && !RESOLVER.test(address)) return { value: address, sure: SURE.label };
  }
  const addresses = lines.map(({ text }) => /^https?:\/\/[^\s<>"]+$/.exec(text)?.[0]);
  const line = addresses.find((address) => address !== undefined && !RESOLVER.test(address));
  return line === undefined ? null : { value: line, sure: SURE.line };
}

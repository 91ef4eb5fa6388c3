import type { MetadataField, MetadataOrigin, PartialDate, Range } from '../../../preload/contract/index.ts';
import { readLanguage } from '../../reading/index.ts';
import type { ArticleMetadata, StatedMetadata } from '../article.ts';
import type { Head } from '../blocks/head.ts';
import { isSameTitle } from '../blocks/shape.ts';
import type { Unit } from '../blocks/unit.ts';
import { bylineIn } from './bylines.ts';
import { type Dateline, datelineOf } from './dateline.ts';
import { dateIn, dateLine, type FoundDateLine } from './dates.ts';
import { outletWithDate } from './outlet-date.ts';
import {
  outletBehindTitle,
  outletInClosing,
  outletInCredit,
  outletInLead,
  outletLine,
  outletSpokenTo,
} from './outlets.ts';

/** A value with where it was read: a place in the text, or the file beside its text. */
interface Proposal<T> {
  readonly value: T;
  /** Null for what the file states apart from its text. */
  readonly range: Range | null;
  readonly sure: number;
}

type Proposals = { [Field in MetadataField]: Proposal<NonNullable<ArticleMetadata[Field]>> | null };

export interface ProposedMetadata {
  readonly metadata: ArticleMetadata;
  readonly origins: readonly MetadataOrigin[];
}

/** Reads the metadata out of an article whose blocks have their kinds. What is not there stays null. */
export function proposeMetadata(
  text: string,
  units: readonly Unit[],
  head: Head,
  stated: StatedMetadata,
): ProposedMetadata {
  const dateline = firstDateline(units, head);
  const title = titleOf(units, head);
  const proposals: Proposals = {
    title: title.title,
    alternativeTitle: otherTitleOf(units, stated.title?.value ?? title.title?.value ?? null),
    author: authorOf(units, head),
    outlet: outletOf(text, units, head, title.outlet, dateline),
    published: publishedOf(units, head, dateline),
    place: placeOf(dateline),
    language: languageOf(text),
    url: urlOf(units),
    canonicalUrl: null,
  };
  return settle(proposals, stated);
}

/** Less sure than this, what a file states is a hint: who saved it, and when. */
const HINT = 0.5;

/** What the file states of itself goes before what its text seems to say, a hint only where the text says nothing. */
function settle(proposals: Proposals, stated: StatedMetadata): ProposedMetadata {
  const origins: MetadataOrigin[] = [];
  const choose = <Field extends MetadataField>(
    field: Field,
    fits: (value: NonNullable<ArticleMetadata[Field]>) => boolean = () => true,
  ): ArticleMetadata[Field] | null => {
    const given = stated[field];
    const read = proposals[field];
    const hint = given !== undefined && given.sure < HINT && read !== null;
    if (given && !hint && fits(given.value as NonNullable<ArticleMetadata[Field]>)) {
      origins.push({ field, origin: 'file', range: null, sure: given.sure });
      return given.value as ArticleMetadata[Field];
    }
    if (!read || !fits(read.value as NonNullable<ArticleMetadata[Field]>)) return null;
    origins.push({ field, origin: 'text', range: read.range, sure: read.sure });
    return read.value as ArticleMetadata[Field];
  };
  const title = choose('title');
  const metadata: ArticleMetadata = {
    title,
    alternativeTitle: choose('alternativeTitle', (other) => title === null || !isSameTitle(other, title)),
    author: choose('author'),
    outlet: choose('outlet'),
    published: choose('published'),
    place: choose('place'),
    language: choose('language'),
    url: choose('url'),
    canonicalUrl: choose('canonicalUrl'),
  };
  return { metadata, origins };
}

function inUnit<T>(unit: Unit, range: Range, value: T, sure: number): Proposal<T> {
  return { value, range: { start: unit.start + range.start, end: unit.start + range.end }, sure };
}

function titleOf(
  units: readonly Unit[],
  head: Head,
): { title: Proposal<string> | null; outlet: Proposal<string> | null } {
  const unit = head.title === null ? undefined : units[head.title];
  if (!unit) return { title: null, outlet: null };
  const behind = outletBehindTitle(unit.text);
  const end = behind
    ? unit.text.slice(0, behind.start).replace(/\s+[|–—-]\s+$/, '').length
    : unit.text.length;
  return {
    title: inUnit(unit, { start: 0, end }, unit.text.slice(0, end).replace(/\s+/g, ' '), 0.9),
    outlet: behind ? inUnit(unit, behind, behind.outlet, behind.sure) : null,
  };
}

/** A headline in other words than the title: a second one under the first, or the one that the file's own title is not. */
function otherTitleOf(units: readonly Unit[], title: string | null): Proposal<string> | null {
  const headline = (unit: Unit) => unit.text.replace(/\s+/g, ' ');
  const unit = units.find(
    (one) => one.kind === 'title' && !one.furniture && title !== null && !isSameTitle(headline(one), title),
  );
  return unit ? inUnit(unit, { start: 0, end: unit.text.length }, headline(unit), 0.8) : null;
}

function authorOf(units: readonly Unit[], head: Head): Proposal<string> | null {
  for (const unit of units) {
    if (unit.kind !== 'byline' || unit.furniture) continue;
    const byline = bylineIn(unit.text);
    if (byline?.author) return inUnit(unit, byline.range, byline.author, 0.9);
  }
  const name = head.nameLine === null ? undefined : units[head.nameLine];
  return name ? inUnit(name, { start: 0, end: name.text.length }, name.text, 0.5) : null;
}

function firstDateline(units: readonly Unit[], head: Head): { unit: Unit; dateline: Dateline } | null {
  const first = units.slice(head.body).find((unit) => !unit.furniture && unit.kind === 'paragraph');
  const dateline = first ? datelineOf(first.text) : null;
  return first && dateline ? { unit: first, dateline } : null;
}

type Dated = ReturnType<typeof firstDateline>;

function placeOf(dated: Dated): Proposal<string> | null {
  const place = dated?.dateline.place;
  return dated && place ? inUnit(dated.unit, place.range, place.place, place.sure) : null;
}

/** A line of its own first, then the dateline, then the date behind an outlet's name in the lead. */
function publishedOf(units: readonly Unit[], head: Head, dated: Dated): Proposal<PartialDate> | null {
  const lines = units.filter((unit) => (unit.kind === 'date' || unit.kind === 'byline') && !unit.furniture);
  const found = lines.flatMap((unit) => {
    const date = unit.kind === 'date' ? dateOfLine(unit.text) : dateIn(unit.text);
    return date ? [{ unit, date }] : [];
  });
  const best = found.find(({ unit }) => !isUpdate(unit.text)) ?? found[0];
  const fromLine = best ? inUnit(best.unit, best.date, best.date.date, 0.9) : null;
  const date = dated?.dateline.date;
  const fromDateline = dated && date ? inUnit(dated.unit, date, date.date, 0.85) : null;
  if (fromLine && fromDateline) return hasYear(fromLine.value) ? fromLine : fromDateline;
  return fromLine ?? fromDateline ?? dateInLead(units, head);
}

function dateOfLine(line: string): FoundDateLine | null {
  return dateLine(line)?.found ?? outletWithDate(line)?.date ?? null;
}

function hasYear(date: PartialDate): boolean {
  return !date.date.startsWith('-');
}

function isUpdate(line: string): boolean {
  return /^(?:last )?(?:updated?|modified|mis(?:e)? à jour|modifié|aktualisiert|actualizado)/i.test(line);
}

/** "NextFin News - On December 23, 2025, …": only right behind an outlet's name, where a date says when it was written. */
function dateInLead(units: readonly Unit[], head: Head): Proposal<PartialDate> | null {
  const first = units.slice(head.body).find((unit) => !unit.furniture && unit.kind === 'paragraph');
  const outlet = first ? outletInLead(first.text) : null;
  if (!first || !outlet) return null;
  const window = first.text.slice(outlet.end, outlet.end + 40);
  const date: FoundDateLine | null = dateIn(window);
  if (!date || date.start > 14) return null;
  const range = { start: outlet.end + date.start, end: outlet.end + date.end };
  return inUnit(first, range, date.date, 0.6);
}

function outletOf(
  text: string,
  units: readonly Unit[],
  head: Head,
  behindTitle: Proposal<string> | null,
  dated: Dated,
): Proposal<string> | null {
  if (behindTitle) return behindTitle;
  for (const unit of units) {
    const found = unit.kind === 'date' && !unit.furniture ? outletWithDate(unit.text)?.outlet : null;
    if (found) return inUnit(unit, found, found.outlet, 0.85);
  }
  const body = units.slice(head.body);
  const first = body.find((unit) => !unit.furniture && unit.kind === 'paragraph');
  const lead = first ? outletInLead(first.text) : null;
  if (first && lead) return inUnit(first, lead, lead.outlet, lead.sure);
  const credits = units.filter((unit) => unit.kind === 'credit' || unit.reason === 'copyright notice');
  for (const find of [outletInCredit, outletLine, outletInClosing]) {
    for (const unit of credits) {
      const found = find(unit.text);
      if (found) return inUnit(unit, found, found.outlet, found.sure);
    }
  }
  const agency = dated?.dateline.agency;
  if (dated && agency) return inUnit(dated.unit, agency.range, agency.agency, 0.6);
  const spoken = outletSpokenTo(text);
  return spoken
    ? { value: spoken.outlet, range: { start: spoken.start, end: spoken.end }, sure: spoken.sure }
    : null;
}

const ENOUGH_FOR_LANGUAGE = 1_500;

function languageOf(text: string): Proposal<string> | null {
  const language = readLanguage(text.slice(0, ENOUGH_FOR_LANGUAGE));
  return language ? { value: language, range: null, sure: 0.9 } : null;
}

const URL_LINE =
  /^(?:(?:url|link|lien|source|original(?: article)?|permalink|canonical|read the (?:original|full).{0,20})\s*:?\s*)?(?<url>https?:\/\/[^\s<>"]{6,})$/i;

/** An address on a line of its own, above the text or under it. */
function urlOf(units: readonly Unit[]): Proposal<string> | null {
  for (const unit of [...units.slice(0, 8), ...units.slice(-6)]) {
    const url = unit.words <= 4 ? URL_LINE.exec(unit.text)?.groups?.url : undefined;
    if (url) {
      const start = unit.text.indexOf(url);
      return inUnit(unit, { start, end: start + url.length }, url, 0.7);
    }
  }
  return null;
}

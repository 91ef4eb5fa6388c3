import type { Range } from '../../../preload/contract/index.ts';
import { dateIn, type FoundDateLine } from './dates.ts';
import { isAgency, isNewsLabel, looksLikeOutlet, mentionsAgency } from './outlets.ts';
import { remembered } from './remembered.ts';

/** What a report says in front of its first sentence: where and when it was filed, and for which agency. */
export interface Dateline {
  readonly place: DatelinePlace | null;
  readonly date: FoundDateLine | null;
  readonly agency: { readonly agency: string; readonly range: Range } | null;
}

interface DatelinePlace {
  readonly place: string;
  readonly range: Range;
  readonly sure: number;
  /** Written in capitals, as datelines are. */
  readonly capitals: boolean;
}

/** A dateline ends with a dash between spaces, or with a colon after capitals. */
const MARK = /\s*(?:[—–―]|\s-{1,2}(?=\s)|(?<=\))\s?-)\s*|:\s+/gu;
const LONGEST = 110;

const CAPITALS = String.raw`\p{Lu}[\p{Lu}'’.-]+(?:[ -](?:\p{Lu}[\p{Lu}'’.-]*|DE|LA|AL))*`;
// scripts without capitals have names of places all the same; they need an agency or a date beside them
const MIXED = String.raw`[\p{Lu}\p{Lo}][\p{L}'’.-]+(?:[ -](?:de|du|la|le|al|el|of|[\p{Lu}\p{Lo}][\p{L}'’.-]*)){0,3}`;
const PLACE = new RegExp(
  String.raw`^\(?(?<place>(?:${CAPITALS}(?:\/${CAPITALS})*(?:, ${MIXED}){0,2})|(?:${MIXED}(?:\/${MIXED})*(?:, ${MIXED})?))\)?$`,
  'u',
);
const WEEKDAY =
  /^(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/i;

/** Reads the dateline at the beginning of a paragraph; null where it begins like any other. */
export function datelineOf(paragraph: string): Dateline | null {
  const head = paragraph.slice(0, LONGEST);
  return MAY_END.test(head) ? datelineIn(head) : null;
}

/** A character that every mark has. */
const MAY_END = /[—–―:-]/;

const datelineIn = remembered((head): Dateline | null => {
  let best: Dateline | null = null;
  for (const mark of head.matchAll(MARK)) {
    if (mark.index === 0) continue;
    const found = parts(head.slice(0, mark.index));
    if (!found) break;
    if (mayEndWith(found, mark[0], head.slice(mark.index + mark[0].length))) best = found;
  }
  return best;
});

/**
 * A place in small letters with neither date nor agency is also how a sentence with a dash or a colon begins, so it
 * takes a long dash and a new sentence behind it.
 */
function mayEndWith({ place, date, agency }: Dateline, mark: string, rest: string): boolean {
  if (mark.startsWith(':')) return place?.capitals === true;
  if (place?.capitals || date || agency) return true;
  return /[—–―]/.test(mark) && /^["'“‘«]?\p{Lu}/u.test(rest);
}

/** Reads "BAMAKO, Mali — Dec. 22" or "LONDON, Dec 22 (Reuters)"; null as soon as a piece is none of these. */
function parts(lead: string): Dateline | null {
  const agency = agencyIn(lead);
  let rest = agency ? blank(lead, agency.outer) : lead;
  const date = dateIn(rest);
  if (date) rest = blank(rest, date);
  const pieces = piecesOf(rest);
  let place: Dateline['place'] = null;
  const named: Range[] = [];
  for (const piece of pieces) {
    const text = rest.slice(piece.start, piece.end);
    if (WEEKDAY.test(text) || /^(?:le|on|the)$/i.test(text)) continue;
    named.push(piece);
  }
  const first = named[0];
  const last = named.at(-1);
  if (first && last) {
    const range = { start: first.start, end: last.end };
    const text = rest.slice(range.start, range.end).replace(/\s+/g, ' ');
    const match = PLACE.exec(text);
    if (!match?.groups?.place || looksLikeOutlet(text) || isNewsLabel(text)) return null;
    const capitals = /^\(?\p{Lu}[\p{Lu}\s.'’/-]+(?:[,)]|$)/u.test(text);
    if (!capitals && !date && !agency && text.split(/[\s/]+/).length > 3) return null;
    place = {
      place: inPlaceCase(match.groups.place),
      range,
      sure: capitals || agency ? 0.9 : date ? 0.8 : 0.5,
      capitals,
    };
  }
  if (!place && !agency) return null;
  return { place, date, agency: agency ? { agency: agency.agency, range: agency.range } : null };
}

function agencyIn(lead: string): { agency: string; range: Range; outer: Range } | null {
  const match = /\((?<name>\p{L}[\p{L}\p{N} .&/-]{1,40})\)\s*$/u.exec(lead);
  const name = match?.groups?.name;
  if (!match || !name) return null;
  if (
    !isAgency(name) &&
    !looksLikeOutlet(name) &&
    !mentionsAgency(name) &&
    !/^\p{Lu}{2,8}(?:[ -]\p{Lu}{2,12}){0,2}$/u.test(name)
  )
    return null;
  const start = match.index + 1;
  return {
    agency: name,
    range: { start, end: start + name.length },
    outer: { start: match.index, end: match.index + match[0].length },
  };
}

/** What is left between commas and dashes, without the white space around it. */
function piecesOf(text: string): readonly Range[] {
  const pieces: Range[] = [];
  for (const match of text.matchAll(/[^,—–―|]+/gu)) {
    const inner = match[0].replace(/\s-{1,2}\s?$/, '').trim();
    if (inner === '' || /^[-.]+$/.test(inner)) continue;
    const start = match.index + match[0].indexOf(inner);
    pieces.push({ start, end: start + inner.length });
  }
  return pieces;
}

function blank(text: string, range: Range): string {
  return text.slice(0, range.start) + ' '.repeat(range.end - range.start) + text.slice(range.end);
}

/** "BAMAKO, Mali" as "Bamako, Mali"; initials such as U.S. and D.C. stay. */
function inPlaceCase(place: string): string {
  return place.replace(/\p{Lu}[\p{Lu}\p{M}'’]+/gu, (word) =>
    word.length <= 2 ? word : word.charAt(0) + word.slice(1).toLowerCase(),
  );
}

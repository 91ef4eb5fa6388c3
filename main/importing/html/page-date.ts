import type { PartialDate } from '../../../preload/contract/index.ts';
import { dateIn } from '../metadata/dates.ts';
import { ancestorsOf, isElsewhere } from './around.ts';
import type { Content } from './content.ts';
import { type Element, isInside, type Page, textOf } from './tree.ts';

const ISO = /^(?<y>(?:19|20)\d\d)[-/.](?<m>\d\d?)[-/.](?<d>\d\d?)(?:[T ,]+(?<h>\d\d):(?<min>\d\d))?/;
const COMPACT = /^(?<y>(?:19|20)\d\d)(?<m>[01]\d)(?<d>[0-3]\d)(?:T?(?<h>[0-2]\d)(?<min>[0-5]\d)\d\d.*)?$/;
const MONTH_ONLY = /^(?<y>(?:19|20)\d\d)[-/](?<m>\d\d?)$/;

/** Reads a date that was written for machines: ISO 8601 and its neighbours, else as people write dates. */
export function machineDate(value: string, dayFirst: boolean): PartialDate | null {
  const text = value.trim();
  const groups = (ISO.exec(text) ?? COMPACT.exec(text))?.groups;
  if (groups) return dateOf(groups.y, groups.m, groups.d, groups.h, groups.min);
  const month = MONTH_ONLY.exec(text)?.groups;
  if (month && Number(month.m) >= 1 && Number(month.m) <= 12)
    return { date: `${month.y}-${two(month.m)}`, precision: 'month' };
  if (/^(?:19|20)\d\d$/.test(text)) return { date: text, precision: 'year' };
  return humanDate(text, dayFirst);
}

const FIGURES =
  /(?<![\d./-])(?<d>\d\d?)(?<mark>[./-])\s?(?<m>\d\d?)\k<mark>\s?(?<y>(?:19|20)\d\d|\d\d)(?!\d)/;

/**
 * Reads a date that was written for people. Dates in figures are read with the day first where the page's language
 * does so; otherwise only where they can be read in one way.
 */
export function humanDate(text: string, dayFirst: boolean): PartialDate | null {
  const figures = FIGURES.exec(text)?.groups;
  if (figures && (dayFirst || figures.mark === '.')) {
    const year = (figures.y ?? '').length === 2 ? `20${figures.y}` : figures.y;
    const date = dateOf(year, figures.m, figures.d, undefined, undefined);
    if (date) return date;
  }
  return dateIn(text)?.date ?? null;
}

function dateOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  hour: string | undefined,
  minute: string | undefined,
): PartialDate | null {
  const y = Number(year);
  const m = Number(month);
  const d = Number(day);
  // the day after the last of a month is none
  if (!(y >= 1900 && y < 2100 && m >= 1 && m <= 12 && d >= 1) || d > new Date(Date.UTC(y, m, 0)).getUTCDate())
    return null;
  const date = `${year}-${two(month)}-${two(day)}`;
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59)
    return { date, precision: 'day' };
  return { date: `${date}T${hour}:${minute}`, precision: 'minute' };
}

function two(value: string | undefined): string {
  return String(Number(value)).padStart(2, '0');
}

const DATE_NAME =
  /(?<![a-z])(?:date|dates|datum|published|publish(?:ed)?-?(?:date|on|at)?|pub-?date|post-?date|entry-?date|article-?date|news-?date|posted-?on|posted|time|timestamp|time-?stamp|date-?(?:line|time|published|posted|header)|datetime|fecha|data|veroeffentlicht|created|meta-?date|byline|meta|entry-?meta|post-?meta|article-?(?:meta|info)|info|story-?(?:info|date)|details)(?![a-z])/;
const UPDATED =
  /(?<![a-z])(?:update[ds]?|modified|modify|aktualisiert|changed|geändert|mis à jour|actualizado)(?![a-z])/i;
const LONGEST = 120;

/** The date that a page shows beside its headline; `time` elements before marked lines, all before other short lines. */
export function shownDate(
  page: Page,
  { body }: Content,
  title: Element | null,
  dayFirst: boolean,
): PartialDate | null {
  const around = ancestorsOf(body, title);
  const place = new Map(page.elements.map((element, i) => [element, i]));
  const anchor = place.get(title ?? body) ?? 0;
  const start = place.get(body) ?? 0;
  let best: PartialDate | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const [i, element] of page.elements.entries()) {
    const cost =
      costOf(element) ??
      (i > anchor - BESIDE && i < start + BESIDE ? plainCost(element, dayFirst) : labelledCost(element));
    if (cost === null || isElsewhere(element, around)) continue;
    const date = dateShown(element, dayFirst);
    if (date === null || date.date.startsWith('-')) continue;
    const deep = i > start && isInside(element, body) ? 20 : 0;
    const distance = cost + deep + (i >= anchor ? i - anchor : (anchor - i) * 2);
    if (distance < nearest) [best, nearest] = [date, distance];
  }
  return nearest < FARTHEST ? best : null;
}

const FARTHEST = 400;
/** Elements in front of the headline and behind the beginning of the body among which a plain line may be the date. */
const BESIDE = 14;

/** A line that begins with a date, or holds hardly anything else. */
function plainCost(element: Element, dayFirst: boolean): number | null {
  const text = ownText(element);
  if (text.length < 6) return null;
  const found = dateIn(text.slice(0, LONGEST));
  const figures = FIGURES.exec(text.slice(0, LONGEST));
  const start = figures ? figures.index : found?.start;
  if (start === undefined || (!figures && !/\d{4}/.test(text.slice(start, (found?.end ?? 0) + 1))))
    return null;
  if (humanDate(text.slice(0, LONGEST), dayFirst) === null) return null;
  return start <= 2 || (text.length <= 60 && start <= 30) ? 60 : null;
}

const PUBLISHED =
  /(?:veröffentlicht|erschienen|publiziert|published|posted|publié|mis en ligne|publicado|pubblicato|geplaatst)(?: am| on| at| le| el| il| op)?[\s:]{1,3}(?=\d|\p{L}{3,9}\.? \d)/iu;

/** "Published on 3 June 2024", wherever it stands in the article. */
function labelledCost(element: Element): number | null {
  return PUBLISHED.test(ownText(element).slice(0, LONGEST)) ? 150 : null;
}

function ownText(element: Element): string {
  const text = element.children.filter((child) => typeof child === 'string').join(' ');
  return text.length > 2_000 ? '' : text.replace(/\s+/g, ' ').trim();
}

function costOf(element: Element): number | null {
  const { name, attributes, names } = element;
  if (name === 'meta') return null;
  if (name === 'time' || attributes.itemprop === 'datePublished')
    return attributes.pubdate !== undefined || attributes.itemprop ? 0 : 10;
  if (attributes.itemprop === 'dateModified' || !DATE_NAME.test(names)) return null;
  return 30;
}

function dateShown(element: Element, dayFirst: boolean): PartialDate | null {
  const { attributes } = element;
  const machine = attributes.datetime ?? attributes.content;
  const fromMachine = machine ? machineDate(machine, dayFirst) : null;
  if (fromMachine) return UPDATED.test(element.names) ? null : fromMachine;
  const whole = textOf(element);
  const text = whole.length > LONGEST ? ownText(element).slice(0, LONGEST) : whole;
  if (text === '') return null;
  const update = UPDATED.exec(text);
  if (UPDATED.test(element.names) || (update && update.index < 3)) return null;
  return humanDate(text, dayFirst);
}

const IN_URL = /\/(?<y>(?:19|20)\d\d)[/-]?(?<m>0[1-9]|1[0-2])[/-]?(?<d>0[1-9]|[12]\d|3[01])(?![\d])/;
const MONTH_IN_URL = /\/(?<y>(?:19|20)\d\d)\/(?<m>0[1-9]|1[0-2])\//;

/** Archives put the day or the month of an article into its address. */
export function dateInUrl(url: string): PartialDate | null {
  const day = IN_URL.exec(url)?.groups;
  if (day) return dateOf(day.y, day.m, day.d, undefined, undefined);
  const month = MONTH_IN_URL.exec(url)?.groups;
  return month ? { date: `${month.y}-${month.m}`, precision: 'month' } : null;
}

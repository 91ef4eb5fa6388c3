import type { PartialDate } from '../../../preload/contract/index.ts';
import { readLanguage } from '../../reading/index.ts';
import type { Draft, StatedMetadata } from '../article.ts';
import { inNameCase, isPersonName } from '../metadata/bylines.ts';
import { type Attributes, readXml, type XmlHandler } from './xml.ts';

/** What a document says of itself in its properties, as written. */
export interface Properties {
  readonly title: string | null;
  readonly creator: string | null;
  readonly created: string | null;
  readonly modified: string | null;
  readonly language: string | null;
  readonly pages: number | null;
}

export const NO_PROPERTIES: Properties = {
  title: null,
  creator: null,
  created: null,
  modified: null,
  language: null,
  pages: null,
};

/** The words of the elements of small XML files that hold one value in each, by name; the first of each name. */
export function valuesIn(bytes: Uint8Array): ReadonlyMap<string, string> {
  const reader = new ValuesReader();
  readXml(bytes, reader);
  return reader.values;
}

const LONGEST_VALUE = 2_000;

class ValuesReader implements XmlHandler {
  readonly values = new Map<string, string>();
  private parts: string[] = [];
  private length = 0;

  open(name: string, attributes: Attributes): void {
    this.parts = [];
    this.length = 0;
    const pages = name === 'meta:document-statistic' ? attributes['meta:page-count'] : undefined;
    if (pages !== undefined) this.values.set('meta:page-count', pages);
  }

  close(name: string): void {
    const value = this.parts.join('').replace(/\s+/g, ' ').trim();
    if (value !== '' && !this.values.has(name) && this.values.size < 200) this.values.set(name, value);
    this.parts = [];
  }

  text(text: string): void {
    if (this.length > LONGEST_VALUE) return;
    this.parts.push(text.slice(0, LONGEST_VALUE));
    this.length += text.length;
  }
}

/** Titles that programs give by themselves. */
const JUNK =
  /^(?:microsoft (?:office )?(?:word|powerpoint)\b.*|(?:word )?document ?\d*|dokument ?\d*|documento? ?\d*|untitled(?: document)?(?: ?\d+)?|unbenannt ?\d*|sans (?:titre|nom) ?\d*|sin título ?\d*|senza (?:titolo|nome) ?\d*|unknown|no title|none|null|title|titel|titre|name|print|page ?\d+|default|template|vorlage|modèle|normal|(?:new|neues?) .{0,20}(?:document|dokument)|nouveau document.*|powerpoint[- ]pr.sentation|presentation ?\d*|slide ?\d+|blank|test|draft|\d+|[\w-]+\.(?:docx?|odt|rtf|dotx?|pdf|html?|txt|pages|wps)|.*[\\/][^\\/]*\.\w{2,5}|https?:\S+)$/i;

/** Whether a title in the properties was put there by a program or is the name of a file. */
export function isJunkTitle(title: string): boolean {
  return JUNK.test(title) || !/\p{L}{2}/u.test(title) || (/_/.test(title) && !/\s/.test(title));
}

/** How near the beginning a headline stands. */
const HEAD_BLOCKS = 12;
const NEAR_START = 1_500;
const SURE = { titleAlone: 0.5, otherTitle: 0.5, shownAuthor: 0.8, author: 0.2, created: 0.2, language: 0.6 };

export interface Told {
  readonly stated: StatedMetadata;
  /** With the headline marked, where the properties say which block it is. */
  readonly drafts: readonly Draft[];
}

/**
 * What the properties are worth: they are often the template's or the analyst's own. A title that the text shows makes
 * that block the headline; another one is only an alternative, unless the text has nothing like a headline. An author
 * whom the text does not show, and when the file was made, are hardly more than hints.
 */
export function toldBy(properties: Properties, text: string, drafts: readonly Draft[]): Told {
  const title = properties.title && !isJunkTitle(properties.title) ? properties.title : null;
  const shown = title === null ? -1 : headlineAt(title, text, drafts);
  const marked =
    shown < 0 || drafts.some(({ kind }) => kind === 'title')
      ? drafts
      : drafts.map((draft, i): Draft => (i === shown ? { ...draft, kind: 'title' } : draft));
  const { language } = properties;
  const code = language === null ? null : (/^[a-z]{2}(?![a-z])/i.exec(language)?.[0].toLowerCase() ?? null);
  const read = readLanguage(text.slice(0, NEAR_START));
  const author = authorOf(properties.creator, text);
  const published = dateOf(properties.created ?? properties.modified);
  return {
    drafts: marked,
    stated: {
      ...(title !== null && shown < 0 && otherTitle(title, text, drafts)),
      ...(author && { author }),
      ...(published && { published: { value: published, sure: SURE.created } }),
      ...(code !== null && read === null && { language: { value: code, sure: SURE.language } }),
    },
  };
}

function headlineAt(title: string, text: string, drafts: readonly Draft[]): number {
  const wanted = folded(title);
  return drafts
    .slice(0, HEAD_BLOCKS)
    .findIndex(
      ({ start, end, kind, furniture }) =>
        furniture === undefined && kind !== 'table' && folded(text.slice(start, end)) === wanted,
    );
}

function otherTitle(title: string, text: string, drafts: readonly Draft[]): StatedMetadata {
  const first = drafts.find(({ furniture }) => furniture === undefined);
  const line = first ? text.slice(first.start, first.end) : '';
  const headed =
    drafts.some(({ kind }) => kind === 'title') ||
    first?.kind === 'heading' ||
    (line.length < 160 && !/[.!?]["”»]?$/.test(line));
  return headed
    ? { alternativeTitle: { value: title, sure: SURE.otherTitle } }
    : { title: { value: title, sure: SURE.titleAlone } };
}

function authorOf(creator: string | null, text: string): StatedMetadata['author'] | null {
  if (creator === null) return null;
  const name = inNameCase(creator.trim());
  if (!isPersonName(name)) return null;
  const near = `${text.slice(0, NEAR_START)}\n${text.slice(-NEAR_START)}`.toLowerCase();
  return { value: name, sure: near.includes(name.toLowerCase()) ? SURE.shownAuthor : SURE.author };
}

/** When the empty documents were made that programs ship with and never date anew. */
const TEMPLATES = /^(?:1980-01-01|2013-12-23T23:15:00Z)/;

/** Programs write the time in UTC; the day is what is worth keeping, and years before word processors are none. */
export function dateOf(written: string | null): PartialDate | null {
  const match = /^((?:19[89]|20[0-9])\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:T|\s|$)/.exec(
    written ?? '',
  );
  const date = match?.[1];
  return date === undefined || TEMPLATES.test(written ?? '') ? null : { date, precision: 'day' };
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

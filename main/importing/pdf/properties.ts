/** What a document states of itself: its information dictionary and its XMP packet. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PartialDate } from '../../../preload/contract/index.ts';
import type { StatedMetadata } from '../article.ts';
import { fold, likeness } from '../blocks/shape.ts';
import { cleanText } from '../clean.ts';
import { isPersonName } from '../metadata/bylines.ts';
import { safeAddress } from './links.ts';

export interface Properties {
  readonly title: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly created: PartialDate | null;
  readonly language: string | null;
  readonly url: string | null;
}

const LONGEST = 500;
const LONGEST_NAME = 120;
/** Titles that programs give: the name of a file or of the program, or nothing. */
const JUNK_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel)\b.*|(?:untitled|document|dokument|documento|sans titre|sin título|ohne titel|unbenannt|unknown|none|null|layout|slide|presentation|untitled document|new document|title|print|scan|scanned|image|page|blank)[\s_-]*\d*|about:.*|https?:\/\/.*|file:.*|[\w()[\] .-]*\.(?:docx?|rtf|odt|indd|qxp|qxd|pdf|tex|dvi|ps|eps|pages|html?|php|aspx?|txt|xlsx?|pptx?|pub|pmd|ai|wpd|tif+|jpe?g|png))$/iu;
const JUNK_AUTHOR =
  /^(?:(?:unknown|none|null|anonymous|author|user|owner|admin(?:istrator)?|root|default|guest|home|office|pc|laptop|microsoft.*|windows.*|adobe.*|.*\\.*|.*\/.*|hp|dell|lenovo|acer|asus|scanner|temp|test|staff|editor|web|www.*|.*\.(?:com|org|net)|utilisateur|benutzer|usuario)[\s_-]*\d*)$/iu;

const DATE = /^(?:D:)?((?:19|20)\d\d)(?:-?(0[1-9]|1[0-2])(?:-?(0[1-9]|[12]\d|3[01]))?)?/;

export async function propertiesOf(document: PDFDocumentProxy): Promise<Properties> {
  const found = await document.getMetadata().catch(() => null);
  const info = asRecord(found?.info);
  const custom = asRecord(info.Custom);
  const xmp = (name: string): unknown => {
    try {
      return found?.metadata?.get(name);
    } catch {
      return null;
    }
  };
  const text = (...values: readonly unknown[]): string | null =>
    values.map(asText).find((value) => value !== null) ?? null;
  return {
    title: text(xmp('dc:title'), info.Title),
    author: text(xmp('dc:creator'), info.Author),
    publisher: text(xmp('prism:publicationname'), xmp('dc:publisher'), custom.Publisher),
    created:
      text(xmp('xmp:createdate'), info.CreationDate, xmp('xmp:modifydate'), info.ModDate)
        ?.match(DATE)
        ?.slice(1)
        .reduce<PartialDate | null>(withPart, null) ?? null,
    language: text(info.Language, xmp('dc:language')),
    url: safeAddress(text(xmp('prism:url'), xmp('dc:source'), custom.URL)),
  };
}

function withPart(date: PartialDate | null, part: string | undefined): PartialDate | null {
  if (part === undefined) return date;
  if (date === null) return { date: part, precision: 'year' };
  return { date: `${date.date}-${part}`, precision: date.precision === 'year' ? 'month' : 'day' };
}

/**
 * @param headline set in the document itself, which says best what it is called
 * @param opening the first page's words, in which an author would be named
 */
export function statedIn(properties: Properties, headline: string | null, opening: string): StatedMetadata {
  const { publisher, created, url } = properties;
  const title = worthwhileTitle(properties.title);
  const author = worthwhileAuthor(properties.author);
  const language = /^[a-z]{2}(?=$|[-_])/i.exec(properties.language ?? '')?.[0].toLowerCase();
  const same = title !== null && headline !== null && isSame(title, headline);
  return {
    ...(title &&
      (headline === null || same) && {
        title: { value: same ? (headline ?? title) : title, sure: same ? 0.95 : 0.7 },
      }),
    ...(title && headline !== null && !same && { alternativeTitle: { value: title, sure: 0.5 } }),
    ...(author && { author: { value: author, sure: fold(opening).includes(fold(author)) ? 0.9 : 0.5 } }),
    ...(publisher && publisher.length <= LONGEST_NAME && { outlet: { value: publisher, sure: 0.7 } }),
    // when the file was made, which for a printed web page is any day after the article
    ...(created && { published: { value: created, sure: 0.3 } }),
    ...(language && { language: { value: language, sure: 0.8 } }),
    ...(url && { url: { value: url, sure: 0.8 } }),
  };
}

function isSame(title: string, headline: string): boolean {
  return fold(title) === fold(headline) || likeness(title, headline) >= 0.7;
}

function worthwhileTitle(title: string | null): string | null {
  const bare = title?.replace(/^microsoft (?:word|powerpoint) - (.*)$/iu, '$1').trim() ?? '';
  if (bare.length < 4 || !/\p{L}{2}/u.test(bare) || JUNK_TITLE.test(bare)) return null;
  // one word with figures or underscores is a file's name
  return /\s/.test(bare) || (/^[\p{L}'’-]+$/u.test(bare) && bare.length >= 6 && title === bare) ? bare : null;
}

function worthwhileAuthor(author: string | null): string | null {
  if (!author || JUNK_AUTHOR.test(author) || author.length > 200) return null;
  const names = author
    .split(/\s*;\s*|\s*,\s*(?=\p{Lu}\p{Ll}+ )|\s+and\s+/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.every((name) => isPersonName(name)) ? names.join(', ') : null;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function asText(value: unknown): string | null {
  if (Array.isArray(value))
    return asText(
      value
        .map(asText)
        .filter((part) => part !== null)
        .join(', '),
    );
  if (typeof value !== 'string') return null;
  const text = cleanText(value.slice(0, LONGEST)).replace(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}

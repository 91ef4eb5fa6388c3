import type { PartialDate } from '../../../preload/contract/index.ts';
import { ok, type Result } from '../../../preload/contract/result.ts';
import type { Container, Part, Reading, StatedMetadata, StatedValue } from '../article.ts';
import { cleanText } from '../clean.ts';
import { languageCode } from './language.ts';
import { plainLine } from './markup.ts';
import { joined } from './people.ts';
import { readBody } from './record.ts';

/** What a list of references says of one article; '' and null where it says nothing. */
export interface Reference {
  readonly title: string;
  readonly alternativeTitle: string;
  /** In the order in which names are said. */
  readonly authors: readonly string[];
  readonly outlet: string;
  readonly published: PartialDate | null;
  readonly language: string;
  readonly url: string;
  readonly doi: string;
  /** The abstract, or notes of some length; in HTML or plain. */
  readonly text: string;
}

/** Somebody wrote it down for citing it. */
const SURE = 0.95;

/** The references of a file, an article each. */
export function referencesOf(
  references: Iterable<Reference | Result<never>>,
  encoding: string,
): Result<Container> {
  return ok({
    parts: {
      async *[Symbol.asyncIterator](): AsyncGenerator<Part> {
        let number = 0;
        for (const reference of references) {
          const name = `record ${++number}`;
          if ('ok' in reference) {
            yield { kind: 'refused', name, refusal: reference };
            continue;
          }
          const read = await referenceReading(reference, encoding);
          if (read.ok) yield { kind: 'article', name, reading: read.value };
          else yield { kind: 'refused', name, refusal: read };
        }
      },
    },
  });
}

/** An article of what is known of it, and of its abstract where there is one. */
async function referenceReading(reference: Reference, encoding: string): Promise<Result<Reading>> {
  const stated = statedBy(reference);
  const text = reference.text.trim();
  if (text === '') return ok({ encoding, text: '', drafts: [], stated, notice: 'no text' });
  return readBody(text, stated, encoding);
}

function statedBy(reference: Reference): StatedMetadata {
  const stated = <T>(value: T | null): StatedValue<T> | null =>
    value === null || value === '' ? null : { value, sure: SURE };
  const title = stated(line(reference.title));
  const alternativeTitle = stated(line(reference.alternativeTitle));
  const author = stated(joined(reference.authors.map(line)));
  const outlet = stated(line(reference.outlet));
  const published = stated(reference.published);
  const language = stated(languageCode(reference.language));
  const url = stated(addressOf(reference));
  return {
    ...(title && { title }),
    ...(alternativeTitle && alternativeTitle.value !== title?.value && { alternativeTitle }),
    ...(author && { author }),
    ...(outlet && { outlet }),
    ...(published && { published }),
    ...(language && { language }),
    ...(url && { url }),
  };
}

function line(value: string): string {
  return cleanText(plainLine(value)).replace(/\s+/g, ' ').trim();
}

function addressOf({ url, doi }: Reference): string | null {
  const address = /https?:\/\/[^\s<>"]+/i.exec(url)?.[0];
  if (address !== undefined) return address;
  const number = /10\.\d{4,9}\/\S+/.exec(doi)?.[0];
  return number === undefined ? null : `https://doi.org/${number}`;
}

/** Notes shorter than this say how to find the article, not what it says. */
const SHORTEST_NOTE = 60;

/** The abstract, else the notes that are long enough to be text of the article. */
export function textAmong(abstract: string, notes: readonly string[]): string {
  if (abstract.trim() !== '') return abstract;
  return notes
    .filter((note) => note.length >= SHORTEST_NOTE && !/^[\w -]{2,30}:\s*\S+$/.test(note))
    .join('\n\n');
}

/** The date of year, month and day in figures, as far as they are there and can be. */
export function dateOfParts(
  year: string,
  month: string,
  day: string,
  time: string | null = null,
): PartialDate | null {
  if (!/^[12]\d{3}$/.test(year)) return null;
  const [m, d] = [Number(month), Number(day)];
  if (!Number.isInteger(m) || m < 1 || m > 12) return { date: year, precision: 'year' };
  const upTo = `${year}-${String(m).padStart(2, '0')}`;
  const last = new Date(Date.UTC(Number(year), m, 0)).getUTCDate();
  if (!Number.isInteger(d) || d < 1 || d > last) return { date: upTo, precision: 'month' };
  const date = `${upTo}-${String(d).padStart(2, '0')}`;
  return time === null ? { date, precision: 'day' } : { date: `${date}T${time}`, precision: 'minute' };
}

import type { PartialDate } from '../../../preload/contract/index.ts';
import { recordDate } from './dates.ts';
import { dateOfParts, type Reference, textAmong } from './reference.ts';
import { isObject, type JsonObject } from './tree.ts';

/** The types of CSL 1.0.2. */
const TYPES = new Set(
  'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty webpage'.split(
    ' ',
  ),
);

/** Whether a record is an item of CSL-JSON. */
export function isCslItem(value: unknown): value is JsonObject {
  return (
    isObject(value) &&
    typeof value.type === 'string' &&
    TYPES.has(value.type) &&
    ('id' in value || 'issued' in value || 'container-title' in value || 'title' in value)
  );
}

/** What an item of CSL-JSON says of an article. */
export function referenceOfItem(item: JsonObject): Reference {
  const text = (...keys: readonly string[]): string => {
    for (const key of keys) {
      const value = plain(item[key]);
      if (value !== '') return value;
    }
    return '';
  };
  return {
    title: text('title'),
    alternativeTitle: text('original-title'),
    authors: namesOf(item.author),
    outlet: text('container-title', 'publisher', 'collection-title', 'event-title'),
    published: dateOf(item.issued),
    language: text('language'),
    url: text('URL', 'url'),
    doi: text('DOI'),
    text: textAmong(text('abstract'), [text('annote'), text('note')]),
  };
}

/** Some services give every value as a list of one. */
function plain(value: unknown): string {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'string') return one.trim();
  return typeof one === 'number' ? String(one) : '';
}

function namesOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return plain(value) === '' ? [] : [plain(value)];
  return value.flatMap((name: unknown) => {
    if (typeof name === 'string') return [name];
    if (!isObject(name)) return [];
    const literal = plain(name.literal) || plain(name.name);
    if (literal !== '') return [literal];
    const parts = [
      name.given,
      name['dropping-particle'],
      name['non-dropping-particle'],
      name.family,
      name.suffix,
    ];
    const whole = parts
      .map(plain)
      .filter((part) => part !== '')
      .join(' ');
    return whole === '' ? [] : [whole];
  });
}

function dateOf(value: unknown): PartialDate | null {
  if (typeof value === 'string') return recordDate(value, null);
  if (!isObject(value)) return null;
  const all = value['date-parts'];
  const parts: unknown = Array.isArray(all) ? all[0] : undefined;
  if (Array.isArray(parts)) {
    const [year = '', month = '', day = ''] = parts.map(plain);
    return dateOfParts(year, month, day);
  }
  return recordDate(plain(value.raw) || plain(value.literal), null);
}

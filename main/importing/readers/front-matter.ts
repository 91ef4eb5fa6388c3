import { parse } from 'yaml';
import type { PartialDate } from '../../../preload/contract/index.ts';
import type { StatedMetadata, StatedValue } from '../article.ts';
import { dateIn } from '../metadata/dates.ts';

const FENCED = /^---[^\S\n]*\n([\s\S]*?)\n(?:---|\.\.\.)[^\S\n]*(?:\n|$)/;
/** The file says so itself, but people mistype. */
const SURE = 0.95;

/** Takes the YAML front matter off a Markdown text and reads the metadata in it. Front matter that is no YAML stays text. */
export function frontMatter(text: string): { readonly stated: StatedMetadata; readonly body: string } {
  const match = FENCED.exec(text);
  const fields = match ? fieldsOf(match[1] ?? '') : null;
  if (!match || !fields) return { stated: {}, body: text };
  return { stated: statedIn(fields), body: text.slice(match[0].length) };
}

function fieldsOf(yaml: string): ReadonlyMap<string, unknown> | null {
  try {
    const value: unknown = parse(yaml, { maxAliasCount: 20, logLevel: 'error' });
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return new Map(Object.entries(value).map(([key, field]) => [key.toLowerCase(), field]));
  } catch {
    return null;
  }
}

function statedIn(fields: ReadonlyMap<string, unknown>): StatedMetadata {
  const first = (...keys: readonly string[]): StatedValue<string> | null => {
    for (const key of keys) {
      const value = asText(fields.get(key));
      if (value) return { value, sure: SURE };
    }
    return null;
  };
  const published = dateOf(first('published', 'date', 'pubdate', 'publish_date', 'published_at')?.value);
  const language = first('lang', 'language')?.value.slice(0, 2).toLowerCase();
  const title = first('title', 'headline');
  const author = first('author', 'authors', 'byline', 'by');
  const outlet = first('outlet', 'source', 'publication', 'publisher', 'site', 'newspaper');
  const place = first('place', 'dateline', 'location');
  const other = first(
    'alternative_title',
    'alternativetitle',
    'alt_title',
    'alttitle',
    'seo_title',
    'short_title',
  );
  const canonical = first('canonical', 'canonical_url', 'canonicalurl', 'canonical_link');
  const canonicalUrl = canonical && isAddress(canonical.value) ? canonical : null;
  const found = first('url', 'link', 'permalink', 'source_url', 'original_url');
  const url = [found, outlet, canonicalUrl].find((one) => one && isAddress(one.value));
  return {
    ...(title && { title }),
    ...(other && { alternativeTitle: other }),
    ...(author && { author }),
    ...(outlet && !isAddress(outlet.value) && { outlet }),
    ...(published && { published: { value: published, sure: SURE } }),
    ...(place && { place }),
    ...(language && { language: { value: language, sure: SURE } }),
    ...(url && { url }),
    ...(canonicalUrl && { canonicalUrl }),
  };
}

function isAddress(value: string): boolean {
  return /^https?:\/\/\S+$/.test(value);
}

function asText(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value))
    return (
      value
        .map(asText)
        .filter((part) => part !== null)
        .join(', ') || null
    );
  if (typeof value === 'object' && value !== null && 'name' in value) return asText(value.name);
  return null;
}

function dateOf(text: string | undefined): PartialDate | null {
  if (!text) return null;
  const year = /^(?:19|20)\d\d$/.exec(text)?.[0];
  if (year) return { date: year, precision: 'year' };
  const month = /^((?:19|20)\d\d)-(0\d|1[0-2])$/.exec(text)?.[0];
  if (month) return { date: month, precision: 'month' };
  return dateIn(text)?.date ?? null;
}

/**
 * References (RIS, BibTeX, CSL-JSON) and the articles they speak of: a reference gives its metadata to the article with
 * its address or title, and an article gives its text to the reference that was here before it.
 */
import type { PartialDate } from '../../preload/contract/index.ts';
import { FIELD_NAMES } from './services/field-names.ts';
import { type ArticleKeys, articleKeys, setText } from './store/articles.ts';
import { fold } from './store/fold.ts';
import type { ImportedArticle } from './store/imported.ts';
import { opening } from './store/insert-article.ts';
import { completeMetadata } from './store/metadata.ts';
import { addSource, storeOriginal } from './store/originals.ts';
import type { Tx } from './store/store.ts';
import { insertVersion } from './store/versions.ts';

const REFERENCE_FORMATS = new Set(['ris', 'bib', 'csl']);
/** A title of fewer letters ("Editorial") is many articles'. */
const TITLE_LETTERS = 15;
/** Days that two dates of one article may lie apart: print and web, time zones. */
const DAYS_APART = 3;

export interface Joined {
  readonly id: string;
  readonly title: string | null;
  /** For a person: "its author and its date". */
  readonly what: string;
}

/** Finds the articles that belong to what is imported. Made for one import; it learns of each new article. */
export class Joining {
  readonly #byAddress = new Map<string, ArticleKeys[]>();
  readonly #byTitle = new Map<string, ArticleKeys[]>();
  #loaded = false;

  /** Joins an article that was read to one that is here; null where it stands for itself. */
  join(tx: Tx, read: ImportedArticle): Joined | null {
    const reference = isReference(read);
    if (!reference && read.notice !== null && read.notice !== 'partly read') return null;
    this.#load(tx);
    const found = this.#find(read, (known) => reference || known.notice === 'no text');
    if (!found) return null;
    return reference ? complete(tx, found, read) : fill(tx, found, read);
  }

  /** Tells of an article that was stored. */
  learn(id: string, read: ImportedArticle): void {
    if (this.#loaded)
      this.#add({
        id,
        notice: read.notice,
        title: read.metadata.title,
        url: read.metadata.url,
        canonicalUrl: read.metadata.canonicalUrl,
        published: read.metadata.published?.date ?? null,
      });
  }

  #load(tx: Tx): void {
    if (this.#loaded) return;
    this.#loaded = true;
    for (const keys of articleKeys(tx.db)) this.#add(keys);
  }

  #add(keys: ArticleKeys): void {
    for (const url of [keys.url, keys.canonicalUrl]) {
      const address = url === null ? null : addressKey(url);
      if (address) push(this.#byAddress, address, keys);
    }
    const title = titleKey(keys.title);
    if (title) push(this.#byTitle, title, keys);
  }

  /** The only article with this address; or the only one with this title, unless address or date speak against it. */
  #find(read: ImportedArticle, wanted: (keys: ArticleKeys) => boolean): ArticleKeys | null {
    const { url, canonicalUrl, title, published } = read.metadata;
    const addresses = [url, canonicalUrl].flatMap((one) => (one === null ? [] : (addressKey(one) ?? [])));
    for (const address of addresses) {
      const [only, ...others] = new Set((this.#byAddress.get(address) ?? []).filter(wanted));
      if (only && others.length === 0) return only;
    }
    const key = titleKey(title);
    const same = key === null ? [] : (this.#byTitle.get(key) ?? []).filter(wanted);
    const [only, ...others] = same.filter((keys) => mayBeOne(keys, addresses, published));
    return only && others.length === 0 ? only : null;
  }
}

export function isReference(read: Pick<ImportedArticle, 'format'>): boolean {
  return REFERENCE_FORMATS.has(read.format);
}

function mayBeOne(keys: ArticleKeys, addresses: readonly string[], published: PartialDate | null): boolean {
  const theirs = [keys.url, keys.canonicalUrl].flatMap((url) =>
    url === null ? [] : (addressKey(url) ?? []),
  );
  if (addresses.length > 0 && theirs.length > 0 && !theirs.some((one) => addresses.includes(one)))
    return false;
  const [a, b] = [dayOf(keys.published), dayOf(published?.date ?? null)];
  return a === null || b === null || Math.abs(a - b) <= DAYS_APART;
}

function dayOf(date: string | null): number | null {
  const day = date === null ? null : /^\d{4}-\d\d-\d\d/.exec(date)?.[0];
  return day ? Date.parse(day) / 86_400_000 : null;
}

/** Gives an article the metadata of a reference. */
function complete(tx: Tx, found: ArticleKeys, read: ImportedArticle): Joined {
  const fields = read.origins.filter((origin) =>
    completeMetadata(tx, found.id, origin, read.metadata[origin.field]),
  );
  addSource(tx, found.id, storeOriginal(tx, read), read);
  const what = fields.map(({ field }) => `its ${FIELD_NAMES[field]}`);
  return { id: found.id, title: found.title, what: listed(what) || 'nothing that it did not know' };
}

/** Gives a reference its text; what was the reference's file becomes a further source. */
function fill(tx: Tx, found: ArticleKeys, read: ImportedArticle): Joined {
  const versionId = insertVersion(tx, found.id, read);
  setText(tx, found.id, { ...read, versionId, originalId: storeOriginal(tx, read), opening: opening(read) });
  for (const origin of read.origins) completeMetadata(tx, found.id, origin, read.metadata[origin.field]);
  found.notice = read.notice;
  return { id: found.id, title: found.title, what: 'its text' };
}

function listed(words: readonly string[]): string {
  return new Intl.ListFormat('en').format(words);
}

/** An address without what does not tell articles apart: scheme, www, fragment, tracking, the closing slash. */
export function addressKey(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { host, pathname, searchParams } = new URL(url);
  const kept = [...searchParams].filter(
    ([name]) => !/^(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid|ref|s_?cid|cmpid)$/i.test(name),
  );
  const path = pathname.replace(/\/(?:amp|index\.html?)?\/?$/, '');
  const query = kept.map(([name, value]) => `${name}=${value}`).toSorted();
  if (path === '' && query.length === 0) return null;
  return `${host.replace(/^(?:www|m|amp)\./, '')}${path}?${query.join('&')}`;
}

function titleKey(title: string | null): string | null {
  if (title === null) return null;
  const key = fold(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return key.length >= TITLE_LETTERS ? key : null;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const those = map.get(key);
  if (those) those.push(value);
  else map.set(key, [value]);
}

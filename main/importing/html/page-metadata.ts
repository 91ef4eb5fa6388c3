import type { PartialDate } from '../../../preload/contract/index.ts';
import { readLanguage } from '../../reading/index.ts';
import type { StatedMetadata, StatedValue } from '../article.ts';
import { isSameTitle } from '../blocks/shape.ts';
import type { Content } from './content.ts';
import { type LinkedArticle, linkedArticle } from './json-ld.ts';
import { firstOf, type MetaTags, metaTags } from './meta-tags.ts';
import { shownAuthor } from './page-author.ts';
import { dateInUrl, machineDate, shownDate } from './page-date.ts';
import { folded, peopleIn } from './people.ts';
import { type Element, type Page, textOf } from './tree.ts';

/** What a page says of itself beside its text. */
export interface PageFacts {
  readonly tags: MetaTags;
  readonly linked: LinkedArticle | null;
  /** The `title` element. */
  readonly title: string | null;
  /** What the page calls its article, the likeliest first. */
  readonly titles: readonly string[];
  /** Where the file says that it was saved from, or is known to come from. */
  readonly url: string | null;
  /** What the page says its address is. */
  readonly canonicalUrl: string | null;
  readonly siteName: string | null;
}

export function pageFacts(page: Page, url: string | null): PageFacts {
  const tags = metaTags(page);
  const title = plain(titleElement(page));
  const known = [firstOf(tags, 'og:title', 'twitter:title'), title].filter((one) => one !== null);
  const linked = linkedArticle(page, known);
  const titles = [
    firstOf(tags, 'og:title'),
    linked?.headline ?? null,
    firstOf(
      tags,
      'twitter:title',
      'dc.title',
      'dcterms.title',
      'citation_title',
      'headline',
      'parsely-title',
      'title',
    ),
    title,
    linked?.alternativeHeadline ?? null,
  ].filter((one) => one !== null);
  return {
    tags,
    linked,
    title,
    titles,
    url: savedFrom(page) ?? url,
    canonicalUrl: canonicalUrl(page, tags, linked),
    siteName: firstOf(tags, 'og:site_name', 'application-name') ?? linked?.outlet ?? null,
  };
}

/** What the addresses on a page start from: its `base`, else where it was found. */
export function baseAddress(page: Page, { url, canonicalUrl }: PageFacts): string | null {
  const own = url ?? canonicalUrl;
  const stated = page.elements.find(
    ({ name, attributes }) => name === 'base' && attributes.href !== undefined,
  );
  if (stated?.attributes.href === undefined) return own;
  const base = URL.parse(stated.attributes.href, own ?? undefined);
  return base && /^https?:$/.test(base.protocol) ? base.href : own;
}

function titleElement(page: Page): string | null {
  const element = page.elements.find(({ name, parent }) => name === 'title' && parent?.name !== 'svg');
  return element ? element.children.filter((child) => typeof child === 'string').join('') : null;
}

function plain(text: string | null): string | null {
  return text?.replace(/\s+/g, ' ').trim() || null;
}

function canonicalUrl(page: Page, tags: MetaTags, linked: LinkedArticle | null): string | null {
  const link = page.elements.find(
    ({ name, attributes }) => name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.rel ?? ''),
  );
  for (const address of [link?.attributes.href, firstOf(tags, 'og:url'), linked?.url]) {
    if (address && /^https?:\/\/[^\s/]+\.[^\s]+$/.test(address)) return address;
  }
  return null;
}

/** Browsers and SingleFile write the address into a comment. */
function savedFrom(page: Page): string | null {
  for (const comment of page.comments) {
    const match = /(?:saved from url=\(\d+\)|^\s*url:\s*)(?<url>https?:\/\/\S+)/im.exec(comment);
    if (match?.groups?.url) return match.groups.url;
  }
  return null;
}

const SURE = { linked: 0.95, tag: 0.9, shown: 0.85, url: 0.7, title: 0.7 } as const;

/** The metadata of a page. The headline shown on the page is left to the text, as long as there is one. */
export function statedMetadata(
  page: Page,
  facts: PageFacts,
  content: Content,
  headline: Element | null,
  text: string,
): StatedMetadata {
  const { tags } = facts;
  const language = languageOf(page, tags, text);
  const dayFirst = isDayFirst(page, tags, language);
  const outlet = facts.siteName;
  const siteNames = siteNamesOf(facts);
  const title = headline ? null : titleOf(facts, siteNames);
  const otherTitle = otherTitleOf(facts, title?.value ?? (headline ? textOf(headline) : ''), siteNames);
  const url = facts.url ?? facts.canonicalUrl;
  const author = authorOf(page, facts, content, headline, siteNames);
  const published = publishedOf(page, facts, content, headline, dayFirst);
  return {
    ...(title && { title }),
    ...(otherTitle && { alternativeTitle: otherTitle }),
    ...(author && { author }),
    ...(outlet && { outlet: { value: outlet, sure: SURE.tag } }),
    ...(published && { published }),
    ...(language && { language: { value: language, sure: SURE.tag } }),
    ...(url && { url: { value: url, sure: SURE.tag } }),
    ...(facts.canonicalUrl && { canonicalUrl: { value: facts.canonicalUrl, sure: SURE.tag } }),
  };
}

const SITE_MARK = /\s+(?:[|–—•·»«:-]|::|\/\/)\s+/u;

/** The best title that no headline on the page bears out, without the name of the site behind it. */
function titleOf(facts: PageFacts, siteNames: readonly string[]): StatedValue<string> | null {
  const [first] = facts.titles;
  if (first === undefined) return null;
  const value = withoutSite(first, siteNames);
  return { value, sure: value === first ? SURE.title : SURE.tag };
}

/** Another title that the page gives itself, in other words than the one it is known by. */
function otherTitleOf(
  { titles }: PageFacts,
  known: string,
  siteNames: readonly string[],
): StatedValue<string> | null {
  const other = titles
    .map((title) => withoutSite(title, siteNames))
    .find((title) => !isSameTitle(known, title) && !siteNames.some((name) => folded(name) === folded(title)));
  return other === undefined ? null : { value: other, sure: SURE.title };
}

function withoutSite(title: string, siteNames: readonly string[]): string {
  const pieces = title.split(SITE_MARK);
  const last = pieces.at(-1) ?? '';
  return pieces.length > 1 && siteNames.some((name) => folded(name) === folded(last))
    ? title.slice(0, title.lastIndexOf(last)).replace(/\s+\S{1,2}\s+$/u, '')
    : title;
}

function siteNamesOf({ siteName, linked, url, canonicalUrl, tags, title }: PageFacts): readonly string[] {
  const names = [
    siteName,
    linked?.outlet,
    firstOf(tags, 'publisher', 'article:publisher', 'dc.publisher', 'copyright'),
  ];
  const behind = title?.split(SITE_MARK) ?? [];
  if (behind.length > 1) names.push(behind.at(-1));
  try {
    const address = canonicalUrl ?? url;
    const host = address ? new URL(address).hostname.replace(/^www\d?\./, '') : null;
    if (host) names.push(host, host.split('.').slice(0, -1).join('.'), host.split('.')[0]);
  } catch {
    // an address that is none names no site
  }
  return names.filter((name): name is string => typeof name === 'string' && name.length > 1);
}

const AUTHOR_TAGS = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'parsely-author',
  'sailthru.author',
  'byl',
  'citation_author',
  'article:author_name',
  'og:article:author',
  'cxenseparse:author',
  'vr:author',
  'authors',
  'article_author',
  'article.author',
  'article-author',
  'dcsext.author',
  'dc.author',
  'news_authors',
  'creator',
];

const WRITTEN_BY =
  /^(?:written by|by|author|(?:verfasst|geschrieben) von|von|autor(?:in)?|(?:écrit )?par|auteur|(?:escrito )?por|(?:scritto )?da|autore|geschreven door|door|napisane przez|автор|skrevet av|skriven av)$/iu;

function authorOf(
  page: Page,
  { linked, tags }: PageFacts,
  content: Content,
  headline: Element | null,
  siteNames: readonly string[],
): StatedValue<string> | null {
  const shownText = textOf(page.root).toLowerCase();
  // templates fill these fields by themselves; an author whom the page nowhere shows is not the article's
  const isShown = (people: string): boolean => shownText.includes(people.split(', ')[0]?.toLowerCase() ?? '');
  const fromLinked = linked ? peopleIn(linked.authors.join(', '), siteNames, false) : null;
  if (fromLinked && isShown(fromLinked)) return { value: fromLinked, sure: SURE.linked };
  // search plugins write pairs of a label and a value: "Written by", "Jane Doe"
  const labelled = WRITTEN_BY.test(firstOf(tags, 'twitter:label1') ?? '') ? ['twitter:data1'] : [];
  for (const name of [...AUTHOR_TAGS, ...labelled]) {
    const values = [...new Set(tags.get(name))].map(nameFirst).join(', ');
    const people = peopleIn(values, siteNames, false);
    if (people && isShown(people)) return { value: people, sure: SURE.tag };
  }
  const shown = shownAuthor(page, content, headline, siteNames);
  return shown ? { value: shown, sure: SURE.shown } : null;
}

/** "Doe, Jane" as "Jane Doe", as citations have it. */
function nameFirst(name: string): string {
  const match = /^(?<last>\p{Lu}[\p{L}'’-]+), (?<first>\p{Lu}[\p{L}.'’ -]+)$/u.exec(name);
  return match?.groups &&
    !/\s\p{Lu}\S+ \p{Lu}/u.test(match.groups.first ?? '') &&
    (match.groups.first ?? '').split(' ').length <= 2 &&
    !(match.groups.last ?? '').includes(' ')
    ? `${match.groups.first} ${match.groups.last}`
    : name;
}

const DATE_TAGS = [
  'article:published_time',
  'datepublished',
  'og:article:published_time',
  'article:published',
  'published_time',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish_date',
  'publish-date',
  'publication_date',
  'pub_date',
  'citation_online_date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'dc.date.created',
  'date',
  'article.published',
  'originalpublicationdate',
  'citation_publication_date',
  'citation_date',
  'prism.publicationdate',
  'cxenseparse:recs:publishtime',
  'created',
  'og:published_time',
  'og:pubdate',
  'og:publish_date',
  'date_published',
  'date-published',
  'published-date',
  'publicationdate',
  'publication-date',
  'article_date_original',
  'article:post_date',
  'article:pubdate',
  'article.date',
  'article-date',
  'dc.date.published',
  'dcterms.available',
  'dc.issued',
  'displaydate',
  'shareaholic:article_published_time',
  'rnews:datepublished',
  'bt:pubdate',
  'vr:published_time',
  'eomportal-firstpublished',
  'buildtime',
];

function publishedOf(
  page: Page,
  { linked, tags, url, canonicalUrl }: PageFacts,
  content: Content,
  headline: Element | null,
  dayFirst: boolean,
): StatedValue<PartialDate> | null {
  const found: StatedValue<PartialDate>[] = [];
  const add = (value: PartialDate | null, sure: number): void => {
    if (value && !value.date.startsWith('-')) found.push({ value, sure });
  };
  add(linked?.published ? machineDate(linked.published, dayFirst) : null, SURE.linked);
  for (const name of DATE_TAGS) {
    const value = tags.get(name)?.[0];
    if (value) add(machineDate(value, dayFirst), SURE.tag);
  }
  add(shownDate(page, content, headline, dayFirst), SURE.shown);
  for (const address of [canonicalUrl, url]) add(address ? dateInUrl(address) : null, SURE.url);
  const exact = found.find(({ value }) => value.precision === 'day' || value.precision === 'minute');
  return exact ?? found[0] ?? null;
}

function languageOf(page: Page, tags: MetaTags, text: string): string | null {
  const html = page.elements.find(({ name }) => name === 'html');
  const stated =
    html?.attributes.lang ??
    html?.attributes['xml:lang'] ??
    firstOf(tags, 'content-language', 'language', 'dc.language', 'og:locale');
  const code = /^[a-z]{2}(?![a-z])/i.exec(stated ?? '')?.[0].toLowerCase() ?? null;
  const read = readLanguage(text.slice(0, 1_500));
  // templates often state another language than the article is written in
  return read === null || read === code ? code : null;
}

/** English of America puts the month first, nearly everybody else the day. */
function isDayFirst(page: Page, tags: MetaTags, language: string | null): boolean {
  const html = page.elements.find(({ name }) => name === 'html');
  const locale = `${html?.attributes.lang ?? ''} ${firstOf(tags, 'og:locale') ?? ''}`.toLowerCase();
  if (/en[-_](?:gb|au|ie|nz|in|za)/.test(locale)) return true;
  return language !== null
    ? language !== 'en'
    : /(?:^|\s)(?:de|fr|es|it|pt|nl|pl|da|nb|no|fi|cs|ru|tr)/.test(locale);
}

import { isSameTitle } from '../blocks/shape.ts';
import type { Page } from './tree.ts';

/** What a page says of its article in JSON-LD (schema.org). */
export interface LinkedArticle {
  readonly headline: string | null;
  readonly alternativeHeadline: string | null;
  /** People only; organisations are no authors. */
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
}

type Json = Readonly<Record<string, unknown>>;

const ARTICLE =
  /^(?:.*Article|.*BlogPosting|Report|Review|Recipe|LiveBlogPosting|DiscussionForumPosting|SocialMediaPosting)$/;
const PAGE_TYPE = /^(?:WebPage|ItemPage|CreativeWork|.*VideoObject)$/;
/** A block larger than this holds more than what is said of an article. */
const LARGEST = 2_000_000;
const DEEPEST = 12;
const MOST_NODES = 5_000;

/**
 * What all JSON-LD on the page says of the article; null where it says nothing.
 *
 * @param titles what the page calls its article elsewhere: lists of other articles are linked data too
 */
export function linkedArticle(page: Page, titles: readonly string[] = []): LinkedArticle | null {
  const nodes: Json[] = [];
  for (const element of page.elements) {
    if (element.name !== 'script' || !/ld\+json/i.test(element.attributes.type ?? '')) continue;
    collect(parse(element.children.join('')), nodes, 0);
  }
  const ids = new Map<string, Json>();
  for (const node of nodes) if (typeof node['@id'] === 'string' && 'name' in node) ids.set(node['@id'], node);
  const main = articleOf(nodes, titles);
  const around = nodes.find((node) => typesOf(node).some((type) => PAGE_TYPE.test(type)));
  const article = main ?? around;
  if (!article) return null;
  return {
    headline: main ? (text(main.headline) ?? text(main.name)) : null,
    alternativeHeadline: main ? text(main.alternativeHeadline) : null,
    authors: main ? [...new Set(peopleIn(main.author ?? main.creator, ids))] : [],
    published: text(main?.datePublished) ?? text(around?.datePublished) ?? text(main?.dateCreated),
    outlet: nameOf(main?.publisher, ids) ?? nameOf(main?.isPartOf, ids) ?? nameOf(around?.publisher, ids),
    url: addressOf(main?.url) ?? addressOf(main?.mainEntityOfPage) ?? addressOf(around?.url),
  };
}

/** The article that has the page's title; else the first of those that say most. */
function articleOf(nodes: readonly Json[], titles: readonly string[]): Json | undefined {
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const same = articles.find((node) => {
    const headline = text(node.headline) ?? text(node.name);
    return (
      headline !== null && 'datePublished' in node && titles.some((title) => isSameTitle(title, headline))
    );
  });
  return (
    same ??
    articles.find((node) => 'headline' in node || 'datePublished' in node || 'author' in node) ??
    articles[0]
  );
}

/** Pages write line ends into strings and leave commas at ends; what is still no JSON then is left alone. */
function parse(source: string): unknown {
  if (source.length > LARGEST) return null;
  const json = source.trim().replace(/^<!--|-->$|^\/\/<!\[CDATA\[|\/\/\]\]>$/g, '');
  for (const attempt of [
    json,
    json
      .replace(/\p{Cc}+/gu, ' ')
      .replace(/,\s*([}\]])/g, '$1')
      .replace(/;\s*$/, ''),
  ]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // the next attempt, or nothing
    }
  }
  return null;
}

function collect(value: unknown, nodes: Json[], depth: number): void {
  if (depth > DEEPEST || nodes.length > MOST_NODES || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, nodes, depth + 1);
    return;
  }
  const node = value as Json;
  if ('@type' in node || '@id' in node) nodes.push(node);
  for (const inner of Object.values(node)) collect(inner, nodes, depth + 1);
}

function typesOf(node: Json): readonly string[] {
  const type = node['@type'];
  const types = Array.isArray(type) ? type : [type];
  return types.filter((one) => typeof one === 'string').map((one) => one.replace(/^.*[/:#]/, ''));
}

function peopleIn(value: unknown, ids: ReadonlyMap<string, Json>): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (Array.isArray(value)) return value.slice(0, 20).flatMap((one) => peopleIn(one, ids));
  const node = resolved(value, ids);
  if (!node || typesOf(node).some((type) => /Organization|Corporation|Brand/.test(type))) return [];
  const parts = [text(node.givenName), text(node.familyName)].filter((part) => part !== null);
  return 'name' in node || parts.length === 0 ? peopleIn(node.name, ids) : [parts.join(' ')];
}

function nameOf(value: unknown, ids: ReadonlyMap<string, Json>): string | null {
  const node = resolved(Array.isArray(value) ? value[0] : value, ids);
  return node ? text(node.name) : text(value);
}

function addressOf(value: unknown): string | null {
  const address = typeof value === 'object' && value !== null && '@id' in value ? value['@id'] : value;
  return typeof address === 'string' && /^https?:\/\//.test(address) ? address : null;
}

function resolved(value: unknown, ids: ReadonlyMap<string, Json>): Json | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const node = value as Json;
  const id = node['@id'];
  return typeof id === 'string' && !('name' in node) ? (ids.get(id) ?? null) : node;
}

const ENTITY: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  '#39': "'",
  apos: "'",
  '#039': "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
};

function text(value: unknown): string | null {
  if (Array.isArray(value)) return text(value[0]);
  if (typeof value !== 'string') return null;
  const plain = value.replace(/&(#?\w+);/g, (whole, name: string) => ENTITY[name.toLowerCase()] ?? whole);
  return plain.replace(/\s+/g, ' ').trim() || null;
}

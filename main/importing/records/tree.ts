/** What JSON holds, and how to find the articles in it. Nothing here goes deeper than it says. */
import { fieldsNamed } from './field-names.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** A list nested deeper than this is no list of articles. */
const DEEPEST_LIST = 8;
/** A value nested deeper than this is no value of an article. */
const DEEPEST_FIELD = 6;
const MOST_FIELDS = 500;
/** Records of a list that are looked at to see what it holds. */
const LOOKED_AT = 50;
const MOST_LISTS = 2_000;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How deep the brackets of a JSON text go; asked before it is parsed. */
export function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let inside = false;
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (inside) {
      if (code === 0x5c) at++;
      else if (code === 0x22) inside = false;
    } else if (code === 0x22) inside = true;
    else if (code === 0x5b || code === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (code === 0x5d || code === 0x7d) depth--;
  }
  return deepest;
}

export type Found =
  | { readonly kind: 'one'; readonly record: JsonObject }
  | { readonly kind: 'list'; readonly records: readonly unknown[] };

/** The articles of a JSON value: a list somewhere in it, objects by their keys, or one article; null for neither. */
export function findArticles(root: unknown): Found | null {
  if (isObject(root) && hasText(root)) return { kind: 'one', record: root };
  const list = bestList(root);
  if (list) return { kind: 'list', records: list };
  return isObject(root) && isArticle(root) ? { kind: 'one', record: root } : null;
}

/** Goes through the lists from the outside in; of several the one with most articles counts. */
function bestList(root: unknown): readonly unknown[] | null {
  let best: readonly unknown[] | null = null;
  let most = 0;
  let level: readonly unknown[] = [root];
  for (let depth = 0; depth < DEEPEST_LIST && level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const value of level) {
      const list = listOf(value);
      if (list) {
        const articles = list.slice(0, LOOKED_AT).filter((one) => isObject(one) && isArticle(one)).length;
        const share = articles / Math.min(LOOKED_AT, list.length);
        const score = share >= 0.5 ? share * list.length : 0;
        if (score > most) [best, most] = [list, score];
        if (score > 0) continue;
      }
      if (typeof value === 'object' && value !== null && next.length < MOST_LISTS)
        next.push(...Object.values(value).slice(0, MOST_LISTS));
    }
    level = next;
  }
  return best;
}

/** An array, or objects that stand under keys of their own: {"12": {…}, "13": {…}}. */
function listOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value.length > 0 ? value : null;
  if (!isObject(value)) return null;
  const values = Object.values(value);
  return values.length > 1 && values.every(isObject) ? values : null;
}

function isArticle(record: JsonObject): boolean {
  let [title, text] = [false, false];
  for (const [name, value] of fieldsOf(record)) {
    if (value === '') continue;
    for (const { field, weak } of fieldsNamed(name)) {
      if (weak) continue;
      if (field === 'title') title = true;
      if (field === 'text' && value.length > 20) text = true;
    }
  }
  return title || text;
}

/** An object with a text of its own is an article, whatever lists it holds. */
function hasText(record: JsonObject): boolean {
  let found = false;
  for (const [name, value] of Object.entries(record)) {
    if (typeof value !== 'string' || value.length < 80) continue;
    if (fieldsNamed(name).some(({ field, weak }) => field === 'text' && !weak)) found = true;
  }
  return found;
}

/** The values of a record by their paths, as text: "source.name". */
export function fieldsOf(record: JsonObject): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  gather(record, '', 0, fields);
  return fields;
}

function gather(record: JsonObject, path: string, depth: number, fields: Map<string, string>): void {
  for (const [key, value] of Object.entries(record)) {
    if (fields.size >= MOST_FIELDS) return;
    const name = path === '' ? key : `${path}.${key}`;
    const text = textOf(value);
    if (text !== null) fields.set(name, text);
    else if (isObject(value) && depth < DEEPEST_FIELD) gather(value, name, depth + 1, fields);
    else if (Array.isArray(value) && depth < DEEPEST_FIELD) {
      // lists of one, as programs that turn XML into JSON write them
      const [only] = value;
      if (value.length === 1 && isObject(only)) gather(only, name, depth + 1, fields);
    }
  }
}

const LONG = 100;

/** A plain value, or a list of plain values or of named things, as text; null for anything else. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null || value === undefined) return '';
  if (!Array.isArray(value) || value.length > 10_000) return null;
  const items: string[] = [];
  for (const item of value) {
    const text = typeof item === 'string' ? item : isObject(item) ? nameOf(item) : null;
    if (text === null) return null;
    items.push(text);
  }
  if (items.length === 0) return '';
  // paragraphs, or the names of people
  return items.some((item) => item.length > LONG) ? items.join('\n\n') : items.join('; ');
}

const NAME_KEYS = [
  'name',
  'fullName',
  'full_name',
  'displayName',
  'text',
  'content',
  'paragraph',
  'value',
  'p',
];

function nameOf(item: JsonObject): string | null {
  for (const key of NAME_KEYS) {
    const value = item[key];
    if (typeof value === 'string') return value;
  }
  const { firstname, firstName, given, lastname, lastName, family } = item;
  const names = [firstname ?? firstName ?? given, lastname ?? lastName ?? family].filter(
    (name) => typeof name === 'string',
  );
  return names.length > 0 ? names.join(' ') : null;
}

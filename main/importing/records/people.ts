/** People in fields of records: "Doe, Jane; Roe, John", "['Jane Doe', 'John Roe']", "By Jane Doe". */

const OPENING = /^(?:by|von|par|por|di|door)\s*:?\s+(?=\p{Lu})/iu;
const NOBODY = /^(?:n\/?a|none|null|nan|unknown|anonymous|unbekannt|inconnu|-+|\[\])$/i;
const LONGEST = 300;
const MOST = 40;

/** The people in a field, apart by commas as metadata keeps them; null where it names none. */
export function peopleOf(value: string): string | null {
  const text = value
    .replace(/\s*[\r\n]+\s*/g, '; ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(OPENING, '');
  if (text === '' || NOBODY.test(text) || /^https?:/i.test(text)) return null;
  const listed = /^\[(.+)\]$/.exec(text)?.[1];
  const names = listed === undefined ? split(text) : quoted(listed);
  return joined(names.map(inOrder));
}

/** Names as they stand, apart by commas; null for none. */
export function joined(names: readonly string[]): string | null {
  const kept = [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
  return kept.length === 0 ? null : kept.slice(0, MOST).join(', ').slice(0, LONGEST);
}

/** "Doe, Jane" and "Doe, Jane, Jr." in the order in which they are said. */
export function inOrder(name: string): string {
  const [family = '', given = '', suffix = ''] = name.split(/\s*,\s*/);
  if (given === '') return family.trim();
  return [given, family, suffix].filter((part) => part !== '').join(' ');
}

function quoted(list: string): readonly string[] {
  const items = [...list.matchAll(/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/g)];
  if (items.length === 0) return list.split(/\s*,\s*/);
  return items.map((item) => (item[1] ?? item[2] ?? '').replace(/\\(.)/g, '$1'));
}

function split(text: string): readonly string[] {
  if (/[;|]/.test(text)) return text.split(/\s*[;|]\s*/);
  const parts = text.split(/\s*,\s*|\s+(?:and|et|und|&)\s+/u);
  // one comma behind a single word: "Doe, Jane"
  if (parts.length === 2 && /^[^,]+,[^,]+$/.test(text)) {
    const [family = '', given = ''] = parts;
    if (/^\p{Lu}[\p{L}’'-]+$/u.test(family) && /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)?$/u.test(given))
      return [text];
  }
  return parts;
}

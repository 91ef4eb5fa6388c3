/** The fields of the query language, with what the box says of them. */

export interface FieldInfo {
  readonly name: FieldName;
  /** What it is, in a few words. */
  readonly detail: string;
  /** Whether a comma parts several values; in numbers and dates it does not. */
  readonly several: boolean;
}

export const FIELD_NAMES = [
  'title',
  'outlet',
  'author',
  'speaker',
  'via',
  'tag',
  'kind',
  'lang',
  'place',
  'before',
  'after',
  'date',
  'value',
  'unit',
  'is',
  'has',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

const DETAILS: Readonly<Record<FieldName, string>> = {
  title: 'a word or phrase of the title',
  outlet: 'who published it',
  author: 'who wrote it',
  speaker: 'who speaks, claims or gives a figure',
  via: 'who is said to have reported a quote',
  tag: 'a tag, with those below it',
  kind: 'claim, quote, figure, note, article, briefing',
  lang: 'the language: fr, French',
  place: 'where it was written',
  before: 'published before a day, month or year',
  after: 'published after a day, month or year',
  date: 'published on a day, in a month or between two: 2025-12-20..2025-12-31',
  value: 'a figure: 4000, >4000, 10..20',
  unit: 'what a figure counts: troops, km',
  is: 'unread, read, conflict',
  has: 'claim, quote, figure, note, tag',
};

const ONE_VALUE: ReadonlySet<FieldName> = new Set(['before', 'after', 'date', 'value']);

export const FIELDS_OF_QUERY: readonly FieldInfo[] = FIELD_NAMES.map((name) => ({
  name,
  detail: DETAILS[name],
  several: !ONE_VALUE.has(name),
}));

export function takesSeveral(name: FieldName): boolean {
  return !ONE_VALUE.has(name);
}

export function fieldNamed(name: string): FieldName | undefined {
  const lower = name.toLowerCase();
  return FIELD_NAMES.find((known) => known === lower);
}

/** What people call a field elsewhere, and in French. */
const OTHER_NAMES: Readonly<Record<string, FieldName>> = {
  source: 'outlet',
  publisher: 'outlet',
  newspaper: 'outlet',
  publication: 'outlet',
  journal: 'outlet',
  site: 'outlet',
  from: 'author',
  by: 'author',
  writer: 'author',
  auteur: 'author',
  headline: 'title',
  heading: 'title',
  titre: 'title',
  intitle: 'title',
  subject: 'title',
  language: 'lang',
  langue: 'lang',
  said: 'speaker',
  quoted: 'speaker',
  who: 'speaker',
  reportedby: 'via',
  reported: 'via',
  reporter: 'via',
  medium: 'via',
  agency: 'via',
  agence: 'via',
  through: 'via',
  label: 'tag',
  code: 'tag',
  keyword: 'tag',
  type: 'kind',
  location: 'place',
  city: 'place',
  lieu: 'place',
  where: 'place',
  until: 'before',
  avant: 'before',
  since: 'after',
  apres: 'after',
  après: 'after',
  day: 'date',
  month: 'date',
  year: 'date',
  on: 'date',
  number: 'value',
  amount: 'value',
  figure: 'value',
  units: 'unit',
  status: 'is',
  with: 'has',
};

/** The field that is meant by a name that is none; undefined where none is near. */
export function nearestField(
  name: string,
  nearest: (typed: string, known: readonly string[]) => string | undefined,
): FieldName | undefined {
  const lower = name.toLowerCase();
  const other = Object.hasOwn(OTHER_NAMES, lower) ? OTHER_NAMES[lower] : undefined;
  const near = other ?? nearest(lower, FIELD_NAMES);
  return near === undefined ? undefined : fieldNamed(near);
}

/** Who and what a text names: each once, with its other forms and all its places. */
import type { FoundName, NameKind } from '../../../preload/contract/found.ts';
import type { Range } from '../../../preload/contract/text.ts';
import { isSkipped, type Reading } from '../reading.ts';
import { GAP } from '../tokens.ts';
import { type Mention, type Named, type Names, readNames } from './names.ts';
import { fold } from './runs.ts';

/** A name as it stands at one place. */
interface Place {
  /** Tokens, half-open. */
  readonly first: number;
  readonly last: number;
  /** With the titles in front of it. */
  readonly titleFirst: number;
  /** What is named; of a joined name ("Alliance of Sahel States") its words as one. */
  readonly key: string;
  readonly name: string;
  readonly named: Named | null;
}

interface Group {
  readonly name: string;
  readonly named: Named | null;
  readonly places: Place[];
}

/** In the order of their first places. Months, peoples and what stands in titles and captions are left out. */
export function namesOf(reading: Reading): readonly FoundName[] {
  const names = readNames(reading);
  const groups = new Map<string, Group>();
  for (const place of placesOf(reading, names)) {
    const group = groups.get(place.key) ?? { name: place.name, named: place.named, places: [] };
    group.places.push(place);
    groups.set(place.key, group);
  }
  joinAcronyms(reading, groups);
  return [...groups.values()]
    .flatMap((group) => foundName(reading, group))
    .toSorted((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
}

function placesOf(reading: Reading, names: Names): readonly Place[] {
  const places: Place[] = [];
  const { mentions } = names;
  for (let at = 0; at < mentions.length; at++) {
    const mention = mentions[at];
    if (!mention || isSkipped(reading, reading.tokens[mention.first]?.start ?? 0)) continue;
    const joined = joinedWith(reading, mentions, at);
    if (joined) {
      places.push(joined.place);
      at = joined.last;
    } else places.push(placeOf(mention));
  }
  return places;
}

function placeOf({ first, last, titleFirst, named }: Mention): Place {
  return { first, last, titleFirst, key: named.words.join(' '), name: named.name, named };
}

/** "Ministry of the Interior", "Alliance des États du Sahel": a body's name goes on behind "of". */
function joinedWith(
  reading: Reading,
  mentions: readonly Mention[],
  from: number,
): { readonly place: Place; readonly last: number } | null {
  const { rules, tokens } = reading;
  const head = mentions[from];
  if (!head || head.named.person) return null;
  let last = from;
  let end = head.last;
  for (let next = mentions[last + 1]; next; next = mentions[last + 1]) {
    const opens = tokens.slice(head.first, end).some(({ lower }) => rules.names.bodies.has(fold(lower)));
    if (!opens || !isOf(reading, end, next.titleFirst)) break;
    last++;
    end = next.last;
  }
  if (last === from) return null;
  const name = spelled(reading, head.first, end);
  const key = fold(name);
  return { place: { first: head.first, last: end, titleFirst: head.first, key, name, named: null }, last };
}

/** Whether nothing but "of", "of the", "de la", "du" stands between two tokens. */
function isOf(reading: Reading, from: number, to: number): boolean {
  const between = reading.tokens.slice(from, to);
  if (between.length === 0 || between.length > 3) return false;
  const { of } = reading.rules.figures;
  return (
    of.has(between[0]?.lower ?? '') &&
    between.every(
      ({ lower, gap }) => gap === GAP.space && (of.has(lower) || reading.rules.speech.determiners.has(lower)),
    ) &&
    reading.tokens[to]?.gap !== GAP.line &&
    reading.tokens[to]?.gap !== GAP.paragraph
  );
}

/** "Alliance of Sahel States (AES)": what stands in brackets behind a name and is made of its first letters. */
function joinAcronyms(reading: Reading, groups: Map<string, Group>): void {
  const { tokens } = reading;
  for (const group of [...groups.values()]) {
    for (const place of group.places) {
      if (tokens[place.last]?.lower !== '(' || tokens[place.last + 2]?.lower !== ')') continue;
      const token = tokens[place.last + 1];
      const short = token ? reading.text.slice(token.start, token.end) : '';
      const other = groups.get(fold(short));
      if (!other || other === group) continue;
      // an acronym may be another language's ("AES" for the Alliance of Sahel States), but only a body has such a one
      const body = CAPITALS.test(short) && place.named === null;
      if (!body && !isAcronymOf(short, reading, place)) continue;
      group.places.push(...other.places);
      groups.delete(fold(short));
      break;
    }
  }
  for (const group of groups.values()) group.places.sort((a, b) => a.first - b.first);
}

const CAPITALS = /^\p{Lu}{2,8}$/u;

function isAcronymOf(short: string, reading: Reading, { first, last }: Place): boolean {
  if (!CAPITALS.test(short)) return false;
  const words = reading.tokens.slice(first, last).filter(({ kind }) => kind === 'word');
  const letters = (kept: typeof words) => kept.map(({ lower }) => fold(lower).charAt(0)).join('');
  const wanted = fold(short);
  return letters(words) === wanted || letters(words.filter(({ capital }) => capital)) === wanted;
}

function foundName(reading: Reading, group: Group): readonly FoundName[] {
  const { places } = group;
  const ranges = places.map(({ first, last }) => rangeOf(reading, first, last));
  const forms = places.flatMap(({ titleFirst, first, last }) => [
    spelled(reading, first, last),
    ...(titleFirst < first ? [spelled(reading, titleFirst, last)] : []),
  ]);
  const kind = kindOf(reading, group);
  // "West", "Security": a capital on such a word names nothing by itself
  if (reading.rules.names.bodies.has(fold(group.name)) && !CAPITALS.test(group.name)) return [];
  // "Chief Secretary to the Treasury": an office is nobody's name
  const { roles, titles } = reading.rules.names;
  if (
    fold(group.name)
      .split(' ')
      .every((word) => roles.has(word) || titles.has(word))
  )
    return [];
  if (kind === 'other' && places.length < 2) return [];
  if (isOccasion(reading, group) || places.every(({ last }) => isNumbered(reading, last))) return [];
  const aliases = [...new Set(forms)].filter((form) => form !== group.name);
  return [{ name: group.name, kind, aliases, mentions: ranges }];
}

function kindOf(reading: Reading, { name, named, places }: Group): NameKind {
  const { names, code } = reading.rules;
  if (isCountry(name, code) || isPartOfCountry(name, code, names.directions)) return 'place';
  const known = places.filter(({ titleFirst }) => isDefinite(reading, titleFirst)).length;
  if (named?.person && named.inside && known * 2 <= places.length && mayBePerson(reading, named))
    return 'person';
  if (places.some((place) => isBeforeCountry(reading, place) || isDateline(reading, place))) return 'place';
  // "Alliance of River States" is an alliance: what it is stands in front of "of"
  const all = fold(name).split(/[\s-]+/);
  const head = all.findIndex((word, at) => at > 0 && reading.rules.figures.of.has(word));
  const words = head > 0 ? all.slice(0, head) : all;
  if (words.some((word) => names.landscapes.has(word))) return 'place';
  if (words.some((word) => names.bodies.has(word)) || CAPITALS.test(name)) return 'organisation';
  if ((words.length > 1 || known > 0) && names.firms.has(words.at(-1) ?? '')) return 'organisation';
  if (places.some(({ titleFirst }) => isBodyWord(reading, fold(tokenBefore(reading, titleFirst)))))
    return 'organisation';
  const located = places.filter(({ titleFirst }) => isLocated(reading, titleFirst)).length;
  if (located > 0 && located * 2 >= places.length) return 'place';
  // "Users are": a capital that only ever opens a sentence is no name's
  const body = named && named.body > 0 && (named.inside || named.words.length > 1);
  return body && !TIED.test(name) ? 'organisation' : 'other';
}

/** "Oscar-winning". */
const TIED = /-\p{Ll}/u;

const isBodyWord = ({ rules: { names } }: Reading, word: string): boolean =>
  names.bodies.has(word) || names.enterprises.has(word);

/** Capitals of three letters and more, in the plural too: "ISP AOL", "MPs". */
const ACRONYM = /(?:^|[\s-])\p{Lu}{3,}(?=$|[\s-])|(?:^|\s)\p{Lu}{2,}s$/u;

/** Whether nothing in a name speaks against a person; a verb of saying alone makes none of one word, or of a firm's. */
function mayBePerson(reading: Reading, { name, words, sure }: Named): boolean {
  const { firms } = reading.rules.names;
  if (CAPITALS.test(name) || (ACRONYM.test(name) && !(sure && name === name.toUpperCase()))) return false;
  // "General Workers' Union"
  if (words.length === 1 && firms.has(words[0] ?? '')) return false;
  if (sure) return true;
  return name.includes(' ') && !words.some((word) => firms.has(word));
}

/** "in Varna", "in the Sahel", "north of Varna", "the mayor of Varna". */
function isLocated({ tokens, rules, ...rest }: Reading, first: number): boolean {
  const at = isDefinite({ tokens, rules, ...rest }, first) ? first - 2 : first - 1;
  const before = tokens[at]?.lower ?? '';
  const holder = fold(tokens[at - 1]?.lower ?? '');
  // "shares in Kestrel"
  if (rules.names.things.held.has(holder)) return false;
  return (
    rules.figures.locating.has(before) ||
    (rules.figures.of.has(before) && (rules.names.placed.has(holder) || rules.names.directions.has(holder)))
  );
}

/** The common word right before a name: "the relief agency Northbridge". */
function tokenBefore({ tokens }: Reading, first: number): string {
  const before = tokens[first - 1];
  return before?.kind === 'word' && !before.capital && tokens[first]?.gap === GAP.space ? before.lower : '';
}

/** "Independence Day" is a day. */
function isOccasion({ rules }: Reading, { name }: Group): boolean {
  const words = name.toLowerCase().split(' ');
  return words.length > 1 && rules.dates.units.has(words.at(-1) ?? '');
}

/** "COVID-19": a label. */
function isNumbered({ tokens }: Reading, last: number): boolean {
  return tokens[last]?.lower === '-' && tokens[last]?.gap === GAP.none && tokens[last + 1]?.kind === 'number';
}

const DATELINE = 10;
const DASHES = new Set(['—', '–', '-']);

/** "VARNA, Bulgaria (AP) — ": capitals that open a paragraph, with a dash soon behind. */
function isDateline({ tokens, text }: Reading, { first, last }: Place): boolean {
  const opening = tokens[first];
  if (!opening || (first > 0 && opening.gap < GAP.line)) return false;
  const name = text.slice(opening.start, tokens[last - 1]?.end ?? opening.end);
  if (name !== name.toUpperCase()) return false;
  for (let at = last; at < last + DATELINE; at++)
    if (DASHES.has(tokens[at]?.lower ?? '') && tokens[at]?.gap !== GAP.none) return true;
  return false;
}

/** "the Sahel": nobody is called "the". */
function isDefinite(reading: Reading, first: number): boolean {
  return reading.rules.speech.definite.has(reading.tokens[first - 1]?.lower ?? '');
}

/** "BAMAKO, Mali": a town before its country. */
function isBeforeCountry({ tokens, text, rules }: Reading, { last }: Place): boolean {
  const comma = tokens[last];
  const next = tokens[last + 1];
  if (comma?.lower !== ',' || !next?.capital) return false;
  // "Assad Omar, Afghanistan's envoy"
  if (tokens[last + 2]?.lower === "'s") return false;
  const behind = tokens[last + 2];
  const two = behind?.capital && behind.gap === GAP.space ? text.slice(next.start, behind.end) : '';
  const one = text.slice(next.start, next.end);
  // a list of countries has a country before the comma too, which is known by itself
  return isCountry(two, rules.code) || isCountry(one, rules.code);
}

/** "West Africa", "neighbouring Mali". */
function isPartOfCountry(name: string, language: string, directions: ReadonlySet<string>): boolean {
  const words = name.split(' ');
  const from = words.findIndex((word) => !directions.has(fold(word)));
  return from > 0 && isCountry(words.slice(from).join(' '), language);
}

/** Parts of countries that have the standing of one, which the platform's data has not. */
const LANDS = ['England', 'Scotland', 'Wales', 'Northern Ireland', 'Britain'].concat([
  'Angleterre',
  'Écosse',
  'Pays de Galles',
  'Irlande du Nord',
  'Grande-Bretagne',
]);

/** The names of all countries in a language, from the platform's own data (CLDR). */
const countries = new Map<string, ReadonlySet<string>>();

export function isCountry(name: string, language: string): boolean {
  let known = countries.get(language);
  if (!known) {
    const regions = new Intl.DisplayNames(/^[a-z]{2}$/.test(language) ? [language, 'en'] : ['en'], {
      type: 'region',
      fallback: 'none',
    });
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const pairs = letters.flatMap((a) => letters.map((b) => a + b));
    // continents and their parts have numbers (UN M49)
    const parts = Array.from({ length: 160 }, (_, number) => String(number).padStart(3, '0'));
    const all = [...pairs, ...parts].map((code) => regions.of(code));
    known = new Set([...all.flatMap((one) => (one === undefined ? [] : [plain(one)])), ...LANDS.map(plain)]);
    countries.set(language, known);
  }
  return known.has(plain(name));
}

const plain = (name: string): string => fold(name).replaceAll('’', "'");

function rangeOf({ tokens }: Reading, first: number, last: number): Range {
  return { start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 };
}

function spelled(reading: Reading, first: number, last: number): string {
  const { start, end } = rangeOf(reading, first, last);
  return reading.text.slice(start, end).replace(/\s+/g, ' ');
}

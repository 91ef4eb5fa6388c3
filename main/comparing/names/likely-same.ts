/** Which names are likely the same. A person decides; so a wrong pair costs more than one that is not proposed. */
import type { NameKind } from '../../../preload/contract/found.ts';
import type { SameNameReason } from '../../../preload/contract/names.ts';
import { consonantsOf, type Form, formOf, initialsOf, soundOf } from './forms.ts';

export interface ComparedName {
  readonly kind: NameKind;
  readonly name: string;
  /** Forms that mean it in every article. */
  readonly aliases: readonly string[];
}

export interface LikelySame<T extends ComparedName> {
  readonly a: T;
  readonly b: T;
  readonly reason: SameNameReason;
  /** The two forms that are alike. */
  readonly forms: readonly [string, string];
}

/** The surest first; a pair is proposed by its surest reason alone. */
export const SURENESS: readonly SameNameReason[] = [
  'spelling',
  'title',
  'alias',
  'order',
  'acronym',
  'initials',
  'transliteration',
];

/** Names of a block of which each is compared with each; of a larger one all are compared with the first. */
const BLOCK = 40;

interface Entry<T extends ComparedName> {
  readonly at: number;
  readonly own: T;
  readonly forms: readonly Form[];
}

/**
 * Pairs of names that are likely the same, the surest first, else in the order in which they were given. Each name is
 * put into blocks by folded keys and compared within these alone, so that the time grows in line with their number.
 */
export function likelySameNames<T extends ComparedName>(names: readonly T[]): readonly LikelySame<T>[] {
  const entries = names.map((own, at): Entry<T> => {
    const { name, kind, aliases } = own;
    const forms = [...new Set([name, ...aliases])].map((text) =>
      formOf(text, kind === 'person' || kind === 'other'),
    );
    return { at, own, forms: forms.filter(({ words }) => words.length > 0) };
  });
  const found = new Map<string, LikelySame<T> & { readonly places: readonly [number, number] }>();
  const propose = (one: Entry<T>, other: Entry<T>, reason: SameNameReason, x: Form, y: Form): void => {
    if (one.at === other.at || !mayBeOne(one.own.kind, other.own.kind)) return;
    const [a, b, from, to] = one.at < other.at ? [one, other, x, y] : [other, one, y, x];
    const key = `${a.at} ${b.at}`;
    const known = found.get(key);
    if (known && SURENESS.indexOf(known.reason) <= SURENESS.indexOf(reason)) return;
    found.set(key, {
      a: a.own,
      b: b.own,
      reason,
      forms: [from.text, to.text],
      places: [a.at, b.at],
    });
  };
  bySpelling(entries, propose);
  byOrder(entries, propose);
  byAcronym(entries, propose);
  byInitials(entries, propose);
  bySound(entries, propose);
  return [...found.values()]
    .toSorted(
      (p, q) =>
        SURENESS.indexOf(p.reason) - SURENESS.indexOf(q.reason) ||
        p.places[0] - q.places[0] ||
        p.places[1] - q.places[1],
    )
    .map(({ a, b, reason, forms }) => ({ a, b, reason, forms }));
}

/** What has no known kind may be anything; a person is never a place. */
function mayBeOne(one: NameKind, other: NameKind): boolean {
  return one === other || one === 'other' || other === 'other';
}

type Propose<T extends ComparedName> = (
  one: Entry<T>,
  other: Entry<T>,
  reason: SameNameReason,
  x: Form,
  y: Form,
) => void;

interface Place<T extends ComparedName> {
  readonly entry: Entry<T>;
  readonly form: Form;
}

/** The forms of all names by a key; a form without one is in no block. */
function blocks<T extends ComparedName>(
  entries: readonly Entry<T>[],
  keysOf: (form: Form, entry: Entry<T>) => readonly string[],
): ReadonlyMap<string, readonly Place<T>[]> {
  const all = new Map<string, Place<T>[]>();
  for (const entry of entries) {
    for (const form of entry.forms) {
      for (const key of keysOf(form, entry)) {
        const block = all.get(key);
        if (block) block.push({ entry, form });
        else all.set(key, [{ entry, form }]);
      }
    }
  }
  return all;
}

function eachPair<T extends ComparedName>(
  block: readonly Place<T>[],
  look: (one: Place<T>, other: Place<T>) => void,
): void {
  const firsts = block.length > BLOCK ? block.slice(0, 1) : block;
  for (const [at, one] of firsts.entries()) {
    for (const other of block.slice(at + 1)) if (other.entry !== one.entry) look(one, other);
  }
}

/** The same letters but for case, diacritics, hyphens, blanks, titles and articles. */
function bySpelling<T extends ComparedName>(entries: readonly Entry<T>[], propose: Propose<T>): void {
  for (const [, block] of blocks(entries, ({ bare }) => [bare.join('')])) {
    eachPair(block, (one, other) => {
      // "WHO" and "Who", "AID" and "Aid"
      if ((one.form.acronym === null) !== (other.form.acronym === null)) return;
      const titled = one.form.words.length - one.form.bare.length;
      const otherTitled = other.form.words.length - other.form.bare.length;
      if (one.form.acronym !== null && !isName(one) && !isName(other) && areTwoBodies(one, other)) return;
      const named = isName(one) && isName(other);
      const reason = !named ? 'alias' : titled === otherTitled ? 'spelling' : 'title';
      propose(one.entry, other.entry, reason, one.form, other.form);
    });
  }
}

/** "Building Societies Association" and "Business Software Alliance": one acronym, made of each of two names. */
function areTwoBodies<T extends ComparedName>(one: Place<T>, other: Place<T>): boolean {
  const [x, y] = [one, other].map(({ entry }) => entry.forms.find(({ text }) => text === entry.own.name));
  const made = (form: Form | undefined) =>
    form !== undefined && initialsOf(form).includes(one.form.acronym ?? '');
  // an acronym of another language is no coincidence: "AES" for the Alliance of Sahel States
  if (!x || !y || !made(x) || !made(y)) return false;
  const shared = x.bare.filter((word) => y.bare.includes(word)).length;
  return shared * 2 < Math.min(x.bare.length, y.bare.length);
}

function isName<T extends ComparedName>({ entry, form }: Place<T>): boolean {
  return form.text === entry.own.name;
}

/** "Traoré Ibrahim", "Kim Jong Un": the family name in front. */
function byOrder<T extends ComparedName>(entries: readonly Entry<T>[], propose: Propose<T>): void {
  const keys = ({ bare }: Form, { own }: Entry<T>) =>
    own.kind !== 'person' || bare.length < 2 || bare.length > 4 || bare.some((word) => word.length < 2)
      ? []
      : [bare.toSorted().join(' ')];
  for (const [, block] of blocks(entries, keys)) {
    eachPair(block, ({ entry, form }, other) => {
      const turned = [form.bare.at(-1) ?? '', ...form.bare.slice(0, -1)].join(' ');
      const back = [...form.bare.slice(1), form.bare[0] ?? ''].join(' ');
      const there = other.form.bare.join(' ');
      if (there === form.bare.join(' ') || (there !== turned && there !== back)) return;
      propose(entry, other.entry, 'order', form, other.form);
    });
  }
}

/** "AES" and "Alliance des États du Sahel". Two letters are the initials of too much. */
function byAcronym<T extends ComparedName>(entries: readonly Entry<T>[], propose: Propose<T>): void {
  const isBody = ({ own }: Entry<T>) => own.kind === 'organisation' || own.kind === 'other';
  const spelledOut = blocks(entries, (form, entry) =>
    entry.own.kind === 'organisation' && form.acronym === null
      ? initialsOf(form).filter((letters) => letters.length > 2)
      : [],
  );
  for (const entry of entries.filter(isBody)) {
    for (const form of entry.forms) {
      const long = form.acronym === null ? undefined : spelledOut.get(form.acronym);
      if (!long) continue;
      const bodies = new Set(long.map((place) => place.entry).filter((body) => body !== entry));
      // an entry that has the acronym already among its forms is told by its spelling
      if (bodies.size !== 1) continue;
      for (const place of long) {
        if (!areTwoBodies({ entry, form }, place)) propose(entry, place.entry, 'acronym', form, place.form);
      }
    }
  }
}

/** "I. Traoré" and "Ibrahim Traoré", "Ada M. Brandt" and "Ada Brandt"; not where two people could be meant. */
function byInitials<T extends ComparedName>(entries: readonly Entry<T>[], propose: Propose<T>): void {
  const keys = ({ bare }: Form, { own }: Entry<T>) =>
    own.kind !== 'person' || bare.length < 2 || (bare.at(-1)?.length ?? 0) < 3
      ? []
      : [`${bare[0]?.charAt(0)} ${bare.at(-1)}`];
  for (const [, block] of blocks(entries, keys)) {
    const full = new Set(block.map(({ form }) => form.bare[0] ?? '').filter((given) => given.length > 1));
    eachPair(block, (one, other) => {
      if (one.form.bare.join(' ') === other.form.bare.join(' ')) return;
      const short = one.form.bare[0]?.length === 1 || other.form.bare[0]?.length === 1;
      if (short && full.size !== 1) return;
      if (!short && one.form.bare[0] !== other.form.bare[0]) return;
      if (!fitGiven(one.form.bare.slice(0, -1), other.form.bare.slice(0, -1))) return;
      propose(one.entry, other.entry, 'initials', one.form, other.form);
    });
  }
}

/** Whether given names may be those of one person: an initial for a name, and a middle initial left out. */
function fitGiven(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < long.length && long.slice(short.length).some((word) => word.length > 1)) return false;
  return short.every((word, at) => {
    const there = long[at] ?? '';
    return word === there || (Math.min(word.length, there.length) === 1 && word[0] === there[0]);
  });
}

/** The least letters of a name that may be written in two ways, and of a word of it in which a vowel may differ. */
const LONG = 10;
const LONG_WORD = 7;

/** "Mohammed Younis" and "Muhammad Yunis": the same consonants, and vowels that sound alike. */
function bySound<T extends ComparedName>(entries: readonly Entry<T>[], propose: Propose<T>): void {
  const sounds = new Map<Form, readonly string[]>();
  const keys = (form: Form, { own }: Entry<T>) => {
    const { bare } = form;
    if (own.kind === 'organisation' || form.acronym !== null) return [];
    if (bare.join('').length < LONG || bare.some((word) => /\P{Script=Latin}/u.test(word))) return [];
    const sound = bare.map(soundOf);
    sounds.set(form, sound);
    return [sound.map(consonantsOf).join(' ')];
  };
  for (const [, block] of blocks(entries, keys)) {
    eachPair(block, (one, other) => {
      if (one.form.bare.join('') === other.form.bare.join('')) return;
      if (areTwoFamilies(one.form.bare, other.form.bare)) return;
      const [x, y] = [sounds.get(one.form) ?? [], sounds.get(other.form) ?? []];
      const differ = (sound: string, at: number): boolean => {
        const shorter = Math.min(one.form.bare[at]?.length ?? 0, other.form.bare[at]?.length ?? 0);
        return sound !== y[at] && (shorter < LONG_WORD || !alike(sound, y[at] ?? ''));
      };
      if (x.some(differ)) return;
      propose(one.entry, other.entry, 'transliteration', one.form, other.form);
    });
  }
}

/** The least letters of a family name in which a vowel may differ behind one given name. */
const LONG_FAMILY = 8;

/** "David Kelly" and "David Kelley": behind the same given name a short family name with another vowel is another's. */
function areTwoFamilies(one: readonly string[], other: readonly string[]): boolean {
  if (one.length < 2 || one.slice(0, -1).join(' ') !== other.slice(0, -1).join(' ')) return false;
  const [x, y] = [one.at(-1) ?? '', other.at(-1) ?? ''].map((word) => word.replace(/(.)\1+/gu, '$1'));
  if (x === undefined || y === undefined || x === y || Math.min(x.length, y.length) >= LONG_FAMILY)
    return false;
  const consonants = (word: string) => word.replace(/[aeiouy]/gu, '');
  return consonants(x) === consonants(y);
}

/** At most one vowel apart, and never at the end, where one letter makes another person of it ("Mario", "Maria"). */
function alike(one: string, other: string): boolean {
  if (one.at(-1) !== other.at(-1)) return false;
  if (Math.abs(one.length - other.length) > 1) return false;
  let front = 0;
  while (front < one.length && one[front] === other[front]) front++;
  let back = 0;
  while (
    back < Math.min(one.length, other.length) - front &&
    one[one.length - 1 - back] === other[other.length - 1 - back]
  )
    back++;
  return Math.max(one.length, other.length) - front - back <= 1;
}

/** Pairs of names that are likely the same and that nobody decided yet, across the list and all articles. */
import type { NameKind, NameProposal, ProposedName } from '../../preload/contract/index.ts';
import { isOwnForm, nameKey } from '../../preload/contract/name-key.ts';
import { type LikelySame, likelySameNames } from '../comparing/names/index.ts';
import { mayBe } from './services/listing-names.ts';
import type { Connection } from './store/database.ts';
import { decided, listedNames, nameDecisions } from './store/names.ts';
import { namedTogether, namesInArticles } from './store/names-found.ts';

export interface NamePage {
  readonly offset: number;
  readonly limit: number;
}

export function formsOf({ name, aliases }: Pick<ProposedName, 'name' | 'aliases'>): readonly string[] {
  return [name, ...aliases];
}

/** The surest first. */
export function namePairs(db: Connection): readonly NameProposal[] {
  const listed: readonly ProposedName[] = listedNames(db);
  const known = new Map<string, readonly NameKind[]>();
  for (const name of listed) {
    for (const form of formsOf(name)) known.set(form, [...(known.get(form) ?? []), name.kind]);
  }
  const found = namesInArticles(db)
    .filter(({ name, kind }) => !known.get(name)?.some((other) => mayBe(kind, other)))
    .map(
      ({ name, kind, aliases, articles }): ProposedName => ({
        id: null,
        name,
        kind,
        aliases: aliases.filter((alias) => isOwnForm(name, kind, alias)),
        articles,
      }),
    );
  const apart = new Set(nameDecisions(db).map(({ a, b }) => `${a}\n${b}`));
  const open = ({ a, b }: LikelySame<ProposedName>): boolean =>
    apart.size === 0 ||
    !formsOf(a).some((one) => formsOf(b).some((other) => apart.has(decided(one, other).join('\n'))));
  return likelySameNames([...listed, ...found])
    .filter((pair) => isAttested(db, pair) && open(pair))
    .map((pair) => ({ a: pair.a, b: pair.b, reason: pair.reason, why: whyOf(pair) }));
}

/** Three letters are the first ones of many a body's name: then one article has to have both. */
function isAttested(db: Connection, { a, b, reason, forms }: LikelySame<ProposedName>): boolean {
  if (reason !== 'acronym' || Math.min(...forms.map((form) => nameKey(form).replaceAll(' ', '').length)) > 3)
    return true;
  return a.articles === 0 || b.articles === 0 || namedTogether(db, formsOf(a), formsOf(b));
}

function whyOf({ reason, forms: [one, other] }: LikelySame<ProposedName>): string {
  switch (reason) {
    case 'spelling':
      return 'The same letters, but for capitals, accents, hyphens and blanks.';
    case 'title':
      return 'The same name, once with what stands in front of it.';
    case 'alias':
      return one === other
        ? `Both are also called “${one}”.`
        : `“${one}” and “${other}” are the same letters.`;
    case 'order':
      return 'The same words, once with the family name in front.';
    case 'acronym':
      return `“${one.length < other.length ? one : other}” is made of the first letters of the other.`;
    case 'initials':
      return 'The same family name, and a given name that the initial fits.';
    case 'transliteration':
      return 'The same consonants, and vowels that sound alike: perhaps one name in two spellings.';
  }
}

import {
  type Contract,
  isOwnForm,
  type ListedName,
  type NameKind,
  type NameProposal,
  nameKey,
  nameText,
  type ProposedName,
} from '../../../preload/contract/index.ts';
import { fullerName, type LikelySame, likelySameNames } from '../../comparing/names/index.ts';
import type { Core } from '../core.ts';
import { readAllNames } from '../reading-names.ts';
import { Refusal } from '../refusal.ts';
import type { HandlersOf } from '../router.ts';
import type { Connection } from '../store/database.ts';
import {
  addAliases,
  decided,
  editName,
  formsLike,
  insertName,
  listedName,
  listedNames,
  mergeName,
  nameDecisions,
  removeNames,
  takeAlias,
  tellApart,
  tellTogether,
} from '../store/names.ts';
import { namedTogether, namesInArticles } from '../store/names-found.ts';
import type { Tx } from '../store/store.ts';
import { counted } from '../words.ts';
import { mayBe } from './listing-names.ts';

export function nameService(core: Core): HandlersOf<Extract<keyof Contract, `names.${string}`>> {
  const store = () => core.project().store;
  const one = (id: string): ListedName => listedName(store().db, id) ?? gone();
  return {
    'names.list': () => listedNames(store().db),
    'names.add': ({ kind, name, aliases = [] }) => {
      const id = store().write(`Add “${nameText(name)}” to the names`, (tx) => {
        free(tx.db, name, null);
        return insertName(tx, { kind, name, aliases });
      });
      return one(id);
    },
    'names.edit': ({ id, patch: { kind, name, aliases } }) => {
      store().write('Change a name', (tx) => {
        const before = listedName(tx.db, id) ?? gone();
        if (name !== undefined && nameText(name) !== before.name) free(tx.db, name, id);
        editName(tx, id, {
          ...(kind === undefined ? {} : { kind }),
          ...(name === undefined ? {} : { name }),
          ...(aliases === undefined ? {} : { aliases }),
        });
      });
      return one(id);
    },
    'names.remove': ({ ids }) => {
      store().write(`Remove ${counted(ids.length, 'name')}`, (tx) => {
        if (removeNames(tx, ids) === 0) gone();
      });
      return null;
    },
    'names.merge': ({ into, ids }) => {
      const others = [...new Set(ids)].filter((id) => id !== into);
      store().write(`Merge ${counted(others.length + 1, 'name')}`, (tx) => {
        for (const id of others) mergeListed(tx, listedName(tx.db, id) ?? gone(), into);
      });
      return one(into);
    },
    'names.separate': ({ id, alias }) => {
      const made = store().write('Take an alias out into a name of its own', (tx) => {
        const from = listedName(tx.db, id) ?? gone();
        if (!takeAlias(tx, id, nameText(alias))) gone();
        tellApart(tx, from.name, alias);
        return insertName(tx, { kind: from.kind, name: alias, aliases: [] });
      });
      return one(made);
    },
    'names.proposals': async ({ offset, limit }) => {
      const project = core.project();
      await readAllNames(project, () => core.current() === project);
      const all = proposals(store().db);
      return { total: all.length, rows: all.slice(offset, offset + limit) };
    },
    'names.decide': ({ a, b, decision }) => {
      const { db } = store();
      const [x, y] = [sideOf(db, a), sideOf(db, b)];
      if (decision === 'not the same') {
        store().write('Say that two names are not the same', (tx) => tellApart(tx, x.name, y.name));
        return null;
      }
      return one(store().write('Say that two names are the same', (tx) => makeOne(tx, x, y)));
    },
  };
}

/** One name of the list out of two that a person says are the same. */
function makeOne(tx: Tx, x: ProposedName, y: ProposedName): string {
  tellTogether(tx, formsOf(x), formsOf(y));
  const [best, rest] = fullerName(x, y) === x ? [x, y] : [y, x];
  if (best.id !== null && rest.id !== null) {
    mergeName(tx, rest.id, best.id);
    return best.id;
  }
  const listed = best.id ?? rest.id;
  if (listed !== null) {
    addAliases(tx, listed, formsOf(best.id === null ? best : rest));
    return listed;
  }
  const kind: NameKind = best.kind === 'other' ? rest.kind : best.kind;
  return insertName(tx, { kind, name: best.name, aliases: [...best.aliases, ...formsOf(rest)] });
}

function mergeListed(tx: Tx, from: ListedName, into: string): void {
  const kept = listedName(tx.db, into) ?? gone();
  tellTogether(tx, formsOf(kept), formsOf(from));
  mergeName(tx, from.id, into);
}

function formsOf({ name, aliases }: Pick<ProposedName, 'name' | 'aliases'>): readonly string[] {
  return [name, ...aliases];
}

/** What a person decides about: a name of the list, or one that was found, with the forms that articles give it. */
function sideOf(
  db: Connection,
  side: { readonly id: string | null; readonly name: string; readonly kind: NameKind },
): ProposedName {
  if (side.id !== null) return listedName(db, side.id) ?? gone();
  const name = nameText(side.name);
  const [found] = namesInArticles(db, name);
  return {
    id: null,
    name,
    kind: side.kind,
    aliases: [...(found?.aliases ?? [])].filter((alias) => isOwnForm(name, side.kind, alias)),
    articles: found?.articles ?? 0,
  };
}

/** The pairs that nobody decided yet. */
function proposals(db: Connection): readonly NameProposal[] {
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

/** A name that is there already, in another name's words too, is not made twice. */
function free(db: Connection, name: string, id: string | null): void {
  const other = formsLike(db, name).find((form) => form.id !== id && form.form === nameText(name));
  if (!other) return;
  const { name: holder } = listedName(db, other.id) ?? { name: other.form };
  const there =
    holder === other.form ? 'is in the list already' : `is in the list already, as an alias of “${holder}”`;
  throw new Refusal(
    'name-exists',
    `“${other.form}” ${there}. Nothing was changed. If two are meant, add a word that tells them apart.`,
  );
}

function gone(): never {
  throw new Refusal('not-found', 'This name is not in the list any more. Nothing was changed.');
}

import {
  type Contract,
  isOwnForm,
  type ListedName,
  type NameKind,
  nameText,
  type ProposedName,
} from '../../../preload/contract/index.ts';
import { fullerName } from '../../comparing/names/index.ts';
import type { Core } from '../core.ts';
import { given } from '../given.ts';
import { formsOf } from '../name-pairs.ts';
import { Refusal } from '../refusal.ts';
import type { HandlersOf } from '../router.ts';
import type { Connection } from '../store/database.ts';
import {
  addAliases,
  editName,
  formsLike,
  insertName,
  listedName,
  listedNames,
  mergeName,
  removeNames,
  takeAlias,
  tellApart,
  tellTogether,
} from '../store/names.ts';
import { namesInArticles } from '../store/names-found.ts';
import type { Tx } from '../store/store.ts';
import { counted } from '../words.ts';

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
      const { proposing } = core.project();
      given(await proposing.readNames());
      const { total, rows } = given(await proposing.pairs({ offset, limit }));
      return { total, rows: [...rows] };
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

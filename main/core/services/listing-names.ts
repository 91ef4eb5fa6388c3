import type { NameKind } from '../../../preload/contract/index.ts';
import { addAliases, formsLike, insertName } from '../store/names.ts';
import type { Tx } from '../store/store.ts';

/** Whether what was found as one kind may be listed as another. */
export function mayBe(found: NameKind, listed: NameKind): boolean {
  return found === listed || found === 'other' || listed === 'other';
}

/**
 * Takes a name that a person accepted into the list: to the name that has it among its forms already, case and
 * diacritics apart, or as a name of its own.
 */
export function takeIntoList(
  tx: Tx,
  found: { readonly kind: NameKind; readonly name: string; readonly aliases: readonly string[] },
): string {
  const known = formsLike(tx.db, found.name).filter(({ kind }) => mayBe(found.kind, kind));
  const same = known.find(({ form }) => form === found.name) ?? known[0];
  if (same === undefined) return insertName(tx, found);
  addAliases(tx, same.id, [found.name, ...found.aliases]);
  return same.id;
}

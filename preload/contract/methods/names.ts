import { z } from 'zod';
import { nameKind } from '../found.ts';
import { method } from '../method.ts';
import { listedName, nameDecision, nameProposal } from '../names.ts';
import { id, nothing } from '../text.ts';

const words = z.string().trim().min(1).max(300);
const aliases = z.array(words).max(1000);
/** A name of the list by its key, or one that was found by its words. */
const side = z.strictObject({ id: id.nullable(), name: words, kind: nameKind });

export const nameMethods = {
  /** The project's own list of names, by name. What is found in articles is not in it before a person takes it. */
  'names.list': method(nothing, z.array(listedName)),
  'names.add': method(
    z.strictObject({ kind: nameKind, name: words, aliases: aliases.optional() }),
    listedName,
  ),
  /** `aliases` stands for all of them. A name that is changed keeps its old form only where it is given as an alias. */
  'names.edit': method(
    z.strictObject({
      id,
      patch: z.strictObject({
        kind: nameKind.optional(),
        name: words.optional(),
        aliases: aliases.optional(),
      }),
    }),
    listedName,
  ),
  'names.remove': method(z.strictObject({ ids: z.array(id).min(1).max(10_000) }), z.null()),
  /** Makes one name of several: `into` keeps its words, the others become its aliases. One step of undo. */
  'names.merge': method(z.strictObject({ into: id, ids: z.array(id).min(1).max(1000) }), listedName),
  /** Takes an alias out into a name of its own, and remembers that the two are not the same. */
  'names.separate': method(z.strictObject({ id, alias: words }), listedName),
  /** Pairs that are likely the same, of the list and of what is found in all articles; the surest first. */
  'names.proposals': method(
    z.strictObject({ offset: z.int().min(0), limit: z.int().min(1).max(1000) }),
    z.strictObject({ total: z.int(), rows: z.array(nameProposal) }),
  ),
  /** Says of two names whether they are the same: they become one name of the list, or are never proposed again. */
  'names.decide': method(z.strictObject({ a: side, b: side, decision: nameDecision }), listedName.nullable()),
} as const;

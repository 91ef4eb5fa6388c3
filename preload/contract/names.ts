/** What crosses the bridge about names: persons, organisations and places that a person took into the project's list. */
import { z } from 'zod';
import { nameKind } from './found.ts';
import { id } from './text.ts';

/** A name of the project's own list, apart from what is found in articles by itself. */
export const listedName = z.strictObject({
  id,
  kind: nameKind,
  name: z.string(),
  /** Other forms that mean the same, as a person took them. */
  aliases: z.array(z.string()),
  /** In how many articles it was found under any of its forms, as far as articles were read for names. */
  articles: z.int(),
});
export type ListedName = z.infer<typeof listedName>;

/** One of two names that are likely the same: of the list, or (`id` null) found in articles alone. */
export const proposedName = z.strictObject({
  id: id.nullable(),
  kind: nameKind,
  name: z.string(),
  aliases: z.array(z.string()),
  articles: z.int(),
});
export type ProposedName = z.infer<typeof proposedName>;

/** Why two names are likely the same; docs/names.md says when. */
export const sameNameReason = z.enum([
  'spelling',
  'title',
  'alias',
  'order',
  'initials',
  'acronym',
  'transliteration',
]);
export type SameNameReason = z.infer<typeof sameNameReason>;

/** Two names that are likely the same. A person says whether they are. */
export const nameProposal = z.strictObject({
  a: proposedName,
  b: proposedName,
  reason: sameNameReason,
  /** In a sentence for a person. */
  why: z.string(),
});
export type NameProposal = z.infer<typeof nameProposal>;

export const nameDecision = z.enum(['same', 'not the same']);
export type NameDecision = z.infer<typeof nameDecision>;

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

/** A name as it is looked up: without case, diacritics and marks; a hyphen is a blank ("Jean-Pierre" = "jean pierre"). */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’ʼ‘`´]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A name as it is written down: one blank between words, composed letters. */
export function nameText(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/**
 * Whether a form means its name in other articles too. "Traoré" and "President Traoré" are Ibrahim Traoré in an article
 * that says so, and somebody else in another one: a person's form needs the given name, or its initial, and the surname.
 * Of everything else a part of the name is none: "Authority" is the Sorn Water Authority in its article alone.
 */
export function isOwnForm(name: string, kind: string, form: string): boolean {
  const words = nameKey(name).split(' ');
  const [given = '', family = ''] = [words[0], words.at(-1)];
  if (words.length < 2) return true;
  const there = nameKey(form).split(' ');
  if (kind !== 'person') return there.length >= words.length || !there.every((word) => words.includes(word));
  return there.includes(family) && there.some((word) => word === given || word === given.charAt(0));
}

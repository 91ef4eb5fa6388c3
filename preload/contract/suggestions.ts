/** What the program proposes in an article. None of it is evidence until a person accepts it. */
import { z } from 'zod';
import { passageDetails } from './records.ts';
import { id, range } from './text.ts';

export const suggestionKind = z.enum(['quote', 'figure', 'claim', 'date', 'name']);
export type SuggestionKind = z.infer<typeof suggestionKind>;

export const suggestionState = z.enum(['open', 'accepted', 'dismissed']);
export type SuggestionState = z.infer<typeof suggestionState>;

/** In the reading order of its article. */
export const suggestion = z.strictObject({
  /** The same for the same words at the same place of the same text. */
  key: z.string(),
  kind: suggestionKind,
  ...range.shape,
  exact: z.string(),
  /** The stretches of a quotation in several pieces; one for everything else. */
  pieces: z.array(range),
  /** What accepting it would write: a note for a date or a name. */
  details: passageDetails,
  /** What it says in a few words: "Mira Dolan said", "31 people killed", "22 December, no year". */
  says: z.string(),
  /** Why it was proposed, in a sentence for a person. */
  why: z.string(),
  state: suggestionState,
  /** The passage that it became. */
  passageId: id.nullable(),
});
export type Suggestion = z.infer<typeof suggestion>;

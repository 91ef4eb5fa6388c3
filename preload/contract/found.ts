/** What the program reads out of a text by itself. None of it is evidence until a person takes it. */
import { z } from 'zod';
import { change, quantifier, range } from './text.ts';

export const foundQuote = z.strictObject({
  ...range.shape,
  /** The stretches that are quoted; one, or several around the attribution ("…," he said, "…"). */
  pieces: z.array(range),
  text: z.string(),
  /** Full name where the article gives one; null where nobody is named. */
  speaker: z.string().nullable(),
  /** The medium, agency or document that the article has the words from: "was quoted by AFP", "told the BBC". */
  reportedBy: z.string().nullable(),
  /** The word that attributes: "told", "declared", "according to". */
  cue: z.string().nullable(),
  direct: z.boolean(),
});
export type FoundQuote = z.infer<typeof foundQuote>;

export const foundFigure = z.strictObject({
  ...range.shape,
  text: z.string(),
  /** Null for a range, whose ends are min and max. */
  value: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  quantifier,
  change: change.nullable(),
  /** 'percent', a currency's sign or code, 'km', or null for a plain count. */
  unit: z.string().nullable(),
  /** The noun that a plain count comes with, the unit of the count: "troops" of "5,000 joint troops". */
  noun: z.string().nullable(),
  /** What is counted, as the text says it: "people killed in the flood". */
  counted: z.string().nullable(),
  asOf: z.string().nullable(),
  place: z.string().nullable(),
  attribution: z.string().nullable(),
});
export type FoundFigure = z.infer<typeof foundFigure>;

export const foundDate = z.strictObject({
  ...range.shape,
  text: z.string(),
  /** `YYYY-MM-DD`, or `--MM-DD` where no year is given; shorter where the precision is. */
  from: z.string(),
  to: z.string().nullable(),
  precision: z.enum(['year', 'month', 'day', 'minute']),
});
export type FoundDate = z.infer<typeof foundDate>;

/** Why a sentence is worth checking. */
export const claimReason = z.enum(['figure', 'superlative', 'cause', 'prediction', 'attribution']);
export type ClaimReason = z.infer<typeof claimReason>;

export const foundClaim = z.strictObject({
  ...range.shape,
  text: z.string(),
  /** Higher is more worth checking; only the order means something. */
  score: z.number(),
  reasons: z.array(claimReason),
});
export type FoundClaim = z.infer<typeof foundClaim>;

export const nameKind = z.enum(['person', 'organisation', 'place', 'other']);
export type NameKind = z.infer<typeof nameKind>;

/** A person, organisation or place that a text names, with all the places where it does. */
export const foundName = z.strictObject({
  /** The fullest form in the text, without title: "Ibrahim Traoré". */
  name: z.string(),
  kind: nameKind,
  /** Other forms that mean the same here: "Traoré", "Capt. Ibrahim Traoré", "AES". */
  aliases: z.array(z.string()),
  /** In reading order. */
  mentions: z.array(range),
});
export type FoundName = z.infer<typeof foundName>;

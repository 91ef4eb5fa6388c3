/** The records that cross the bridge, one shape each. Everything else derives its types from here. */
import { z } from 'zod';
import { block, change, id, partialDate, quantifier, range } from './text.ts';
import { METADATA_FIELDS } from './values.ts';

export const outletGrade = z.enum(['A', 'B', 'C', 'D', 'E', 'F']);
export type OutletGrade = z.infer<typeof outletGrade>;

export const outlet = z.strictObject({
  id,
  name: z.string(),
  /** Reliability of the source on the Admiralty scale; null while nobody has graded it. */
  grade: outletGrade.nullable(),
  note: z.string(),
  articles: z.int(),
});
export type Outlet = z.infer<typeof outlet>;

export const metadataField = z.enum(METADATA_FIELDS);
export type MetadataField = z.infer<typeof metadataField>;

/** Where a value of an article's metadata comes from: a place in its text, its file, or a person. */
export const metadataOrigin = z.strictObject({
  field: metadataField,
  origin: z.enum(['text', 'file', 'person']),
  /** The place in the text it was read from, for origin 'text'. */
  range: range.nullable(),
  /** 0 to 1, how sure the rules are; 1 for a person. */
  sure: z.number().min(0).max(1),
});
export type MetadataOrigin = z.infer<typeof metadataOrigin>;

/** Something a person must know of an article before relying on it. */
export const articleNotice = z.enum([
  /** A document of pictures of pages: nothing in it can be read, searched or marked. */
  'no text layer',
  /** Only metadata, from a list of references. */
  'no text',
  /** The file is damaged or not complete; `missing` says what could not be read. */
  'partly read',
]);
export type ArticleNotice = z.infer<typeof articleNotice>;

/** What could not be read of it, for a person: "3 of 12 pages could not be read"; set where it was partly read. */
const missing = z.string().nullable();

/** A line of the list of articles. */
export const articleRow = z.strictObject({
  id,
  title: z.string(),
  /** True where no title was found and `title` is the beginning of the text. */
  untitled: z.boolean(),
  outlet: z.string().nullable(),
  grade: outletGrade.nullable(),
  published: partialDate.nullable(),
  read: z.boolean(),
  words: z.int(),
  passages: z.int(),
  notice: articleNotice.nullable(),
  missing,
  /** Articles that are one text with this one, itself included; 1 where it stands alone. */
  copies: z.int(),
});
export type ArticleRow = z.infer<typeof articleRow>;

/** A link of the text. */
export const link = z.strictObject({ ...range.shape, url: z.string() });
export type Link = z.infer<typeof link>;

/** A page of a paged document; it goes on to the beginning of the next. */
export const page = z.strictObject({ start: z.int().min(0), label: z.string() });
export type Page = z.infer<typeof page>;

export const article = z.strictObject({
  id,
  fileName: z.string(),
  /** The place inside the file: "letters/3.eml", "row 12"; '' where the article is the whole file. */
  part: z.string(),
  format: z.string(),
  encoding: z.string(),
  sha256: z.string(),
  size: z.int(),
  importedAt: z.iso.datetime(),
  importedBy: z.string(),
  read: z.boolean(),
  title: z.string().nullable(),
  alternativeTitle: z.string().nullable(),
  author: z.string().nullable(),
  outletId: id.nullable(),
  outlet: z.string().nullable(),
  grade: outletGrade.nullable(),
  published: partialDate.nullable(),
  place: z.string().nullable(),
  language: z.string().nullable(),
  url: z.string().nullable(),
  canonicalUrl: z.string().nullable(),
  notice: articleNotice.nullable(),
  missing,
  origins: z.array(metadataOrigin),
  versionId: id,
  /** The cleaned text: Unicode NFC with LF. Offsets everywhere refer to it. */
  text: z.string(),
  blocks: z.array(block),
  /** In the order of the text. */
  links: z.array(link),
  /** Empty where the document has no pages. */
  pages: z.array(page),
  words: z.int(),
});
export type Article = z.infer<typeof article>;

/** A row of the grid of metadata: each value that is there, with where it is from and how sure it is. */
export const articleMetadataRow = z.strictObject({
  id,
  fileName: z.string(),
  part: z.string(),
  notice: articleNotice.nullable(),
  opening: z.string(),
  values: z.array(
    z.strictObject({
      field: metadataField,
      /** A date as it is stored ("2025-12", "--12-22"), everything else in words. */
      value: z.string(),
      origin: metadataOrigin.shape.origin,
      sure: z.number(),
    }),
  ),
});
export type ArticleMetadataRow = z.infer<typeof articleMetadataRow>;

export const passageKind = z.enum(['claim', 'quote', 'figure', 'note']);
export type PassageKind = z.infer<typeof passageKind>;

/** Credibility of information on the Admiralty scale: 1 confirmed … 5 improbable, 6 cannot be judged. */
export const credibility = z.int().min(1).max(6);

export const claimDetails = z.strictObject({
  kind: z.literal('claim'),
  assertedBy: z.string().nullable(),
  credibility: credibility.nullable(),
});
export const quoteDetails = z.strictObject({
  kind: z.literal('quote'),
  speaker: z.string().nullable(),
  cue: z.string().nullable(),
  /** The medium, agency or document that is reported to have reported it: "quoted by state media". */
  reportedBy: z.string().nullable(),
  direct: z.boolean(),
});
export const figureDetails = z.strictObject({
  kind: z.literal('figure'),
  /** Null for a range, whose ends are min and max. */
  value: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  quantifier,
  change: change.nullable(),
  unit: z.string().nullable(),
  counted: z.string().nullable(),
  asOf: partialDate.nullable(),
  place: z.string().nullable(),
  /** Who says so. */
  attribution: z.string().nullable(),
});
export const noteDetails = z.strictObject({ kind: z.literal('note') });
export const passageDetails = z.discriminatedUnion('kind', [
  claimDetails,
  quoteDetails,
  figureDetails,
  noteDetails,
]);
export type ClaimDetails = z.infer<typeof claimDetails>;
export type QuoteDetails = z.infer<typeof quoteDetails>;
export type FigureDetails = z.infer<typeof figureDetails>;
export type PassageDetails = z.infer<typeof passageDetails>;

/** A tag with its whole path, outermost first: "force / plans". */
export const tag = z.strictObject({
  id,
  parentId: id.nullable(),
  name: z.string(),
  path: z.string(),
  /** Passages that carry this very tag. */
  passages: z.int(),
});
export type Tag = z.infer<typeof tag>;

export const tagRef = z.strictObject({ id, path: z.string() });
export type TagRef = z.infer<typeof tagRef>;

/** A marked range of an article, found again by its selectors (W3C Web Annotation). */
export const passage = z.strictObject({
  id,
  articleId: id,
  versionId: id,
  ...range.shape,
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  /** False when the text it marks is not in the article's present text any more. */
  found: z.boolean(),
  /** The page it begins on, where its article has pages. */
  page: z.string().nullable(),
  details: passageDetails,
  comment: z.string(),
  tags: z.array(tagRef),
  madeBy: z.string(),
  madeAt: z.iso.datetime(),
});
export type Passage = z.infer<typeof passage>;

/** A line of the evidence table. */
export const passageRow = z.strictObject({
  ...passage.shape,
  articleTitle: z.string(),
  outlet: z.string().nullable(),
  grade: outletGrade.nullable(),
  published: partialDate.nullable(),
  measure: z.string().nullable(),
});
export type PassageRow = z.infer<typeof passageRow>;

export const figureRole = z.enum(['counted', 'superseded', 'left out']);
export type FigureRole = z.infer<typeof figureRole>;

export const agreementKind = z.enum(['none', 'single', 'agree', 'rounding', 'conflict', 'superseded']);
export type AgreementKind = z.infer<typeof agreementKind>;

export const agreement = z.strictObject({
  kind: agreementKind,
  /** Independent sources among the counted figures. */
  sources: z.int(),
  /** Why, in a sentence: "4,000 and 5,000 cannot both hold". */
  why: z.string(),
  /** What a person said instead, and why; null while the computed word stands. */
  overruled: z.strictObject({ kind: agreementKind, note: z.string() }).nullable(),
});
export type Agreement = z.infer<typeof agreement>;

export const measure = z.strictObject({
  id,
  name: z.string(),
  unit: z.string().nullable(),
  counted: z.string().nullable(),
  note: z.string(),
  agreement,
});
export type Measure = z.infer<typeof measure>;

/** A figure in the cross-source table. */
export const figureCell = z.strictObject({
  passageId: id,
  articleId: id,
  role: figureRole,
  exact: z.string(),
  details: figureDetails,
});
export type FigureCell = z.infer<typeof figureCell>;

export const projectInfo = z.strictObject({
  id,
  name: z.string(),
  path: z.string(),
  sample: z.boolean(),
  /** Open for reading alone: nothing can be changed. */
  readOnly: z.boolean(),
});
export type ProjectInfo = z.infer<typeof projectInfo>;

export const job = z.strictObject({
  id,
  kind: z.enum(['import', 'index', 'export']),
  label: z.string(),
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  done: z.int(),
  /** Null while it is not known how much there is. */
  total: z.int().nullable(),
  /** Milliseconds left; null while it cannot be said. */
  left: z.number().nullable(),
  /** Numbers worth showing, e.g. {imported: 4, refused: 1}. */
  counts: z.record(z.string(), z.int()),
  message: z.string().nullable(),
});
export type Job = z.infer<typeof job>;

/**
 * What the schemas are made of and threads need that load no schema (see "Light threads" in docs/architecture.md).
 */

/** Most characters of a query. */
export const LONGEST_QUERY = 1000;

/** A date as far as it is known, see `partialDate`. */
export const PARTIAL_DATE = /^(\d{4}(-\d\d(-\d\d(T\d\d:\d\d)?)?)?|--\d\d(-\d\d)?)$/;

export const METADATA_FIELDS = [
  'title',
  'alternativeTitle',
  'author',
  'outlet',
  'published',
  'place',
  'language',
  'url',
  'canonicalUrl',
] as const;

/** The fields that a column of a table of articles can be. */
export const COLUMN_FIELDS = [...METADATA_FIELDS, 'text'] as const;

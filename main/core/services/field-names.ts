import type { MetadataField } from '../../../preload/contract/index.ts';

/** What a field of the metadata is called in the label of a step of undo. */
export const FIELD_NAMES: Record<MetadataField, string> = {
  title: 'title',
  alternativeTitle: 'other title',
  author: 'author',
  outlet: 'outlet',
  published: 'date',
  place: 'place',
  language: 'language',
  url: 'address',
  canonicalUrl: 'canonical address',
};

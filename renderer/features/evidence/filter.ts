/** What the evidence table is narrowed to. Pure. */
import type { Output, PassageFilter } from '../../../preload/contract/index.ts';

export type Facets = Output<'passages.facets'>;
/** What can be filtered by, as `passages.facets` calls it. */
export type FacetName = keyof Facets;

/** The values chosen of each facet, and words; nothing chosen of a facet lets all through. */
export interface EvidenceFilter extends Readonly<Record<FacetName, readonly string[]>> {
  readonly words: string;
}

export const NO_FILTER: EvidenceFilter = { kinds: [], tags: [], speakers: [], articles: [], words: '' };

export const FACETS: readonly { readonly name: FacetName; readonly label: string }[] = [
  { name: 'kinds', label: 'Kind' },
  { name: 'tags', label: 'Tag' },
  { name: 'speakers', label: 'Speaker' },
  { name: 'articles', label: 'Article' },
];

const KINDS = ['claim', 'quote', 'figure', 'note'] as const;

/** The filter as the core takes it. */
export function passageFilter(filter: EvidenceFilter, withoutSpeaker: boolean): PassageFilter {
  const kinds = KINDS.filter((kind) => filter.kinds.includes(kind));
  return {
    ...(kinds.length === 0 ? {} : { kinds }),
    ...(filter.tags.length === 0 ? {} : { tagIds: [...filter.tags] }),
    ...(filter.speakers.length === 0 ? {} : { speakers: [...filter.speakers] }),
    ...(filter.articles.length === 0 ? {} : { articleIds: [...filter.articles] }),
    ...(filter.words.trim() === '' ? {} : { words: filter.words.trim().slice(0, 500) }),
    ...(withoutSpeaker ? { withoutSpeaker } : {}),
  };
}

/** One value that the table is narrowed to, to be shown and taken away. */
export interface FilterChip {
  readonly facet: FacetName;
  readonly value: string;
  readonly label: string;
}

/** The chosen values in words; one that no passage has any more stands by itself, so that it can be taken away. */
export function chipsOf(filter: EvidenceFilter, facets: Facets): readonly FilterChip[] {
  return FACETS.flatMap(({ name }) =>
    filter[name].map((value) => ({
      facet: name,
      value,
      label: facets[name].find((facet) => facet.value === value)?.label ?? 'not in use any more',
    })),
  );
}

export function withoutChip(filter: EvidenceFilter, { facet, value }: FilterChip): EvidenceFilter {
  return { ...filter, [facet]: filter[facet].filter((one) => one !== value) };
}

export function isNarrowed(filter: EvidenceFilter): boolean {
  return filter.words.trim() !== '' || FACETS.some(({ name }) => filter[name].length > 0);
}

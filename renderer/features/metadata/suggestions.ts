import type { ArticleMetadataRow, MetadataField } from '../../../preload/contract/index.ts';
import { cellOf } from './fields.ts';

const NONE: readonly string[] = [];

/** What was written in the same column elsewhere. */
export function suggestionsFor(
  field: MetadataField,
  outlets: readonly string[],
  rows: ReadonlyMap<string, ArticleMetadataRow>,
): readonly string[] {
  if (field === 'outlet') return outlets;
  if (field !== 'author' && field !== 'place' && field !== 'language') return NONE;
  const values = [...rows.values()].flatMap((row) => cellOf(row, field)?.value ?? []);
  return [...new Set(values)].toSorted();
}

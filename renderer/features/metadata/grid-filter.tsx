import type { MetadataCounts, MetadataField, Outlet } from '../../../preload/contract/index.ts';
import { useStore } from '../../api/store.ts';
import { Chips } from '../../components/chips.tsx';
import { Select } from '../../components/select.tsx';
import { FIELDS, withArticle } from './fields.ts';
import { gridView, narrow } from './state.ts';

export interface GridFilterProps {
  readonly counts: MetadataCounts;
  readonly outlets: readonly Outlet[];
}

const ALL = 'all';

type Shown = typeof ALL | 'unsure' | 'no year' | 'lacking';

/** What the grid is narrowed to: everything, guesses, dates without a year; what lacks a value; one outlet. */
export function GridFilter({ counts, outlets }: GridFilterProps) {
  const view = useStore(gridView);
  // what lacks a value is one more view beside these
  const shown = view.only ?? (view.empty === undefined ? ALL : 'lacking');
  return (
    <>
      <Chips<Shown>
        label="Show articles with"
        value={shown}
        onChange={(value) =>
          narrow({ only: value === 'unsure' || value === 'no year' ? value : undefined, empty: undefined })
        }
        chips={[
          { value: ALL, label: 'Everything', count: counts.all },
          { value: 'unsure', label: 'Guesses', count: counts.unsure },
          ...(counts.noYear > 0 || shown === 'no year'
            ? [{ value: 'no year' as const, label: 'No year', count: counts.noYear }]
            : []),
        ]}
      />
      <Select
        label="Lacking"
        bare
        value={view.empty ?? ALL}
        options={[
          { value: ALL, label: 'Lacking…' },
          ...FIELDS.map((field) => ({
            value: field,
            label: `Lacks ${withArticle(field)}`,
            detail: counts.empty[field].toLocaleString('en'),
          })),
        ]}
        onChange={(value: MetadataField | typeof ALL) =>
          narrow({ empty: value === ALL ? undefined : value, only: undefined })
        }
      />
      <Select
        label="Outlet"
        bare
        value={view.outletId ?? ALL}
        options={[
          { value: ALL, label: 'All outlets' },
          ...outlets
            .filter(({ articles, id }) => articles > 0 || id === view.outletId)
            .map(({ id, name, articles }) => ({
              value: id,
              label: name,
              detail: articles.toLocaleString('en'),
            })),
        ]}
        onChange={(value) => narrow({ outletId: value === ALL ? undefined : value })}
      />
    </>
  );
}

import { useMemo } from 'react';
import type { ArticleRow, CopyGroup } from '../../../preload/contract/index.ts';
import { useCall } from '../../api/queries.ts';
import { type Case, caseOfGroup, caseOfPair, hasOpen, type Show, seriesOf } from './cases.ts';

/** So many pairs are fetched at once; what lies behind is said as a number. */
const PAIRS = 1000;
/** So many articles can be asked for at once. */
const ARTICLES = 500;

export interface Cases {
  /** Undefined until they are there. */
  readonly list: readonly Case[] | undefined;
  /** How many there are of each sort; undefined until it is known. */
  readonly counts: Readonly<Record<Show, number | undefined>>;
}

/** The groups and pairs of a sort, and how many there are of every sort. */
export function useCases(show: Show): Cases {
  const groups = useCall('copies.groups', {}, { keep: true }).data;
  const pairsOf = (only: 'series' | 'not a copy') => ({ offset: 0, limit: PAIRS, only });
  const series = useCall('copies.pairs', pairsOf('series'), { keep: true }).data;
  const refused = useCall('copies.pairs', pairsOf('not a copy'), { keep: true }).data;
  const pairs = show === 'series' ? series : show === 'not a copy' ? refused : undefined;
  const ids = useMemo(
    () => [...new Set((pairs?.rows ?? []).flatMap(({ a, b }) => [a, b]))].slice(0, ARTICLES),
    [pairs],
  );
  const rows = useCall('articles.rows', { ids }, { enabled: ids.length > 0, keep: true }).data;

  const grouped = useMemo(() => groups && sorted(groups), [groups]);
  const paired = useMemo(() => {
    if (pairs === undefined || (ids.length > 0 && rows === undefined)) return undefined;
    const known = new Map<string, ArticleRow>((rows ?? []).map((row) => [row.id, row]));
    if (show === 'series') return seriesOf(pairs.rows, known);
    return pairs.rows.flatMap((pair) => caseOfPair(pair, known) ?? []);
  }, [pairs, ids, rows, show]);
  return {
    list: pairs === undefined && (show === 'to decide' || show === 'copy') ? grouped?.[show] : paired,
    counts: {
      'to decide': grouped?.['to decide'].length,
      copy: grouped?.copy.length,
      series: series?.total,
      'not a copy': refused?.total,
    },
  };
}

function sorted(groups: readonly CopyGroup[]): Readonly<Record<'to decide' | 'copy', readonly Case[]>> {
  const cases = groups.flatMap((group) => caseOfGroup(group) ?? []);
  return { 'to decide': cases.filter(hasOpen), copy: cases.filter((one) => !hasOpen(one)) };
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PassageRow } from '../../../preload/contract/index.ts';
import { call } from '../../api/call.ts';

/** As many rows as one call answers. */
const AT_ONCE = 500;

export interface PassageRows {
  /** By id, without those that are gone. */
  readonly rows: ReadonlyMap<string, PassageRow>;
  /** Whether these are the rows that were asked for; until then a row may be missing though its passage is there. */
  readonly all: boolean;
}

/** The rows of these passages; those of the last question while this one is on its way. */
export function usePassageRows(ids: readonly string[]): PassageRows {
  const { data, isPlaceholderData } = useQuery({
    // the name comes first, so that a change reads them again (api/changed.ts)
    queryKey: ['passages.rows', { ids, all: true }],
    queryFn: () => readAll(ids),
    placeholderData: keepPreviousData,
  });
  return { rows: data ?? NONE, all: data !== undefined && !isPlaceholderData };
}

const NONE: ReadonlyMap<string, PassageRow> = new Map();

async function readAll(ids: readonly string[]): Promise<ReadonlyMap<string, PassageRow>> {
  const starts = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, part) => part * AT_ONCE);
  const parts = await Promise.all(
    starts.map((start) => call('passages.rows', { ids: ids.slice(start, start + AT_ONCE) })),
  );
  return new Map(parts.flat().map((row) => [row.id, row]));
}

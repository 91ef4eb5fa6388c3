/** What the blocks and citations in the editor show of the evidence: numbers, words, what is broken. */
import { createContext, useContext, useMemo, useRef } from 'react';
import {
  type BriefingDocument,
  citationLabels,
  citedPassageIds,
  type FigureRow,
  LOST_LABEL,
  type PassageRow,
} from '../../../preload/contract/index.ts';
import { useCall } from '../../api/queries.ts';
import { usePassageRows } from './passage-rows.ts';

export interface Cited {
  /** "1", "1b"; "…" while it is not known yet. */
  labelOf(passageId: string): string;
  rowOf(passageId: string): PassageRow | undefined;
  /** Why a citation does not lead back to its passage; null where it does or is not known yet. */
  whyBroken(passageId: string): string | null;
  readonly figures: readonly FigureRow[];
}

const UNKNOWN = '…';

const NOTHING: Cited = {
  labelOf: () => UNKNOWN,
  rowOf: () => undefined,
  whyBroken: () => null,
  figures: [],
};

export const CitedContext = createContext<Cited>(NOTHING);

export function useCitedContext(): Cited {
  return useContext(CitedContext);
}

/** Numbers a document as it is typed; what is broken comes with the preview of what was stored last. */
export function useCited(briefingId: string, document: BriefingDocument): Cited {
  const table = useCall('figures.table', {}).data;
  const broken = useCall('briefings.preview', { id: briefingId }, { keep: true }).data?.broken;
  const figures = table?.rows ?? NOTHING.figures;
  const cited = useMemo(() => citedPassageIds(document, figures), [document, figures]);
  const ids = useSame(cited);
  const { rows, all } = usePassageRows(ids);
  return useMemo(() => {
    const labels = citationLabels(ids, (id) => rows.get(id)?.articleId ?? null);
    const whys = new Map(broken?.map(({ passageId, why }) => [passageId, why]));
    const lost = (id: string): boolean => labels.get(id) === LOST_LABEL;
    return {
      labelOf: (id) => (lost(id) && !all ? UNKNOWN : (labels.get(id) ?? UNKNOWN)),
      rowOf: (id) => rows.get(id),
      whyBroken: (id) => (lost(id) ? (all ? 'This passage was deleted.' : null) : (whys.get(id) ?? null)),
      figures,
    };
  }, [rows, all, ids, broken, figures]);
}

/** The list as it was while it says the same, so that what shows it is not drawn again at each key. */
function useSame(list: readonly string[]): readonly string[] {
  const kept = useRef(list);
  const same = kept.current.length === list.length && kept.current.every((one, at) => one === list[at]);
  if (!same) kept.current = list;
  return kept.current;
}

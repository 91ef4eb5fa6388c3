import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Article } from '../../../preload/contract/index.ts';
import { useStore } from '../../api/store.ts';
import { type FlowItem, flowOf, hidingRuns } from './flow.ts';
import { shownPlace } from './reader-state.ts';

/** The article as it is drawn, and unfolding runs of furniture by their first block. */
export function useFlow(article: Article): {
  readonly flow: readonly FlowItem[];
  readonly unfold: (run: number, shown: boolean) => void;
} {
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const shown = useStore(shownPlace);
  const { id, blocks, text } = article;

  // another article begins with everything folded
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the article is another one
  useEffect(() => setUnfolded(new Set()), [id]);
  const unfold = useCallback((run: number, show: boolean): void => {
    setUnfolded((now) => {
      const next = new Set(now);
      if (show) next.add(run);
      else next.delete(run);
      return next;
    });
  }, []);
  // a place that is to be shown must not be folded away
  useEffect(() => {
    if (shown?.articleId !== id) return;
    const hiding = hidingRuns(blocks, shown.range);
    if (hiding.length > 0) setUnfolded((now) => new Set([...now, ...hiding]));
  }, [shown, id, blocks]);

  const flow = useMemo(() => flowOf(blocks, text, unfolded), [blocks, text, unfolded]);
  return { flow, unfold };
}

import { useCallback, useEffect, useRef } from 'react';
import type { Article, Passage } from '../../../preload/contract/index.ts';
import { useStore } from '../../api/store.ts';
import { place } from '../../app/navigation.ts';
import { remember, view } from '../../app/view.ts';
import type { Piece } from './flow.ts';
import { highlight } from './highlight.ts';
import { firstOffsetInSight } from './in-sight.ts';
import { chosenPassage, shownPlace, showPlace, textSelection } from './reader-state.ts';
import { measured } from './use-text-box.ts';

export interface ReadingPlaceInput {
  readonly article: Article;
  readonly passages: readonly Passage[];
  readonly root: HTMLElement | null;
  readonly scroller: HTMLElement | null;
  readonly pieces: readonly Piece[];
  /** Draws what is at an offset, with the next frame. */
  readonly ensure: (offset: number) => void;
}

const REMEMBER_AFTER_MS = 300;
const SHOWN_FOR_MS = 2500;
const MARGIN = 80;
/** Frames to wait for a place to be drawn. */
const FRAMES = 6;

/**
 * Where in the article the person reads: remembered, found again, and moved to what is to be shown.
 * Returns the first offset in sight, and what brings an offset into sight.
 */
export function useReadingPlace(input: ReadingPlaceInput): {
  readonly firstInSight: () => number;
  readonly reveal: (offset: number) => void;
} {
  const { article, passages, root, scroller, pieces, ensure } = input;
  const { visit, target } = useStore(place);
  const asked = useStore(shownPlace);
  const done = useRef('');

  const firstInSight = useCallback((): number => {
    if (root === null || scroller === null) return 0;
    return firstOffsetInSight(root, scroller) ?? pieces[0]?.start ?? 0;
  }, [root, scroller, pieces]);

  /** Measures the place of an offset once it is drawn. */
  const whenDrawn = useCallback(
    (offset: number, then: (top: number, scroller: HTMLElement) => void): void => {
      ensure(offset);
      const attempt = (left: number): void => {
        if (root === null || scroller === null) return;
        const box = measured(root, { start: offset, end: offset });
        if (box) then(box.top + root.offsetTop, scroller);
        else if (left > 0) requestAnimationFrame(() => attempt(left - 1));
      };
      attempt(FRAMES);
    },
    [root, scroller, ensure],
  );
  const reveal = useCallback(
    (offset: number): void =>
      whenDrawn(offset, (top, pane) => {
        if (top < pane.scrollTop + MARGIN / 2) pane.scrollTop = top - MARGIN;
        else if (top + MARGIN > pane.scrollTop + pane.clientHeight) {
          pane.scrollTop = top + MARGIN - pane.clientHeight;
        }
      }),
    [whenDrawn],
  );
  const scrollTo = useCallback(
    (offset: number, share: number): void =>
      whenDrawn(offset, (top, pane) => {
        pane.scrollTop = top - pane.clientHeight * share;
      }),
    [whenDrawn],
  );

  // an article that is opened: at what is to be shown, or where it was left
  useEffect(() => {
    const visited = `${article.id} ${visit}`;
    if (root === null || scroller === null || done.current === visited) return;
    const sameArticle = done.current.startsWith(`${article.id} `);
    const passage = passages.find((one) => one.id === target?.passageId);
    if (target?.passageId && passage === undefined) return;
    done.current = visited;
    if (passage) {
      chosenPassage.set(passage.id);
      textSelection.set({ anchor: passage.start, focus: passage.start });
      showPlace(article.id, passage, false);
    } else if (target?.range) showPlace(article.id, target.range);
    else if (!sameArticle) {
      chosenPassage.set(null);
      textSelection.set(null);
      const left = view.get()?.scroll[article.id] ?? 0;
      if (left > 0) scrollTo(left, 0.02);
      else scroller.scrollTop = 0;
    }
  }, [article.id, visit, target, passages, root, scroller, scrollTo]);

  // a place that is to be shown
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew, e.g. unfolded, it is shown again
  useEffect(() => {
    if (asked?.articleId !== article.id || root === null) return;
    scrollTo(asked.range.start, asked.share);
    if (!asked.marked) return;
    const drawn = requestAnimationFrame(() =>
      requestAnimationFrame(() => highlight('shown', root, [asked.range])),
    );
    const end = setTimeout(() => highlight('shown', null, []), SHOWN_FOR_MS);
    return () => {
      cancelAnimationFrame(drawn);
      clearTimeout(end);
    };
  }, [asked, article.id, root, pieces.length, scrollTo]);
  useEffect(() => {
    if (scroller === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const scrolled = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const offset = scroller.scrollTop < 40 ? 0 : firstInSight();
        const scroll = view.get()?.scroll ?? {};
        if (scroll[article.id] !== offset) remember({ scroll: { ...scroll, [article.id]: offset } });
      }, REMEMBER_AFTER_MS);
    };
    scroller.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      clearTimeout(timer);
      scroller.removeEventListener('scroll', scrolled);
    };
  }, [scroller, article.id, firstInSight]);

  return { firstInSight, reveal };
}

import { useEffect } from 'react';
import type { Page } from '../../../preload/contract/index.ts';
import { pageAt } from './pages.ts';
import { pageInSight } from './reader-state.ts';

/** Keeps `pageInSight` at the page whose text is at the top of the pane. */
export function usePageInSight(
  pages: readonly Page[],
  scroller: HTMLElement | null,
  firstInSight: () => number,
): void {
  useEffect(() => {
    if (scroller === null || pages.length === 0) return;
    let frame = 0;
    const look = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        pageInSight.set(scroller.scrollTop < 4 ? 0 : pageAt(pages, firstInSight()));
      });
    };
    look();
    scroller.addEventListener('scroll', look, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      scroller.removeEventListener('scroll', look);
    };
  }, [pages, scroller, firstInSight]);
}

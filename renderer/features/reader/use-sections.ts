import { useCallback, useEffect, useRef, useState } from 'react';
import { pieceAt } from './flow.ts';
import type { Section } from './sections.ts';

/** Up to so many sections are simply drawn. */
const FEW = 4;
const NEAR = '1600px 0px';

export interface Sections {
  /** Whether a section is near enough to be drawn. */
  readonly isNear: (section: Section) => boolean;
  /** To be put on the element of each section. */
  readonly observe: (key: string) => (element: HTMLElement | null) => (() => void) | undefined;
  /** Draws the section of an offset, wherever it is, with the next frame. */
  readonly ensure: (offset: number) => void;
}

/** Knows which sections of a long article are near the window. */
export function useSections(sections: readonly Section[], scroller: HTMLElement | null): Sections {
  const [near, setNear] = useState<ReadonlySet<string>>(new Set());
  const [needed, setNeeded] = useState<string | null>(null);
  const watcher = useRef<IntersectionObserver | null>(null);
  const waiting = useRef(new Set<HTMLElement>());
  const few = sections.length <= FEW;

  useEffect(() => {
    if (scroller === null || few) return;
    const made = new IntersectionObserver(
      (entries) =>
        setNear((now) => {
          const next = new Set(now);
          for (const { isIntersecting, target } of entries) {
            const key = target instanceof HTMLElement ? (target.dataset.section ?? '') : '';
            if (isIntersecting) next.add(key);
            else next.delete(key);
          }
          return next;
        }),
      { root: scroller, rootMargin: NEAR },
    );
    watcher.current = made;
    for (const element of waiting.current) made.observe(element);
    return () => {
      made.disconnect();
      watcher.current = null;
    };
  }, [scroller, few]);

  const observe = useCallback(
    (key: string) => (element: HTMLElement | null) => {
      if (element === null) return;
      element.dataset.section = key;
      waiting.current.add(element);
      watcher.current?.observe(element);
      return () => {
        waiting.current.delete(element);
        watcher.current?.unobserve(element);
      };
    },
    [],
  );
  const latest = useRef(sections);
  latest.current = sections;
  const ensure = useCallback((offset: number): void => {
    setNeeded(latest.current[pieceAt(latest.current, offset)]?.key ?? null);
  }, []);
  const isNear = useCallback(
    (section: Section): boolean => few || near.has(section.key) || section.key === needed,
    [few, near, needed],
  );
  return { isNear, observe, ensure };
}

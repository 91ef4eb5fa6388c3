import { useSyncExternalStore } from 'react';

const WIDE = window.matchMedia('(min-width: 1600px)');

/** Whether the window has room for one more column. */
export function useWideWindow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      WIDE.addEventListener('change', changed);
      return () => WIDE.removeEventListener('change', changed);
    },
    () => WIDE.matches,
  );
}

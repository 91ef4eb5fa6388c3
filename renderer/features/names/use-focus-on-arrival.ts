import { useEffect } from 'react';
import { focusPane } from '../../app/pane-focus.ts';

/**
 * The list takes the focus once it is there, where the person just came to the screen: what it shows comes a moment
 * later than the screen, and Enter should decide and not press what happened to be the first button.
 */
export function useFocusOnArrival(arrived: boolean): void {
  useEffect(() => {
    const focused = document.activeElement;
    if (arrived && (focused === document.body || focused?.closest('.names .screen-head'))) focusPane('main');
  }, [arrived]);
}

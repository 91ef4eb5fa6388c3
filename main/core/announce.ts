import type { CollateEvent } from '../../preload/contract/index.ts';
import type { Changed } from './store/store.ts';

/** While a long job writes, the window hears of its changes this often, in milliseconds. */
const WHILE_BUSY = 400;

type ChangedEvent = Extract<CollateEvent, { event: 'changed' }>;

/**
 * Tells the window of changes: at once while a person works, gathered while a long job writes many times a second,
 * since the window reads again what it shows after each.
 */
export function announcer(
  emit: (event: ChangedEvent) => void,
  busy: () => boolean,
): { changed(change: Changed): void; flush(): void } {
  let waiting: ChangedEvent | null = null;
  let timer: NodeJS.Timeout | null = null;
  const flush = () => {
    if (timer) clearTimeout(timer);
    timer = null;
    const event = waiting;
    waiting = null;
    if (event) emit(event);
  };
  return {
    changed({ tables, history }) {
      waiting = { event: 'changed', tables: [...new Set([...(waiting?.tables ?? []), ...tables])], history };
      if (!busy()) flush();
      else timer ??= setTimeout(flush, WHILE_BUSY);
    },
    flush,
  };
}

import type { Contract } from '../../../preload/contract/index.ts';
import type { Core } from '../core.ts';
import type { HandlersOf } from '../router.ts';

export function historyService(core: Core): HandlersOf<Extract<keyof Contract, `history.${string}`>> {
  const store = () => core.project().store;
  return {
    'history.state': () => core.current()?.store.history() ?? { undo: null, redo: null },
    'history.undo': () => {
      store().undo();
      return store().history();
    },
    'history.redo': () => {
      store().redo();
      return store().history();
    },
  };
}

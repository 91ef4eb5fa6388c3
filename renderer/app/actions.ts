/**
 * One registry of everything a person can do: declared once with its words and its key, it feeds the key handling
 * (keys.ts), the palette, the list of keys and the hints on buttons. A feature declares its actions with
 * `defineActions` in its own actions.ts (listed in catalogue.ts) and says with `useAction` what they do while it
 * is on the screen.
 */
import { useEffect, useRef } from 'react';
import { createStore } from '../api/store.ts';

export interface Action {
  readonly id: string;
  /** What it does, as a command: "Mark as claim". */
  readonly label: string;
  /** The heading it stands under in the list of keys. */
  readonly group: string;
  /** "C", "Shift+C", "Mod+K" (Ctrl, or Cmd on a Mac), "Alt+ArrowLeft", "/", "Enter". The first is the one shown. */
  readonly keys: readonly string[];
  /** True where a part of the window handles the key itself, e.g. arrows in a grid; listed, but not run from here. */
  readonly local: boolean;
  /** False for what makes no sense as a line of the palette, e.g. "Next article". */
  readonly palette: boolean;
}

interface Declared {
  readonly label: string;
  readonly keys?: readonly string[];
  readonly local?: boolean;
  readonly palette?: boolean;
}

/** Declares the actions of a feature; their ids are `prefix.name`. */
export function defineActions<K extends string>(
  prefix: string,
  group: string,
  declared: Readonly<Record<K, Declared>>,
): Readonly<Record<K, Action>> {
  const entries = Object.entries<Declared>(declared).map(([name, action]) => [
    name,
    {
      id: `${prefix}.${name}`,
      label: action.label,
      group,
      keys: action.keys ?? [],
      local: action.local ?? false,
      palette: (action.palette ?? true) && !action.local,
    },
  ]);
  return Object.fromEntries(entries) as Record<K, Action>;
}

interface Handler {
  readonly action: Action;
  readonly run: () => void;
}

/** What can be done now, the part of the window that came last at the end. */
export const handlers = createStore<readonly Handler[]>([]);

/**
 * Says what an action does while this component is on the screen. `run` is null while it makes no sense: its key
 * then does nothing, its button is off and the palette leaves it out.
 */
export function useAction(action: Action, run: (() => void) | null | undefined): void {
  const latest = useRef(run);
  latest.current = run;
  const can = run !== null && run !== undefined;
  useEffect(() => {
    if (!can) return;
    const handler: Handler = { action, run: () => latest.current?.() };
    handlers.set((now) => [...now, handler]);
    return () => handlers.set((now) => now.filter((one) => one !== handler));
  }, [action, can]);
}

/** What runs an action now; null where nothing does. The handler that came last wins. */
export function runnerOf(action: Action): (() => void) | null {
  return handlers.get().findLast((handler) => handler.action.id === action.id)?.run ?? null;
}

/** Runs an action if something does it now. */
export function runAction(action: Action): void {
  runnerOf(action)?.();
}

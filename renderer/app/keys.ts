/** Key presses to actions, and Esc, which peels one layer at a time. */
import { useEffect, useRef } from 'react';
import { handlers } from './actions.ts';
import { isTyped, keyMatches } from './key-match.ts';
import { isMac } from './platform.ts';

/** Where a key writes text, moves a native control or belongs to something that lies above the window. */
const LAYERS = '[role="dialog"], [role="alertdialog"], [role="menu"], .popover';
const TEXT =
  'input, textarea, select, [contenteditable="true"], [contenteditable=""], [aria-haspopup="listbox"]';
/** Kept native in text fields, which have their own undo. */
const FIELD_KEYS = ['Mod+Z', 'Mod+Shift+Z', 'Mod+Y', 'Mod+A', 'Mod+C', 'Mod+V', 'Mod+X'];
/** Pressed on a button they press the button. */
const PRESSES = ['Enter', 'Space'];

/** Handles the keys of the whole window; returns what ends it. */
export function handleKeys(): () => void {
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.getModifierState('AltGraph')) return;
  const target = event.target instanceof Element ? event.target : document.body;
  if (target.closest(LAYERS) !== null) return;
  if (event.key === 'Escape') {
    peel(event);
    return;
  }

  const typing = target.closest(TEXT) !== null && !isToggle(target);
  const pressing = target.closest('button, a, summary, [role="button"], [role="option"]') !== null;
  const chosen = handlers.get().findLast(({ action }) =>
    action.keys.some((combination) => {
      if (action.local || !keyMatches(combination, event, isMac)) return false;
      if (typing && (isTyped(combination) || FIELD_KEYS.includes(combination))) return false;
      return !(pressing && PRESSES.includes(combination));
    }),
  );
  if (!chosen) return;
  event.preventDefault();
  chosen.run();
}

function isToggle(target: Element): boolean {
  return target instanceof HTMLInputElement && ['checkbox', 'radio', 'range'].includes(target.type);
}

const layers: (() => void)[] = [];

function peel(event: KeyboardEvent): void {
  const { target } = event;
  if (target instanceof HTMLElement && target.matches(TEXT) && !isToggle(target)) {
    // out of the field, back to what is read or worked on
    target.blur();
    document.querySelector<HTMLElement>('[data-main-focus]')?.focus({ preventScroll: true });
    return;
  }
  const top = layers.at(-1);
  if (!top) return;
  event.preventDefault();
  top();
}

/** While `active`, this is a layer that Esc peels: the one that came last goes first. */
export function useEscape(active: boolean, peelIt: () => void): void {
  const latest = useRef(peelIt);
  latest.current = peelIt;
  useEffect(() => {
    if (!active) return;
    const layer = (): void => latest.current();
    layers.push(layer);
    return () => {
      const at = layers.indexOf(layer);
      if (at >= 0) layers.splice(at, 1);
    };
  }, [active]);
}

import { useEffect, useRef, useState } from 'react';
import { useStore } from '../../api/store.ts';
import { offsetOf, placeIn } from './dom-text.ts';
import { type TextSelection, textSelection } from './reader-state.ts';

const SETTLED_MS = 80;

/**
 * Keeps the browser's selection and ours the same: what the mouse selects is read, what the keys do is shown.
 * Returns whether the mouse is selecting just now.
 */
export function useDomSelection(root: HTMLElement | null, version: string): boolean {
  const selection = useStore(textSelection);
  const [selecting, setSelecting] = useState(false);
  // the browser also moves its selection when text is drawn anew: only what the mouse does is meant
  const byMouse = useRef(false);

  useEffect(() => {
    if (root === null) return;
    const read = (): void => {
      if (!byMouse.current) return;
      const now = readSelection(root);
      if (now !== null && !same(now, textSelection.get())) textSelection.set(now);
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const begin = (): void => {
      clearTimeout(timer);
      byMouse.current = true;
      setSelecting(true);
    };
    const down = (event: PointerEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      // not on the toolbar or a handle, which lie over the text
      if (event.button === 0 && target?.closest('[data-piece]') && root.contains(target)) begin();
    };
    const up = (): void => {
      setSelecting(false);
      // the browser says what was selected a moment later
      timer = setTimeout(() => {
        byMouse.current = false;
      }, SETTLED_MS);
    };
    // what is done with a click may draw text anew, so this is the last that the mouse says
    const clicked = (): void => {
      read();
      byMouse.current = false;
    };
    document.addEventListener('selectionchange', read);
    window.addEventListener('click', clicked, true);
    window.addEventListener('pointerdown', down);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', up);
    return () => {
      document.removeEventListener('selectionchange', read);
      window.removeEventListener('click', clicked, true);
      window.removeEventListener('pointerdown', down);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', up);
    };
  }, [root]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: text that is drawn anew loses its selection
  useEffect(() => {
    if (root !== null && selection !== null) showSelection(root, selection);
  }, [root, selection, version]);

  return selecting;
}

function readSelection(root: HTMLElement): TextSelection | null {
  const native = document.getSelection();
  if (native?.anchorNode == null || native.focusNode == null) return null;
  const anchor = offsetOf(root, { node: native.anchorNode, offset: native.anchorOffset });
  const focus = offsetOf(root, { node: native.focusNode, offset: native.focusOffset });
  return anchor === null || focus === null ? null : { anchor, focus };
}

/** Shows a selection, unless it is shown already or somebody types or selects somewhere else. */
function showSelection(root: HTMLElement, selection: TextSelection): void {
  const now = readSelection(root);
  if (now !== null && same(now, selection)) return;
  const active = document.activeElement;
  if (active !== null && active !== document.body && !root.contains(active)) return;
  const forward = selection.anchor <= selection.focus;
  const anchor = placeIn(root, selection.anchor, forward ? 'after' : 'before');
  const focus = placeIn(root, selection.focus, forward ? 'before' : 'after');
  if (anchor === null || focus === null) return;
  if (selection.anchor === selection.focus) document.getSelection()?.collapse(anchor.node, anchor.offset);
  else document.getSelection()?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
}

function same(a: TextSelection, b: TextSelection | null): boolean {
  return b !== null && a.anchor === b.anchor && a.focus === b.focus;
}

import { useRef } from 'react';
import type { Passage } from '../../../preload/contract/index.ts';
import { useStore } from '../../api/store.ts';
import { offsetOf } from './dom-text.ts';
import { moveMark } from './marking.ts';
import { draggedEnds } from './reader-state.ts';
import { useTextBox } from './use-text-box.ts';

export interface MarkHandlesProps {
  readonly root: HTMLElement | null;
  readonly passage: Passage;
  readonly version: string;
}

/** A handle at either end of the chosen mark, to be dragged with the mouse; the keys are in the list of keys. */
export function MarkHandles({ root, passage, version }: MarkHandlesProps) {
  const dragged = useStore(draggedEnds);
  const range = dragged?.id === passage.id ? dragged : passage;
  const box = useTextBox(root, range, version);
  const dragging = useRef<'start' | 'end' | null>(null);
  if (box === null || root === null) return null;

  const move = (event: React.PointerEvent): void => {
    const end = dragging.current;
    if (end === null) return;
    const offset = offsetAt(root, event.clientX, event.clientY);
    if (offset === null) return;
    const now = draggedEnds.get() ?? passage;
    const next = end === 'start' ? { start: offset, end: now.end } : { start: now.start, end: offset };
    if (next.start < next.end) draggedEnds.set({ id: passage.id, ...next });
  };
  const handle = (
    end: 'start' | 'end',
    at: { readonly left: number; readonly top: number; readonly height: number },
  ) => (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse alone; by key the ends are moved by actions
    <div
      className="mark-handle"
      data-end={end}
      data-kind={passage.details.kind}
      style={at}
      // the mouse must not select text meanwhile
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        dragging.current = end;
        draggedEnds.set({ id: passage.id, start: passage.start, end: passage.end });
      }}
      onPointerMove={move}
      onPointerUp={() => {
        dragging.current = null;
        const ends = draggedEnds.get();
        if (ends === null) return;
        void moveMark(passage, ends).then(() => draggedEnds.set(null));
      }}
      onPointerCancel={() => {
        dragging.current = null;
        draggedEnds.set(null);
      }}
    />
  );
  return (
    <>
      {handle('start', { left: box.left, top: box.first.top, height: box.first.height })}
      {handle('end', { left: box.right, top: box.last.top, height: box.last.height })}
    </>
  );
}

/** The offset of the text under a point of the window. */
export function offsetAt(root: HTMLElement, x: number, y: number): number | null {
  const place = document.caretPositionFromPoint(x, y);
  return place === null ? null : offsetOf(root, { node: place.offsetNode, offset: place.offset });
}

/** What is chosen and selected in the open article; shared by the text, the toolbar and the inspector. */
import type { Range } from '../../../preload/contract/index.ts';
import { createStore } from '../../api/store.ts';

/** Key of the chosen passage. */
export const chosenPassage = createStore<string | null>(null);

/** A selection of the text: where it began and where the caret is. Both are UTF-16 offsets. */
export interface TextSelection {
  readonly anchor: number;
  readonly focus: number;
}

export const textSelection = createStore<TextSelection | null>(null);

/** Another one whenever text of the article is drawn anew; for whoever marks places over it. */
export const drawnText = createStore('');

/** The ends of a mark while they are dragged, before they are let go. */
export const draggedEnds = createStore<(Range & { readonly id: string }) | null>(null);

/** A place that the text is asked to show. */
export interface ShownPlace {
  readonly articleId: string;
  readonly range: Range;
  /** Whether it is marked for a moment; a mark that is chosen is seen anyway. */
  readonly marked: boolean;
  /** How far down in the pane it comes to stand, from 0 at the top to 1. */
  readonly share: number;
  /** Different each time it is asked. */
  readonly asked: number;
}

export const shownPlace = createStore<ShownPlace | null>(null);

/** Scrolls to a place of the open article, and marks it for a moment. */
export function showPlace(articleId: string, range: Range, marked = true, share = 0.3): void {
  const { start, end } = range;
  const asked = (shownPlace.get()?.asked ?? 0) + 1;
  shownPlace.set({ articleId, range: { start, end }, marked, share, asked });
}

/** The page at the top of the pane, by its position; 0 where the article has no pages. */
export const pageInSight = createStore(0);

/** The selected range; null where nothing but the caret is. */
export function rangeOf(selection: TextSelection | null): Range | null {
  if (selection === null || selection.anchor === selection.focus) return null;
  const { anchor, focus } = selection;
  return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
}

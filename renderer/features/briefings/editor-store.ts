import type { Editor } from '@tiptap/react';
import { createStore } from '../../api/store.ts';
import { remember } from '../../app/view.ts';

/** The editor on the screen, for the evidence list and the toolbar; null while no briefing is open. */
export const activeEditor = createStore<Editor | null>(null);

/** Whether the preview stands beside the text. */
export const previewOpen = createStore(false);

/** The briefing that was just made: its text takes the focus when it opens. */
export const justMade = createStore<string | null>(null);

/** True from when the evidence list was asked for until it has taken the focus. */
export const evidenceAsked = createStore(false);

/** Goes to the evidence list, which is unfolded for it. */
export function askForEvidence(): void {
  remember({ inspector: true });
  evidenceAsked.set(true);
}

/** What a dragged row of the evidence list carries: a block of the editor as JSON. */
export const DRAG_TYPE = 'application/x-collate-briefing-block';

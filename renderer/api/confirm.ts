/** A question with two answers, for the few things that undo cannot take back. */
import { createStore } from './store.ts';

export interface ConfirmQuestion {
  readonly title: string;
  readonly text: string;
  /** What the button says that goes on: "Replace". */
  readonly yes: string;
}

export interface PendingConfirm extends ConfirmQuestion {
  readonly answer: (yes: boolean) => void;
}

export const pendingConfirm = createStore<PendingConfirm | null>(null);

/** Asks; true when the person goes on. Shown by app/confirm-dialog.tsx. */
export function confirm(question: ConfirmQuestion): Promise<boolean> {
  pendingConfirm.get()?.answer(false);
  return new Promise((resolve) => {
    pendingConfirm.set({
      ...question,
      answer: (yes) => {
        pendingConfirm.set(null);
        resolve(yes);
      },
    });
  });
}

import { z } from 'zod';
import { method } from '../method.ts';
import { nothing } from '../text.ts';

export const historyState = z.strictObject({
  /** The label of what undo would take back, e.g. "Mark a claim"; null when there is nothing. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
});
export type HistoryState = z.infer<typeof historyState>;

export const hostMethods = {
  'history.state': method(nothing, historyState),
  'history.undo': method(nothing, historyState),
  'history.redo': method(nothing, historyState),

  'host.info': method(
    nothing,
    z.strictObject({
      host: z.enum(['electron', 'chromium', 'terminal']),
      version: z.string(),
      platform: z.string(),
      /** Whether the host has a dialog of its own for where to save; if not, the window asks for a path. */
      saveDialog: z.boolean(),
      /** Whether the host asks by itself before a link is opened outside; if not, the window asks. */
      asksOutside: z.boolean(),
      /** A folder to offer for new files. */
      documents: z.string(),
    }),
  ),
  /** Asks the person where to save; null when they cancelled. Refused with 'host-cannot' where there is no dialog. */
  'host.askSavePath': method(
    z.strictObject({ title: z.string(), suggested: z.string(), extension: z.string() }),
    z.string().nullable(),
  ),
  /** Whether a path can be saved to. */
  'host.checkPath': method(
    z.strictObject({ path: z.string() }),
    z.strictObject({ path: z.string(), folderExists: z.boolean(), exists: z.boolean() }),
  ),
  /** Shows a file in the system's file manager. */
  'host.reveal': method(z.strictObject({ path: z.string() }), z.null()),
  /**
   * Opens a link of an article in the system's browser or mail program; https, http and mailto only. False where the
   * person said no. Refused with 'host-cannot' where nothing opens links.
   */
  'host.openOutside': method(
    z.strictObject({
      url: z
        .string()
        .regex(/^(?:https?|mailto):/i)
        .max(2_000),
    }),
    z.boolean(),
  ),
} as const;

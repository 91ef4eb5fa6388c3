/** What is typed into briefings on its way to the project: written a moment after the last key, never dropped. */
import type { BriefingDocument } from '../../../preload/contract/index.ts';
import { act } from '../../api/queries.ts';

/** Written when nothing was typed for so long … */
const PAUSE_MS = 400;
/** … and at the latest this long after the first key, for who types on and on. */
const LATEST_MS = 1500;

export interface Draft {
  /** What is typed and not known to be stored; null when all is. */
  pending(): BriefingDocument | null;
  change(document: BriefingDocument): void;
  /** Writes at once what waits; true when all is stored then. */
  flush(): Promise<boolean>;
  /** Whether an answer that came at `readAt` (ms since the epoch) was read after the last of our writes. */
  isAfterWrites(readAt: number): boolean;
  /** Forgets what waits, for a briefing that was removed. */
  drop(): void;
}

/** @param write stores a document; false when it was refused, and the text then waits for the next try */
export function createDraft(
  write: (document: BriefingDocument) => Promise<boolean>,
  waits: { readonly pause: number; readonly latest: number } = { pause: PAUSE_MS, latest: LATEST_MS },
): Draft {
  let pending: BriefingDocument | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let settledAt = 0;
  let dueAt = 0;

  const flush = async (): Promise<boolean> => {
    clearTimeout(timer);
    const document = pending;
    if (document === null) return true;
    dueAt = Date.now() + waits.latest;
    const stored = await write(document);
    settledAt = Date.now();
    // more may have been typed meanwhile, which waits for its own turn
    if (stored && pending === document) pending = null;
    return stored && pending === null;
  };
  return {
    pending: () => pending,
    change(document) {
      const now = Date.now();
      if (pending === null) dueAt = now + waits.latest;
      pending = document;
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), Math.max(0, Math.min(waits.pause, dueAt - now)));
    },
    flush,
    isAfterWrites: (readAt) => pending === null && readAt >= settledAt,
    drop() {
      clearTimeout(timer);
      pending = null;
    },
  };
}

const drafts = new Map<string, Draft>();

/** The draft of a briefing, the same one each time it is opened. */
export function draftOf(id: string): Draft {
  const known = drafts.get(id);
  if (known) return known;
  const made = createDraft(async (document) => {
    const done = await act('briefings.write', { id, document });
    // a briefing that is gone takes no more; redo brings back what was stored
    if (!done.ok && done.error.code === 'not-found') drafts.get(id)?.drop();
    return done.ok;
  });
  drafts.set(id, made);
  return made;
}

/** Writes what waits in any briefing, e.g. before the window closes. */
export function flushDrafts(): void {
  for (const draft of drafts.values()) void draft.flush();
}

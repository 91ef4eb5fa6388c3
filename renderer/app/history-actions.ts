import { history } from '../api/live.ts';
import { say } from '../api/messages.ts';
import { act } from '../api/queries.ts';

/** Takes the last change back and says which one it was. */
export async function undo(): Promise<void> {
  const label = history.get().undo;
  const done = await act('history.undo', {});
  if (!done.ok) return;
  history.set(done.value);
  say(label === null ? 'There is nothing to undo.' : `Undone: ${label}`);
}

/** Makes the change again that was taken back last. */
export async function redo(): Promise<void> {
  const label = history.get().redo;
  const done = await act('history.redo', {});
  if (!done.ok) return;
  history.set(done.value);
  say(label === null ? 'There is nothing to redo.' : `Redone: ${label}`);
}

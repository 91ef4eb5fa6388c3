/** Making, choosing, renaming and removing briefings. */
import { say } from '../../api/messages.ts';
import { act } from '../../api/queries.ts';
import { undo } from '../../app/history-actions.ts';
import { go } from '../../app/navigation.ts';
import { draftOf } from './draft.ts';
import { justMade } from './editor-store.ts';

/** The id of the element that holds the name's field. */
export const NAME_FIELD = 'briefing-name';

export function openBriefing(briefingId: string): void {
  go({ screen: 'briefings', briefingId });
}

/** Makes a briefing and opens it. */
export async function createBriefing(): Promise<void> {
  const made = await act('briefings.create', {});
  if (!made.ok) return;
  justMade.set(made.value.id);
  openBriefing(made.value.id);
}

export function renameBriefing(): void {
  const field = document.querySelector<HTMLInputElement>(`#${NAME_FIELD} input`);
  field?.focus();
  field?.select();
}

/** Removes a briefing; what was typed last is stored before, so that undo brings back all of it. */
export async function removeBriefing(id: string, name: string): Promise<void> {
  await draftOf(id).flush();
  const done = await act('briefings.remove', { id });
  if (!done.ok) return;
  draftOf(id).drop();
  say(`Removed “${name}”`, { label: 'Undo', run: () => void undo() });
}

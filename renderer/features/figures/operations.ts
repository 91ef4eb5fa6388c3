/** What the figures screen does through the core. Each is one step of undo there. */
import type { FigureRole } from '../../../preload/contract/index.ts';
import { say } from '../../api/messages.ts';
import { act } from '../../api/queries.ts';
import { askSavePath, fileNameOf } from '../../api/save-path.ts';
import { type Asked, announced, area, asked, cursor } from './state.ts';

export async function placeIn(
  passageIds: readonly string[],
  measure: { id: string; name: string },
): Promise<void> {
  const done = await act('figures.assign', { passageIds: [...passageIds], measureId: measure.id });
  if (done.ok) announced.set(`Placed in ${measure.name}.`);
}

/** Makes a measure of figures, named by what they count, and asks for a better name. */
export async function makeMeasure(passageIds: readonly string[]): Promise<void> {
  const made = await act('figures.createMeasure', { passageIds: [...passageIds] });
  if (!made.ok) return;
  announced.set(`New measure: ${made.value.name}.`);
  askFor(made.value.id, 'name');
}

/** Shows a measure and puts the focus into a field of its panel; Enter goes back to where the keys were. */
export function askFor(measureId: string, field: Asked['field']): void {
  cursor.set({ measureId, column: field === 'name' ? 'measure' : 'agreement', figure: 0 });
  asked.set({ measureId, field, back: area.get() });
  area.set('table');
}

/** Out of the tray for good, or, for a figure of a measure, out of the comparison. */
export async function leaveOut(passageIds: readonly string[]): Promise<void> {
  if ((await act('figures.leaveOut', { passageIds: [...passageIds] })).ok) announced.set('Left out.');
}

export async function setRole(passageId: string, role: FigureRole): Promise<void> {
  if ((await act('figures.setRole', { passageId, role })).ok) announced.set(`Now ${role}.`);
}

export async function backToTray(passageIds: readonly string[]): Promise<void> {
  const done = await act('figures.unassign', { passageIds: [...passageIds] });
  if (done.ok) announced.set('Put back among the figures to place.');
}

export async function removeMeasure(measure: { id: string; name: string }): Promise<void> {
  if (!(await act('figures.removeMeasure', { id: measure.id })).ok) return;
  announced.set(`${measure.name} removed; its figures are to be placed again.`);
}

export async function exportFigures(projectName: string): Promise<void> {
  const path = await askSavePath({
    title: 'Export the figures table',
    suggested: fileNameOf(`${projectName} figures`, 'csv'),
    extension: 'csv',
  });
  if (path === null) return;
  const done = await act('figures.exportCsv', { path });
  if (!done.ok) return;
  const saved = done.value.path;
  say(`Saved ${saved}`, { label: 'Show in folder', run: () => void act('host.reveal', { path: saved }) });
}

/** Puts the keys into an area, and the focus with them. */
export function enter(to: 'table' | 'tray'): void {
  area.set(to);
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-figures="${to}"] [tabindex="0"]`)?.focus();
  });
}

/** What keys and buttons of the grid do; each is one step of undo. */
import type { ArticleMetadataRow, MetadataField, YearGuess } from '../../../preload/contract/index.ts';
import { say } from '../../api/messages.ts';
import { act } from '../../api/queries.ts';
import { undo } from '../../app/history-actions.ts';
import { type CellEdit, type Cells, type Filled, filledDown, grouped, pasted, tsv } from './edits.ts';
import { cellOf, labelOf, type NewValue, shown, storedDate } from './fields.ts';
import { type Area, areaOf, type Selection, sizeOf } from './selection.ts';
import { fetchRows } from './use-metadata-rows.ts';

const UNDO = { label: 'Undo', run: () => void undo() };

/** Writes cells; true where it was done. */
export async function write(edits: readonly CellEdit[], label?: string): Promise<boolean> {
  if (edits.length === 0) return false;
  const given = { edits: grouped(edits) };
  return (await act('articles.editMany', label === undefined ? given : { ...given, label })).ok;
}

/** Writes what was typed, filled or pasted, and says what became of it. */
export async function writeFilled({ edits, refused, beyond }: Filled): Promise<void> {
  const done = edits.length === 0 || (await write(edits));
  if (!done) return;
  const words = [edits.length === 0 ? 'Nothing was changed.' : `${cellWords(edits.length)} filled.`];
  const [first] = refused;
  if (first) {
    const which = refused.length === 1 ? '1 value' : `${refused.length.toLocaleString('en')} values`;
    words.push(
      `${which} could not be read and changed nothing, e.g. “${first.typed.slice(0, 60)}”: ${first.why}`,
    );
  }
  if (beyond > 0) words.push(`${beyond.toLocaleString('en')} found no cell and were left out.`);
  say(words.join(' '), edits.length === 0 ? null : UNDO);
}

/** The value of the first chosen row in all chosen rows below; with one row chosen, that of the row above in it. */
export async function fillDown(cells: Cells, selection: Selection): Promise<void> {
  const chosen = areaOf(selection);
  const area = chosen.top === chosen.bottom ? { ...chosen, top: chosen.top - 1 } : chosen;
  const source = cells.ids[area.top];
  if (source === undefined) return;
  const row = (await fetchRows([source])).get(source);
  if (!row) return;
  const edits = filledDown(cells, area, (field) => valueIn(row, field));
  await writeFilled({ edits, refused: [], beyond: 0 });
}

/** Empties the chosen cells. */
export async function empty(cells: Cells, area: Area): Promise<void> {
  const edits = cells.ids
    .slice(area.top, area.bottom + 1)
    .flatMap((id) =>
      cells.fields.slice(area.left, area.right + 1).map((field) => ({ id, field, value: null })),
    );
  const done = await write(edits, sizeOf(area) === 1 ? undefined : `Empty ${cellWords(sizeOf(area))}`);
  if (done && edits.length > 1) say(`${cellWords(edits.length)} emptied.`, UNDO);
}

/** Writes what was copied in a spreadsheet, from the first chosen cell on. */
export async function paste(cells: Cells, area: Area, text: string): Promise<void> {
  await writeFilled(pasted(cells, { row: area.top, column: area.left }, area, text));
}

/** The chosen cells as a spreadsheet takes them; rows that were never in sight come empty. */
export function copied(cells: Cells, area: Area, rows: ReadonlyMap<string, ArticleMetadataRow>): string {
  const fields = cells.fields.slice(area.left, area.right + 1);
  return tsv(
    cells.ids.slice(area.top, area.bottom + 1).map((id) => {
      const row = rows.get(id);
      return fields.map((field) => {
        const cell = row && cellOf(row, field);
        return cell === undefined ? '' : shown(field, cell.value);
      });
    }),
  );
}

/** Brings back what the program read into the chosen cells. */
export async function takeBack(cells: Cells, area: Area): Promise<void> {
  const ids = cells.ids.slice(area.top, area.bottom + 1);
  const fields = cells.fields.slice(area.left, area.right + 1);
  if (ids.length === 0 || fields.length === 0) return;
  const done = await act('articles.resetMany', { ids: [...ids], fields: [...fields] });
  if (done.ok) say(`${cellWords(sizeOf(area))} taken back to what was read.`, UNDO);
}

/** Takes the years that were offered for dates without one. */
export async function acceptYears(guesses: readonly YearGuess[]): Promise<void> {
  const edits = guesses.map(({ id, published }): CellEdit => ({ id, field: 'published', value: published }));
  const done = await write(edits, guesses.length === 1 ? 'Accept a year' : `Accept ${guesses.length} years`);
  if (done) say(guesses.length === 1 ? 'The year was taken.' : `${guesses.length} years were taken.`, UNDO);
}

function valueIn(row: ArticleMetadataRow, field: MetadataField): NewValue {
  const cell = cellOf(row, field);
  if (cell === undefined) return null;
  return field === 'published' ? storedDate(cell.value) : cell.value;
}

function cellWords(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'cell' : 'cells'}`;
}

/** "Date of 12 articles", for what is chosen. */
export function chosenWords(cells: Cells, area: Area): string {
  const fields = cells.fields.slice(area.left, area.right + 1).map(labelOf);
  const rows = area.bottom - area.top + 1;
  return `${fields.join(', ')} of ${rows.toLocaleString('en')} ${rows === 1 ? 'article' : 'articles'}`;
}

/** What is done with names. Each is one step of undo. */
import type {
  ListedName,
  NameDecision,
  NameProposal,
  ProposedName,
} from '../../../preload/contract/index.ts';
import { say } from '../../api/messages.ts';
import { act } from '../../api/queries.ts';
import { undo } from '../../app/history-actions.ts';
import { chosenNames, openName } from './state.ts';

const UNDO = { label: 'Undo', run: () => void undo() };

export async function decide({ a, b }: NameProposal, decision: NameDecision): Promise<void> {
  const side = ({ id, name, kind }: ProposedName) => ({ id, name, kind });
  const done = await act('names.decide', { a: side(a), b: side(b), decision });
  if (!done.ok) return;
  if (done.value === null) say('Not the same. This is remembered; the pair is not proposed again.', UNDO);
  else say(`“${a.name}” and “${b.name}” are one name now: ${done.value.name}.`, UNDO);
}

/** Makes one name of several; `into` keeps its words. */
export async function merge(into: ListedName, others: readonly ListedName[]): Promise<void> {
  const ids = others.map(({ id }) => id).filter((id) => id !== into.id);
  if (ids.length === 0) return;
  const done = await act('names.merge', { into: into.id, ids });
  if (!done.ok) return;
  chosenNames.set(new Set());
  openName.set({ id: into.id, at: 0 });
  say(`${(ids.length + 1).toLocaleString('en')} names are one now: ${into.name}.`, UNDO);
}

export async function separate(from: ListedName, alias: string): Promise<void> {
  const done = await act('names.separate', { id: from.id, alias });
  if (done.ok) say(`“${alias}” is a name of its own now.`, UNDO);
}

export async function remove(names: readonly ListedName[]): Promise<void> {
  if (names.length === 0) return;
  const done = await act('names.remove', { ids: names.map(({ id }) => id) });
  if (!done.ok) return;
  chosenNames.set(new Set());
  const [first] = names;
  const what =
    names.length === 1 ? `“${first?.name}” was` : `${names.length.toLocaleString('en')} names were`;
  say(`${what} removed from the list. The articles are as they were.`, UNDO);
}

export function edit(id: string, patch: Parameters<typeof act<'names.edit'>>[1]['patch']): void {
  void act('names.edit', { id, patch });
}

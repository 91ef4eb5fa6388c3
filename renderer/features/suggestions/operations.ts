/** What is done with suggestions. Every change goes to the project at once and can be undone. */
import type { ListedName, Suggestion, SuggestionKind } from '../../../preload/contract/index.ts';
import { call } from '../../api/call.ts';
import { say } from '../../api/messages.ts';
import { act } from '../../api/queries.ts';
import { undo } from '../../app/history-actions.ts';
import { showName } from '../names/state.ts';
import { focusField } from '../reader/focus-field.ts';
import { chosenPassage, showPlace, textSelection } from '../reader/reader-state.ts';
import { chosenSuggestion } from './state.ts';

const UNDO = { label: 'Undo', run: () => void undo() };

/** Looks at a suggestion: it is shown in the text and in the list. */
export function choose(articleId: string, suggestion: Suggestion | null): void {
  chosenSuggestion.set(suggestion?.key ?? null);
  if (suggestion === null) return;
  chosenPassage.set(null);
  textSelection.set({ anchor: suggestion.start, focus: suggestion.start });
  showPlace(articleId, suggestion, false);
}

/** Makes a passage of it and goes on to `next`. */
export async function accept(
  articleId: string,
  suggestion: Suggestion,
  next: Suggestion | null,
): Promise<void> {
  const done = await act('suggestions.accept', { articleId, keys: [suggestion.key] });
  if (done.ok) choose(articleId, next);
}

/** Makes a passage of it, and opens the field that is most likely wrong. */
export async function acceptAndCorrect(articleId: string, suggestion: Suggestion): Promise<void> {
  const done = await act('suggestions.accept', { articleId, keys: [suggestion.key] });
  if (done.ok && suggestion.kind === 'name') return openListed(suggestion);
  const [made] = done.ok ? done.value : [];
  if (made === undefined) return;
  chosenSuggestion.set(null);
  chosenPassage.set(made.id);
  focusField(made.details.kind === 'note' ? 'comment' : 'details');
}

/** A name is corrected in the list that it was taken into. */
async function openListed({ exact, says }: Suggestion): Promise<void> {
  const listed = await call('names.list', {});
  const has = ({ name, aliases }: ListedName) => name === exact || aliases.includes(exact);
  const taken = listed.find(has) ?? listed.find(({ name }) => says.startsWith(`${name}, `));
  if (taken) showName(taken.id);
}

export async function dismiss(
  articleId: string,
  suggestion: Suggestion,
  next: Suggestion | null,
): Promise<void> {
  const done = await act('suggestions.dismiss', { articleId, keys: [suggestion.key], dismissed: true });
  if (!done.ok) return;
  say('Dismissed. It is not proposed again.', UNDO);
  choose(articleId, next);
}

const PLURALS: Readonly<Record<SuggestionKind, string>> = {
  quote: 'quotes',
  figure: 'figures',
  claim: 'claims',
  date: 'dates',
  name: 'names',
};

export function pluralOf(kind: SuggestionKind): string {
  return PLURALS[kind];
}

export async function acceptAll(articleId: string, kind: SuggestionKind): Promise<void> {
  const done = await act('suggestions.acceptAll', { articleId, kinds: [kind] });
  if (!done.ok) return;
  chosenSuggestion.set(null);
  const { accepted } = done.value;
  say(
    accepted === 1 ? `Accepted 1 of the ${pluralOf(kind)}.` : `Accepted ${accepted} ${pluralOf(kind)}.`,
    UNDO,
  );
}

import type { Suggestion, SuggestionKind } from '../../../preload/contract/index.ts';
import { createStore } from '../../api/store.ts';

/** Key of the suggestion that is looked at. */
export const chosenSuggestion = createStore<string | null>(null);

/** Whether suggestions are underlined in the text and listed. */
export const suggestionsShown = createStore(true);

/** The kinds that are gone through; dates and names are many, and most are only read. */
export const shownKinds = createStore<ReadonlySet<SuggestionKind>>(new Set(['quote', 'figure', 'claim']));

/** The suggestions of an article that still wait for a person, of the kinds that are shown. */
export function openOnes(
  suggestions: readonly Suggestion[],
  kinds: ReadonlySet<SuggestionKind>,
): readonly Suggestion[] {
  return suggestions.filter(({ state, kind }) => state === 'open' && kinds.has(kind));
}

/** The next one after the chosen, else after a place of the text; null behind the last, so that Tab goes on. */
export function neighbour(
  open: readonly Suggestion[],
  chosen: string | null,
  caret: number,
  by: 1 | -1,
): Suggestion | null {
  const at = open.findIndex(({ key }) => key === chosen);
  if (at >= 0) return open[at + by] ?? null;
  const found =
    by === 1 ? open.find(({ start }) => start >= caret) : open.findLast(({ start }) => start < caret);
  return found ?? null;
}

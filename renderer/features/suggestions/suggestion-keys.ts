import type { Suggestion } from '../../../preload/contract/index.ts';
import { textSelection } from '../reader/reader-state.ts';
import { accept, acceptAndCorrect, choose } from './operations.ts';
import { chosenSuggestion, neighbour } from './state.ts';

/**
 * Goes through the suggestions while the text has the focus: Tab and Shift+Tab to the next and the one before, Enter
 * accepts, Shift+Enter accepts and corrects. True when the key was one of these; behind the last one Tab leaves the
 * text as it leaves every other part of the window.
 */
export function suggestionKey(
  event: Pick<React.KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  articleId: string,
  open: readonly Suggestion[],
): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const chosen = open.find(({ key }) => key === chosenSuggestion.get()) ?? null;
  if (event.key === 'Tab') {
    const caret = textSelection.get()?.focus ?? 0;
    const next = neighbour(open, chosen?.key ?? null, caret, event.shiftKey ? -1 : 1);
    choose(articleId, next);
    return next !== null;
  }
  if (event.key !== 'Enter' || chosen === null) return false;
  if (event.shiftKey) void acceptAndCorrect(articleId, chosen);
  else void accept(articleId, chosen, neighbour(open, chosen.key, 0, 1));
  return true;
}

import type { Article, Passage, PassageKind } from '../../../preload/contract/index.ts';
import { useStore } from '../../api/store.ts';
import { useAction } from '../../app/actions.ts';
import { useEscape } from '../../app/keys.ts';
import { readerActions } from './actions.ts';
import { moved, type Reading, sentenceAt } from './caret.ts';
import { type Piece, pieceAt } from './flow.ts';
import { focusField } from './focus-field.ts';
import { markOrRetype, moveMark, removeMark, setAside, setAsideInOutlet } from './marking.ts';
import { chosenPassage, rangeOf, showPlace, textSelection } from './reader-state.ts';

export interface MarkActionsInput {
  readonly article: Article;
  readonly passages: readonly Passage[];
  readonly chosen: Passage | null;
  readonly reading: Reading;
  readonly pieces: readonly Piece[];
  /** The first offset in sight, where there is no caret yet. */
  readonly firstInSight: () => number;
}

/** What the keys of the reader do: mark, choose, move ends, delete, set aside. */
export function useMarkActions(input: MarkActionsInput): void {
  const { article, passages, chosen, reading, pieces, firstInSight } = input;
  const selection = useStore(textSelection);
  const selected = rangeOf(selection) !== null;
  const mark = (kind: PassageKind) => (): void => void markOrRetype(article.id, kind, chosen);
  useAction(readerActions.claim, mark('claim'));
  useAction(readerActions.quote, mark('quote'));
  useAction(readerActions.figure, mark('figure'));
  useAction(readerActions.note, mark('note'));

  const step = (by: 1 | -1): void => {
    const next = neighbouring(passages, chosen, textSelection.get()?.focus ?? 0, by);
    if (next === undefined) return;
    chosenPassage.set(next.id);
    textSelection.set({ anchor: next.start, focus: next.start });
    showPlace(article.id, next, false);
  };
  const some = passages.some((passage) => passage.found);
  useAction(readerActions.nextMark, some ? () => step(1) : null);
  useAction(readerActions.previousMark, some ? () => step(-1) : null);

  const here = chosen?.found ? chosen : null;
  const moveEnd = (by: 1 | -1) => (): void => {
    if (here) void moveMark(here, { start: here.start, end: moved(reading, here.end, 'word', by, true) });
  };
  const moveStart = (by: 1 | -1) => (): void => {
    if (here) void moveMark(here, { start: moved(reading, here.start, 'word', by), end: here.end });
  };
  useAction(readerActions.endLater, here && moveEnd(1));
  useAction(readerActions.endEarlier, here && moveEnd(-1));
  useAction(readerActions.startLater, here && moveStart(1));
  useAction(readerActions.startEarlier, here && moveStart(-1));

  useAction(
    readerActions.edit,
    chosen && (() => focusField(chosen.details.kind === 'note' ? 'comment' : 'details')),
  );
  useAction(readerActions.tag, chosen && (() => focusField('tags')));
  useAction(readerActions.comment, chosen && (() => focusField('comment')));
  useAction(readerActions.remove, chosen && (() => void removeMark(chosen)));

  const asideHere = (set: typeof setAside): (() => void) | null =>
    selection &&
    (() => {
      const blocks = blocksTouched(pieces, selection.anchor, selection.focus);
      const furniture = blocks.some((block) => article.blocks[block]?.furniture !== true);
      void set(article, blocks, furniture);
    });
  useAction(readerActions.aside, asideHere(setAside));
  useAction(readerActions.asideOutlet, article.outlet === null ? null : asideHere(setAsideInOutlet));
  useAction(readerActions.sentence, () => {
    const range = rangeOf(selection);
    const from = selection?.focus ?? firstInSight();
    // again: the sentence after the selection with it
    const next = sentenceAt(reading, range === null ? from : moved(reading, range.end, 'word', 1));
    if (next === null) return;
    const start = range === null ? next.start : range.start;
    textSelection.set({ anchor: start, focus: Math.max(next.end, range?.end ?? 0) });
  });

  useEscape(chosen !== null, () => chosenPassage.set(null));
  useEscape(selected, () => {
    const now = textSelection.get();
    if (now) textSelection.set({ anchor: now.focus, focus: now.focus });
  });
}

/** The mark after or before the chosen one, or after or before the caret; around the end it begins anew. */
function neighbouring(
  passages: readonly Passage[],
  chosen: Passage | null,
  caret: number,
  by: 1 | -1,
): Passage | undefined {
  const found = passages.filter((passage) => passage.found);
  const at = chosen === null ? -1 : found.findIndex((passage) => passage.id === chosen.id);
  if (at >= 0) return found.at((at + by) % found.length);
  const next =
    by === 1
      ? found.find((passage) => passage.start >= caret)
      : found.findLast((passage) => passage.start < caret);
  return next ?? found.at(by === 1 ? 0 : -1);
}

/** The blocks from one offset to another, furniture that is folded away left out. */
function blocksTouched(pieces: readonly Piece[], from: number, to: number): readonly number[] {
  const first = pieceAt(pieces, Math.min(from, to));
  const last = pieceAt(pieces, Math.max(from, to));
  if (first < 0) return [];
  return [...new Set(pieces.slice(first, last + 1).map((piece) => piece.block))];
}

/** Putting evidence into the text, and moving blocks in it. */
import type { Editor, JSONContent } from '@tiptap/core';
import { type EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state';
import { type FigureRow, figureRowsShown } from '../../../preload/contract/index.ts';

/** The block of the document that the selection is in: where it begins and ends, and whether it is an empty line. */
function currentBlock({ selection, doc }: EditorState): { from: number; to: number; empty: boolean } {
  const at = selection.$from;
  const index = Math.min(at.index(0), doc.childCount - 1);
  const node = doc.child(index);
  let from = 0;
  for (let before = 0; before < index; before += 1) from += doc.child(before).nodeSize;
  const empty = node.type.name === 'paragraph' && node.content.size === 0;
  return { from, to: from + node.nodeSize, empty };
}

/** Inserts a block after the one with the cursor, or in place of an empty line, and chooses it: the next goes after it. */
export function insertBlock(editor: Editor, block: JSONContent): void {
  const { from, to, empty } = currentBlock(editor.state);
  insertBlockAt(editor, block, empty ? { from, to } : { from: to, to });
}

/** Inserts a block between two others: at the boundary nearest to a position of the document. */
export function insertBlockNear(editor: Editor, block: JSONContent, position: number): void {
  const at = editor.state.doc.resolve(position);
  const boundary =
    at.depth === 0 ? position : at.pos - at.before(1) < at.after(1) - at.pos ? at.before(1) : at.after(1);
  insertBlockAt(editor, block, { from: boundary, to: boundary });
}

function insertBlockAt(editor: Editor, block: JSONContent, place: { from: number; to: number }): void {
  editor
    .chain()
    .insertContentAt(place, block, { updateSelection: false })
    .command(({ tr }) => {
      tr.setSelection(NodeSelection.create(tr.doc, place.from)).scrollIntoView();
      return true;
    })
    .run();
}

/**
 * Cites a passage at a place in the text; without one at the cursor, after what is selected. Between blocks, or after
 * a chosen one, it begins a new line.
 */
export function insertCitation(editor: Editor, passageId: string, position?: number): void {
  const at = position === undefined ? editor.state.selection.to : endOfWord(editor.state, position);
  const citation: JSONContent = { type: 'citation', attrs: { passageId } };
  const inLine = editor.state.doc.resolve(at).parent.isTextblock;
  editor
    .chain()
    .insertContentAt(at, inLine ? citation : { type: 'paragraph', content: [citation] }, {
      updateSelection: false,
    })
    .setTextSelection(inLine ? at + 1 : at + 2)
    .scrollIntoView()
    .run();
}

/** The end of the word that a position is within; the position itself where it is in none. */
function endOfWord({ doc }: EditorState, position: number): number {
  const at = doc.resolve(position);
  if (!at.parent.isTextblock) return position;
  // a citation counts as one character, as in the positions
  const text = at.parent.textBetween(0, at.parent.content.size, undefined, '\uFFFC');
  const inWord = /[\p{L}\p{N}]$/u.test(text.slice(0, at.parentOffset));
  const rest = inWord ? /^[\p{L}\p{N}’'-]*/u.exec(text.slice(at.parentOffset)) : null;
  return position + (rest?.[0].length ?? 0);
}

/** Moves the block with the cursor one place up (-1) or down (1); false where there is none to change with. */
export function moveBlock(editor: Editor, by: -1 | 1): boolean {
  const { state, view } = editor;
  const { from, to } = currentBlock(state);
  const { doc, selection } = state;
  const other = by < 0 ? doc.resolve(from).nodeBefore : doc.resolve(to).nodeAfter;
  const node = doc.nodeAt(from);
  if (!other || !node) return false;
  const target = by < 0 ? from - other.nodeSize : from + other.nodeSize;
  const transaction = state.tr.delete(from, to).insert(target, node);
  const offset = target - from;
  transaction.setSelection(
    selection instanceof NodeSelection
      ? NodeSelection.create(transaction.doc, selection.from + offset)
      : TextSelection.create(transaction.doc, selection.anchor + offset, selection.head + offset),
  );
  view.dispatch(transaction.scrollIntoView());
  return true;
}

/** The passage that is chosen or stands at the cursor; null for none. */
export function passageAtCursor({ selection }: EditorState): string | null {
  const node =
    selection instanceof NodeSelection
      ? selection.node
      : [selection.$from.nodeBefore, selection.$from.nodeAfter].find(
          (near) => near?.type.name === 'citation',
        );
  const id: unknown = node?.attrs.passageId;
  return typeof id === 'string' && id !== '' ? id : null;
}

/** Chooses the first place where a passage is cited, be it in a figures table, and brings it into sight. */
export function goToCitation(editor: Editor, passageId: string, figures: readonly FigureRow[]): void {
  let found: number | null = null;
  editor.state.doc.descendants((node, position) => {
    const here =
      node.type.name === 'figures'
        ? hasFigure(node.attrs.measureIds, passageId, figures)
        : node.attrs.passageId === passageId;
    if (found === null && here) found = position;
    return found === null;
  });
  if (found !== null) editor.chain().focus().setNodeSelection(found).scrollIntoView().run();
}

function hasFigure(measureIds: readonly string[], passageId: string, figures: readonly FigureRow[]): boolean {
  return figureRowsShown(figures, measureIds).some(({ cells }) =>
    cells.some((cell) => cell.passageId === passageId),
  );
}

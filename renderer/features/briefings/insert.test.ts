import { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import type { BriefingBlock } from '../../../preload/contract/index.ts';
import { fromEditor, toEditor } from './editor-document.ts';
import { extensions } from './extensions.ts';
import { insertBlock, insertBlockNear, insertCitation, moveBlock, passageAtCursor } from './insert.ts';

const prose = (text: string): BriefingBlock => ({ kind: 'prose', text: [{ kind: 'text', text }] });
const passage = (passageId: string): BriefingBlock => ({ kind: 'passage', passageId });
const node = (passageId: string) => ({ type: 'passage', attrs: { passageId } });

/** An editor that is on no page. */
function editorOf(...blocks: BriefingBlock[]): Editor {
  return new Editor({ element: null, extensions, content: toEditor({ blocks }) });
}
const blocksOf = (editor: Editor): readonly BriefingBlock[] => fromEditor(editor.getJSON()).blocks;

test('a block goes after the one with the cursor, and the next after it', () => {
  const editor = editorOf(prose('one'), prose('two'));
  editor.commands.setTextSelection(2);
  insertBlock(editor, node('a'));
  insertBlock(editor, node('b'));
  expect(blocksOf(editor)).toEqual([prose('one'), passage('a'), passage('b'), prose('two')]);
});

test('an empty line gives its place to a block', () => {
  const editor = editorOf(prose('one'), { kind: 'prose', text: [] }, prose('two'));
  editor.commands.setTextSelection(6);
  insertBlock(editor, node('a'));
  expect(blocksOf(editor)).toEqual([prose('one'), passage('a'), prose('two')]);
});

test('a block goes after the whole list that the cursor is in', () => {
  const list: BriefingBlock = { kind: 'list', ordered: true, items: [[{ kind: 'text', text: 'x' }], []] };
  const editor = editorOf(list, prose('two'));
  editor.commands.setTextSelection(3);
  insertBlock(editor, node('a'));
  expect(blocksOf(editor)).toEqual([list, passage('a'), prose('two')]);
});

test('a dropped block goes to the nearest boundary', () => {
  const editor = editorOf(prose('a long line'), prose('two'));
  insertBlockNear(editor, node('a'), 3);
  expect(blocksOf(editor)[0]).toEqual(passage('a'));
  const other = editorOf(prose('a long line'), prose('two'));
  insertBlockNear(other, node('a'), 11);
  expect(blocksOf(other)[1]).toEqual(passage('a'));
});

test('a citation stands after what is selected, and the cursor after it', () => {
  const editor = editorOf(prose('one two'));
  editor.commands.setTextSelection({ from: 1, to: 4 });
  insertCitation(editor, 'a');
  editor.commands.insertContent({ type: 'text', text: '!' });
  expect(blocksOf(editor)).toEqual([
    {
      kind: 'prose',
      text: [
        { kind: 'text', text: 'one' },
        { kind: 'citation', passageId: 'a' },
        { kind: 'text', text: '! two' },
      ],
    },
  ]);
});

test('a citation after a chosen block begins a new line', () => {
  const editor = editorOf(passage('a'), prose('two'));
  editor.commands.setNodeSelection(0);
  insertCitation(editor, 'b');
  expect(blocksOf(editor)).toEqual([
    passage('a'),
    { kind: 'prose', text: [{ kind: 'citation', passageId: 'b' }] },
    prose('two'),
  ]);
});

test.each([2, 4])('a citation dropped at %i stands behind the word', (position) => {
  const editor = editorOf(prose('one two'));
  insertCitation(editor, 'a', position);
  expect(blocksOf(editor)[0]).toEqual({
    kind: 'prose',
    text: [
      { kind: 'text', text: 'one' },
      { kind: 'citation', passageId: 'a' },
      { kind: 'text', text: ' two' },
    ],
  });
});

test('blocks change places and keep what is chosen in them', () => {
  const editor = editorOf(prose('one'), passage('a'), prose('two'));
  editor.commands.setNodeSelection(5);
  expect(moveBlock(editor, -1)).toBe(true);
  expect(blocksOf(editor)).toEqual([passage('a'), prose('one'), prose('two')]);
  expect(editor.state.selection).toBeInstanceOf(NodeSelection);
  expect(passageAtCursor(editor.state)).toBe('a');
  expect(moveBlock(editor, -1)).toBe(false);
  expect(moveBlock(editor, 1)).toBe(true);
  expect(moveBlock(editor, 1)).toBe(true);
  expect(blocksOf(editor)).toEqual([prose('one'), prose('two'), passage('a')]);
});

test('the passage at the cursor is the citation beside it', () => {
  const editor = editorOf({
    kind: 'prose',
    text: [
      { kind: 'text', text: 'one' },
      { kind: 'citation', passageId: 'a' },
    ],
  });
  editor.commands.setTextSelection(2);
  expect(passageAtCursor(editor.state)).toBeNull();
  editor.commands.setTextSelection(4);
  expect(passageAtCursor(editor.state)).toBe('a');
});

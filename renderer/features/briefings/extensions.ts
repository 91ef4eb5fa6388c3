/** What can stand in a briefing: the kinds of block and of run that the contract knows, and nothing else. */
import { Extension, type Extensions, Node } from '@tiptap/core';
import { ListItem } from '@tiptap/extension-list';
import StarterKit from '@tiptap/starter-kit';
import { moveBlock } from './insert.ts';

/** A passage set in full. */
export const PassageNode = Node.create({
  name: 'passage',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ passageId: idAttribute }),
  parseHTML: () => [{ tag: 'div[data-passage]' }],
  renderHTML: ({ HTMLAttributes }) => [
    'div',
    { 'data-passage': HTMLAttributes.id, 'data-id': HTMLAttributes.id },
  ],
});

/** A numbered reference within a line. */
export const CitationNode = Node.create({
  name: 'citation',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ passageId: idAttribute }),
  parseHTML: () => [{ tag: 'span[data-citation]' }],
  renderHTML: ({ HTMLAttributes }) => [
    'span',
    { 'data-citation': HTMLAttributes.id, 'data-id': HTMLAttributes.id },
  ],
});

/** The figures table of some measures, or of all. */
export const FiguresNode = Node.create({
  name: 'figures',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    measureIds: {
      default: [],
      parseHTML: (element: HTMLElement) =>
        element.dataset.figures?.split(' ').filter((id) => id !== '') ?? [],
      renderHTML: () => ({}),
    },
  }),
  parseHTML: () => [{ tag: 'div[data-figures]' }],
  renderHTML: ({ node }) => ['div', { 'data-figures': node.attrs.measureIds.join(' ') }],
});

const idAttribute = {
  default: '',
  parseHTML: (element: HTMLElement) => element.dataset.id ?? '',
  renderHTML: (attributes: Record<string, unknown>) => ({ id: String(attributes.passageId) }),
};

/** Lists are flat: an item is one line. Tab is free to leave the editor. */
const FlatItem = ListItem.extend({
  content: 'paragraph',
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.splitListItem(this.name) };
  },
});

/** Keys that the editor would otherwise take for its own. */
const BriefingKeys = Extension.create({
  name: 'briefingKeys',
  addKeyboardShortcuts() {
    return {
      // out of the text, so that single letters are actions again
      Escape: () => {
        this.editor.view.dom.closest<HTMLElement>('[data-pane]')?.focus();
        return true;
      },
      // there are no lines within a paragraph
      'Shift-Enter': () => this.editor.commands.keyboardShortcut('Enter'),
      'Alt-ArrowUp': () => moveBlock(this.editor, -1),
      'Alt-ArrowDown': () => moveBlock(this.editor, 1),
    };
  },
});

export const extensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [1, 2, 3] },
    listItem: false,
    blockquote: false,
    code: false,
    codeBlock: false,
    hardBreak: false,
    horizontalRule: false,
    link: false,
    strike: false,
    underline: false,
  }),
  FlatItem,
  PassageNode,
  CitationNode,
  FiguresNode,
  BriefingKeys,
];

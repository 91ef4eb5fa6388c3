import { defineActions } from '../../app/actions.ts';

/** What can be done with briefings. The keys that write in the text are handled by the editor while it has the focus. */
export const briefingActions = defineActions('briefings', 'Briefings', {
  create: { label: 'New briefing', keys: ['N'] },
  rename: { label: 'Rename the briefing', keys: ['F2'] },
  remove: { label: 'Remove the briefing', keys: ['Shift+Delete'] },
  evidence: { label: 'Find evidence to insert', keys: ['Mod+Shift+E'] },
  table: { label: 'Insert the figures table', keys: ['Mod+Shift+F'] },
  preview: { label: 'Show or hide the preview', keys: ['Mod+Shift+P'] },
  text: { label: 'Plain text', keys: ['Mod+Alt+0'] },
  heading1: { label: 'Heading 1', keys: ['Mod+Alt+1'] },
  heading2: { label: 'Heading 2', keys: ['Mod+Alt+2'] },
  heading3: { label: 'Heading 3', keys: ['Mod+Alt+3'] },
  bold: { label: 'Bold', keys: ['Mod+B'] },
  italic: { label: 'Italic', keys: ['Mod+I'] },
  bullets: { label: 'Bulleted list', keys: ['Mod+Shift+8'] },
  numbers: { label: 'Numbered list', keys: ['Mod+Shift+7'] },
  up: { label: 'Move the block up', keys: ['Alt+ArrowUp'] },
  down: { label: 'Move the block down', keys: ['Alt+ArrowDown'] },
  open: { label: 'Open the passage in its article', keys: ['Alt+Enter'] },
  exportPdf: { label: 'Export the briefing as PDF', keys: ['Mod+E'] },
  exportMarkdown: { label: 'Export the briefing as Markdown' },
  exportHtml: { label: 'Export the briefing as HTML' },
  insert: { label: 'Insert as a block, in the evidence list', keys: ['Enter'], local: true },
  cite: { label: 'Cite at the cursor, in the evidence list', keys: ['Mod+Enter'], local: true },
});

import { defineActions } from '../../app/actions.ts';

/** Correcting the details of many articles in one table. */
export const metadataActions = defineActions('metadata', 'Correct details', {
  grid: { label: 'Correct many articles at once', keys: ['Mod+Shift+E'] },
  reset: { label: 'Take back to what was read', keys: ['Mod+Backspace'] },
  year: { label: 'Accept the offered year', keys: ['Mod+G'] },
  article: { label: 'Open the article of this row', keys: ['Alt+Enter'] },
  again: { label: 'Sort and narrow the table anew', keys: ['F9'] },
  edit: { label: 'Correct the cell; typing replaces it', keys: ['Enter', 'F2'], local: true },
  next: { label: 'Next cell, previous cell', keys: ['Tab', 'Shift+Tab'], local: true },
  extend: { label: 'Choose several cells', keys: ['Shift+ArrowDown', 'Shift+ArrowUp'], local: true },
  fill: { label: 'Fill down', keys: ['Mod+D'], local: true },
  same: { label: 'The same value in all chosen cells (while correcting)', keys: ['Mod+Enter'], local: true },
  empty: { label: 'Empty the chosen cells', keys: ['Delete'], local: true },
  copy: { label: 'Copy the chosen cells, for a spreadsheet', keys: ['Mod+C'], local: true },
  paste: { label: 'Paste cells of a spreadsheet, downwards', keys: ['Mod+V'], local: true },
});

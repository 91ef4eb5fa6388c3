import { defineActions } from '../../app/actions.ts';

/** What can be done with the table of all passages. */
export const evidenceActions = defineActions('evidence', 'Evidence', {
  open: { label: 'Open the passage in its article', keys: ['Enter', 'O'] },
  tag: { label: 'Tag the chosen passages', keys: ['T'] },
  remove: { label: 'Remove the chosen passages', keys: ['X', 'Delete'] },
  words: { label: 'Filter by words', keys: ['Mod+F'] },
  clear: { label: 'Drop all filters', keys: ['Shift+X'] },
  export: { label: 'Export the evidence table as CSV', keys: ['Mod+E'] },
  choose: { label: 'Choose one more (in the table)', keys: ['Space'], local: true },
  extend: {
    label: 'Choose up to here (in the table)',
    keys: ['Shift+ArrowDown', 'Shift+ArrowUp'],
    local: true,
  },
  all: { label: 'Choose all (in the table)', keys: ['Mod+A'], local: true },
});

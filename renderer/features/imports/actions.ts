import { defineActions } from '../../app/actions.ts';

export const importActions = defineActions('import', 'Import', {
  files: { label: 'Import files…', keys: ['Mod+Shift+I'] },
  folder: { label: 'Import a folder…' },
  paste: { label: 'Import pasted text…', keys: ['Mod+Shift+V'] },
  outcomes: { label: 'Show the last import', keys: ['Mod+Shift+L'] },
  watch: { label: 'Watch a folder…' },
  line: {
    label: 'Open the article, or look at what waits (in the import list)',
    keys: ['Enter'],
    local: true,
  },
  why: { label: 'Show or hide why (in the import list)', keys: ['W'], local: true },
});

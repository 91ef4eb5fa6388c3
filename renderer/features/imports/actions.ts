import { defineActions } from '../../app/actions.ts';

export const importActions = defineActions('import', 'Import', {
  files: { label: 'Import files…', keys: ['Mod+Shift+I'] },
  folder: { label: 'Import a folder…' },
  paste: { label: 'Import pasted text…', keys: ['Mod+Shift+V'] },
  outcomes: { label: 'Show the last import' },
});

import { defineActions } from '../../app/actions.ts';

export const projectActions = defineActions('project', 'Project', {
  create: { label: 'New project…', keys: ['Mod+Shift+N'] },
  open: { label: 'Open a project…', keys: ['Mod+O'] },
  rename: { label: 'Rename the project…' },
  saveCopy: { label: 'Save a copy of the project…', keys: ['Mod+Shift+S'] },
  sample: { label: 'Open the sample project' },
  close: { label: 'Close the project' },
});

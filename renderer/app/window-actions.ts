import { defineActions } from './actions.ts';

/** What the window itself does. */
export const windowActions = defineActions('window', 'Window', {
  palette: { label: 'Find an action', keys: ['Mod+K'], palette: false },
  keys: { label: 'List all keys', keys: ['?'] },
  undo: { label: 'Undo', keys: ['Mod+Z'] },
  redo: { label: 'Redo', keys: ['Mod+Shift+Z', 'Mod+Y'] },
  inspector: { label: 'Fold or unfold the inspector', keys: ['I'] },
  nextPane: { label: 'Next pane', keys: ['F6'], palette: false },
  previousPane: { label: 'Previous pane', keys: ['Shift+F6'], palette: false },
  back: { label: 'Back to where you were', keys: ['Alt+ArrowLeft'] },
  forth: { label: 'Forward', keys: ['Alt+ArrowRight'] },
  articles: { label: 'Go to Articles', keys: ['Mod+1'] },
  evidence: { label: 'Go to Evidence', keys: ['Mod+2'] },
  figures: { label: 'Go to Figures', keys: ['Mod+3'] },
  briefings: { label: 'Go to Briefings', keys: ['Mod+4'] },
  names: { label: 'Go to Names', keys: ['Mod+5'] },
  copies: { label: 'Go to Copies', keys: ['Shift+C'] },
  peel: { label: 'Close what is on top, drop what is chosen', keys: ['Escape'], local: true },
});

import { defineActions } from '../../app/actions.ts';

export const searchActions = defineActions('search', 'Search', {
  focus: { label: 'Search', keys: ['/', 'Mod+F'] },
  nextHit: { label: 'Next hit in the article', keys: ['F3', 'Mod+G'], palette: false },
  previousHit: { label: 'Previous hit in the article', keys: ['Shift+F3', 'Mod+Shift+G'], palette: false },
  through: { label: 'Go through the results', keys: ['ArrowDown', 'ArrowUp'], local: true },
});

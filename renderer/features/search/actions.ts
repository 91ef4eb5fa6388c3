import { defineActions } from '../../app/actions.ts';

export const searchActions = defineActions('search', 'Search', {
  focus: { label: 'Search', keys: ['/', 'Mod+F'] },
  results: { label: 'Go to the search results', keys: ['Mod+6'] },
  take: { label: 'Take what the search box offers', keys: ['Tab', 'Enter'], local: true },
  toResults: { label: 'From the search box to the results', keys: ['Enter', 'ArrowDown'], local: true },
  repair: { label: 'Take the repair that the search offers', keys: ['Alt+Enter'] },
  language: { label: 'What a search understands', keys: ['F1'] },
  next: { label: 'Next article found', keys: ['J'], palette: false },
  previous: { label: 'Previous article found', keys: ['K'], palette: false },
  through: { label: 'Through the places found', keys: ['ArrowDown', 'ArrowUp'], local: true },
  open: { label: 'Open what was found in its place', keys: ['Enter'], local: true },
  nextHit: { label: 'Next hit, on into the next article found', keys: ['F3', 'Mod+G'], palette: false },
  previousHit: { label: 'Previous hit', keys: ['Shift+F3', 'Mod+Shift+G'], palette: false },
  letGo: { label: 'Let go of the search and its marks', keys: ['Shift+X'] },
  onlyNew: { label: 'Only what is new since you last looked, or everything', keys: ['N'] },
  facets: { label: 'Narrow the search, or fold that away', keys: ['F'] },
  save: { label: 'Save this search', keys: ['Mod+D'] },
  rename: { label: 'Rename this saved search', keys: ['F2'] },
  removeSaved: { label: 'Remove this saved search', keys: ['Shift+Delete'] },
  export: { label: 'Export the articles found as CSV', keys: ['Mod+E'] },
});

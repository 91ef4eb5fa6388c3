import { defineActions } from '../../app/actions.ts';

/** What is done with the project's list of names, and with names that are likely the same. */
export const nameActions = defineActions('names', 'Names', {
  list: { label: 'Show the list of names', keys: ['1'] },
  decide: { label: 'Show names that are likely the same', keys: ['2'] },
  same: { label: 'The same: make one name of the two', keys: ['Enter'] },
  notSame: { label: 'Not the same: never propose it again', keys: ['X'] },
  next: { label: 'Next name or pair', keys: ['J'], palette: false },
  previous: { label: 'Previous name or pair', keys: ['K'], palette: false },
  add: { label: 'Add a name…', keys: ['A'] },
  choose: { label: 'Choose one more (in the list of names)', keys: ['Space'], local: true },
  merge: { label: 'Merge the chosen names into the one that is open', keys: ['M'] },
  edit: { label: 'Correct the name that is open', keys: ['E'] },
  separate: { label: 'Take an alias out into a name of its own', keys: ['S'] },
  remove: { label: 'Remove the chosen names from the list', keys: ['Delete'] },
  words: { label: 'Find in the list of names', keys: ['Mod+F'] },
});

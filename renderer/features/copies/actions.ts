import { defineActions } from '../../app/actions.ts';

/** What is done with articles that are likely one text. */
export const copyActions = defineActions('copies', 'Copies', {
  copy: { label: 'Copies of one text: confirm this pair', keys: ['Enter'] },
  notCopy: { label: 'Not a copy: refuse this pair', keys: ['X'] },
  copyAll: { label: 'Confirm the whole group, go to the next', keys: ['Shift+Enter'] },
  notCopyAll: { label: 'Refuse the whole group, go to the next', keys: ['Shift+X'] },
  takeBack: { label: 'Take back what was said of this pair', keys: ['U'] },
  next: { label: 'Next group', keys: ['J'], palette: false },
  previous: { label: 'Previous group', keys: ['K'], palette: false },
  nextMember: { label: 'Next article of the group', keys: [']'], palette: false },
  previousMember: { label: 'Previous article of the group', keys: ['['], palette: false },
  nextDifference: { label: 'Next difference', keys: ['N', 'Alt+ArrowDown'], palette: false },
  previousDifference: { label: 'Previous difference', keys: ['P', 'Alt+ArrowUp'], palette: false },
  onlyDifferences: { label: 'Show only what differs, or all', keys: ['D'] },
  open: { label: 'Open the compared article', keys: ['O'] },
  compare: { label: 'Compare with its copies', keys: ['V'] },
});

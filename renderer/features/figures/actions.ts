import { defineActions } from '../../app/actions.ts';

/** What can be done with the figures table and the figures to place. */
export const figureActions = defineActions('figures', 'Figures', {
  placeFirst: { label: 'Place in the proposed measure', keys: ['Enter', '1'] },
  placeSecond: { label: 'Place in the second proposal', keys: ['2'], palette: false },
  placeThird: { label: 'Place in the third proposal', keys: ['3'], palette: false },
  placeIn: { label: 'Place in another measure…', keys: ['P'] },
  newMeasure: { label: 'Make a new measure of the figure', keys: ['M'] },
  leaveOut: { label: 'Leave the figure out', keys: ['X'] },
  count: { label: 'Count the figure', keys: ['C'] },
  supersede: { label: 'Mark the figure as superseded', keys: ['S'] },
  takeOut: { label: 'Put the figure back among those to place', keys: ['Delete', 'Backspace'] },
  open: { label: 'Open the figure in its article', keys: ['O', 'Enter'] },
  correct: { label: 'Correct what was read from the figure', keys: ['V'] },
  rename: { label: 'Rename the measure', keys: ['F2', 'E'] },
  overrule: { label: 'Overrule the agreement', keys: ['A'] },
  up: { label: 'Move the measure up', keys: ['Alt+ArrowUp'] },
  down: { label: 'Move the measure down', keys: ['Alt+ArrowDown'] },
  remove: { label: 'Remove the measure', keys: ['Shift+Delete', 'Shift+Backspace'] },
  export: { label: 'Export the figures table as CSV', keys: ['Mod+E'] },
  move: {
    label: 'Move in the table',
    keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'],
    local: true,
  },
});

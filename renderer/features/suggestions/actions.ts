import { defineActions } from '../../app/actions.ts';

export const suggestionActions = defineActions('suggestions', 'Suggestions', {
  next: { label: 'Next suggestion', keys: ['Tab'], local: true },
  previous: { label: 'Previous suggestion', keys: ['Shift+Tab'], local: true },
  accept: { label: 'Accept the suggestion', keys: ['Enter'], local: true },
  correct: { label: 'Accept the suggestion and correct what it says', keys: ['Shift+Enter'], local: true },
  dismiss: { label: 'Dismiss the suggestion', keys: ['X'] },
  acceptQuotes: { label: 'Accept all suggested quotes of this article' },
  acceptFigures: { label: 'Accept all suggested figures of this article' },
  acceptClaims: { label: 'Accept all suggested claims of this article' },
  acceptNames: { label: 'Accept all suggested names of this article' },
  show: { label: 'Show or hide suggestions', keys: ['H'] },
});

import { defineActions } from '../../app/actions.ts';

export const articleActions = defineActions('articles', 'Articles', {
  next: { label: 'Next article', keys: ['J'], palette: false },
  previous: { label: 'Previous article', keys: ['K'], palette: false },
  toggleRead: { label: 'Mark as read or unread', keys: ['U'] },
  readAndNext: { label: 'Mark as read and go to the next', keys: ['R'] },
  unreadOnly: { label: 'Show unread articles only, or all' },
  remove: { label: 'Remove the chosen articles' },
  about: { label: 'Correct title, date, outlet …', keys: ['D'] },
  decodeAgain: { label: 'Read again in another encoding…' },
  saveOriginal: { label: 'Save the original file…' },
  removeKey: { label: 'Remove the chosen articles (in the list)', keys: ['Delete'], local: true },
  more: {
    label: 'Choose more articles (in the list)',
    keys: ['Shift+ArrowDown', 'Shift+ArrowUp'],
    local: true,
  },
  all: { label: 'Choose all articles (in the list)', keys: ['Mod+A'], local: true },
});

import { expect, test } from 'vitest';
import { readsFrom } from './changed.ts';

test('an answer is read again when one of its tables changed', () => {
  expect(readsFrom('passages.ofArticle', ['quote'])).toBe(true);
  expect(readsFrom('passages.ofArticle', ['briefing'])).toBe(false);
  expect(readsFrom('articles.rows', ['passage'])).toBe(true);
});

test('a method that nobody listed is read again after any change', () => {
  expect(readsFrom('project.counts', ['briefing'])).toBe(true);
});

test('what does not come from the project is never read again for a change in it', () => {
  expect(readsFrom('host.info', ['article', 'passage'])).toBe(false);
});

import { beforeEach, expect, test } from 'vitest';
import { go, goBack, goForth, openArticle, place, startAt } from './navigation.ts';

beforeEach(() => startAt({ screen: 'articles', articleId: 'a' }));

test('a screen is left and found again, with its filter', () => {
  go({ screen: 'figures', filter: 'conflicts' });
  go({ screen: 'briefings' });
  expect(place.get()).toMatchObject({ screen: 'briefings', filter: null, articleId: 'a' });
  goBack();
  expect(place.get()).toMatchObject({ screen: 'figures', filter: 'conflicts' });
  goForth();
  expect(place.get().screen).toBe('briefings');
});

test('there is no way back out of a project that was just opened', () => {
  const before = place.get();
  goBack();
  expect(place.get()).toBe(before);
});

test('the list of articles keeps its filter while articles are opened, elsewhere it ends', () => {
  go({ filter: 'unread' });
  openArticle('b');
  expect(place.get()).toMatchObject({ articleId: 'b', filter: 'unread', target: null });
  go({ screen: 'figures', filter: 'to place' });
  openArticle('c', { passageId: 'p' });
  expect(place.get()).toMatchObject({
    screen: 'articles',
    filter: null,
    target: { passageId: 'p', range: null, query: null },
  });
});

test('going to the same place again is another visit', () => {
  openArticle('b', { passageId: 'p' });
  const { visit } = place.get();
  openArticle('b', { passageId: 'p' });
  expect(place.get().visit).toBeGreaterThan(visit);
});

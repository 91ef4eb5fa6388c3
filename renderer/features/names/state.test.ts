import { expect, it } from 'vitest';
import type { ListedName } from '../../../preload/contract/index.ts';
import { placeOf, withWords } from './state.ts';

const name = (id: string, words: string, ...aliases: string[]): ListedName => ({
  id,
  kind: 'person',
  name: words,
  aliases,
  articles: 0,
});
const names = [name('a', 'Ibrahim Traoré', 'I. Traoré'), name('b', 'Mira Dolan')];

it('finds names by any of their forms and by their kind, without case and accents', () => {
  const found = (words: string) => withWords(names, words).map(({ id }) => id);
  expect(found('')).toEqual(['a', 'b']);
  expect(found('traore I.')).toEqual(['a']);
  expect(found('DOLAN')).toEqual(['b']);
  expect(found('person')).toEqual(['a', 'b']);
  expect(found('nobody')).toEqual([]);
});

it('stays where it was when the open name is gone', () => {
  expect(placeOf(names, { id: 'b', at: 0 })).toBe(1);
  expect(placeOf(names, { id: 'gone', at: 7 })).toBe(1);
  expect(placeOf(names, { id: 'coming', at: -1 })).toBe(0);
  expect(placeOf([], { id: null, at: 0 })).toBe(-1);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposedName } from './proposed-name.ts';

test('values of fields stand behind the words, without the names of the fields', () => {
  expect(proposedName('flood outlet:"Le Courrier" lang:fr')).toBe('flood, Le Courrier, fr');
  expect(proposedName('“joint force” troops')).toBe('"joint force" troops');
  expect(proposedName('outlet:«Le Monde»')).toBe('Le Monde');
});

test('what would not say itself keeps its field', () => {
  expect(proposedName('value:>4000 unit:troops is:unread')).toBe('value:>4000, unit:troops, is:unread');
});

test('any query that has something in it gets a name that can be kept', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (query) => {
      const name = proposedName(query);
      expect(name.length).toBeLessThanOrEqual(200);
      if (/^\w/.test(query.trim())) expect(name).not.toBe('');
    }),
  );
});

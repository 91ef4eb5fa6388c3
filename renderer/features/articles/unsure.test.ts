import { expect, test } from 'vitest';
import type { MetadataOrigin } from '../../../preload/contract/index.ts';
import { isUnsure } from './unsure.ts';

const article = (...origins: MetadataOrigin[]) => ({ origins });

test('a guess is unsure, until a person has said it', () => {
  const guess: MetadataOrigin = { field: 'outlet', origin: 'text', range: null, sure: 0.3 };
  expect(isUnsure(article(guess), 'outlet')).toBe(true);
  expect(isUnsure(article({ ...guess, origin: 'person' }), 'outlet')).toBe(false);
  expect(isUnsure(article({ ...guess, sure: 0.9 }), 'outlet')).toBe(false);
});

test('what was not read at all is not a guess', () => {
  expect(isUnsure(article(), 'outlet')).toBe(false);
});

import { expect, test } from 'vitest';
import { ENCODING_LINES, encodingsNamed, isDecoded } from './encodings.ts';

test('an encoding is found by its label, its name or what is written in it', () => {
  expect(encodingsNamed('1251').map(({ label }) => label)).toEqual(['windows-1251']);
  expect(encodingsNamed('cyrillic dos').every(({ script }) => script === 'Cyrillic')).toBe(true);
  expect(encodingsNamed('')).toEqual(ENCODING_LINES);
  expect(encodingsNamed('no such thing')).toEqual([]);
});

test('each is offered once, and finding it out again is the first', () => {
  const labels = ENCODING_LINES.map(({ label }) => label);
  expect(new Set(labels).size).toBe(labels.length);
  expect(labels[0]).toBeNull();
});

test('a document that says itself how it is read is not read again in another encoding', () => {
  expect(isDecoded({ encoding: 'windows-1252', format: 'text' })).toBe(true);
  expect(isDecoded({ encoding: 'PDF', format: 'pdf' })).toBe(false);
  expect(isDecoded({ encoding: '', format: 'ris' })).toBe(false);
});

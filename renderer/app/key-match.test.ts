import { expect, test } from 'vitest';
import { isTyped, type KeyPress, keyCaps, keyMatches } from './key-match.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test('a letter counts with exactly the keys that are held', () => {
  expect(keyMatches('C', press('c'), false)).toBe(true);
  expect(keyMatches('C', press('C', { shiftKey: true }), false)).toBe(false);
  expect(keyMatches('C', press('c', { ctrlKey: true }), false)).toBe(false);
  expect(keyMatches('Mod+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(true);
  expect(keyMatches('Mod+Z', press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(false);
});

test('Mod is Ctrl, on a Mac Cmd', () => {
  expect(keyMatches('Mod+K', press('k', { metaKey: true }), true)).toBe(true);
  expect(keyMatches('Mod+K', press('k', { ctrlKey: true }), true)).toBe(false);
});

test('on a keyboard of another script a letter counts by its place', () => {
  expect(keyMatches('C', press('с', { code: 'KeyC' }), false)).toBe(true);
  // AZERTY: what is typed counts, not the place
  expect(keyMatches('Q', press('q', { code: 'KeyA' }), false)).toBe(true);
  expect(keyMatches('A', press('q', { code: 'KeyA' }), false)).toBe(false);
});

test('signs count however they are typed, digits by place where Shift types them', () => {
  expect(keyMatches('?', press('?', { shiftKey: true }), false)).toBe(true);
  expect(keyMatches('/', press('/', { shiftKey: true }), false)).toBe(true);
  expect(keyMatches('Mod+1', press('&', { code: 'Digit1', ctrlKey: true }), false)).toBe(true);
});

test('keys are written as the platform does', () => {
  expect(keyCaps('Mod+Shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
  expect(keyCaps('Mod+Shift+Z', true)).toEqual(['⌘', '⇧', 'Z']);
  expect(keyCaps('ArrowUp', false)).toEqual(['↑']);
});

test('what is typed while typing', () => {
  expect(['C', '?', 'Shift+Enter', 'Enter'].every(isTyped)).toBe(true);
  expect(['Mod+K', 'Alt+ArrowLeft', 'F3', 'Shift+F3'].some(isTyped)).toBe(false);
});

import { expect, test } from 'vitest';
import { COLUMN_FIELDS } from '../../../preload/contract/values.ts';
import { examples, FIELDS_SHOWN, mapped } from './mapping.ts';

test('every field can be given a column', () => {
  expect([...FIELDS_SHOWN].sort()).toEqual([...COLUMN_FIELDS].sort());
});

test('a field gets a column, another one, none', () => {
  const mapping = mapped({ text: 'body' }, 'title', 'head');
  expect(mapping).toEqual({ text: 'body', title: 'head' });
  expect(mapped(mapping, 'title', 'headline')).toEqual({ text: 'body', title: 'headline' });
  expect(mapped(mapping, 'title', null)).toEqual({ text: 'body' });
});

test('the examples of a column are short, different and not empty', () => {
  const columns = [{ name: 'head', values: ['', 'One', 'One', 'a\n b', 'x'.repeat(100), 'Five'] }];
  expect(examples(columns, 'head')).toBe(`One · a b · ${'x'.repeat(59)}…`);
  expect(examples(columns, 'gone')).toBe('');
});

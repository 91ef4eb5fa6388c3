import { expect, test } from 'vitest';
import { quoted, quotedParagraphs } from './quoted.ts';

test('words get quotation marks unless they bring their own at both ends', () => {
  expect(quoted('the log is missing')).toBe('“the log is missing”');
  expect(quoted('“the log is missing,”')).toBe('“the log is missing,”');
  expect(quoted('« le navire ».')).toBe('« le navire ».');
  expect(quoted('“We heard,” she said')).toBe('““We heard,” she said”');
});

test('several paragraphs get one mark before the first and one after the last', () => {
  expect(quotedParagraphs(['One.', 'Two.'])).toEqual(['“One.', 'Two.”']);
  expect(quotedParagraphs([])).toEqual([]);
});

import { expect, test } from 'vitest';
import { addressWords, linkLines } from './links.ts';

test('an address stands once, with the first words that lead to it', () => {
  const text = 'See the report\nand the report again.';
  const url = 'https://example.org/report';
  const links = [
    { start: 3, end: 3, url },
    { start: 4, end: 14, url },
    { start: 19, end: 29, url },
    { start: 0, end: 0, url: 'mailto:desk@example.org' },
  ];
  expect(linkLines({ text, links }).map(({ words, start }) => [words, start])).toEqual([
    ['the report', 4],
    ['mailto:desk@example.org', 0],
  ]);
});

test('an address is shown without what every address has', () => {
  expect(addressWords('https://www.example.org/a/')).toBe('example.org/a');
  expect(addressWords('mailto:desk@example.org')).toBe('desk@example.org');
});

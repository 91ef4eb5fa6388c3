import { expect, it } from 'vitest';
import { pictureLine } from './captions.ts';

const line = (text: string) => pictureLine(text, text.split(/\s+/).length);

it.each([
  'Source: Reuters',
  'Sources: AFP, AP and the ministry of works',
  'Source: Ministry of Works. Table: The Sorn Gazette.',
  'Reporting by Jane Doe in Sorn; editing by Ali Musa',
])('%j names who it is from', (text) => {
  expect(line(text)).toBe('credit');
});

it.each([
  'Source: nobody could say where the number came from. In 2019 a similar plan failed by two votes, and the mill went on.',
  'Sources: three officials of the ministry spoke of it on Monday. “We were told to wait,” one of them said in Sorn.',
])('%j tells something', (text) => {
  expect(line(text)).toBeNull();
});

import { expect, it } from 'vitest';
import { outsideAddress } from './outside.ts';

it.each([
  ['https://sorn.example/a?b=1&c=2#d', 'https://sorn.example/a?b=1&c=2#d'],
  ['HTTP://Sorn.example', 'http://sorn.example/'],
  ['https://bank.example@sorn.example/', 'https://sorn.example/'],
  ['https://sorn.example/a b"; rm -rf', 'https://sorn.example/a%20b%22;%20rm%20-rf'],
  ['mailto:desk@sorn.example', 'mailto:desk@sorn.example'],
  [
    'mailto:desk@sorn.example?subject=The%20old%20bridge&attach=/etc/passwd&Attachment=x',
    'mailto:desk@sorn.example?subject=The%20old%20bridge',
  ],
])('%j is handed on as %j', (address, handed) => {
  expect(outsideAddress(address)).toBe(handed);
});

it.each([
  'file:///etc/passwd',
  'javascript:alert(1)',
  'collate://app/',
  'data:text/html,x',
  'x',
  '-version',
  '',
])('%j is not handed on', (address) => expect(outsideAddress(address)).toBeNull());

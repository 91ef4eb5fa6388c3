import { expect, test } from 'vitest';
import { folderOf } from './folder-of.ts';

test.each([
  ['/home/a/inbox/c.txt', 'inbox/c.txt', '/home/a/inbox'],
  ['/home/a/inbox/b/c.txt', 'inbox/b/c.txt', '/home/a/inbox'],
  ['C:\\news\\inbox\\b\\c.txt', 'inbox/b/c.txt', 'C:\\news\\inbox'],
  ['/home/a/inbox/c.txt', '', null],
  ['', 'inbox/c.txt', null],
  ['/home/a/outbox/c.txt', 'inbox/c.txt', null],
])('%s with %s is %s', (path, relative, folder) => {
  expect(folderOf(path, relative)).toBe(folder);
});

import { expect, test } from 'vitest';
import { fileNameOf, joinPath } from './save-path.ts';

test('a title becomes a name that every file system takes', () => {
  expect(fileNameOf('Mali: what "5,000" means / a note', 'md')).toBe('Mali what 5,000 means a note.md');
  expect(fileNameOf('...', 'pdf')).toBe('Untitled.pdf');
  expect(fileNameOf('x'.repeat(300), 'csv')).toHaveLength(84);
});

test('a folder and a file are joined as the platform does', () => {
  expect(joinPath('/home/ana', 'a.md', 'linux')).toBe('/home/ana/a.md');
  expect(joinPath('/', 'a.md', 'darwin')).toBe('/a.md');
  expect(joinPath('C:\\Users\\ana', 'a.md', 'win32')).toBe('C:\\Users\\ana\\a.md');
});

import { expect, it } from 'vitest';
import { fileManager, reveal } from './reveal.ts';

it('selects the file where the system can, else shows its folder', () => {
  expect(fileManager('/a/b.pdf', 'darwin')).toEqual(['open', '-R', '/a/b.pdf']);
  expect(fileManager('C:\\a\\b.pdf', 'win32')).toEqual(['explorer.exe', '/select,C:\\a\\b.pdf']);
  expect(fileManager('/a/b.pdf', 'linux')).toEqual(['xdg-open', '/a']);
});

it('refuses a file that is not there', async () => {
  await expect(reveal('/no/such/file.pdf')).rejects.toThrow();
});

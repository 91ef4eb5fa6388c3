import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readWindowPlace, writeWindowPlace } from './window-place.ts';

const folder = mkdtempSync(join(tmpdir(), 'collate-place-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('finds the window where it was left', () => {
  const place = { x: -10, y: 20, width: 1440, height: 900, maximized: true };
  writeWindowPlace(join(folder, 'new'), place);
  expect(readWindowPlace(join(folder, 'new'))).toEqual(place);
});

it.each(['', 'null', '{"x":1}', '{"x":0,"y":0,"width":1,"height":1,"maximized":false}'])(
  'takes a note that makes no sense (%s) for none',
  (text) => {
    writeFileSync(join(folder, 'window.json'), text);
    expect(readWindowPlace(folder)).toBeNull();
  },
);

it('has no place at the first start', () => {
  expect(readWindowPlace(join(folder, 'nowhere'))).toBeNull();
});

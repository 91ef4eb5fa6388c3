import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { CollateEvent } from '../../preload/contract/index.ts';
import { announcer } from './announce.ts';

const change = (table: string, undo: string) => ({
  tables: [table],
  articleIds: [],
  history: { undo, redo: null },
});

it('tells of a change at once while a person works', () => {
  const told: CollateEvent[] = [];
  announcer(
    (event) => told.push(event),
    () => false,
  ).changed(change('passage', 'Mark a claim'));
  expect(told).toEqual([
    { event: 'changed', tables: ['passage'], history: { undo: 'Mark a claim', redo: null } },
  ]);
});

it('gathers the changes of a long job, and loses none', async () => {
  const told: CollateEvent[] = [];
  let busy = true;
  const announce = announcer(
    (event) => told.push(event),
    () => busy,
  );
  announce.changed(change('article', 'Import 9 files'));
  announce.changed(change('outlet', 'Import 9 files'));
  announce.changed(change('article', 'Import 9 files'));
  expect(told).toEqual([]);
  await delay(600);
  expect(told).toEqual([
    { event: 'changed', tables: ['article', 'outlet'], history: { undo: 'Import 9 files', redo: null } },
  ]);
  announce.changed(change('article', 'Import 9 files'));
  busy = false;
  announce.changed(change('passage', 'Mark a claim'));
  expect(told).toHaveLength(2);
  expect(told[1]).toMatchObject({ tables: ['article', 'passage'], history: { undo: 'Mark a claim' } });
});

import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { BriefingDocument } from '../../../preload/contract/index.ts';
import { createDraft } from './draft.ts';

const says = (text: string): BriefingDocument => ({
  blocks: [{ kind: 'prose', text: [{ kind: 'text', text }] }],
});

const LATER = { pause: 60_000, latest: 60_000 };

test('who types on and on is written all the same', async () => {
  const written: BriefingDocument[] = [];
  const draft = createDraft(async (document) => written.push(document) > 0, { pause: 60, latest: 100 });
  for (let key = 0; key < 20; key += 1) {
    draft.change(says(`${key}`));
    await wait(10);
  }
  expect(written.length).toBeGreaterThan(0);
});

test('what is typed in one go is written once', async () => {
  const written: BriefingDocument[] = [];
  const draft = createDraft(async (document) => written.push(document) > 0, { pause: 5, latest: 1000 });
  draft.change(says('a'));
  draft.change(says('ab'));
  expect(draft.pending()).toEqual(says('ab'));
  await wait(30);
  expect(written).toEqual([says('ab')]);
  expect(draft.pending()).toBeNull();
});

test('what is typed during a write is not taken for stored', async () => {
  const written: BriefingDocument[] = [];
  const draft = createDraft(async (document) => {
    await wait(10);
    return written.push(document) > 0;
  }, LATER);
  draft.change(says('a'));
  const first = draft.flush();
  draft.change(says('ab'));
  expect(await first).toBe(false);
  expect(draft.pending()).toEqual(says('ab'));
  expect(await draft.flush()).toBe(true);
  expect(written).toEqual([says('a'), says('ab')]);
});

test('a refused write keeps the text for the next try', async () => {
  let full = true;
  const draft = createDraft(async () => !full, LATER);
  draft.change(says('a'));
  expect(await draft.flush()).toBe(false);
  expect(draft.pending()).toEqual(says('a'));
  full = false;
  expect(await draft.flush()).toBe(true);
});

test('an answer read before the last write does not replace what was typed', async () => {
  const draft = createDraft(async () => true, LATER);
  const before = Date.now() - 1;
  draft.change(says('a'));
  expect(draft.isAfterWrites(Date.now() + 1000)).toBe(false);
  await draft.flush();
  expect(draft.isAfterWrites(before)).toBe(false);
  expect(draft.isAfterWrites(Date.now() + 1)).toBe(true);
});

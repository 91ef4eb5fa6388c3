import { afterEach, beforeEach, expect, it } from 'vitest';
import type { BriefingDocument } from '../../../preload/contract/index.ts';
import { insertBriefing } from './briefings.ts';
import { searchBriefings } from './search-briefings.ts';
import { Store } from './store.ts';
import { type TestFolder, testFolder } from './testing.ts';

let folder: TestFolder;

beforeEach(() => {
  folder = testFolder();
});

afterEach(() => folder.remove());

/** Made and read again as the thread of the search does. */
function found(stored: BriefingDocument): readonly { readonly block: number; readonly text: string }[] {
  const store = Store.create(folder.path('project.collate'), 'ana');
  store.write('Make a briefing', (tx) => insertBriefing(tx, 'The flood', stored, false));
  const [briefing] = searchBriefings(store.db);
  store.close();
  expect(briefing?.name).toBe('The flood');
  return briefing?.blocks ?? [];
}

it('reads the headings, prose and lists of a briefing, each with its block', () => {
  const passageId = '01936a5e-0000-7000-8000-000000000001';
  expect(
    found({
      blocks: [
        { kind: 'heading', level: 1, text: [{ kind: 'text', text: 'What happened' }] },
        { kind: 'passage', passageId },
        {
          kind: 'prose',
          text: [
            { kind: 'text', text: 'The river ', bold: true },
            { kind: 'citation', passageId },
            { kind: 'text', text: 'rose.' },
          ],
        },
        { kind: 'figures', measureIds: [] },
        {
          kind: 'list',
          ordered: false,
          items: [[{ kind: 'text', text: 'Varna' }], [{ kind: 'text', text: 'Sorn' }]],
        },
      ],
    }),
  ).toEqual([
    { block: 0, text: 'What happened' },
    { block: 2, text: 'The river rose.' },
    { block: 4, text: 'Varna' },
    { block: 4, text: 'Sorn' },
  ]);
});

it('finds what it can in a document of another shape', () => {
  const strange: unknown = {
    blocks: [
      null,
      'prose',
      { kind: 'map', text: [{ kind: 'text', text: 'not known' }] },
      { kind: 'prose', text: 'not a list' },
      { kind: 'list', ordered: true, items: [null, [null, { kind: 'text', text: 3 }]] },
      { kind: 'prose', text: [{ kind: 'text', text: 'The river rose.' }] },
    ],
  };
  expect(found(strange as BriefingDocument).filter(({ text }) => text !== '')).toEqual([
    { block: 5, text: 'The river rose.' },
  ]);
});

it('finds nothing in what is no document', () => {
  const strange: unknown = 3;
  expect(found(strange as BriefingDocument)).toEqual([]);
});

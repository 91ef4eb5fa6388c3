import { expect, test } from 'vitest';
import type { BriefingDocument } from './briefing.ts';
import { citationLabels, citedPassageIds } from './citations.ts';
import type { FigureRow } from './methods/figures.ts';

const cites = (passageId: string) => ({ kind: 'citation', passageId }) as const;

const row = (
  id: string,
  cells: readonly (readonly [string, FigureRow['cells'][number]['role']])[],
): FigureRow => ({
  measure: {
    id,
    name: id,
    unit: null,
    counted: null,
    note: '',
    agreement: { kind: 'single', sources: 1, why: '', overruled: null },
  },
  cells: cells.map(([passageId, role]) => ({
    passageId,
    articleId: 'any',
    role,
    exact: '',
    details: {
      kind: 'figure',
      value: 1,
      min: null,
      max: null,
      quantifier: 'exactly',
      change: null,
      unit: null,
      counted: null,
      asOf: null,
      place: null,
      attribution: null,
    },
  })),
});

test('passages are cited in the order of the text, each once, wherever they stand', () => {
  const document: BriefingDocument = {
    blocks: [
      { kind: 'heading', level: 1, text: [cites('p3')] },
      { kind: 'prose', text: [{ kind: 'text', text: 'said' }, cites('p1'), cites('p3')] },
      { kind: 'list', ordered: false, items: [[cites('p4')], [cites('p1')]] },
      { kind: 'figures', measureIds: ['m2'] },
      { kind: 'passage', passageId: 'p2' },
    ],
  };
  const rows = [
    row('m1', [['p9', 'counted']]),
    row('m2', [
      ['p7', 'superseded'],
      ['p8', 'left out'],
    ]),
  ];
  expect(citedPassageIds(document, rows)).toEqual(['p3', 'p1', 'p4', 'p7', 'p2']);
});

test('a source has one number; its passages have letters only where there are several', () => {
  const articles: Record<string, string> = { p1: 'one', p2: 'two', p3: 'one', p4: 'three' };
  const labels = citationLabels(['p1', 'p2', 'gone', 'p3', 'p4'], (passage) => articles[passage] ?? null);
  expect([...labels]).toEqual([
    ['gone', '?'],
    ['p1', '1a'],
    ['p3', '1b'],
    ['p2', '2'],
    ['p4', '3'],
  ]);
});

test('letters go on after z', () => {
  const many = Array.from({ length: 703 }, (_, place) => `p${place}`);
  const labels = citationLabels(many, () => 'one');
  expect([25, 26, 51, 52, 701, 702].map((place) => labels.get(`p${place}`))).toEqual([
    '1z',
    '1aa',
    '1az',
    '1ba',
    '1zz',
    '1aaa',
  ]);
});

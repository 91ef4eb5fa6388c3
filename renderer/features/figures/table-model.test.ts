import { expect, test } from 'vitest';
import type { FigureCell, FigureColumn, FigureRow } from '../../../preload/contract/index.ts';
import { cursorAt, figureAt, placeOf, tableModel } from './table-model.ts';

const ARTICLES: readonly FigureColumn[] = ['a', 'b'].map((articleId) => ({
  articleId,
  title: articleId,
  outlet: null,
  grade: null,
  published: null,
}));

function cell(articleId: string, value: number): FigureCell {
  return {
    passageId: `${articleId}${value}`,
    articleId,
    role: 'counted',
    exact: '',
    details: {
      kind: 'figure',
      value,
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
  };
}

function row(
  id: string,
  kind: 'agree' | 'conflict',
  cells: readonly FigureCell[],
  overruled = false,
): FigureRow {
  return {
    measure: {
      id,
      name: id,
      unit: null,
      counted: null,
      note: '',
      agreement: { kind, sources: 2, why: '', overruled: overruled ? { kind: 'agree', note: '' } : null },
    },
    cells: [...cells],
  };
}

const ROWS = [
  row('first', 'agree', [cell('a', 1), cell('b', 1)]),
  row('second', 'conflict', [cell('b', 1), cell('b', 2)]),
  row('third', 'conflict', [cell('a', 1)], true),
];

test('a row holds the figures of each article, in order', () => {
  const model = tableModel(ARTICLES, ROWS, false);
  expect(model.columns).toEqual(['measure', 'agreement', 'a', 'b', 'range']);
  expect(model.shape.figures(1, 3)).toBe(2);
  expect(model.shape.figures(1, 2)).toBe(0);
  expect(figureAt(model, { row: 1, column: 3, figure: 1 })?.passageId).toBe('b2');
  expect(figureAt(model, { row: 1, column: 0, figure: 0 })).toBeNull();
});

test('conflicts are what holds, after a person has overruled; rows keep their position', () => {
  const model = tableModel(ARTICLES, ROWS, true);
  expect(model.rows.map(({ measure, position }) => [measure.id, position])).toEqual([['second', 1]]);
});

test('the cursor finds its measure again, and the nearest place when it is gone', () => {
  const model = tableModel(ARTICLES, ROWS, false);
  const there = { measureId: 'second', column: 'b', figure: 1 };
  expect(cursorAt(model, placeOf(model, there))).toEqual(there);
  expect(placeOf(model, { measureId: 'gone', column: 'gone', figure: 4 })).toEqual({
    row: 0,
    column: 0,
    figure: 0,
  });
  expect(placeOf(tableModel([], [], false), there)).toEqual({ row: 0, column: 0, figure: 0 });
});

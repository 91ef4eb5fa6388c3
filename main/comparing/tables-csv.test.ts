import { expect, test } from 'vitest';
import type { FigureCell, FigureColumn, FigureRow, PassageRow } from '../../preload/contract/index.ts';
import { evidenceCsv, figuresCsv } from './tables-csv.ts';

const ARTICLES: readonly FigureColumn[] = [
  {
    articleId: 'a',
    title: 'Storm, and after',
    outlet: 'Coast Daily',
    grade: 'B',
    published: { date: '2025-03', precision: 'month' },
  },
  { articleId: 'b', title: 'Lights out', outlet: null, grade: null, published: null },
];

function cell(articleId: string, value: number, role: FigureCell['role'] = 'counted'): FigureCell {
  return {
    passageId: `${articleId}${value}`,
    articleId,
    role,
    exact: `${value}`,
    details: {
      kind: 'figure',
      value,
      min: null,
      max: null,
      quantifier: 'about',
      change: null,
      unit: null,
      counted: null,
      asOf: null,
      place: null,
      attribution: null,
    },
  };
}

test('the figures table has a row for each measure and a column for each article', () => {
  const row: FigureRow = {
    measure: {
      id: 'm',
      name: '=Homes',
      unit: null,
      counted: 'homes',
      note: '',
      agreement: { kind: 'conflict', sources: 2, why: '', overruled: { kind: 'agree', note: 'same day' } },
    },
    cells: [cell('a', 9000, 'superseded'), cell('a', 12_000), cell('b', 8)],
  };
  expect(figuresCsv(ARTICLES, [row])).toBe(
    'measure,unit,counted,agreement,sources,"Coast Daily, 2025-03: Storm, and after",Lights out\r\n' +
      '\'=Homes,,homes,agree (overruled; computed: conflict),2,"≈ 9,000 (superseded); ≈ 12,000",≈ 8\r\n',
  );
});

test('the evidence table says who says what, and where', () => {
  const row: PassageRow = {
    id: 'p',
    articleId: 'a',
    versionId: 'v',
    start: 3,
    end: 9,
    exact: '“No more,”',
    prefix: '',
    suffix: '',
    found: true,
    page: null,
    details: { kind: 'quote', speaker: 'Ana Ruiz', cue: 'said', reportedBy: 'state media', direct: true },
    comment: '',
    tags: [
      { id: 't', path: 'storm / help' },
      { id: 'u', path: 'coast' },
    ],
    madeBy: 'me',
    madeAt: '2026-01-02T03:04:05.000Z',
    articleTitle: 'Lights out',
    outlet: null,
    grade: 'B',
    published: { date: '2025-03', precision: 'month' },
    measure: null,
  };
  expect(evidenceCsv([row]).split('\r\n')).toEqual([
    'kind,text,who says so,says,tags,comment,article,outlet,grade,published,measure,start,end,still in the article,marked by,marked at,reported by',
    'quote,"“No more,”",Ana Ruiz,"said, word for word",storm / help; coast,,Lights out,,"B, usually reliable",2025-03,,3,9,yes,me,2026-01-02T03:04:05.000Z,state media',
    '',
  ]);
});

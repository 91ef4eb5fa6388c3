import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { citationElement } from './citation-html.ts';
import { type FiguresTable, MOST_COLUMNS, type TableColumn, type TableRow } from './figures-table.ts';
import type { BriefingPage } from './page.ts';
import { removedMeasuresWords } from './words.ts';

/** The figures table, side by side by article where that fits a page, else a line for each figure. */
export function figuresElements(table: FiguresTable, page: BriefingPage): readonly Element[] {
  const removed = removedMeasuresWords(table.removed);
  const shown = table.columns.length > MOST_COLUMNS ? byLine(table, page) : byColumn(table, page);
  return [
    ...(table.rows.length > 0 ? [shown] : []),
    ...(removed === '' ? [] : [h('p', { className: 'none' }, removed)]),
  ];
}

function byColumn(table: FiguresTable, page: BriefingPage): Element {
  return h('table', [
    h('thead', [
      h('tr', [
        h('th', { scope: 'col', className: 'measure' }, 'Measure'),
        h('th', { scope: 'col', className: 'agreement' }, 'Agreement'),
        ...table.columns.map((column) => h('th', { scope: 'col', title: column.title }, columnWords(column))),
      ]),
    ]),
    h(
      'tbody',
      table.rows.map((row) =>
        h('tr', [
          h('th', { scope: 'row' }, measureWords(row)),
          h('td', agreementElements(row)),
          ...table.columns.map(({ articleId }) => {
            const here = row.cells.filter((figure) => figure.articleId === articleId);
            return here.length === 0
              ? h('td', { className: 'none' }, '–')
              : h(
                  'td',
                  here.map((figure) => h('p', [figure.words, citationElement(figure.passageId, page)])),
                );
          }),
        ]),
      ),
    ),
  ]);
}

/**
 * Each measure heads its own group of lines. Its name is not a cell that spans them: a spanned group is kept on one
 * page, and a measure with ten figures would leave half a page empty.
 */
function byLine(table: FiguresTable, page: BriefingPage): Element {
  const columns = new Map(table.columns.map((column) => [column.articleId, column]));
  const heads = ['Figure', 'Outlet', 'Date', 'Article'];
  return h('table', { className: 'by-line' }, [
    h('thead', [
      h(
        'tr',
        heads.map((words) => h('th', { scope: 'col', className: words.toLowerCase() }, words)),
      ),
    ]),
    ...table.rows.map((row) =>
      h('tbody', [
        h('tr', { className: 'group' }, [
          h('th', { scope: 'rowgroup', colSpan: heads.length }, [
            ...measureWords(row),
            h('span', { className: 'small' }, agreementElements(row)),
          ]),
        ]),
        ...row.cells.map((figure) => {
          const column = columns.get(figure.articleId);
          return h('tr', [
            h('td', [figure.words, citationElement(figure.passageId, page)]),
            h('td', column?.outlet ?? ''),
            h('td', column?.date ?? ''),
            h('td', column?.title ?? ''),
          ]);
        }),
      ]),
    ),
  ]);
}

function columnWords({ head, date }: TableColumn): ElementContent[] {
  return [{ type: 'text', value: head }, small(date)];
}

function measureWords({ name, about }: TableRow): ElementContent[] {
  return [{ type: 'text', value: name }, ...(about === '' ? [] : [small(about)])];
}

function agreementElements({ agreement, why, conflict }: TableRow): ElementContent[] {
  return [
    conflict ? h('span', { className: 'conflict' }, agreement) : { type: 'text', value: agreement },
    ...(why === '' ? [] : [small(why)]),
  ];
}

function small(words: string): Element {
  return h('span', { className: 'small' }, words);
}

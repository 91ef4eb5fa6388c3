import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FigureDetails } from '../../../preload/contract/index.ts';
import { decideCopies } from '../store/copies.ts';
import { storeFound } from '../store/copies-found.ts';
import { insertArticle } from '../store/insert-article.ts';
import { insertMeasure, placeFigures } from '../store/measures.ts';
import { insertPassage } from '../store/passages.ts';
import { Store, type Tx } from '../store/store.ts';
import { readArticle, type TestFolder, testFolder } from '../store/testing.ts';
import { figureTable } from './figure-table.ts';
import { selectorsAt } from './selectors.ts';

let folder: TestFolder;
let store: Store;
beforeEach(() => {
  folder = testFolder();
  store = Store.create(folder.path('project.collate'), 'ana');
});
afterEach(() => {
  store.close();
  folder.remove();
});

const details: FigureDetails = {
  kind: 'figure',
  value: 5000,
  min: null,
  max: null,
  quantifier: 'exactly',
  change: null,
  unit: null,
  counted: 'troops',
  asOf: null,
  place: null,
  attribution: null,
};

/** Articles that all give the same figure for one measure. */
function articles(count: number): string[] {
  return store.write('Import', (tx) => {
    const measure = insertMeasure(tx, 'strength', null, 'troops');
    return Array.from({ length: count }, (_, n) =>
      withFigure(tx, `5,000 troops were sent, says report ${n}.`, measure),
    );
  });
}

function withFigure(tx: Tx, text: string, measure: string): string {
  const read = readArticle(text);
  const articleId = insertArticle(tx, read);
  const versionId = tx.db
    .prepare('SELECT version_id FROM article WHERE id = ?')
    .pluck()
    .get(articleId) as string;
  const selectors = selectorsAt(text, { start: 0, end: 5 });
  const passage = insertPassage(tx, { articleId, versionId, selectors, details });
  placeFigures(tx, [passage], measure, 'counted');
  return articleId;
}

function found(a: string | undefined, b: string | undefined, kind: 'same' | 'near' | 'series'): void {
  store.derive((db) => {
    storeFound(db, 1, [], [{ a: a ?? '', b: b ?? '', kind, score: 1, differs: [] }]);
    return ['copy_pair'];
  });
}

const agreement = () => figureTable(store.db).rows[0]?.measure.agreement;

it('counts articles of the same words as one source', () => {
  const [a, b] = articles(3);
  expect(agreement()).toMatchObject({ kind: 'agree', sources: 3 });
  found(a, b, 'same');
  expect(agreement()).toMatchObject({ sources: 2, why: '2 independent sources all give 5,000.' });
  store.write('Decide', (tx) => decideCopies(tx, a ?? '', [b ?? ''], 'not a copy'));
  expect(agreement()).toMatchObject({ sources: 3 });
});

it('counts likely copies as one source when a person has said that they are, and says before that they may be', () => {
  const [a, b] = articles(2);
  found(a, b, 'near');
  expect(agreement()).toMatchObject({
    kind: 'agree',
    sources: 2,
    why: '2 independent sources all give 5,000. 2 of these articles may be copies.',
  });
  store.write('Decide', (tx) => decideCopies(tx, a ?? '', [b ?? ''], 'copy'));
  expect(agreement()).toMatchObject({ kind: 'single', sources: 1 });
  store.undo();
  expect(agreement()).toMatchObject({ kind: 'agree', sources: 2 });
});

it('counts issues of a recurring report apart', () => {
  const [a, b] = articles(2);
  found(a, b, 'series');
  expect(agreement()).toMatchObject({ sources: 2, why: '2 independent sources all give 5,000.' });
});

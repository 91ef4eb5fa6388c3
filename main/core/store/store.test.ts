import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '../refusal.ts';
import { article, articleIds, removeArticles, setFurniture } from './articles.ts';
import { insertArticle } from './insert-article.ts';
import {
  insertMeasure,
  listMeasures,
  placedFigures,
  placeFigures,
  removeMeasure,
  trayFigures,
} from './measures.ts';
import { setMetadata } from './metadata.ts';
import { insertPassage, passagesOfArticle, removePassages, retypePassage } from './passages.ts';
import { type Changed, Store } from './store.ts';
import { addTag, listTags, mergeTags, removeTag, tagAt } from './tags.ts';
import { readArticle, type TestFolder, testFolder } from './testing.ts';

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

const add = (text: string) => store.write('Import 1 file', (tx) => insertArticle(tx, readArticle(text)));
const figure = {
  value: 5000,
  min: null,
  max: null,
  quantifier: 'exactly',
  change: null,
  unit: null,
} as const;

function markFigure(articleId: string): string {
  const versionId = article(store.db, articleId)?.versionId ?? '';
  return store.write('Mark a figure', (tx) =>
    insertPassage(tx, {
      articleId,
      versionId,
      selectors: { start: 0, end: 5, exact: '5,000', prefix: '', suffix: ' troops' },
      details: { kind: 'figure', ...figure, counted: 'troops', asOf: null, place: null, attribution: null },
    }),
  );
}

/** Everything a person could see, to compare before and after. */
function content(): string {
  const tables = [
    'article',
    'metadata_origin',
    'passage',
    'claim',
    'quote',
    'figure',
    'measure',
    'tag',
    'passage_tag',
    'outlet',
    'briefing',
  ];
  const rows = tables.map((table) =>
    JSON.stringify(store.db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()),
  );
  const blocks = store.db
    .prepare('SELECT b.* FROM block b JOIN article a ON a.version_id = b.version_id ORDER BY 1, 2')
    .all();
  return [...rows, JSON.stringify(blocks)].join('\n');
}

describe('undo', () => {
  it('takes back an import and brings it again, with its passages', () => {
    const id = add('5,000 troops');
    const passageId = markFigure(id);
    const whole = content();
    expect(store.history()).toEqual({ undo: 'Mark a figure', redo: null });
    expect(store.undo()).toBe('Mark a figure');
    expect(store.undo()).toBe('Import 1 file');
    expect(articleIds(store.db, { by: 'imported', down: false })).toEqual([]);
    expect(store.undo()).toBeNull();
    store.redo();
    store.redo();
    expect(content()).toBe(whole);
    expect(passagesOfArticle(store.db, id).map((passage) => passage.id)).toEqual([passageId]);
  });

  it('brings back what a removed article took with it', () => {
    const id = add('5,000 troops');
    const passageId = markFigure(id);
    store.write('Tag 1 passage', (tx) => addTag(tx, tagAt(tx, 'force / plans') ?? '', [passageId]));
    store.write('Make a measure', (tx) =>
      placeFigures(tx, [passageId], insertMeasure(tx, 'Troops', null, 'troops'), 'counted'),
    );
    const whole = content();
    store.write('Remove 1 article', (tx) => removeArticles(tx, [id]));
    expect(passagesOfArticle(store.db, id)).toEqual([]);
    expect(placedFigures(store.db)).toEqual([]);
    store.undo();
    expect(content()).toBe(whole);
    expect(placedFigures(store.db)).toHaveLength(1);
    store.redo();
    expect(passagesOfArticle(store.db, id)).toEqual([]);
  });

  it('forgets what could be redone when something new is done', () => {
    add('one');
    store.undo();
    add('two');
    expect(store.history()).toEqual({ undo: 'Import 1 file', redo: null });
    expect(store.redo()).toBeNull();
  });

  it('leaves no step behind an action that changed nothing', () => {
    store.write('Remove 0 articles', (tx) => removeArticles(tx, []));
    expect(store.history().undo).toBeNull();
  });

  it('joins the batches of one import, also when something else came between', () => {
    store.write('Import 2 files', (tx) => insertArticle(tx, readArticle('one')), { key: 'job' });
    const other = add('between');
    store.write('Import 2 files', (tx) => insertArticle(tx, readArticle('two')), { key: 'job' });
    store.undo();
    expect(articleIds(store.db, { by: 'imported', down: false })).toHaveLength(2);
    expect(article(store.db, other)).toBeNull();
    store.undo();
    expect(articleIds(store.db, { by: 'imported', down: false })).toEqual([]);
  });

  it('takes back a block that was set aside', () => {
    const id = add('one\ntwo');
    store.write('Set 1 block aside', (tx) => setFurniture(tx, id, [1], true));
    expect(article(store.db, id)?.blocks[1]).toMatchObject({ furniture: true, reason: 'set aside by hand' });
    store.undo();
    expect(article(store.db, id)?.blocks[1]).toMatchObject({ furniture: false, reason: null });
  });

  it('brings back any value exactly, also one that was removed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.oneof(fc.constant(null), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.maxSafeInteger()),
        (words, value) => {
          const text = `'"\\\u0000\u2028?${words}`;
          const id = add(`${text} x`);
          const passage = markFigure(id);
          store.write('Change', (tx) => {
            tx.db.prepare('UPDATE article SET place = ? WHERE id = ?').run(text, id);
            tx.db
              .prepare('UPDATE figure SET value = ?, unit = ? WHERE passage_id = ?')
              .run(value, text, passage);
          });
          const changed = content();
          store.write('Change again', (tx) => {
            tx.db.prepare('UPDATE article SET place = NULL WHERE id = ?').run(id);
            tx.db.prepare('UPDATE figure SET value = 1, unit = NULL WHERE passage_id = ?').run(passage);
          });
          store.undo();
          expect(content()).toBe(changed);
          store.write('Remove', (tx) => removeArticles(tx, [id]));
          store.undo();
          expect(content()).toBe(changed);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('leads back to every state that any sequence of actions passed through', () => {
    const action = fc.constantFrom(
      'article',
      'mark',
      'retype',
      'tag',
      'measure',
      'unmark',
      'remove',
      'title',
      'merge',
      'untag',
      'unmeasure',
    );
    fc.assert(
      fc.property(fc.array(action, { minLength: 1, maxLength: 25 }), (actions) => {
        const states = [content()];
        for (const [step, name] of actions.entries()) {
          act(name, step);
          const now = content();
          if (now !== states.at(-1)) states.push(now);
        }
        const back = [...states].reverse();
        for (const [index, state] of back.entries()) {
          expect(content()).toBe(state);
          if (index < back.length - 1) expect(store.undo()).not.toBeNull();
        }
        for (const state of states.slice(1)) {
          expect(store.redo()).not.toBeNull();
          expect(content()).toBe(state);
        }
        while (store.undo() !== null);
      }),
      { numRuns: 40 },
    );
  });
});

function act(name: string, step: number): void {
  const ids = articleIds(store.db, { by: 'imported', down: false });
  const articleId = ids[step % Math.max(1, ids.length)];
  const passageId = store.db.prepare('SELECT id FROM passage ORDER BY id LIMIT 1').pluck().get() as
    | string
    | undefined;
  const tags = listTags(store.db);
  const measure = listMeasures(store.db)[0];
  if (name === 'article') add(`text ${step}`);
  if (!articleId) return;
  if (name === 'mark') markFigure(articleId);
  if (name === 'title')
    store.write('Title', (tx) => setMetadata(tx, articleId, 'outlet', `Outlet ${step % 3}`));
  if (name === 'remove') store.write('Remove', (tx) => removeArticles(tx, [articleId]));
  if (name === 'untag' && tags[0]) store.write('Remove a tag', (tx) => removeTag(tx, tags[0]?.id ?? ''));
  if (name === 'merge' && tags[1])
    store.write('Merge', (tx) => mergeTags(tx, tags[1]?.id ?? '', tags[0]?.id ?? ''));
  if (name === 'unmeasure' && measure) store.write('Remove a measure', (tx) => removeMeasure(tx, measure.id));
  if (!passageId) return;
  if (name === 'tag') store.write('Tag', (tx) => addTag(tx, tagAt(tx, `tag ${step % 4}`) ?? '', [passageId]));
  if (name === 'measure' && trayFigures(store.db).some((one) => one.passageId === passageId)) {
    store.write('Measure', (tx) =>
      placeFigures(tx, [passageId], insertMeasure(tx, 'Troops', null, null), 'counted'),
    );
  }
  if (name === 'retype') {
    const kind = store.db.prepare('SELECT kind FROM passage WHERE id = ?').pluck().get(passageId) as
      | 'figure'
      | 'note';
    if (kind === 'figure')
      store.write('Retype', (tx) => retypePassage(tx, passageId, kind, { kind: 'note' }));
  }
  if (name === 'unmark') store.write('Unmark', (tx) => removePassages(tx, [passageId]));
}

describe('events', () => {
  it('say which tables and articles a change touched, also when it is undone', () => {
    const heard: Changed[] = [];
    const id = add('5,000 troops');
    store.onChanged = (changed) => heard.push(changed);
    const passageId = markFigure(id);
    store.undo();
    expect(heard[0]?.tables.toSorted()).toEqual(['figure', 'passage']);
    expect(heard[0]?.articleIds).toEqual([id]);
    expect(heard[1]?.articleIds).toEqual([id]);
    expect(heard[1]?.history).toEqual({ undo: 'Import 1 file', redo: 'Mark a figure' });
    expect(passageId).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('a change that fails', () => {
  it('leaves nothing of itself', () => {
    const before = content();
    expect(() =>
      store.write('Half', (tx) => {
        insertArticle(tx, readArticle('half'));
        throw new Error('in the middle');
      }),
    ).toThrow('in the middle');
    expect(content()).toBe(before);
    expect(store.history().undo).toBeNull();
  });

  it('is refused once the file was removed, and a copy can still be saved', () => {
    const id = add('5,000 troops');
    rmSync(store.path);
    expect(() => add('lost')).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ code: 'project-removed' }) }),
    );
    expect(articleIds(store.db, { by: 'imported', down: false })).toEqual([id]);
    store.saveCopy(folder.path('copy.collate'));
    const copy = Store.open(folder.path('copy.collate'), 'ana');
    expect(article(copy.db, id)?.text).toBe('5,000 troops');
    copy.close();
  });

  it('is refused in a project that is open for reading', () => {
    add('one');
    const reading = Store.open(store.path, 'ben', true);
    expect(articleIds(reading.db, { by: 'imported', down: false })).toHaveLength(1);
    expect(() => reading.write('Change', () => {})).toThrow(Refusal);
    reading.close();
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CollateEvent,
  contract,
  facetField,
  type Input,
  type MethodName,
  type Output,
  type Result,
} from '../../preload/contract/index.ts';
import { type Core, createCore } from './core.ts';
import { createRouter, type Handlers, type Router } from './router.ts';
import { createHandlers } from './services/index.ts';
import { type TestFolder, testFolder } from './store/testing.ts';

/**
 * Walks every method of the contract through the real router, on a real project with something in it: each has a
 * handler, refuses extra keys, and gives an output that its own shape accepts.
 */
let folder: TestFolder;
let core: Core;
let router: Router;
let handlers: Handlers;
const events: CollateEvent[] = [];

async function call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> {
  const answer = await router.call(method, input);
  if (!answer.ok)
    throw new Error(`${method}: ${answer.error.code} ${answer.error.message} ${answer.error.details ?? ''}`);
  return contract[method].output.parse(answer.value) as Output<M>;
}

async function until<T>(look: () => T | undefined | false): Promise<T> {
  for (let tries = 0; tries < 1600; tries++) {
    const seen = look();
    if (seen) return seen;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('waited in vain');
}

beforeAll(() => {
  folder = testFolder();
  mkdirSync(folder.path('user'));
  mkdirSync(folder.path('articles'));
  writeFileSync(
    folder.path('articles/dam.txt'),
    'Dam breaks above Varna Falls\n\nVARNA FALLS, Osteria — At least 31 people were killed on Monday, officials said.\n\n“We lost everything,” said Mira Dolan, a farmer.\n',
  );
  writeFileSync(folder.path('articles/empty.txt'), '');
  core = createCore(
    {
      host: { host: 'terminal', version: '0', saveDialog: false, asksOutside: false },
      folders: {
        userData: folder.path('user'),
        documents: folder.path(''),
        samples: new URL('../../resources/samples', import.meta.url).pathname,
      },
    },
    (event) => events.push(event),
    async (question) =>
      question.ask === 'printPdf'
        ? { ok: true, value: new TextEncoder().encode('%PDF-') }
        : { ok: false, error: { code: 'host-cannot', message: 'There is no such thing in a terminal.' } },
  );
  handlers = createHandlers(core);
  router = createRouter(handlers, (method, error) => {
    throw new Error(`${method} failed`, { cause: error });
  });
});

afterAll(async () => {
  await core.close();
  folder.remove();
});

describe('the door', () => {
  it('refuses what it does not know and what has the wrong form', async () => {
    expect(await router.call('articles.frobnicate', {})).toMatchObject({
      ok: false,
      error: { code: 'unknown-method' },
    });
    expect(await router.call('constructor', {})).toMatchObject({
      ok: false,
      error: { code: 'unknown-method' },
    });
    expect(await router.call('articles.get', { id: 7 })).toMatchObject({
      ok: false,
      error: { code: 'bad-input' },
    });
    expect(await router.call('articles.get', null)).toMatchObject({
      ok: false,
      error: { code: 'bad-input' },
    });
  });

  it.each(Object.keys(contract) as MethodName[])(
    '%s has a handler and refuses extra keys',
    async (method) => {
      expect(handlers[method]).toBeTypeOf('function');
      const answer: Result<unknown> = await router.call(method, { surplus: true });
      expect(answer).toMatchObject({ ok: false, error: { code: 'bad-input' } });
      expect(JSON.stringify(answer)).toContain('surplus');
    },
  );
});

// threads are started and ended many times on the way
describe('every method', { timeout: 90_000 }, () => {
  const answered = new Set<MethodName>();
  const ask = async <M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> => {
    answered.add(method);
    return call(method, input);
  };

  it('refuses without a project, and says so', async () => {
    expect(await router.call('articles.ids', {})).toMatchObject({ ok: false, error: { code: 'no-project' } });
    expect(await ask('project.current', {})).toBeNull();
    expect(await ask('history.state', {})).toEqual({ undo: null, redo: null });
  });

  /** What can be done with an import whose file of many articles waits for a person, and with folders to watch. */
  async function mayAskOfImports(jobId: string): Promise<void> {
    const table = folder.path('table.csv');
    writeFileSync(
      table,
      'title,text\nA first report,Nothing happened in the first valley.\nA second report,Something happened in the second valley.\n',
    );
    const ended = (id: string) =>
      until(() =>
        events.some((event) => event.event === 'job' && event.job.id === id && event.job.state !== 'running'),
      );
    const waiting = await ask('imports.start', { paths: [table], ask: true });
    await ended(waiting.id);
    const kinds = async (id: string) =>
      (await ask('imports.outcomes', { jobId: id, offset: 0, limit: 10 })).rows.map((line) => line.outcome);
    expect(await kinds(waiting.id)).toEqual(['to confirm']);
    const preview = await ask('imports.preview', { path: table });
    expect(preview).toMatchObject({ articles: 2, refused: 0, how: { as: 'table' } });
    expect(preview.rows.map((row) => row.title)).toEqual(['A first report', 'A second report']);
    await ask('imports.leaveOut', { jobId: waiting.id, path: table });
    expect(await kinds(waiting.id)).toEqual(['cancelled']);
    await ended((await ask('imports.retry', { jobId: waiting.id })).id);
    const confirmed = await ask('imports.confirm', { path: table, how: preview.how });
    await ended(confirmed.id);
    expect(await kinds(confirmed.id)).toEqual(['imported', 'imported']);
    await call('history.undo', {});
    expect(
      (await ask('imports.saveOutcomes', { jobId, path: folder.path('list.csv') })).bytes,
    ).toBeGreaterThan(50);
    mkdirSync(folder.path('watched'));
    await ask('imports.watch', { path: folder.path('watched') });
    expect(await ask('imports.watched', {})).toEqual([{ path: folder.path('watched'), exists: true }]);
    await ask('imports.unwatch', { path: folder.path('watched') });
    expect(await ask('imports.watched', {})).toEqual([]);
  }

  async function mayAskOfCopies(of: string, other: string): Promise<void> {
    expect(await ask('copies.groups', {})).toEqual([]);
    expect(await ask('copies.groupOf', { articleId: of })).toBeNull();
    await ask('copies.decide', { of, articleIds: [other], decision: 'copy' });
    expect(await ask('copies.groups', {})).toMatchObject([{ confirmed: true, members: [{}, {}] }]);
    expect(await ask('copies.groupOf', { articleId: other })).toMatchObject({ confirmed: true });
    expect((await ask('articles.rows', { ids: [of] }))[0]?.copies).toBe(2);
    expect(await ask('copies.pairs', { offset: 0, limit: 10, only: 'copy' })).toMatchObject({ total: 1 });
    const compared = await ask('copies.compare', { a: of, b: other });
    expect(compared.pair).toMatchObject({ kind: 'other', decision: 'copy' });
    expect(compared.runs.length).toBeGreaterThan(0);
    await ask('copies.decide', { of, articleIds: [other], decision: null });
    expect(await ask('copies.groups', {})).toEqual([]);
  }

  /** The grid of details; services/metadata-grid.test.ts says more of it. */
  async function mayAskOfGrid(ids: string[]): Promise<void> {
    expect(await ask('articles.metadataIds', { filter: { ids } })).toHaveLength(ids.length);
    expect(await ask('articles.metadataCounts', { ids })).toMatchObject({ all: ids.length });
    expect(await ask('articles.yearGuesses', { ids })).toEqual([]);
    await ask('articles.editMany', { edits: [{ ids, patch: { language: 'en' } }] });
    await ask('articles.resetMany', { ids, fields: ['language'] });
  }

  async function mayAskOfNames(): Promise<void> {
    expect(await ask('names.list', {})).toEqual([]);
    const mira = await ask('names.add', { kind: 'person', name: 'Mira Dolan', aliases: ['M. Dolan'] });
    expect(mira).toMatchObject({ aliases: ['M. Dolan'], articles: 0 });
    const again = await router.call('names.add', { kind: 'person', name: 'M. Dolan' });
    expect(again).toMatchObject({ ok: false, error: { code: 'name-exists' } });
    const other = await ask('names.add', { kind: 'person', name: 'Dolan, Mira' });
    const { total, rows } = await ask('names.proposals', { offset: 0, limit: 10 });
    expect([total, rows[0]?.reason]).toEqual([1, 'order']);
    // the articles were read for it
    expect(await ask('names.list', {})).toMatchObject([{ name: 'Dolan, Mira' }, { articles: 1 }]);
    const side = ({ id, name, kind }: typeof mira) => ({ id, name, kind });
    const decision = { a: side(mira), b: side(other) };
    expect(await ask('names.decide', { ...decision, decision: 'not the same' })).toBeNull();
    expect(await ask('names.proposals', { offset: 0, limit: 10 })).toMatchObject({ total: 0 });
    await call('history.undo', {});
    const merged = await ask('names.merge', { into: mira.id, ids: [mira.id, other.id] });
    expect(merged.aliases).toEqual(['Dolan, Mira', 'M. Dolan']);
    expect(await ask('names.separate', { id: mira.id, alias: 'M. Dolan' })).toMatchObject({ aliases: [] });
    expect(await ask('names.edit', { id: mira.id, patch: { kind: 'other', aliases: [] } })).toMatchObject({
      aliases: [],
    });
    await ask('names.remove', { ids: [mira.id] });
    for (let step = 0; step < 6; step++) await call('history.undo', {});
    expect(await ask('names.list', {})).toEqual([]);
  }

  it('answers in the shape it promised, through a whole day of work', async () => {
    const path = folder.path('day.collate');
    await ask('project.create', { path, name: 'Day' });
    await ask('project.rename', { name: 'The day' });
    const job = await ask('imports.start', { paths: [folder.path('articles')] });
    await until(() =>
      events.some((event) => event.event === 'job' && event.job.id === job.id && event.job.state === 'done'),
    );
    const lines = await ask('imports.outcomes', { jobId: job.id, offset: 0, limit: 10 });
    expect(lines.rows.map((line) => [line.fileName, line.outcome, line.code])).toEqual([
      ['empty.txt', 'refused', 'file-empty'],
      ['dam.txt', 'imported', null],
    ]);
    await mayAskOfImports(job.id);
    await ask('imports.paste', { text: 'Another report\n\nMore than 40 people were killed, the army said.' });
    const ids = await ask('articles.ids', { sort: { by: 'title', down: true }, unread: true });
    expect(await ask('articles.rows', { ids })).toHaveLength(2);
    const grid = await ask('articles.metadataRows', { ids });
    expect(grid.find((row) => row.fileName === 'dam.txt')?.values).toContainEqual({
      field: 'title',
      value: 'Dam breaks above Varna Falls',
      origin: 'text',
      sure: expect.any(Number),
    });
    expect(await ask('imports.articles', { jobId: job.id })).toEqual([lines.rows[1]?.articleId]);
    await mayAskOfGrid(ids);
    const dam = await ask('articles.get', { id: lines.rows[1]?.articleId ?? '' });
    expect(dam.title).toBe('Dam breaks above Varna Falls');

    await ask('articles.edit', {
      ids: [dam.id],
      patch: { outlet: 'The Valley Post', published: { date: '--03-02', precision: 'day' } },
    });
    await ask('articles.resetField', { id: dam.id, field: 'published' });
    await ask('articles.setRead', { ids: [dam.id], read: true });
    expect(await ask('articles.setFurniture', { id: dam.id, blocks: [0], furniture: true })).toEqual({
      articles: 1,
    });
    expect(await ask('articles.decodeAgain', { id: dam.id, encoding: null })).toEqual({
      encoding: 'UTF-8',
      lost: 0,
    });
    await mayAskOfNames();
    await mayAskOfCopies(dam.id, ids.find((id) => id !== dam.id) ?? '');
    const [outlet] = await ask('outlets.list', {});
    await ask('outlets.edit', { id: outlet?.id ?? '', patch: { grade: 'B', note: 'local' } });
    expect(
      (await ask('articles.saveOriginal', { id: dam.id, path: folder.path('original.txt') })).bytes,
    ).toBe(dam.size);

    const at = (words: string) => ({
      start: dam.text.indexOf(words),
      end: dam.text.indexOf(words) + words.length,
    });
    const claim = await ask('passages.mark', {
      articleId: dam.id,
      kind: 'claim',
      ...at('people were killed on Monday'),
    });
    const quote = await ask('passages.mark', {
      articleId: dam.id,
      kind: 'quote',
      ...at('“We lost everything,”'),
    });
    expect(quote.details).toMatchObject({ kind: 'quote', speaker: 'Mira Dolan', direct: true });
    const figure = await ask('passages.mark', {
      articleId: dam.id,
      kind: 'figure',
      ...at('At least 31 people'),
    });
    expect(figure.details).toMatchObject({ value: 31, quantifier: 'at least' });
    await ask('passages.move', { id: claim.id, ...at('were killed') });
    await ask('passages.edit', {
      id: claim.id,
      comment: 'check',
      details: { kind: 'claim', credibility: 2 },
    });
    await ask('passages.retype', { id: claim.id, kind: 'note' });
    const tag = await ask('tags.add', { passageIds: [quote.id, figure.id], path: 'flood / losses' });
    expect(tag.path).toBe('flood / losses');
    await ask('tags.rename', { id: tag.id, name: 'deaths' });
    await ask('tags.move', { id: tag.id, parentId: null });
    await ask('tags.take', { passageIds: [quote.id], tagId: tag.id });
    expect((await ask('tags.list', {})).map((one) => one.path)).toEqual(['deaths', 'flood']);
    expect(await ask('passages.ofArticle', { articleId: dam.id })).toHaveLength(3);
    const filter = { words: 'dólan', kinds: ['quote' as const] };
    expect(await ask('passages.ids', { filter, sort: { by: 'text', down: false } })).toEqual([quote.id]);
    expect((await ask('passages.rows', { ids: [quote.id] }))[0]?.articleTitle).toBe(dam.title);
    await ask('passages.facets', {});
    await ask('passages.exportCsv', {
      filter: {},
      sort: { by: 'made', down: false },
      path: folder.path('evidence.csv'),
    });

    const pasted = ids.find((id) => id !== dam.id) ?? '';
    const open = async () =>
      (await ask('suggestions.ofArticle', { articleId: pasted })).filter(({ state }) => state === 'open');
    const proposed = await open();
    expect(proposed.map(({ kind }) => kind)).toEqual(['quote', 'figure']);
    const figure40 = proposed[1];
    expect(figure40).toMatchObject({
      exact: '40',
      says: 'more than 40 people killed, according to the army',
    });
    const keys = [figure40?.key ?? ''];
    await ask('suggestions.dismiss', { articleId: pasted, keys, dismissed: true });
    expect(await open()).toHaveLength(1);
    await ask('suggestions.dismiss', { articleId: pasted, keys, dismissed: false });
    const [accepted] = await ask('suggestions.accept', { articleId: pasted, keys });
    expect(accepted?.details).toMatchObject({ kind: 'figure', value: 40 });
    expect(await open()).toHaveLength(1);
    await call('history.undo', {});
    expect(await ask('suggestions.acceptAll', { articleId: pasted, kinds: ['figure', 'quote'] })).toEqual({
      accepted: 2,
    });
    await call('history.undo', {});

    expect(await ask('figures.tray', {})).toHaveLength(1);
    const measure = await ask('figures.createMeasure', { passageIds: [figure.id] });
    await ask('figures.setRole', { passageId: figure.id, role: 'superseded' });
    await ask('figures.unassign', { passageIds: [figure.id] });
    await ask('figures.assign', { passageIds: [figure.id], measureId: measure.id });
    await ask('figures.editMeasure', {
      id: measure.id,
      patch: { name: 'Dead', overruled: { kind: 'conflict', note: 'see the army' } },
    });
    await ask('figures.moveMeasure', { id: measure.id, position: 0 });
    const table = await ask('figures.table', {});
    expect(table.rows[0]?.measure.agreement).toMatchObject({
      kind: 'single',
      overruled: { kind: 'conflict' },
    });
    await ask('figures.exportCsv', { path: folder.path('figures.csv') });
    expect(await ask('project.counts', {})).toMatchObject({
      articles: 2,
      unread: 1,
      figures: 1,
      conflicts: 1,
      measures: 1,
    });

    await until(() =>
      events.some(
        (event) => event.event === 'index' && event.indexed === event.articles && event.articles === 2,
      ),
    );
    const found = await ask('search.query', { query: 'dolan', limit: 10 });
    expect(found.hits[0]?.articleId).toBe(dam.id);
    expect(await ask('search.inArticle', { articleId: dam.id, query: 'dolan' })).not.toEqual([]);
    const narrowed = await ask('search.query', { query: 'is:conflict', limit: 10, facets: true });
    expect(narrowed.hits[0]?.articleId).toBe(dam.id);
    expect(narrowed.facets.map(({ field }) => field)).toEqual(facetField.options);
    const explained = await ask('search.query', { query: 'dolan before:soon outlet:nobody ', limit: 10 });
    expect(explained).toMatchObject({ total: 1, mistakes: [{ fix: null }, { fix: null }] });
    expect(await ask('search.complete', { query: 'outlet:val', caret: 10 })).toMatchObject([
      { kind: 'value', text: '"The Valley Post"', articles: 1 },
    ]);
    await ask('search.exportCsv', { query: 'dolan', path: folder.path('search.csv') });
    const saved = await ask('search.save', { query: 'dolan' });
    expect(saved).toMatchObject({ name: 'dolan', total: 1, fresh: 0 });
    const all = await ask('search.editSaved', { id: saved.id, patch: { query: 'has:figure' } });
    expect(all).toMatchObject({ name: 'dolan', query: 'has:figure', fresh: 0 });
    const again = await ask('search.query', { query: 'dolan', limit: 10, savedId: saved.id });
    expect(again.hits.every(({ fresh }) => !fresh)).toBe(true);
    await ask('search.editSaved', { id: saved.id, patch: { name: 'Who spoke' } });
    await ask('search.seen', { id: saved.id });
    expect(await ask('search.saved', {})).toHaveLength(1);
    await ask('search.removeSaved', { id: saved.id });

    const briefing = await ask('briefings.create', { name: 'Flood' });
    await ask('briefings.write', {
      id: briefing.id,
      document: {
        blocks: [
          { kind: 'heading', level: 1, text: [{ kind: 'text', text: 'Losses' }] },
          {
            kind: 'prose',
            text: [
              { kind: 'text', text: 'Many died' },
              { kind: 'citation', passageId: figure.id },
            ],
          },
          { kind: 'passage', passageId: quote.id },
          { kind: 'figures', measureIds: [] },
        ],
      },
    });
    await ask('briefings.edit', { id: briefing.id, patch: { pageSize: 'Letter' } });
    expect((await ask('briefings.preview', { id: briefing.id })).broken).toEqual([]);
    for (const format of ['md', 'html', 'pdf'] as const) {
      await ask('briefings.export', { id: briefing.id, format, path: folder.path(`flood.${format}`) });
    }
    await ask('passages.remove', { ids: [quote.id] });
    const broken = await router.call('briefings.export', {
      id: briefing.id,
      format: 'md',
      path: folder.path('broken.md'),
    });
    expect(broken).toMatchObject({ ok: false, error: { code: 'citation-broken' } });
    await ask('history.undo', {});
    await ask('history.redo', {});
    await ask('briefings.get', { id: briefing.id });
    await ask('briefings.draft', { name: 'Draft' });
    expect(await ask('briefings.list', {})).toHaveLength(2);
    const compared = (await ask('figures.table', {})).rows.filter((row) => row.cells.length > 1);
    expect(compared.length, 'the draft lines up the deaths of both articles').toBeGreaterThan(0);
    await ask('briefings.remove', { id: briefing.id });

    await ask('figures.leaveOut', { passageIds: [figure.id] });
    await ask('figures.removeMeasure', { id: measure.id });
    await ask('tags.remove', { id: tag.id });
    await ask('articles.remove', { ids });
    await ask('view.set', { screen: 'figures', inspector: false });
    expect(await ask('view.get', {})).toMatchObject({ screen: 'figures', inspector: false, articleId: null });
    await ask('jobs.list', {});
    await ask('jobs.cancel', { id: job.id });
    await ask('project.saveCopy', { path: folder.path('copy') });
    await ask('host.info', {});
    await ask('host.checkPath', { path: 'no/such/folder.md' });
    await ask('project.close', {});
    expect(await ask('project.open', { path, readOnly: true })).toMatchObject({ readOnly: true });
    expect(await ask('project.open', { path })).toMatchObject({ readOnly: false });
    await ask('project.openSample', {});
    expect(await call('project.counts', {})).toMatchObject({ articles: 8, measures: 9, briefings: 1 });
    expect((await ask('project.recent', {})).map((entry) => entry.name)).toEqual([
      'Sample project',
      'The day',
    ]);
    await ask('project.forgetRecent', { path });
  });

  it('was asked above, but for what a terminal has not', () => {
    const unasked = (Object.keys(contract) as MethodName[]).filter((method) => !answered.has(method));
    expect(unasked).toEqual(['host.askSavePath', 'host.reveal', 'host.openOutside']);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { namePairs } from '../core/name-pairs.ts';
import { insertArticle } from '../core/store/insert-article.ts';
import { NAME_RULES, storeFoundNames, unreadForNames } from '../core/store/names-found.ts';
import { Store } from '../core/store/store.ts';
import { readArticle, type TestFolder, testFolder } from '../core/store/testing.ts';
import { proposedIn } from '../core/suggesting.ts';
import { readArticle as readAll } from '../reading/index.ts';
import { type ProposingThread, startProposing } from './index.ts';

const SHORT = 'LASSA — “We will pay 5 million euros,” said Ibrahim Traore, a captain. Mr Traore left.';
const OTHER = 'VARNA — Captain Ibrahim Traoré said that he would not. Traoré spoke in Varna on 4 May 2024.';
/** So long that reading it takes a good while. */
const LONG = `${SHORT} ${OTHER}\n`.repeat(1500);

let folder: TestFolder;
let store: Store;
let proposing: ProposingThread;
let stored: number[];

beforeEach(() => {
  folder = testFolder();
  open(Store.create(folder.path('project.collate'), 'ana'));
});
afterEach(async () => {
  await close();
  folder.remove();
});

function open(opened: Store): void {
  store = opened;
  stored = [];
  proposing = startProposing({ projectPath: store.path, readOnly: store.readOnly }, (found) => {
    stored.push(found.length);
    // where nothing may be written the program keeps them in memory, see core/open-project.ts
    if (store.readOnly) return;
    store.derive((db) => {
      storeFoundNames(db, NAME_RULES, found);
      return ['name_found'];
    });
  });
}

async function close(): Promise<void> {
  await proposing.close();
  store.close();
}

const add = (...texts: string[]) =>
  store.write('Import', (tx) => {
    for (const text of texts) insertArticle(tx, readArticle(text));
  });
const asked = (text: string) => ({ text, blocks: [], language: 'en', reference: null });
const page = { offset: 0, limit: 10 };

/** How often this thread had its turn while something was waited for. */
async function turnsWhile(wait: Promise<unknown>): Promise<number> {
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  await wait;
  clearInterval(timer);
  return turns;
}

describe('suggestions', () => {
  it('are those that the text has, read in another thread', async () => {
    const answer = await proposing.suggest(asked(SHORT));
    expect(answer).toEqual({ ok: true, value: proposedIn(SHORT, readAll(SHORT, { language: 'en' })) });
    expect(answer.ok && answer.value.map(({ kind }) => kind)).toContain('quote');
  });

  it('of a long text leave this thread its turns', async () => {
    await proposing.suggest(asked(SHORT));
    expect(await turnsWhile(proposing.suggest(asked(LONG)))).toBeGreaterThan(20);
  });

  it('are given up when the project closes, which does not wait for a long text', async () => {
    await proposing.suggest(asked(SHORT));
    const began = performance.now();
    await proposing.suggest(asked(LONG));
    const took = performance.now() - began;
    const long = proposing.suggest(asked(LONG.repeat(8)));
    const closing = performance.now();
    await proposing.close();
    expect(performance.now() - closing).toBeLessThan(took * 4);
    expect(await long).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await proposing.suggest(asked(SHORT))).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});

describe('names', () => {
  it('are read once, stored in small batches, and paired a page at a time', async () => {
    add(...Array.from({ length: 240 }, (_, n) => `${n % 2 ? SHORT : OTHER} Text ${n}.`));
    const [one, other] = await Promise.all([proposing.readNames(), proposing.readNames()]);
    expect([one, other]).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
    expect(stored.reduce((sum, count) => sum + count, 0)).toBe(240);
    expect(Math.max(...stored)).toBeLessThanOrEqual(20);
    expect(unreadForNames(store.db, NAME_RULES)).toEqual([]);
    const all = namePairs(store.db);
    expect(all.length).toBeGreaterThan(0);
    expect(await proposing.pairs(page)).toEqual({
      ok: true,
      value: { total: all.length, rows: all.slice(0, 10) },
    });
    add(`${SHORT} More.`);
    await proposing.readNames();
    expect(stored.at(-1)).toBe(1);
  });

  it('know what changed since', async () => {
    add(SHORT);
    await proposing.readNames();
    expect(await proposing.pairs(page)).toMatchObject({ value: { total: 0 } });
    add(OTHER);
    await proposing.readNames();
    expect(await proposing.pairs(page)).toMatchObject({ value: { rows: [{ reason: 'spelling' }] } });
  });

  it('are asked for again where reading was broken off', async () => {
    add(...Array.from({ length: 400 }, (_, n) => `${SHORT.repeat(20)} Text ${n}.`));
    const reading = proposing.readNames();
    await proposing.close();
    expect(await reading).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    const path = store.path;
    store.close();
    open(Store.open(path, 'ana'));
    await proposing.readNames();
    expect(unreadForNames(store.db, NAME_RULES)).toEqual([]);
  });

  it('of a project that is only read are kept by the thread, and told', async () => {
    add(SHORT, OTHER);
    const path = store.path;
    await close();
    open(Store.open(path, 'ana', true));
    expect(await proposing.readNames()).toEqual({ ok: true, value: null });
    // how many come at a time depends on how fast they are read
    expect(stored.reduce((sum, articles) => sum + articles, 0)).toBe(2);
    expect(await proposing.pairs(page)).toMatchObject({ value: { rows: [{ reason: 'spelling' }] } });
    expect(unreadForNames(store.db, NAME_RULES)).toHaveLength(2);
  });
});

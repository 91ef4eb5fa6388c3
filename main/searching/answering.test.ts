import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FigureDetails, Hit, PassageDetails, SearchAnswer } from '../../preload/contract/index.ts';
import { insertBriefing } from '../core/store/briefings.ts';
import { insertArticle } from '../core/store/insert-article.ts';
import { insertPassage } from '../core/store/passages.ts';
import { openSearchSource, type SearchSource } from '../core/store/search-source.ts';
import { Store } from '../core/store/store.ts';
import { addTag, tagAt } from '../core/store/tags.ts';
import { readArticle, type TestFolder, testFolder } from '../core/store/testing.ts';
import { SearchIndex } from './search-index.ts';

let folder: TestFolder;
let store: Store;
let source: SearchSource;
let index: SearchIndex;
const ids = new Map<string, string>();

interface Given {
  readonly outlet?: string;
  readonly author?: string;
  readonly place?: string;
  readonly language?: string;
  readonly published?: string;
}

function add(name: string, text: string, { published, ...given }: Given = {}): string {
  const read = readArticle(text);
  const precision = published?.length === 4 ? 'year' : published?.length === 7 ? 'month' : 'day';
  const metadata = {
    ...read.metadata,
    title: text.split('\n')[0] ?? null,
    ...given,
    published: published === undefined ? null : { date: published, precision: precision as 'day' },
  };
  const id = store.write('Import', (tx) => insertArticle(tx, { ...read, metadata, fileName: `${name}.txt` }));
  ids.set(name, id);
  return id;
}

function mark(name: string, words: string, details: PassageDetails, tags: readonly string[] = []): void {
  const articleId = ids.get(name) ?? '';
  const text = store.db
    .prepare('SELECT v.text FROM article a JOIN text_version v ON v.id = a.version_id WHERE a.id = ?')
    .pluck()
    .get(articleId) as string;
  const start = text.indexOf(words);
  const versionId = store.db
    .prepare('SELECT version_id FROM article WHERE id = ?')
    .pluck()
    .get(articleId) as string;
  store.write('Mark', (tx) => {
    const selectors = { start, end: start + words.length, exact: words, prefix: '', suffix: '' };
    const id = insertPassage(tx, { articleId, versionId, selectors, details });
    for (const path of tags) addTag(tx, tagAt(tx, path) ?? '', [id]);
  });
}

const quote = (speaker: string): PassageDetails => ({
  kind: 'quote',
  speaker,
  cue: null,
  reportedBy: null,
  direct: true,
});
const figure = (value: number, more: Partial<FigureDetails> = {}): PassageDetails => ({
  kind: 'figure',
  value,
  min: null,
  max: null,
  quantifier: 'exactly',
  change: null,
  unit: null,
  counted: 'troops',
  asOf: null,
  place: null,
  attribution: null,
  ...more,
});

beforeAll(() => {
  folder = testFolder();
  store = Store.create(folder.path('project.collate'), 'ana');
  add(
    'dam',
    'Dam breaks above Varna\nThe dam broke on Monday. “We lost everything,” said Mira Dolan, a farmer. The army sent 4,000 troops.',
    {
      outlet: 'The Valley Post',
      author: 'Jon Ferry',
      place: 'Varna',
      language: 'en',
      published: '2025-12-22',
    },
  );
  add(
    'force',
    'A joint force for the border\nThe joint force counts more than 5,000 troops, said the army. Force was not joint before.',
    {
      outlet: 'Le Courrier',
      place: 'Niamey',
      language: 'fr',
      published: '2025-11',
    },
  );
  add('strike', 'Harbour strike ends\nDockers went back to work. The army stayed away from the harbour.', {
    outlet: 'Le Courrier du Port',
    language: 'fr',
    published: '2024',
  });
  add('bare', 'Untold\nNobody knows when this was written. Burkina burkina burkina Burkina burkina.');
  for (let n = 0; n < 5; n++)
    add(`burkina${n}`, `Report ${n}\nA convoy left Burkina on day ${n}.`, { language: 'en' });
  mark('dam', '“We lost everything,”', quote('Mira Dolan'), ['flood / losses']);
  mark('dam', '4,000 troops', figure(4000), ['force']);
  mark('force', '5,000 troops', figure(5000, { quantifier: 'more than', attribution: 'the army' }), [
    'force / size',
  ]);
  mark('strike', 'Dockers', { kind: 'claim', assertedBy: 'Mira Dolan', credibility: null });
  store.db.prepare('UPDATE article SET read = 1 WHERE id = ?').run(ids.get('dam'));
  store.write('Make a briefing', (tx) =>
    insertBriefing(
      tx,
      'The flood at Varna',
      {
        blocks: [
          { kind: 'heading', level: 1, text: [{ kind: 'text', text: 'What was lost' }] },
          {
            kind: 'prose',
            text: [{ kind: 'text', text: 'The dam broke and the joint force was sent to Varna.' }],
          },
        ],
      },
      false,
    ),
  );
  source = openSearchSource(store.path);
  index = new SearchIndex(source);
  while (index.advance(1000)) {
    // until nothing is left
  }
});
afterAll(() => {
  source.close();
  store.close();
  folder.remove();
});

const ask = (query: string, facets = false): SearchAnswer =>
  index.query(query, 50, 0, { facets, conflicts: [ids.get('force') ?? ''] });
const nameOf = (hit: Hit): string => hit.fileName.replace('.txt', '');
const found = (query: string): string[] =>
  ask(query)
    .hits.filter(({ kind }) => kind === 'article')
    .map(nameOf)
    .sort();
const BURKINA = ['burkina0', 'burkina1', 'burkina2', 'burkina3', 'burkina4'];

describe('what a query finds', () => {
  it.each([
    ['army ', ['dam', 'force', 'strike']],
    ['army AND harbour ', ['strike']],
    ['army -harbour ', ['dam', 'force']],
    ['army NOT (harbour OR dam) ', ['force']],
    ['dam OR harbour ', ['dam', 'strike']],
    ['"joint force" ', ['force']],
    ['"force joint" ', []],
    ['army -"joint force" ', ['dam', 'strike']],
    ['force NEAR/2 joint ', ['force']],
    ['army NEAR/2 stayed ', ['strike']],
    ['army NEAR/2 harbour ', []],
    ['"joint force" NEAR/4 troops ', []],
    ['"joint force" NEAR/6 troops ', ['force']],
    ['troo* AND dam ', ['dam']],
    ['"troop" ', []],
    ['title:harbour ', ['strike']],
    ['title:army ', []],
    ['title:"joint force" ', ['force']],
    ['title:"force joint" ', []],
    ['outlet:courrier ', ['force', 'strike']],
    ['outlet:"Le Courrier" ', ['force']],
    ['outlet:"Le Courrier","the valley post" ', ['dam', 'force']],
    ['author:ferry ', ['dam']],
    ['place:niamey ', ['force']],
    ['lang:french ', ['force', 'strike']],
    ['lang:français army ', ['force', 'strike']],
    ['lang:fr -outlet:port ', ['force']],
    ['date:2025-12 ', ['dam']],
    ['date:2025 ', ['dam', 'force']],
    ['date:2025-11-05 ', ['force']],
    ['before:2025 ', ['strike']],
    ['after:2025-11 ', ['dam']],
    ['date:2024-06..2025-11 ', ['force', 'strike']],
    ['speaker:dolan ', ['dam', 'strike']],
    ['speaker:"Mira Dolan" kind:quote ', ['dam']],
    ['speaker:dolan kind:figure ', []],
    ['tag:force ', ['dam', 'force']],
    ['tag:"force / size" ', ['force']],
    ['tag:losses speaker:dolan ', ['dam']],
    ['tag:force speaker:dolan ', []],
    ['tag:force tag:losses ', ['dam']],
    ['value:>4000 ', ['force']],
    ['value:>=4000 ', ['dam', 'force']],
    ['value:4000 ', ['dam']],
    ['value:5000 ', []],
    ['value:>5000 unit:troops ', ['force']],
    ['value:4000..6000 unit:soldiers ', ['dam', 'force']],
    ['has:claim ', ['strike']],
    ['has:quote,claim ', ['dam', 'strike']],
    ['has:tag ', ['dam', 'force']],
    ['-has:tag army ', ['strike']],
    ['is:read ', ['dam']],
    ['is:unread army ', ['force', 'strike']],
    ['is:conflict ', ['force']],
    ['kind:article army ', ['dam', 'force', 'strike']],
    ['kind:briefing varna ', []],
    ['xyzzy ', []],
    ['', []],
    ['before:soon army ', ['dam', 'force', 'strike']],
    ['outlet:nobody army ', ['dam', 'force', 'strike']],
  ])('%s', (query, names) => {
    expect(found(query)).toEqual(names);
    expect(ask(query).total).toBe(names.length);
  });

  it('lists the newest first where no words are asked for, and those without a date last', () => {
    const order = ask('is:unread,read ')
      .hits.filter(({ kind }) => kind === 'article')
      .map(nameOf);
    expect(order.slice(0, 3)).toEqual(['dam', 'force', 'strike']);
    expect(order).toHaveLength(9);
  });

  it('shows the passages that were asked for', () => {
    const shown = ask('speaker:dolan ').hits.filter(({ kind }) => kind === 'passage');
    expect(shown.map((hit) => [nameOf(hit), hit.passageKind])).toEqual([
      ['dam', 'quote'],
      ['strike', 'claim'],
    ]);
    expect(ask('value:4000 ').hits.map(({ passageKind }) => passageKind)).toEqual([null, 'figure']);
  });

  it('marks what was asked for and nothing that was left out', () => {
    const marked = (query: string): string[] =>
      ask(query).hits.flatMap(({ snippets }) =>
        snippets.flatMap(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end))),
      );
    expect(new Set(marked('army -harbour '))).toEqual(new Set(['army']));
    expect(marked('"joint force" -dam ')).toEqual(['joint force']);
    expect(marked('force NEAR/1 joint ')).toEqual(['joint', 'force']);
    expect(marked('title:harbour ')).toEqual([]);
  });

  it('finds briefings by their name, headings and prose', () => {
    const [briefing] = ask('lost varna ').briefings;
    expect(briefing?.name).toBe('The flood at Varna');
    expect(briefing?.snippets.map(({ block }) => block)).toEqual([0, 1]);
    expect(ask('"joint force" ').briefings).toHaveLength(1);
    expect(ask('kind:briefing ').briefings).toHaveLength(1);
    expect(ask('outlet:courrier varna ').briefings).toEqual([]);
    expect(ask('xyzzy ').briefings).toEqual([]);
    expect(ask('dam -joint ').briefings).toEqual([]);
  });
});

describe('what is told beside the hits', () => {
  const facet = (query: string, field: string) =>
    Object.fromEntries(
      ask(query, true)
        .facets.find((one) => one.field === field)
        ?.values.map(({ label, articles, chosen, query: next }) => [label, { articles, chosen, next }]) ?? [],
    );

  it('counts what can be narrowed by', () => {
    expect(facet('army ', 'outlet')).toEqual({
      'Le Courrier': { articles: 1, chosen: false, next: 'army outlet:"Le Courrier" ' },
      'Le Courrier du Port': { articles: 1, chosen: false, next: 'army outlet:"Le Courrier du Port" ' },
      'The Valley Post': { articles: 1, chosen: false, next: 'army outlet:"The Valley Post" ' },
    });
    expect(Object.keys(facet('army ', 'month'))).toEqual(['December 2025', 'November 2025']);
    expect(facet('army ', 'language')).toMatchObject({ French: { articles: 2, next: 'army lang:fr ' } });
    expect(facet('army ', 'kind')).toMatchObject({ Figure: { articles: 2 }, Quote: { articles: 1 } });
    expect(facet('army ', 'tag')).toMatchObject({ force: { articles: 2 }, 'force / size': { articles: 1 } });
    expect(facet('army ', 'speaker')).toMatchObject({
      'Mira Dolan': { articles: 2 },
      'the army': { articles: 1 },
    });
  });

  it('counts the other values of a facet as if none were chosen, where an article has one alone', () => {
    expect(facet('army outlet:"Le Courrier"', 'outlet')).toEqual({
      'Le Courrier': { articles: 1, chosen: true, next: 'army ' },
      'Le Courrier du Port': {
        articles: 1,
        chosen: false,
        next: 'army outlet:"Le Courrier","Le Courrier du Port"',
      },
      'The Valley Post': { articles: 1, chosen: false, next: 'army outlet:"Le Courrier","The Valley Post"' },
    });
    expect(facet('army date:2025-12 lang:en', 'month')).toMatchObject({
      'December 2025': { articles: 1, chosen: true, next: 'army lang:en' },
    });
    expect(facet('army date:2025-12', 'month')).toMatchObject({
      'November 2025': { articles: 1, chosen: false, next: 'army date:2025-11' },
    });
    expect(facet('army tag:force', 'tag')).toMatchObject({
      force: { chosen: true, next: 'army ' },
      'force / size': { chosen: true, articles: 1 },
    });
  });

  it('offers queries that find as many articles as they say', () => {
    for (const query of ['army ', 'army lang:fr ', '', 'is:unread ', 'outlet:courrier tag:force ']) {
      for (const { values } of ask(query, true).facets) {
        for (const { articles, chosen, query: next } of values) {
          if (!chosen && !next.includes(',')) expect(ask(next).total, next).toBe(articles);
          if (!chosen) expect(ask(next).mistakes, next).toEqual([]);
        }
      }
    }
  });

  it('says which value the project does not know, with the nearest', () => {
    const [mistake] = ask('army outlet:"Le Curier" ').mistakes;
    expect(mistake).toMatchObject({
      range: { start: 12, end: 23 },
      fix: { query: 'army outlet:"Le Courrier" ' },
    });
    expect(ask('army tag:losess ').mistakes[0]?.fix?.query).toBe('army tag:"flood / losses" ');
    expect(ask('army speaker:dolna ').mistakes[0]?.fix?.query).toBe('army speaker:"Mira Dolan" ');
    expect(ask('army lang:zz ').mistakes[0]?.fix).toBeNull();
    expect(ask('army outlet:zz').mistakes).toEqual([]);
  });

  it('offers the project’s spelling of a thin word, and of none else', () => {
    expect(ask('Burkna convoy ').correction).toEqual({
      query: 'Burkina convoy ',
      marks: [{ start: 0, end: 7 }],
    });
    expect(ask('(burkinna OR dam) ').correction?.query).toBe('(burkina OR dam) ');
    for (const query of ['burkina ', 'burki', '"burkna" ', '4001 ', '-burkna army ', 'dams ', 'xyzzy ']) {
      expect(ask(query).correction, query).toBeNull();
    }
    expect(found('burkna ')).toEqual(expect.arrayContaining(BURKINA));
  });
});

describe('completions', () => {
  const offers = (query: string, caret = query.length) =>
    index.complete(query, caret, 20).map(({ text, range, articles }) => ({
      put: query.slice(0, range.start) + text + query.slice(range.end),
      articles,
    }));

  it.each([
    ['out', 'outlet:', null],
    ['army ou', 'army outlet:', null],
    ['army outlet:', 'army outlet:"Le Courrier"', 1],
    ['army outlet:cour', 'army outlet:"Le Courrier"', 1],
    ['army outlet:"le c', 'army outlet:"Le Courrier"', 1],
    ['outlet:"The Valley Post",cou', 'outlet:"The Valley Post","Le Courrier"', 1],
    ['outlet:courier', 'outlet:"Le Courrier"', 1],
    ['outlet:"the vally po', 'outlet:"The Valley Post"', 1],
    ['speaker:dollan', 'speaker:"Mira Dolan"', 2],
    ['lang:fren', 'lang:fr', 2],
    ['tag:los', 'tag:"flood / losses"', 1],
    ['speaker:mi', 'speaker:"Mira Dolan"', 2],
    ['place:var', 'place:Varna', 1],
    ['unit:tr', 'unit:troops', 2],
    ['is:un', 'is:unread', null],
    ['has:', 'has:quote', null],
    ['kind:bri', 'kind:briefing', null],
    ['after:2025', 'after:2025-12', 1],
    ['dola', 'speaker:"Mira Dolan"', 2],
    ['-outlet:cou', '-outlet:"Le Courrier"', 1],
    ['(conv', '(convoy', null],
    ['"joint bur', '"joint burkina', null],
  ])('%s', (query, put, articles) => {
    expect(offers(query)).toContainEqual({ put, articles });
  });

  it('replaces what stands around the caret', () => {
    expect(offers('outlet:cour army', 11)).toContainEqual({ put: 'outlet:"Le Courrier" army', articles: 1 });
    expect(offers('conv army', 4)).toContainEqual({ put: 'convoy army', articles: null });
    expect(offers('army ')).toEqual([]);
    expect(offers('outlet:gazette')).toEqual([]);
    expect(offers('date:2031')).toEqual([]);
    expect(offers('')[0]).toEqual({ put: 'title:', articles: null });
  });
});

describe('a saved search', () => {
  const nothing = new Uint8Array();
  it('counts articles that have all of it, and those that were not there when somebody looked', () => {
    const first = index.count('joint dockers', nothing, []);
    expect(first).toMatchObject({ total: 0, fresh: 0 });
    const army = index.count('army', nothing, []);
    expect(army).toMatchObject({ total: 3, fresh: 3 });
    expect(index.count('army', army.found, [])).toMatchObject({ total: 3, fresh: 0 });
    expect(index.count('army OR convoy', army.found, [])).toMatchObject({ total: 8, fresh: 5 });
    expect(index.count('arm', nothing, []).total).toBe(0);
    expect(index.count('army tag:nothing', nothing, []).total).toBe(0);
  });

  it('tells its fresh hits apart', () => {
    const { found: seen } = index.count('harbour', nothing, []);
    const { hits, fresh } = index.query('army ', 10, 0, { saved: { query: 'army', seen } });
    expect(new Set(hits.filter((one) => one.fresh).map(nameOf))).toEqual(new Set(['dam', 'force']));
    expect(fresh).toEqual({ articles: 2, only: false });
    expect(index.query('army ', 10, 0).fresh).toBeNull();
  });

  it('has nothing new in articles that only rank', () => {
    const saved = { query: 'joint army', seen: nothing };
    const { hits, total, fresh } = index.query('joint army ', 10, 0, { saved });
    expect(total).toBe(3);
    expect(fresh?.articles).toBe(1);
    expect(new Set(hits.filter((one) => one.fresh).map(nameOf))).toEqual(new Set(['force']));
  });

  it('gives what is new alone, and counts what it can be narrowed by in that', () => {
    const { found: seen } = index.count('harbour', nothing, []);
    const asked = { saved: { query: 'army', seen }, onlyFresh: true, facets: true };
    const only = (query: string, limit = 10, offset = 0) => {
      const { hits, total, fresh, facets, briefings } = index.query(query, limit, offset, asked);
      expect(fresh).toEqual({ articles: total, only: true });
      expect(briefings).toEqual([]);
      const outlets = facets.find(({ field }) => field === 'outlet')?.values ?? [];
      return {
        names: new Set(hits.map(nameOf)),
        total,
        outlets: Object.fromEntries(outlets.map(({ value, articles }) => [value, articles])),
      };
    };
    expect(only('army')).toEqual({
      names: new Set(['dam', 'force']),
      total: 2,
      outlets: { 'The Valley Post': 1, 'Le Courrier': 1 },
    });
    expect(only('army', 1, 1).names.size).toBe(1);
    // a query that narrows it, and another one: what is new is so in the saved search
    const chosen = only('army outlet:"Le Courrier"');
    expect(chosen).toMatchObject({ names: new Set(['force']), total: 1 });
    expect(chosen.outlets).toEqual({ 'The Valley Post': 1, 'Le Courrier': 1 });
    expect(only('convoy').total).toBe(0);
    expect(only('kind:figure').names).toEqual(new Set(['dam', 'force']));
    expect(only('').total).toBe(0);
    // all of it was seen
    const { found } = index.count('army', nothing, []);
    const none = index.query('army', 10, 0, { ...asked, saved: { query: 'army', seen: found } });
    expect(none).toMatchObject({ total: 0, hits: [], fresh: { articles: 0, only: true } });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchAnswer } from '../../preload/contract/index.ts';
import type { SearchPassage } from '../core/store/search-source.ts';
import { fold } from './fold.ts';
import { type ArticleText, articleOf, type InMemorySource, inMemorySource } from './in-memory-source.ts';
import { SearchIndex } from './search-index.ts';

const id = (n: number): string => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const DESERT = articleOf({
  id: id(1),
  title: 'Desert states agree on a joint force',
  fileName: 'desert.txt',
  outlet: 'Northern Courier',
  text: [
    'Desert states agree on a joint force',
    'The three states will send 4,000 troops to the border, Captain Amadou Traoré told reporters on Friday.',
    'Subscribe to our newsletter for weekly crocodiles.',
    'The joint command sits in Niamey. A force of this size was never assembled before, the captain said.',
  ].join('\n'),
  furniture: [{ start: 140, end: 190 }],
});
const HARBOUR = articleOf({
  id: id(2),
  title: 'Harbour strike ends',
  fileName: 'harbour.txt',
  text: 'Dockers went back to work. The union negotiated for eleven days; a joint statement is due. No force was used.',
});
const FRENCH = articleOf({
  id: id(3),
  title: 'Une force conjointe au Sahel',
  fileName: 'sahel.txt',
  language: 'fr',
  text: 'Les négociations ont abouti : la force conjointe comptera 4\u202f000 soldats. « Le cœur du dispositif », dit-on.',
});

const noteOn = (articleId: string, comment: string, more: Partial<SearchPassage> = {}): SearchPassage => ({
  id: id(90),
  articleId,
  kind: 'note',
  start: 0,
  end: 13,
  exact: 'Desert states',
  comment,
  speaker: null,
  reportedBy: null,
  tags: [],
  ...more,
});

function built(source: InMemorySource): SearchIndex {
  const index = new SearchIndex(source);
  while (index.advance(1000)) {
    // until nothing is left
  }
  return index;
}
function indexOf(...articles: readonly ArticleText[]): SearchIndex {
  return built(inMemorySource(articles));
}
const found = (index: SearchIndex, query: string): string[] =>
  index
    .query(query, 20, 0)
    .hits.filter((hit) => hit.kind === 'article')
    .map((hit) => hit.articleId);

describe('finding', () => {
  const index = indexOf(DESERT, HARBOUR, FRENCH);

  it('answers in the shape of the contract', () => {
    const answer = index.query('joint force', 20, 0);
    expect(searchAnswer.parse(answer)).toEqual(answer);
    expect(answer).toMatchObject({ query: 'joint force', indexed: 3, articles: 3, total: 3 });
  });

  it('finds a word by its beginning while it is typed, and whole words before it', () => {
    for (const typed of ['d', 'do', 'dock', 'docker', 'dockers'])
      expect(found(index, typed)).toContain(id(2));
    expect(found(index, 'docke ')).toEqual([]);
    expect(found(index, 'do ')).toEqual([]);
  });

  it('folds accents, ligatures and separators of thousands', () => {
    expect(found(index, 'traore ')).toEqual([id(1)]);
    expect(found(index, 'coeur ')).toEqual([id(3)]);
    expect(found(index, '4000 ').sort()).toEqual([id(1), id(3)]);
    expect(found(index, '4,0').sort()).toEqual([id(1), id(3)]);
  });

  it('finds other forms of a word by the rules of its language', () => {
    expect(found(index, 'negotiations ')).toContain(id(2));
    expect(found(index, 'négociation ')).toContain(id(3));
    expect(found(index, 'strikes ')).toEqual([id(2)]);
  });

  it('forgives a slip where the word itself is not there, but not in a number', () => {
    expect(found(index, 'Traroe ')).toEqual([id(1)]);
    expect(found(index, 'taroer ')).toEqual([]);
    expect(found(index, 'negociated ')).toContain(id(2));
    expect(found(index, '4001 ')).toEqual([]);
  });

  it('puts articles with every word first, then those with most', () => {
    expect(found(index, 'joint command force ')[0]).toBe(id(1));
    const { hits } = index.query('joint strike union ', 20, 0);
    const scores = hits.map((hit) => hit.score);
    expect(hits[0]?.articleId).toBe(id(2));
    expect(scores[0]).toBeGreaterThan(1);
    expect(scores[1]).toBeLessThan(1);
  });

  it('is not led by stop words beside other words, and finds them when they are alone', () => {
    expect(found(index, 'the dockers ')).toEqual([id(2)]);
    expect(found(index, 'never')).toEqual([id(1)]);
    expect(found(index, 'the ')).toEqual(expect.arrayContaining([id(1), id(2)]));
  });

  it('finds an exact phrase in any marks, and nothing that only has its words', () => {
    for (const query of ['"joint force"', '“Joint Force”', '« joint force »', '“joint for']) {
      expect(found(index, query)).toEqual([id(1)]);
    }
    expect(found(index, '"force joint"')).toEqual([]);
    expect(found(index, '"a joint statement is due" strike')).toEqual([id(2)]);
    expect(found(index, '"of the"')).toEqual([]);
  });

  it('does not search furniture', () => {
    expect(DESERT.text.slice(140, 190)).toBe('Subscribe to our newsletter for weekly crocodiles.');
    expect(found(index, 'crocodiles ')).toEqual([]);
    expect(found(index, '"weekly crocodiles"')).toEqual([]);
  });

  it('finds by outlet and file name', () => {
    expect(found(index, 'northern courier ')).toEqual([id(1)]);
    expect(found(index, 'harbour.txt')[0]).toBe(id(2));
  });

  it('answers an empty query with nothing', () => {
    for (const query of ['', '  ', '"', '?!'])
      expect(index.query(query, 20, 0)).toMatchObject({ total: 0, hits: [] });
  });

  it('pages through the articles without a gap or a repetition', () => {
    const many = indexOf(
      ...Array.from({ length: 57 }, (_, n) => ({
        id: id(n),
        title: `Report ${n}`,
        text: `A convoy of ${n} lorries, ${n % 3 ? 'then a second convoy' : 'no more'}.`,
      })),
    );
    const whole = many.query('convoy', 57, 0);
    const pages = [0, 10, 20, 30, 40, 50].flatMap((offset) => many.query('convoy', 10, offset).hits);
    expect(whole.total).toBe(57);
    expect(pages.map((hit) => hit.articleId)).toEqual(whole.hits.map((hit) => hit.articleId));
    const phrase = [0, 10, 20, 30].flatMap((offset) => many.query('"second convoy"', 10, offset).hits);
    expect(new Set(phrase.map((hit) => hit.articleId)).size).toBe(38);
  });
});

describe('hits', () => {
  it('shows the words found, marked, at their place in the article', () => {
    const [hit] = indexOf(DESERT, HARBOUR).query('niamey captain', 20, 0).hits;
    expect(hit?.snippets.length).toBeGreaterThan(0);
    for (const { text, marks, range } of hit?.snippets ?? []) {
      expect(text).toBe(DESERT.text.slice(range?.start, range?.end));
      for (const mark of marks)
        expect(['niamey', 'captain']).toContain(fold(text.slice(mark.start, mark.end)));
    }
    expect(hit?.snippets.flatMap((snippet) => snippet.marks).length).toBe(3);
  });

  it('marks the title', () => {
    const [hit] = indexOf(DESERT, HARBOUR).query('“joint force”', 20, 0).hits;
    expect(hit?.titleMarks).toEqual([{ start: 25, end: 36 }]);
  });

  it('does not repeat the title among the snippets', () => {
    const [hit] = indexOf(DESERT).query('states ', 20, 0).hits;
    expect(hit?.titleMarks).toEqual([{ start: 7, end: 13 }]);
    expect(hit?.snippets.map((snippet) => snippet.range?.start)).toEqual([37]);
  });

  it('shows the beginning of an article that was found by its title or outlet alone', () => {
    const [hit] = indexOf(DESERT).query('courier ', 20, 0).hits;
    expect(hit?.snippets).toMatchObject([{ marks: [], range: { start: 37 } }]);
    expect(hit?.snippets[0]?.text).toMatch(/^The three states will send/);
  });

  it('says whether the line of a snippet goes on before and behind it', () => {
    const line = `${'One word after the other. '.repeat(12)}The zeppelin came. ${'And so on to the end. '.repeat(12)}`;
    const text = `Zeppelin first. ${line}\nA zeppelin alone.`;
    const { hits } = indexOf({ id: id(5), title: 'Untitled', text }).query('zeppelin ', 20, 0);
    expect(hits.flatMap(({ snippets }) => snippets.map(({ before, after }) => [before, after]))).toEqual([
      [false, true],
      [true, true],
      [false, false],
    ]);
  });

  it('gives the places of a query in one article, in reading order', () => {
    const index = indexOf(DESERT, HARBOUR);
    const ranges = index.inArticle(id(1), 'the "joint force" capt') ?? [];
    expect(ranges.map((range) => DESERT.text.slice(range.start, range.end))).toEqual([
      'joint force',
      'Captain',
      'captain',
    ]);
    expect(index.inArticle(id(99), 'joint')).toBeNull();
  });

  it('keeps marks on whole words of any text', () => {
    const letter = fc.constantFrom(
      ...'aé'.split(''),
      'e\u0301',
      'ß',
      'œ',
      'ﬁ',
      '𝕮',
      'İ',
      '😀',
      ' ',
      ' ',
      '\n',
      '.',
      '-',
    );
    fc.assert(
      fc.property(fc.string({ unit: letter, minLength: 1, maxLength: 400 }), (text) => {
        const index = indexOf({ id: id(1), title: 'x', text });
        const terms = text.match(/[\p{L}\p{M}]+/gu) ?? [];
        for (const term of terms.slice(0, 3)) {
          for (const { text: piece, marks, range } of index
            .query(`${term} `, 5, 0)
            .hits.flatMap((hit) => hit.snippets)) {
            expect(piece).toBe(text.slice(range?.start, range?.end));
            expect(piece.isWellFormed()).toBe(text.isWellFormed());
            for (const mark of marks) {
              const word = piece.slice(mark.start, mark.end);
              expect(word.isWellFormed()).toBe(true);
              expect(word).toMatch(/^[\p{L}\p{M}]+$/u);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('passages', () => {
  const source = inMemorySource([HARBOUR]);
  source.put(DESERT, [
    noteOn(id(1), 'Compare with the zeppelin figures of last year.', {
      speaker: 'Amadou Traoré',
      tags: ['force / plans'],
    }),
    noteOn(id(1), '', { id: id(91), kind: 'figure', start: 64, end: 76, exact: '4,000 troops' }),
  ]);
  const index = built(source);
  const passages = (query: string) => index.query(query, 20, 0).hits.filter((hit) => hit.kind === 'passage');

  it('follow their article, found by comment, tag and speaker', () => {
    expect(index.query('zeppelin', 20, 0).hits.map((hit) => hit.kind)).toEqual(['article', 'passage']);
    expect(passages('zeppelin')).toMatchObject([{ passageId: id(90), passageKind: 'note' }]);
    expect(passages('plans')).toMatchObject([{ passageId: id(90) }]);
    expect(passages('traore')).toMatchObject([{ passageId: id(90) }]);
  });

  it('show the marked text at its place, and the note that has the hit', () => {
    const [hit] = passages('zeppelin');
    expect(hit?.snippets).toEqual([
      { text: 'Desert states', marks: [], range: { start: 0, end: 13 }, before: false, after: false },
      {
        text: 'Compare with the zeppelin figures of last year.',
        marks: [{ start: 17, end: 25 }],
        range: null,
        before: false,
        after: false,
      },
    ]);
    expect(passages('troops')).toMatchObject([
      { passageId: id(91), snippets: [{ text: '4,000 troops', range: { start: 64, end: 76 } }] },
    ]);
  });

  it('are left out where they have less than half of the words', () => {
    expect(passages('zeppelin niamey newly assembled ')).toEqual([]);
    expect(found(index, 'zeppelin niamey newly assembled ')).toEqual([id(1)]);
  });
});

describe('keeping up', () => {
  it('finds an article that was added at once, also while the index is being built', () => {
    const source = inMemorySource(
      Array.from({ length: 3000 }, (_, n) => ({
        id: id(n),
        title: `Report ${n}`,
        text: `Convoy ${n} `.repeat(200),
      })),
    );
    const index = new SearchIndex(source);
    index.advance(20);
    expect(index.progress.indexed).toBeLessThan(3000);
    expect(index.query('convoy', 5, 0).total).toBe(index.progress.indexed);

    source.put(articleOf({ id: id(5000), title: 'A xylophone', text: 'It plays.' }));
    index.changed([id(5000)]);
    // the very next slice has it, before all that is still waiting
    index.advance(0);
    expect(found(index, 'xyl')).toEqual([id(5000)]);
    while (index.advance(1000)) {
      // until nothing is left
    }
    expect(index.progress).toEqual({ indexed: 3001, articles: 3001 });
  });

  it('forgets what was changed or removed', () => {
    const source = inMemorySource([DESERT, HARBOUR]);
    const index = built(source);
    source.put({
      ...DESERT,
      title: 'Nothing agreed',
      text: 'The talks on a zeppelin failed.',
      furniture: [],
    });
    source.remove(id(2));
    index.changed([id(1), id(2)]);
    expect(index.progress).toEqual({ indexed: 0, articles: 2 });
    index.advance(1000);
    expect(index.progress).toEqual({ indexed: 1, articles: 1 });
    expect(found(index, 'niamey ')).toEqual([]);
    expect(found(index, 'dockers')).toEqual([]);
    expect(found(index, 'zepp')).toEqual([id(1)]);
    expect(found(index, '"joint force"')).toEqual([]);
  });

  it('answers as an index that was built anew, after many changes', async () => {
    const text = (n: number) => `Convoy ${n % 7} reached town ${n % 5} with ${n} lorries and word${n}`;
    const source = inMemorySource(
      Array.from({ length: 120 }, (_, n) => ({ id: id(n), title: `Report ${n}`, text: text(n) })),
    );
    const index = built(source);
    for (let n = 0; n < 120; n += 2) {
      if (n % 4) source.remove(id(n));
      else source.put(articleOf({ id: id(n), title: `New ${n}`, text: text(n + 1000) }));
      index.changed([id(n)]);
    }
    while (index.advance(1000)) {
      // until nothing is left
    }
    // MiniSearch clears out in the background
    await new Promise((resolve) => setTimeout(resolve, 50));
    const anew = built(source);
    for (const query of ['convoy', 'town 3 ', 'new', 'word1', 'word104 ', '"reached town"', 'r']) {
      expect(index.query(query, 200, 0).hits).toEqual(anew.query(query, 200, 0).hits);
    }
  });
});

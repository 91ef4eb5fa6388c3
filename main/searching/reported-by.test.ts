import { describe, expect, it } from 'vitest';
import type { SearchAnswer } from '../../preload/contract/index.ts';
import type { SearchPassage } from '../core/store/search-source.ts';
import { articleOf, inMemorySource } from './in-memory-source.ts';
import { SearchIndex } from './search-index.ts';

const id = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const quote = (n: number, speaker: string | null, reportedBy: string | null): SearchPassage => ({
  id: id(100 + n),
  articleId: id(n),
  kind: 'quote',
  start: 0,
  end: 10,
  exact: 'The bridge',
  comment: '',
  speaker,
  reportedBy,
  tags: [],
});

const source = inMemorySource();
for (const [n, passage] of [
  quote(1, 'Ada Novak', 'state media'),
  quote(2, 'Ada Novak', 'the Osterian News Agency'),
  quote(3, 'state media', null),
  quote(4, 'Pavel Renn', null),
].entries()) {
  const article = { id: id(n + 1), title: `Report ${n + 1}`, text: 'The bridge stays closed, it was said.' };
  source.put(articleOf(article), [passage]);
}
const index = new SearchIndex(source);
while (index.advance(1000)) {
  // until nothing is left
}

const ask = (query: string): SearchAnswer => index.query(query, 20, 0, { facets: true });
const found = (query: string): readonly string[] =>
  ask(query)
    .hits.filter(({ kind }) => kind === 'article')
    .map(({ articleId }) => articleId)
    .sort();

describe('who is said to have reported a quote', () => {
  it('is found by its words, and shown where it is', () => {
    expect(found('osterian')).toEqual([id(2)]);
    const snippets = ask('osterian').hits.flatMap((hit) => (hit.kind === 'passage' ? hit.snippets : []));
    expect(snippets.map(({ text }) => text)).toContain('the Osterian News Agency');
    expect(found('"state media"')).toEqual([id(1), id(3)]);
  });

  it('is what via: asks for; speaker: asks who speaks', () => {
    expect(found('via:"state media"')).toEqual([id(1)]);
    expect(found('speaker:"state media"')).toEqual([id(3)]);
    expect(found('via:news,media')).toEqual([id(1), id(2)]);
    expect(found('speaker:novak -via:media')).toEqual([id(2)]);
    // of one and the same quote
    expect(found('via:media speaker:renn')).toEqual([]);
  });

  it('narrows, and is offered', () => {
    const facet = ask('bridge').facets.find(({ field }) => field === 'via');
    expect(facet?.values).toMatchObject([
      { value: 'state media', articles: 1, query: 'bridge via:"state media" ' },
      { value: 'the Osterian News Agency', articles: 1 },
    ]);
    expect(index.complete('via:', 4, 5).map(({ text }) => text)).toEqual([
      '"state media"',
      '"the Osterian News Agency"',
    ]);
    expect(index.complete('vi', 2, 5)[0]?.text).toBe('via:');
  });

  it('is told apart from what the project does not know', () => {
    const [mistake] = ask('via:medai bridge').mistakes;
    expect(mistake?.message).toBe(
      'The project knows no medium that reported a quote “medai”. The rest is searched for without it.',
    );
    expect(mistake?.fix?.query).toBe('via:"state media" bridge');
    expect(ask('reportedby:media bridge').mistakes[0]?.fix?.query).toBe('via:media bridge');
  });

  it('is indexed again when it was corrected', () => {
    source.put(articleOf({ id: id(4), title: 'Report 4', text: 'The bridge stays closed.' }), [
      quote(4, 'Pavel Renn', 'Radio Valley'),
    ]);
    index.changed([id(4)]);
    while (index.advance(1000)) {
      // until nothing is left
    }
    expect(found('valley')).toEqual([id(4)]);
    expect(found('via:radio')).toEqual([id(4)]);
  });
});

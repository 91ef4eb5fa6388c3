import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './query.ts';

const word = (term: string, more: { prefix?: boolean; idle?: boolean } = {}) => ({
  terms: [term],
  prefix: false,
  idle: false,
  ...more,
});

describe('parseQuery', () => {
  it('takes the last word for unfinished until something is typed after it', () => {
    expect(parseQuery('joint for').words).toEqual([word('joint'), word('for', { prefix: true, idle: true })]);
    expect(parseQuery('joint forc').words).toEqual([word('joint'), word('forc', { prefix: true })]);
    expect(parseQuery('joint force ').words).toEqual([word('joint'), word('force')]);
  });

  it('ranks by stop words only when there is nothing else', () => {
    expect(parseQuery('the who ').words).toEqual([word('the'), word('who')]);
    expect(parseQuery('the coup ').words).toEqual([word('the', { idle: true }), word('coup')]);
  });

  it.each(['"joint force"', '“joint force”', '«\u00a0joint force\u00a0»', '„joint force“'])(
    'reads the phrase %s',
    (query) => {
      expect(parseQuery(query)).toEqual({
        words: [],
        phrases: [{ terms: ['joint', 'force'], prefix: false }],
      });
    },
  );

  it('reads a phrase that is still open', () => {
    expect(parseQuery('Mali “joint for')).toEqual({
      words: [word('mali')],
      phrases: [{ terms: ['joint', 'for'], prefix: true }],
    });
    expect(parseQuery('“joi').words).toEqual([word('joi', { prefix: true })]);
    expect(parseQuery('"joint"').words).toEqual([word('joint')]);
  });

  it('takes a number on its way to a larger one for both', () => {
    expect(parseQuery('4,0').words).toEqual([{ terms: ['4.0', '40'], prefix: true, idle: false }]);
    expect(parseQuery('4,000 ').words).toEqual([word('4000')]);
  });

  it('takes a word that is typed twice once', () => {
    expect(parseQuery('Mali mali ').words).toEqual([word('mali')]);
  });

  it('makes sense of whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { words, phrases } = parseQuery(text);
        for (const { terms } of [...words, ...phrases]) {
          expect(terms.length).toBeGreaterThan(0);
          expect(terms).not.toContain('');
        }
      }),
    );
  });
});

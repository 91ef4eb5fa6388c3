import { expect, test } from 'vitest';
import type { Agreement } from '../../preload/contract/index.ts';
import { articleOf, figureOf, passageOf } from './invented.fixture.ts';
import { agreementWords, exactWords, paragraphWords, removedMeasuresWords, sourceWords } from './words.ts';

const agreement = (given: Partial<Agreement>): Agreement => ({
  kind: 'agree',
  sources: 3,
  why: '',
  overruled: null,
  ...given,
});

test('agreement is said with the number of independent sources', () => {
  expect(agreementWords(agreement({}))).toBe('agree, 3 sources');
  expect(agreementWords(agreement({ kind: 'single', sources: 1 }))).toBe('one source');
  expect(agreementWords(agreement({ kind: 'conflict', sources: 1 }))).toBe('conflict, one source');
  expect(agreementWords(agreement({ kind: 'none', sources: 0 }))).toBe('no figure');
});

test('what a person said instead shows, and what was computed too', () => {
  const overruled = { kind: 'agree', note: 'different days' } as const;
  expect(agreementWords(agreement({ kind: 'conflict', overruled }))).toBe(
    'agree, a person’s judgement (computed: conflict, 3 sources)',
  );
});

test('a source says what is not known of it', () => {
  const source = (article: Parameters<typeof sourceWords>[0]['article']) => ({
    number: 1,
    article,
    passages: [],
  });
  expect(sourceWords(source(articleOf(1)))).toEqual([
    'Outlet not known',
    'Author not named',
    '“Article 1”',
    'No date given',
    'Outlet not graded',
    'File 1.txt',
  ]);
  expect(sourceWords(source(null))).toEqual(['Article not in the project any more']);
});

test('few words are given with the words around them, from whole word to whole word', () => {
  const given = { prefix: 'unch of a joint force of ', suffix: ' troops, said the gov' };
  const figure = passageOf(21, 11, '5,000', figureOf(5000), given);
  const cited = { passage: figure, paragraph: 1, matches: true, label: '1' };
  expect(exactWords(cited)).toBe('“5,000” in “… of a joint force of 5,000 troops, said the …”');
  const first = { ...figure, prefix: 'he end.\n\nOver ', suffix: ' troops.\nNext par' };
  expect(exactWords({ ...cited, passage: first })).toBe('“5,000” in “Over 5,000 troops.”');
  const last = { ...figure, suffix: ' troops.' };
  expect(exactWords({ ...cited, passage: last })).toBe('“5,000” in “… of a joint force of 5,000 troops.”');
  const long = { ...figure, exact: 'a joint force of 5,000 troops' };
  expect(exactWords({ ...cited, passage: long })).toBe('“a joint force of 5,000 troops”');
  const alone = { ...figure, prefix: '', suffix: '' };
  expect(exactWords({ ...cited, passage: alone })).toBe('“5,000”');
});

test('a place that is no paragraph is told from one that is lost', () => {
  const note = passageOf(21, 11, 'Ferry sinks', { kind: 'note' });
  const cited = { passage: note, label: '1', matches: true };
  expect(paragraphWords({ ...cited, paragraph: 4 })).toBe('paragraph 4');
  expect(paragraphWords({ ...cited, paragraph: null })).toBe('in a title, heading or caption');
  expect(paragraphWords({ ...cited, paragraph: null, matches: false })).toBe(
    'its place in the article is lost',
  );
});

test('in a document with pages the page is said first', () => {
  const note = passageOf(21, 11, 'Ferry sinks', { kind: 'note' }, { page: 'xii' });
  const cited = { passage: note, label: '1', matches: true };
  expect(paragraphWords({ ...cited, paragraph: 4 })).toBe('page xii, paragraph 4');
  expect(paragraphWords({ ...cited, paragraph: null })).toBe('page xii, in a title, heading or caption');
  expect(paragraphWords({ ...cited, paragraph: null, matches: false })).toBe(
    'its place in the article is lost',
  );
});

test('measures that are gone are counted', () => {
  expect([0, 1, 2].map(removedMeasuresWords)).toEqual([
    '',
    'One measure chosen for this table is not in the project any more.',
    '2 measures chosen for this table are not in the project any more.',
  ]);
});

import { expect, test } from 'vitest';
import { brokenCitations } from './broken.ts';
import {
  articleOf,
  briefingOf,
  cites,
  evidenceOf,
  ferry,
  idOf,
  passageOf,
  words,
} from './invented.fixture.ts';

test('nothing is broken while every passage is where it was marked', () => {
  expect(brokenCitations(ferry.briefing.document, ferry.evidence)).toEqual([]);
});

test('each citation that does not lead back is listed once, with its number and why', () => {
  const note = { kind: 'note' } as const;
  const fine = passageOf(21, 11, 'stands', note);
  const changed = { passage: passageOf(22, 11, 'was other', note), paragraph: 1, matches: false };
  const lost = passageOf(23, 12, 'was cut', note, { found: false });
  const orphan = passageOf(24, 13, 'left alone', note);
  const { document } = briefingOf([
    { kind: 'heading', level: 1, text: [words('x'), cites(22)] },
    { kind: 'list', ordered: false, items: [[cites(21)], [cites(23), cites(22)]] },
    { kind: 'passage', passageId: idOf(24) },
    { kind: 'prose', text: [cites(25)] },
  ]);
  const evidence = evidenceOf(
    [articleOf(11, { title: 'One' }), articleOf(12, { title: 'Two' })],
    [fine, changed, lost, orphan],
  );
  expect(brokenCitations(document, evidence)).toEqual([
    {
      passageId: idOf(22),
      label: '1a',
      exact: 'was other',
      articleTitle: 'One',
      why: 'The article has other words at its place now.',
    },
    {
      passageId: idOf(23),
      label: '2',
      exact: 'was cut',
      articleTitle: 'Two',
      why: 'Its words are not in the present text of the article.',
    },
    {
      passageId: idOf(24),
      label: '3',
      exact: 'left alone',
      articleTitle: null,
      why: 'Its article is not in the project any more.',
    },
    { passageId: idOf(25), label: '?', exact: null, articleTitle: null, why: 'The passage was deleted.' },
  ]);
});

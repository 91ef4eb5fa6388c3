import { expect, test } from 'vitest';
import { type Job, outcomeKind } from '../../../preload/contract/index.ts';
import { arrivedWords, headline, OUTCOMES, outcomeIcon } from './outcome-words.ts';

const JOB: Job = {
  id: '01900000-0000-7000-8000-000000000000',
  kind: 'import',
  label: 'New files in Inbox',
  state: 'done',
  done: 5,
  total: 5,
  left: null,
  counts: {},
  message: null,
};

test('every outcome has its place and a shape of its own', () => {
  expect([...OUTCOMES].sort()).toEqual([...outcomeKind.options].sort());
  expect(new Set(OUTCOMES.map(outcomeIcon)).size).toBe(OUTCOMES.length);
});

test('what concerns a person is said first', () => {
  expect(headline(JOB, { imported: 9987, refused: 13, cancelled: 0 })).toBe(
    'Import finished: 13 refused, 9,987 imported',
  );
  expect(headline({ ...JOB, state: 'cancelled' }, {})).toBe('Import cancelled');
});

test('of a watched folder only news is told', () => {
  expect(arrivedWords({ ...JOB, counts: { imported: 2, 'already here': 40 } })).toBe(
    'New files in Inbox: 2 imported',
  );
  expect(arrivedWords({ ...JOB, counts: { 'already here': 40 } })).toBeNull();
});

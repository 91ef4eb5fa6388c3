import { describe, expect, it } from 'vitest';
import type { Suggestion, SuggestionKind } from '../../../preload/contract/index.ts';
import { neighbour, openOnes } from './state.ts';

const suggestion = (start: number, given: Partial<Suggestion> = {}): Suggestion => ({
  key: `quote:${start}`,
  kind: 'quote',
  start,
  end: start + 5,
  exact: 'words',
  pieces: [{ start, end: start + 5 }],
  details: { kind: 'note' },
  says: '',
  why: '',
  state: 'open',
  passageId: null,
  ...given,
});

describe('going through suggestions', () => {
  const open = [suggestion(10), suggestion(20), suggestion(30)];

  it('begins at the caret and goes on from the chosen one', () => {
    expect(neighbour(open, null, 15, 1)?.start).toBe(20);
    expect(neighbour(open, null, 15, -1)?.start).toBe(10);
    expect(neighbour(open, 'quote:20', 0, 1)?.start).toBe(30);
    expect(neighbour(open, 'quote:20', 0, -1)?.start).toBe(10);
  });

  it('ends behind the last and before the first, so that the focus can leave the text', () => {
    expect(neighbour(open, 'quote:30', 0, 1)).toBeNull();
    expect(neighbour(open, 'quote:10', 0, -1)).toBeNull();
    expect(neighbour(open, null, 99, 1)).toBeNull();
    expect(neighbour([], null, 0, 1)).toBeNull();
  });

  it('leaves out what is decided and the kinds that are not shown', () => {
    const all = [
      suggestion(1, { state: 'accepted' }),
      suggestion(2, { state: 'dismissed' }),
      suggestion(3, { kind: 'date' }),
      suggestion(4),
    ];
    expect(openOnes(all, new Set<SuggestionKind>(['quote'])).map(({ start }) => start)).toEqual([4]);
  });
});

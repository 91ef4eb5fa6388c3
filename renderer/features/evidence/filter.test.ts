import { expect, test } from 'vitest';
import { contract } from '../../../preload/contract/index.ts';
import { chipsOf, type Facets, isNarrowed, NO_FILTER, passageFilter, withoutChip } from './filter.ts';

const ID = '01890a5d-ac96-774b-bcce-b302099a8057';
const FACETS: Facets = {
  kinds: [{ value: 'quote', label: 'quote', passages: 2 }],
  tags: [{ value: ID, label: 'force / plans', passages: 1 }],
  speakers: [],
  articles: [],
};

test('what is not chosen is left out, so that the core lets all through', () => {
  expect(passageFilter(NO_FILTER, false)).toEqual({});
  expect(passageFilter({ ...NO_FILTER, words: '  ' }, false)).toEqual({});
});

test('what is chosen is what the core takes', () => {
  const filter = passageFilter(
    { kinds: ['quote', 'nonsense'], tags: [ID], speakers: ['Ana Ruiz'], articles: [ID], words: ' no more ' },
    true,
  );
  expect(filter).toEqual({
    kinds: ['quote'],
    tagIds: [ID],
    speakers: ['Ana Ruiz'],
    articleIds: [ID],
    words: 'no more',
    withoutSpeaker: true,
  });
  const input = contract['passages.ids'].input;
  expect(input.safeParse({ filter, sort: { by: 'made', down: true } }).success).toBe(true);
});

test('each chosen value is a chip that takes it away', () => {
  const filter = { ...NO_FILTER, kinds: ['quote'], tags: [ID], speakers: ['gone'] };
  const chips = chipsOf(filter, FACETS);
  expect(chips.map(({ label }) => label)).toEqual(['quote', 'force / plans', 'not in use any more']);
  const none = chips.reduce(withoutChip, filter);
  expect(none).toEqual(NO_FILTER);
  expect(isNarrowed(filter)).toBe(true);
  expect(isNarrowed(none)).toBe(false);
});

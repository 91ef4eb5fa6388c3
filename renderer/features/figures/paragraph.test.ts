import { expect, test } from 'vitest';
import type { Block, BlockKind } from '../../../preload/contract/index.ts';
import { paragraphAround } from './paragraph.ts';

const LINES: readonly (readonly [BlockKind, boolean, string])[] = [
  ['title', false, 'The river rises'],
  ['paragraph', false, 'It rose by 4 metres.'],
  ['paragraph', true, 'Read more'],
  ['list', false, 'About 300 boats were lost.'],
];
const text = LINES.map(([, , line]) => line).join('\n\n');
const blocks: readonly Block[] = LINES.map(([kind, furniture, line]) => ({
  kind,
  furniture,
  start: text.indexOf(line),
  end: text.indexOf(line) + line.length,
  reason: null,
}));

function around(words: string, to = words) {
  return paragraphAround(
    { text, blocks: [...blocks] },
    { start: text.indexOf(words), end: text.indexOf(to) + to.length },
  );
}

test('a passage stands in its paragraph, counted without title and furniture', () => {
  expect(around('4 metres')).toEqual({
    paragraph: 1,
    before: 'It rose by ',
    exact: '4 metres',
    behind: '.',
  });
  expect(around('300 boats')).toMatchObject({ paragraph: 2, before: 'About ', behind: ' were lost.' });
  expect(around('river')).toMatchObject({ paragraph: null, before: 'The ' });
});

test('a passage over several paragraphs shows all of them', () => {
  const shown = around('metres.', '300');
  expect(shown).toMatchObject({ paragraph: 1, before: 'It rose by 4 ', behind: ' boats were lost.' });
  expect(shown.exact).toContain('Read more');
});

test('of a very long paragraph the words near the passage are shown, cut between words', () => {
  const long = `${'before '.repeat(300)}HERE${' behind'.repeat(300)}`;
  const shown = paragraphAround(
    {
      text: long,
      blocks: [{ kind: 'paragraph', furniture: false, start: 0, end: long.length, reason: null }],
    },
    { start: long.indexOf('HERE'), end: long.indexOf('HERE') + 4 },
  );
  expect(shown.exact).toBe('HERE');
  expect(shown.before).toMatch(/^…before .{400,600}$/);
  expect(shown.behind).toMatch(/^.{400,600} behind…$/);
});

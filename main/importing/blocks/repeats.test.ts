import { describe, expect, it } from 'vitest';
import { readText } from '../read.ts';

const TITLE = 'Old bridge at Sorn to close for two years';
const PROSE = [
  'The ministry of works said on Monday that the old bridge would be closed for two years, and that a ferry would carry lorries in the meantime.',
  'Shopkeepers on both banks said they had been told nothing, and asked for the plans to be shown before the first barrier goes up in June.',
  'A spokesman answered that the plans had been on show in the town hall since March, on the second floor, behind the lift, for all to see.',
  'The ferry company said that it would need at least four boats, and that it had two of them, one of which was being painted this week.',
];

/** The beginnings of the blocks that are set aside. */
function aside(...blocks: readonly string[]): readonly string[] {
  const article = readText([TITLE, ...blocks].join('\n\n'));
  return article.blocks
    .filter(({ furniture }) => furniture)
    .map(({ start }) => article.text.slice(start, start + 12));
}

describe('what stands in an article twice', () => {
  it('is set aside the second time: a paragraph, or the whole article', () => {
    expect(aside(...PROSE, PROSE[1] ?? '')).toEqual(['Shopkeepers ']);
    expect(aside(...PROSE, ...PROSE)).toEqual(PROSE.map((text) => text.slice(0, 12)));
  });

  it('stays where it is a refrain', () => {
    const refrain =
      'And still the river runs below the bridge that nobody may cross, and still the ferry waits for those who pay.';
    expect(aside(...PROSE.flatMap((text) => [text, refrain]))).toEqual([]);
    const stanza =
      'And still the river runs below\nThe bridge that nobody may cross,\nAnd still the ferry waits for those\nWho pay, and count the boatman’s loss.';
    expect(aside(stanza, PROSE[0] ?? '', PROSE[1] ?? '', stanza)).toEqual([]);
  });

  it('stays where the text repeats itself all along, as questions to several people do', () => {
    const questions = [
      'Do you think that the old bridge should be closed for two years, as the ministry has said that it will be?',
      'What would you do with the money that the ministry wants to spend on the four boats and on the painting of them?',
    ];
    const answers = [
      'Yes, I do.',
      'I would buy bread.',
      'No, never.',
      'I would keep it in the bank for another year.',
    ];
    const talk = [
      questions[0],
      answers[0],
      questions[1],
      answers[1],
      questions[0],
      answers[2],
      questions[1],
      answers[3],
    ];
    expect(aside(...talk.map((line) => line ?? ''))).toEqual([]);
  });

  it('stays in lists and tables', () => {
    const row =
      'North bank of the river at the old mill\tclosed for two years from June\t31 shops and 12 houses of people';
    expect(aside(PROSE[0] ?? '', [row, row, row].join('\n'), PROSE[1] ?? '')).toEqual([]);
  });

  it('takes no quotation for a pull quote because a headline or a summary has its words', () => {
    const quote = '“They asked us on a Sunday night, by telephone”';
    const standfirst =
      'They asked us on a Sunday night, by telephone, says the baker who keeps the shop by the ramp of the bridge.';
    const article = readText([TITLE, standfirst, 'June 3, 2024', PROSE[0], quote, PROSE[1]].join('\n\n'));
    expect(article.blocks.map(({ kind, furniture }) => [kind, furniture])).toContainEqual([
      'standfirst',
      false,
    ]);
    expect(article.blocks.filter(({ furniture }) => furniture)).toEqual([]);
  });

  it('is found in quotations without end in little time', () => {
    const lines = Array.from({ length: 1_900 }, (_, i) => `“Nobody asked us about the plan number ${i}”`);
    const started = performance.now();
    aside(...lines);
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});

describe('a summary that stands again in the text', () => {
  it.each(['', '…', '...', ' […]', '… Read more', ' [...] Lire la suite', '… Weiterlesen »'])(
    'is the standfirst, also where it ends with “%s”',
    (end) => {
      const summary = (PROSE[1] ?? '').slice(0, 95);
      const article = readText([TITLE, summary + end, ...PROSE].join('\n\n'));
      expect(article.blocks.map(({ kind }) => kind)).toEqual([
        'title',
        'standfirst',
        'paragraph',
        'paragraph',
        'paragraph',
        'paragraph',
      ]);
      expect(article.blocks.some(({ furniture }) => furniture)).toBe(false);
    },
  );
});

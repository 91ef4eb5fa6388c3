import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from './compare.ts';
import { wordsOf } from './words.ts';

const SAMPLES = new URL('../../../resources/samples/articles/', import.meta.url);
const names = readdirSync(SAMPLES).sort();
const samples = new Map(
  names.map((name) => [name, new TextDecoder('windows-1252').decode(readFileSync(new URL(name, SAMPLES)))]),
);
const wire = samples.get('southern-wire.txt') ?? '';

const STORY = `At least 30 people were killed and more than 12,000 forced from their homes when a gate of the dam failed.
The wave reached Vesk, a market town of 9,000, shortly after midnight and ran on towards Orlany.
Seventeen people were missing, the ministry said on Tuesday, adding that the number was likely to rise.
The reservoir behind the dam holds 180 million cubic metres and was 97 percent full after four days of rain.`;

describe('the invented articles about one event', () => {
  const pairs = names.flatMap((one, at) => names.slice(at + 1).map((other) => [one, other] as const));
  it.each(pairs)('%s and %s', (one, other) => {
    const { kind } = compareTexts(samples.get(one) ?? '', samples.get(other) ?? '');
    expect(kind).toBe(one === 'southern-wire.txt' && other === 'taravia-today.txt' ? 'near' : 'other');
  });
});

describe('one text and what was made of it', () => {
  it('is the same with other marks, case and paragraphs', () => {
    expect(compareTexts(STORY, STORY.replaceAll('\n', ' ').replace('Vesk', 'VESK'))).toMatchObject({
      kind: 'same',
      score: 1,
      contained: { a: 1, b: 1 },
    });
  });

  it('is the same where only what is skipped differs', () => {
    const other = `Subscribe now!\n${STORY}`;
    expect(compareTexts(STORY, other, { b: [{ start: 0, end: 14 }] }).kind).toBe('same');
    expect(compareTexts(other, STORY, { a: [{ start: 0, end: 14 }] }).kind).toBe('same');
  });

  it('is near, with the numbers and dates that differ and nothing else', () => {
    const other = STORY.replace('30 people', '34 people').replace('on Tuesday', 'on Wednesday');
    const { kind, differences } = compareTexts(STORY, other);
    expect(kind).toBe('near');
    expect(differences).toEqual({
      numbers: [{ a: { start: 9, end: 11, text: '30' }, b: { start: 9, end: 11, text: '34' } }],
      dates: [
        {
          a: expect.objectContaining({ text: 'Tuesday' }),
          b: expect.objectContaining({ text: 'Wednesday' }),
        },
      ],
      names: [],
      words: { a: 2, b: 2 },
    });
  });

  it('shows two numbers that changed places', () => {
    const [a, b] = ['30 dead and 42 hurt', '42 dead and 30 hurt'].map(
      (count) => `${STORY}\nThe ministry counted ${count} by noon.`,
    );
    expect(
      compareTexts(a ?? '', b ?? '').differences.numbers.map((change) => [change.a.text, change.b.text]),
    ).toEqual([
      ['30', '42'],
      ['42', '30'],
    ]);
  });

  it('is near with another dateline, which is no difference of the news', () => {
    const [a, b] = [`VESK, Taravia, March 12 (Southern Wire) - ${STORY}`, `CORVANE — March 13 — ${STORY}`];
    expect(compareTexts(a, b)).toMatchObject({
      kind: 'near',
      differences: { numbers: [], dates: [], names: [] },
    });
  });

  it('is abridged, whichever side is the part', () => {
    const part = wire.split('\n\n').slice(0, 6).join('\n\n');
    expect(compareTexts(part, wire)).toMatchObject({
      kind: 'abridged',
      contained: { a: expect.closeTo(1, 1) },
    });
    expect(compareTexts(wire, part).kind).toBe('abridged');
  });

  it('is found with its paragraphs in another order', () => {
    const paragraphs = wire.split('\n\n');
    expect(compareTexts(wire, [...paragraphs.slice(4), ...paragraphs.slice(0, 4)].join('\n\n')).kind).toBe(
      'near',
    );
  });
});

it('tells a recurring report from a copy', () => {
  const report = (city: string, day: string, high: number, low: number, wind: number) =>
    `The ${city} region will see sunny spells on ${day}, the weather service said.
Temperatures will reach ${high} degrees on the coast, with winds of up to ${wind} kilometres an hour.
Overnight lows will fall to ${low} degrees before the sky clears from the west.`;
  const { kind, differences } = compareTexts(
    report('Vesk', 'Monday', 21, 9, 40),
    report('Orlany', 'Friday', 17, 4, 65),
  );
  expect(kind).toBe('series');
  expect(differences.numbers).toHaveLength(3);
  expect(compareTexts(report('Vesk', 'Monday', 21, 9, 40), report('Vesk', 'Monday', 21, 8, 40)).kind).toBe(
    'near',
  );
});

it('compares texts in a script without spaces', () => {
  const text =
    '首相は火曜日、洪水で30人が死亡したと発表した。救助隊は夜を徹して捜索を続けている。住民は学校に避難した。';
  expect(compareTexts(text, text.replace('30', '34'))).toMatchObject({
    kind: 'near',
    differences: { numbers: [{ a: { text: '30' }, b: { text: '34' } }] },
  });
});

it('says nothing of texts without words', () => {
  expect(compareTexts('', '').kind).toBe('other');
  expect(compareTexts('!!!', '???').kind).toBe('other');
});

const PIECES = [
  'The dam failed on Tuesday. ',
  'Vesk ',
  '12 ',
  '4,200 ',
  'said. ',
  'people were killed ',
  '\n',
  '“no,” ',
  'é',
  '東京 ',
  '\ud800',
  'March 3 — ',
];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join('')),
);

it('gives the same verdict in both directions, within bounds, for whatever text', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const there = compareTexts(a, b);
      const back = compareTexts(b, a);
      expect(back.kind).toBe(there.kind);
      expect(back.score).toBe(there.score);
      expect(back.contained).toEqual({ a: there.contained.b, b: there.contained.a });
      for (const change of [
        ...there.differences.numbers,
        ...there.differences.dates,
        ...there.differences.names,
      ]) {
        expect(a.slice(change.a.start, change.a.end)).toBe(change.a.text);
        expect(b.slice(change.b.start, change.b.end)).toBe(change.b.text);
      }
      for (const share of [there.score, there.contained.a, there.contained.b]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 400 },
  );
});

it('finds every text that has a word the same as itself', () => {
  fc.assert(
    fc.property(text, (a) => {
      expect(compareTexts(a, a).kind).toBe(wordsOf(a).count > 0 ? 'same' : 'other');
    }),
  );
});

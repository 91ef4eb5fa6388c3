import { describe, expect, test } from 'vitest';
import type { FigureDetails } from '../../preload/contract/index.ts';
import { type KnownMeasure, likelyMeasures } from './likely-measures.ts';
import { measureName } from './measure-name.ts';

function figure(exact: string, context: string, given: Partial<FigureDetails>) {
  const details: FigureDetails = {
    kind: 'figure',
    value: null,
    min: null,
    max: null,
    quantifier: 'exactly',
    change: null,
    unit: null,
    counted: null,
    asOf: null,
    place: null,
    attribution: null,
    ...given,
  };
  return { exact, context, details };
}

const homes = figure('12,000 homes', 'The storm left 12,000 homes without power on the coast', {
  value: 12_000,
  counted: 'homes without power',
});
const cost = figure('€40 million', 'repairs will cost €40 million, the utility said', {
  value: 40_000_000,
  unit: '€',
  counted: 'cost of repairs',
});
const crews = figure('300 crews', 'some 300 crews were sent out to mend the lines', {
  value: 300,
  counted: 'crews',
});

function measure(id: string, name: string, known: ReturnType<typeof figure>): KnownMeasure {
  return { id, name, unit: known.details.unit, counted: known.details.counted, figures: [known] };
}

const MEASURES = [
  measure('homes', 'Homes without power', homes),
  measure('cost', 'Cost of the repairs', cost),
  measure('crews', 'Repair crews sent', crews),
];

describe('the measures a figure may belong to', () => {
  test('are those that count the same, whatever the number', () => {
    const given = figure('9,500 houses', 'By Tuesday 9,500 homes were still without power', {
      value: 9_500,
      counted: 'homes',
    });
    expect(likelyMeasures(given, MEASURES).map(({ id }) => id)).toEqual(['homes']);
  });

  test('are found by the words around where nothing is said to be counted', () => {
    const given = figure('12,000', 'without power on the coast: 12,000 homes', { value: 12_000 });
    expect(likelyMeasures(given, MEASURES)[0]).toEqual({ id: 'homes', name: 'Homes without power' });
  });

  test('never have a unit of another kind', () => {
    const given = figure('40 km', 'the repairs will cost the utility 40 km of cable', {
      value: 40,
      unit: 'km',
      counted: 'cost of repairs',
    });
    expect(likelyMeasures(given, MEASURES)).toEqual([]);
  });

  test('are not those of another figure of the same sentence', () => {
    const sentence = 'the storm cut off 12,000 homes and closed 40 schools on the coast';
    const houses = figure('12,000 homes', sentence, { value: 12, quantifier: 'at least', counted: 'homes' });
    const schools = figure('40 schools', sentence, { value: 40, counted: 'schools' });
    expect(likelyMeasures(schools, [measure('homes', 'Homes cut off', houses)])).toEqual([]);
  });

  test('are not those that have only people in common', () => {
    const sentence = 'the flood left 30 people missing and made 4,000 people leave their homes';
    const missing = figure('30 people missing', sentence, { value: 30, counted: 'people missing' });
    const left = figure('4,000 people', sentence, { value: 4000, counted: 'people made to leave' });
    expect(likelyMeasures(left, [measure('missing', 'People missing', missing)])).toEqual([]);
  });

  test('are told apart by what is said of the people where just people are counted', () => {
    const dead = figure('34 people', 'The flood killed at least 34 people in the upper valley.', {
      value: 34,
      counted: 'people',
    });
    const missing = figure('17 people', 'By Thursday 17 people were still missing in the upper valley.', {
      value: 17,
      counted: 'people',
    });
    const later = figure('31 people', 'Officials said 31 people were killed by the flood.', {
      value: 31,
      counted: 'people',
    });
    const measures = [
      measure('missing', 'People missing', missing),
      measure('dead', 'Deaths in the flood', dead),
    ];
    expect(likelyMeasures(later, measures)[0]?.id).toBe('dead');
    const still = figure('12 people', 'On Friday 12 people were still missing.', {
      value: 12,
      counted: 'people',
    });
    expect(likelyMeasures(still, measures)[0]?.id).toBe('missing');
  });

  test('are not those whose figures are all of another size, unless the words leave no doubt', () => {
    const given = (value: number, context: string) =>
      figure(`${value}`, context, { value, counted: 'homes on the coast' });
    const few = given(90, 'only 90 homes on the coast were hit, the utility said');
    expect(likelyMeasures(few, [measure('homes', 'Power cuts', homes)])).toEqual([]);
    const many = given(11_000, 'only 11,000 homes on the coast were hit, the utility said');
    expect(likelyMeasures(many, [measure('homes', 'Power cuts', homes)]).length).toBe(1);
  });

  test('never mix units, though a measure has a plain count too', () => {
    const flow = figure('4,180 m³ per second', 'a flow of 4,180 m³ per second at the bridge', {
      value: 4180,
      unit: 'm³ per second',
      counted: 'flow',
    });
    const plain = figure('4,200', 'a flow of 4,200 at the bridge', { value: 4200, counted: 'flow' });
    const known = { ...measure('flow', 'Peak flow', flow), figures: [flow, plain] };
    const cost = figure('$28 million', 'the flow of aid at the bridge was $28 million', {
      value: 28_000_000,
      unit: '$',
      counted: 'flow of aid',
    });
    expect(likelyMeasures(cost, [known])).toEqual([]);
    expect(likelyMeasures(plain, [known]).length).toBe(1);
  });

  test('are found by an equal number where the words around agree, though what is counted is named otherwise', () => {
    const force = figure(
      '5,000-strong joint column',
      'unveiled a 5,000-strong joint column to guard the coast',
      {
        value: 5000,
        counted: 'joint column',
      },
    );
    const guards = figure('5,000 guards', 'a joint battalion of about 5,000 guards', {
      value: 5000,
      quantifier: 'about',
      counted: 'guards',
    });
    expect(likelyMeasures(guards, [measure('force', 'Strength of the joint column', force)]).length).toBe(1);
  });

  test('are none where only the number is the same', () => {
    const given = figure('300 sheep', 'A farmer lost 300 sheep', { value: 300, counted: 'sheep' });
    expect(likelyMeasures(given, MEASURES)).toEqual([]);
  });

  test('are three at most, the likeliest first', () => {
    const many = [1, 2, 3, 4, 5].map((number) =>
      measure(`boats ${number}`, 'Boats without power', { ...homes, context: 'boats' }),
    );
    const best = measure('best', 'Homes without power on the coast', homes);
    const found = likelyMeasures(homes, [...many, best]);
    expect(found.length).toBe(3);
    expect(found[0]?.id).toBe('best');
  });
});

describe('the name of a new measure', () => {
  test('is what most of its figures count', () => {
    expect(measureName([homes, homes, crews])).toBe('Homes without power');
  });

  test('says the place where all name one', () => {
    const placed = { ...crews, details: { ...crews.details, place: 'Brest' } };
    expect(measureName([placed])).toBe('Crews, Brest');
    expect(measureName([placed, crews])).toBe('Crews');
  });

  test('says what is said of people where just people are counted', () => {
    expect(
      measureName([
        figure('17 people', 'where 17 people were still missing on Thursday, said', { counted: 'people' }),
      ]),
    ).toBe('People still missing Thursday');
    expect(
      measureName([
        figure('17', 'where 17 people were still missing on Thursday, said', { counted: 'people' }),
      ]),
    ).toBe('People still missing Thursday');
  });

  test('comes from the words behind the number where no figure says what it counts', () => {
    expect(measureName([figure('5,000-strong relief column', 'a 5,000-strong relief column left', {})])).toBe(
      'Strong relief column',
    );
    expect(measureName([figure('84', 'they had found 84 damaged pylons along the road. Then', {})])).toBe(
      'Damaged pylons along road',
    );
  });

  test('is never empty and never longer than a line', () => {
    expect(measureName([])).toBe('New measure');
    expect(measureName([figure('84', '84', { unit: 'km' })])).toBe('Figures in km');
    const long = 'very '.repeat(40).trim();
    expect(measureName([figure('1', '1', { counted: long })]).length).toBeLessThanOrEqual(61);
  });
});

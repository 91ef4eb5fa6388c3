import { describe, expect, it } from 'vitest';
import { readFigures } from '../index.ts';

const figures = (text: string, language = 'en') => readFigures(text, { language, reference: '2025-03-12' });

describe('values', () => {
  it.each([
    ['They counted 1,234,567 votes.', 1_234_567],
    ['They counted 1 234 567 votes.', 1_234_567],
    ['It grew to 2.6 million people.', 2_600_000],
    ['Half a million people fled.', 500_000],
    ['Two dozen people fled.', 24],
    ['Two and a half million people fled.', 2_500_000],
    ['One hundred and sixteen people fled.', 116],
    ['Some 3 hundred and 21 people fled.', 321],
    ['It takes 2 1/2 cups.', 2.5],
    ['It takes ¾ of a cup.', 0.75],
    ['A third of voters stayed home.', 1 / 3],
    ['One in five voters stayed home.', 0.2],
    ['Temperatures hit -12 degrees Celsius.', -12],
  ])('%s', (text, value) => {
    expect(figures(text)[0]?.value).toBeCloseTo(value, 6);
  });

  it.each([
    ['On a compté 2,6 millions de votants.', 2_600_000],
    ['Quatre-vingt-dix-sept personnes ont fui.', 97],
    ['Deux cent cinquante mille personnes ont fui.', 250_000],
    ['Une trentaine de personnes ont fui.', 30],
    ['La moitié des habitants a fui.', 0.5],
  ])('%s', (text, value) => {
    expect(figures(text, 'fr')[0]?.value).toBeCloseTo(value, 6);
  });

  it.each([
    ['Between 3 and 5 percent left.', 3, 5, 'percent'],
    ['Some 50 to 70 people left.', 50, 70, null],
    ['They raised $2-3 million.', 2_000_000, 3_000_000, '$'],
    ['It lasts 20–30 minutes.', 20, 30, 'minute'],
    ['More than 10 but fewer than 20 people left.', 10, 20, null],
  ])('%s', (text, min, max, unit) => {
    expect(figures(text)[0]).toMatchObject({ value: null, min, max, unit, quantifier: 'between' });
  });
});

describe('units', () => {
  it.each([
    ['It cost $5.', '$'],
    ['It cost 5 dollars.', '$'],
    ['It cost US$5bn.', 'US$'],
    ['It cost £5m.', '£'],
    ['It fell 5 percent.', 'percent'],
    ['It fell 5 percentage points.', 'percentage point'],
    ['It is 5 km away.', 'km'],
    ['A 5-mile walk.', 'mile'],
    ['It pumps 500 barrels a day.', 'barrel per day'],
    ['It does 90 km/h.', 'km/h'],
    ['A 34-year-old man.', 'year-old'],
    ['They sent 5 trucks.', null],
  ])('%s', (text, unit) => {
    expect(figures(text)[0]?.unit).toBe(unit);
  });
});

describe('news', () => {
  it.each([
    ['It carried 4.1m containers.', 4_100_000, null],
    ['The wall is 4.1m high.', 4.1, 'm'],
    ['Unemployment fell to 5.2pc.', 5.2, 'percent'],
    ['It reached 41.6C.', 41.6, '°C'],
    ['Half an hour passed.', 0.5, 'hour'],
    ['It took five-and-a-half years.', 5.5, 'year'],
    ['There was a twofold rise.', 2, 'times'],
    ['They gained 5-1/4 cents.', 5.25, 'cent'],
    ['It cost €2m a season.', 2_000_000, '€ per season'],
  ])('%s', (text, value, unit) => {
    expect(figures(text)[0]).toMatchObject({ value, unit });
  });

  it.each([
    ['It came to $1.2bn-$1.3bn.', 1.2e9, 1.3e9, '$'],
    ['Men between the ages of 18 and 30 came.', 18, 30, 'year-old'],
  ])('%s', (text, min, max, unit) => {
    expect(figures(text)[0]).toMatchObject({ min, max, unit });
  });

  it('says what is raised, compared and carried on', () => {
    const read = (text: string) =>
      figures(text).map(({ value, unit, change, counted }) => [value, unit, change, counted]);
    expect(read('The bank raised its key rate by 25 basis points to 4.75 percent.')).toEqual([
      [25, 'basis point', 'up', 'key rate'],
      [4.75, 'percent', null, 'key rate'],
    ]);
    expect(read('They won 45 seats, 12 more than before.')).toEqual([
      [45, null, null, 'seats'],
      [12, null, 'up', 'seats'],
    ]);
    expect(read('They must give 2 percent, up from 1.5.').map(([value, unit]) => [value, unit])).toEqual([
      [2, 'percent'],
      [1.5, 'percent'],
    ]);
    expect(read('The island cost $26,500 (£13,700).').map(([, , , counted]) => counted)).toEqual([
      'island',
      'island',
    ]);
    expect(read('Shares made up three-quarters of it.')[0]?.[2]).toBeNull();
    expect(read('The 10-year bond slipped.')[0]?.[2]).toBeNull();
  });

  it('tells ages, moves and cents in French', () => {
    const read = (text: string) => figures(text, 'fr').map(({ value, min, unit }) => [value ?? min, unit]);
    expect(read('Un homme de 34 ans et ses enfants, âgés de quatre et sept ans, sont là.')).toEqual([
      [34, 'year-old'],
      [4, 'year-old'],
      [7, 'year-old'],
    ]);
    expect(read('Le salaire passera de 9,50 à 10,25 euros.')).toEqual([
      [9.5, '€'],
      [10.25, '€'],
    ]);
    expect(read('Les loyers ont progressé de 8 à 10 %.')).toEqual([[8, 'percent']]);
    expect(read('Il a pris 42 cents.')).toEqual([[42, 'cent']]);
    expect(read('Les prix ont monté sur un an.')).toEqual([]);
  });
});

describe('what is around a number', () => {
  it.each([
    ['More than 40 people came.', 'more than', null],
    ['At least 40 people came.', 'at least', null],
    ['Up to 40 people came.', 'up to', null],
    ['Fewer than 40 people came.', 'less than', null],
    ['Nearly 40 people came.', 'about', null],
    ['40 people or more came.', 'exactly', null],
    ['Some 40 or more people came.', 'about', null],
    ['Prices rose by 4 percent.', 'exactly', 'up'],
    ['Prices fell 4 percent.', 'exactly', 'down'],
    ['It was a 4 percent drop.', 'exactly', 'down'],
  ])('%s', (text, quantifier, change) => {
    expect(figures(text)[0]).toMatchObject({ quantifier, change });
  });

  it('says what is counted, when, where and by whom', () => {
    expect(
      figures(
        'At least 3,470 people have been killed and 2.6 million displaced in Mali since March 2024, according to the UN.',
      ),
    ).toMatchObject([
      { counted: 'people killed', asOf: '2024-03', place: 'Mali', attribution: 'UN' },
      { counted: 'people displaced', asOf: '2024-03', place: 'Mali', attribution: 'UN' },
    ]);
    expect(figures('The death toll is unclear, though radio put it between 50 to 70.')[0]).toMatchObject({
      min: 50,
      max: 70,
    });
  });
});

describe('labels, dates, times and ordinals', () => {
  it.each([
    'Under Article 5 of the treaty they met.',
    'The TB2 drone and the F-16 were seen.',
    'It was the 1st summit, and the third of its kind.',
    'Flight 417, a Boeing 737, left Gate 12 at 9:20 p.m.',
    'He was born on 4 May 1998 and died in 2023.',
    'Call 555-0134-77 or +1 212 555 0134.',
    'COVID-19 came back.',
    'World War Two ended.',
    'They won 3-1.',
    'The server 192.168.1.2 is down.',
    'No one came; one of them left, and the second half was worse.',
    'Two weeks ago they left.',
    'He lives at 10 Downing Street and came in at number two.',
    'They beat them in the Six Nations and sold an 18-rated game.',
    'It was built for 3G and 4G phones.',
    'They stand guard 24/7 since the 9/11 attacks.',
    'Losers beat winners by three to one.',
    'The coach, 52, left.',
    'One day she will know that one must try.',
    'Call 0800 555 0199.',
    'It had a gross economic effect after a sixth-minute penalty.',
  ])('%s', (text) => {
    expect(figures(text)).toEqual([]);
  });
});

describe('moves', () => {
  const read = (text: string, language = 'en') =>
    figures(text, language).map(({ value, min, max, unit, change, counted }) => [
      value ?? [min, max],
      unit,
      change,
      counted,
    ]);

  it.each([
    [
      'Exports rose 5 percent to 120 million tonnes.',
      [
        [5, 'percent', 'up', 'Exports'],
        [120_000_000, 'tonne', null, 'Exports'],
      ],
    ],
    [
      'Prices rose from 3 to 5 percent.',
      [
        [3, 'percent', null, 'Prices'],
        [5, 'percent', null, 'Prices'],
      ],
    ],
    ['Prices rose 3 to 5 percent.', [[[3, 5], 'percent', 'up', 'Prices']]],
    [
      'Output fell from 5 to 3 million tonnes.',
      [
        [5_000_000, 'tonne', null, 'Output'],
        [3_000_000, 'tonne', null, 'Output'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('tells rain from a fall', () => {
    expect(read('Il est tombé 212 millimètres de pluie.', 'fr')).toEqual([[212, 'mm', null, 'pluie']]);
    expect(read('Le cours est tombé de 3 %.', 'fr')[0]?.[2]).toBe('down');
  });

  it('reads one or two, and no new roof, half-empty hall or impersonal one', () => {
    expect(read('On a vu une ou deux personnes.', 'fr')).toEqual([[[1, 2], null, null, 'personnes']]);
    expect(read('Le musée a un toit neuf. La salle est à moitié vide.', 'fr')).toEqual([]);
    expect(read('On some days one cannot see the church.')).toEqual([]);
  });
});

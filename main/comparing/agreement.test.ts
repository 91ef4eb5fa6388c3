import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FigureDetails, FigureRole, Quantifier } from '../../preload/contract/index.ts';
import { agreementOf, type ComparedFigure } from './agreement.ts';

function details(given: Partial<FigureDetails>): FigureDetails {
  return {
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
}

/** Figures of articles 0, 1, 2 …, each its own source. */
function figures(...given: readonly Partial<FigureDetails>[]): ComparedFigure[] {
  return given.map((one, place) => ({
    passageId: `passage ${place}`,
    articleId: `article ${place}`,
    sourceId: `source ${place}`,
    role: 'counted',
    details: details(one),
  }));
}

const value = (number: number, quantifier: Quantifier = 'exactly', unit: string | null = null) => ({
  value: number,
  quantifier,
  unit,
});
const range = (min: number, max: number) => ({ min, max, quantifier: 'between' as const });

describe('the agreement of two sources', () => {
  test.each([
    // the same number, however it is given
    [value(5000), value(5000), 'agree'],
    [value(5000), value(5000, 'about'), 'agree'],
    [range(50, 70), value(60), 'agree'],
    [range(50, 70), range(70, 90), 'agree'],
    [range(70, 50), value(60), 'agree'],
    // bounds
    [value(8000, 'more than'), value(9500), 'agree'],
    [value(8000, 'at least'), value(8000), 'agree'],
    [value(8000, 'up to'), value(8000), 'agree'],
    [value(8000, 'more than'), value(10_000, 'less than'), 'agree'],
    [value(8000, 'more than'), value(8000), 'rounding'],
    [value(8431, 'more than'), value(8431), 'rounding'],
    [value(8000, 'more than'), value(7000), 'conflict'],
    [value(8000, 'less than'), value(9500), 'conflict'],
    [value(0, 'more than'), value(0), 'conflict'],
    [value(0), value(1), 'conflict'],
    // precision
    [value(2_600_000), value(2_611_000), 'rounding'],
    [value(5000, 'about'), value(5012), 'rounding'],
    [value(5000), value(5012), 'rounding'],
    [value(7_000_000), value(7_200_000), 'rounding'],
    [value(5, 'exactly', 'percent'), value(5.2, 'exactly', 'percent'), 'rounding'],
    [value(4000), value(5000), 'conflict'],
    [value(4000, 'about'), value(5000, 'about'), 'conflict'],
    [value(1000), value(1400), 'conflict'],
    [value(5012), value(5013), 'conflict'],
    [value(10), value(12), 'conflict'],
    [value(1), value(0.5), 'conflict'],
    [value(100), value(104), 'rounding'],
    [value(50, 'about'), value(47), 'rounding'],
    [value(4500, 'about'), value(5500, 'about'), 'conflict'],
    [value(2.5), value(2.6), 'conflict'],
    [range(50, 70), value(71), 'conflict'],
    [range(50, 70), value(80, 'at least'), 'conflict'],
    // units
    [value(50, 'exactly', 'percent'), value(0.5, 'exactly', 'fraction'), 'agree'],
    [value(50, 'exactly', '%'), value(0.5), 'agree'],
    [value(7, 'exactly', 'percent'), value(0.07), 'agree'],
    [value(5, 'exactly', 'percent'), value(5, 'exactly', 'percentage points'), 'conflict'],
    [value(3, 'exactly', 'miles'), value(4.8, 'exactly', 'km'), 'rounding'],
    [value(50, 'exactly', 'km'), value(50_000, 'exactly', 'm'), 'agree'],
    [value(12, 'exactly', 'thousand tonnes'), value(12_000, 'exactly', 'tonnes'), 'agree'],
    [value(40, 'exactly', '$'), value(40, 'exactly', 'USD'), 'agree'],
    [value(40, 'exactly', '$'), value(40, 'exactly', '€'), 'conflict'],
    [value(5000, 'exactly', 'troops'), value(5000), 'agree'],
    [value(50, 'exactly', 'km'), value(50), 'conflict'],
    // direction
    [{ ...value(5), change: 'up' as const }, { ...value(5), change: 'down' as const }, 'conflict'],
    [{ ...value(5), change: 'up' as const }, value(5), 'agree'],
  ])('%j and %j: %s', (one, other, kind) => {
    expect(agreementOf(figures(one, other)).kind).toBe(kind);
    expect(agreementOf(figures(other, one)).kind).toBe(kind);
  });

  test('is compared in the hundredths that a product of binary fractions loses', () => {
    expect(agreementOf(figures(value(0.1), value(10, 'exactly', 'percent'))).kind).toBe('agree');
  });
});

describe('the words', () => {
  test('no figures, and none that counts', () => {
    expect(agreementOf([])).toEqual({ kind: 'none', sources: 0, why: 'No figure is placed here yet.' });
    expect(agreementOf(roles(figures(value(1)), ['left out'])).why).toBe(
      'Every figure here is superseded or left out.',
    );
    expect(agreementOf(figures({})).why).toBe('No figure here has a number yet.');
  });

  test('one source, in one article and in copies of it', () => {
    const copies = figures(value(3470, 'at least'), value(3470, 'at least'));
    expect(agreementOf(figures(value(3470, 'at least')))).toEqual({
      kind: 'single',
      sources: 1,
      why: 'Only one article gives a figure: ≥ 3,470.',
    });
    expect(agreementOf(copies.map((each) => ({ ...each, sourceId: 'one' })))).toEqual({
      kind: 'single',
      sources: 1,
      why: '2 articles give ≥ 3,470, but they are one independent source.',
    });
  });

  test('articles that may be copies count apart until a person says that they are, and are said to be likely', () => {
    const three = figures(value(5000), value(5000), value(4000));
    const likely = three.map((each, place) => (place < 2 ? { ...each, likelySourceId: 'source 0' } : each));
    expect(agreementOf(likely.slice(0, 2))).toEqual({
      kind: 'agree',
      sources: 2,
      why: '2 independent sources all give 5,000. 2 of these articles may be copies.',
    });
    expect(agreementOf(likely)).toMatchObject({ kind: 'conflict', sources: 3 });
    const confirmed = likely.map((each, place) => (place < 2 ? { ...each, sourceId: 'source 0' } : each));
    expect(agreementOf(confirmed)).toEqual({
      kind: 'conflict',
      sources: 2,
      why: '4,000 and 5,000 cannot both hold.',
    });
    expect(agreementOf(roles(likely.slice(0, 2), ['counted', 'left out'])).why).not.toContain('copies');
  });

  test('agreement counts independent sources and says the common value or the bounds', () => {
    expect(agreementOf(figures(value(5000), value(5000)))).toMatchObject({
      sources: 2,
      why: '2 independent sources all give 5,000.',
    });
    expect(agreementOf(figures(value(5000, 'about'), value(5000), value(5000, 'about'))).why).toBe(
      '3 independent sources all give 5,000.',
    );
    expect(agreementOf(figures(value(9500), value(8000, 'more than'))).why).toBe(
      '2 independent sources can all hold: > 8,000 and 9,500.',
    );
  });

  test('a conflict names the two that clash', () => {
    expect(agreementOf(figures(value(5000), value(4000), value(4000))).why).toBe(
      '4,000 and 5,000 cannot both hold.',
    );
    expect(agreementOf(figures(value(9, 'exactly', 'hectares'), value(9, 'exactly', 'km'))).why).toBe(
      '9 km and 9 hectares cannot be compared: km and hectares.',
    );
  });

  test('a source that contradicts itself is a conflict, and said to be one source', () => {
    const same = figures(value(4000), value(5000)).map((each) => ({ ...each, sourceId: 'one' }));
    expect(agreementOf(same)).toEqual({
      kind: 'conflict',
      sources: 1,
      why: '4,000 and 5,000 cannot both hold, though one source gives both.',
    });
  });

  test('figures of different dates that clash are told to be supersedable', () => {
    const dated = figures(
      { ...value(4000), asOf: { date: '2025-01', precision: 'month' } },
      { ...value(5000), asOf: { date: '2026-02', precision: 'month' } },
    );
    expect(agreementOf(dated).why).toBe(
      '4,000 (Jan 2025) and 5,000 (Feb 2026) cannot both hold. They are of different dates: if the later replaces the earlier, mark the earlier as superseded.',
    );
    expect(agreementOf(roles(dated, ['superseded', 'counted']))).toEqual({
      kind: 'superseded',
      sources: 1,
      why: '5,000 (Feb 2026) replaces 4,000 (Jan 2025).',
    });
    expect(agreementOf(roles(dated, ['counted', 'superseded'])).why).toBe(
      '4,000 (Jan 2025) replaces 5,000 (Feb 2026), although by their dates the superseded one is the later.',
    );
  });

  test('a superseded figure that fits with what counts changes nothing', () => {
    const all = roles(figures(value(5000), value(5000), value(5000)), ['counted', 'counted', 'superseded']);
    expect(agreementOf(all)).toMatchObject({ kind: 'agree', sources: 2 });
  });

  test('counted figures that clash are a conflict whatever is superseded', () => {
    const all = roles(figures(value(1), value(2), value(3)), ['superseded', 'counted', 'counted']);
    expect(agreementOf(all).kind).toBe('conflict');
  });

  test('a long list is shortened', () => {
    const many = figures(...[1, 2, 3, 4, 5, 6].map((number) => value(number, 'more than')));
    expect(agreementOf(many).why).toBe('6 independent sources can all hold: > 1, > 2, > 3 and 3 more.');
  });
});

function roles(given: readonly ComparedFigure[], each: readonly FigureRole[]): ComparedFigure[] {
  return given.map((figure, place) => ({ ...figure, role: each[place] ?? 'counted' }));
}

const anyNumber = fc.oneof(
  fc.integer({ min: -10, max: 10_000 }),
  fc.integer({ min: 0, max: 50 }).map((number) => number * 1000),
  fc.double({ min: -1, max: 1e9, noNaN: true }),
);
const anyDetails = fc.oneof(
  fc.record({
    value: anyNumber,
    quantifier: fc.constantFrom<Quantifier>(
      'exactly',
      'about',
      'more than',
      'at least',
      'less than',
      'up to',
    ),
    unit: fc.constantFrom(null, 'percent', 'km', 'miles', 'troops', 'people'),
    change: fc.constantFrom(null, 'up' as const, 'down' as const),
  }),
  fc.record({ min: anyNumber, max: anyNumber, quantifier: fc.constant<Quantifier>('between') }),
  fc.constant({}),
);
const anyFigures = fc
  .array(
    fc.record({
      given: anyDetails,
      source: fc.integer({ min: 0, max: 4 }),
      role: fc.constantFrom<FigureRole>('counted', 'counted', 'superseded', 'left out'),
    }),
    { maxLength: 7 },
  )
  .map((all) =>
    all.map(
      ({ given, source, role }, place): ComparedFigure => ({
        passageId: `p${place}`,
        articleId: `a${source}`,
        sourceId: `s${source}`,
        role,
        details: details(given),
      }),
    ),
  );

describe('whatever the figures', () => {
  test('their order does not matter, nor to the reason', () => {
    fc.assert(
      fc.property(
        anyFigures.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(agreementOf(shuffled)).toEqual(agreementOf(all));
        },
      ),
    );
  });

  test('a copy of a figure, from whatever source, never makes a conflict nor mends one', () => {
    fc.assert(
      fc.property(anyFigures, fc.nat(), (all, pick) => {
        const copied = all[pick % Math.max(1, all.length)];
        if (!copied) return;
        const more = [...all, { ...copied, passageId: 'copy', articleId: 'other', sourceId: 'other' }];
        expect(agreementOf(more).kind === 'conflict').toBe(agreementOf(all).kind === 'conflict');
      }),
    );
  });

  test('one figure more never mends a conflict', () => {
    fc.assert(
      fc.property(anyFigures, anyFigures, (all, more) => {
        // a superseded or left-out figure leaves the comparison, so only counted ones are added; ids stay distinct
        const added = more.map((figure) => ({
          ...figure,
          role: 'counted' as const,
          passageId: `+${figure.passageId}`,
        }));
        const shares = (list: readonly ComparedFigure[]) =>
          list.some((figure) => figure.details.unit === 'percent');
        // beside percentages a plain number is read as a fraction: then it may clash less
        if (shares(added) !== shares(all)) return;
        if (agreementOf(all).kind === 'conflict')
          expect(agreementOf([...all, ...added]).kind).toBe('conflict');
      }),
    );
  });

  test('what may be copies changes the reason alone', () => {
    fc.assert(
      fc.property(anyFigures, fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 7 }), (all, likely) => {
        const marked = all.map((figure, place) => ({ ...figure, likelySourceId: `l${likely[place]}` }));
        const [plain, said] = [agreementOf(all), agreementOf(marked)];
        expect({ ...said, why: plain.why }).toEqual(plain);
        expect(said.why.startsWith(plain.why)).toBe(true);
      }),
    );
  });

  test('a figure alone is never in conflict with itself', () => {
    fc.assert(
      fc.property(anyDetails, (given) => {
        expect(['single', 'none']).toContain(agreementOf(figures(given)).kind);
        expect(agreementOf(figures(given, given)).kind).toMatch(/^(agree|none)$/);
      }),
    );
  });

  test('what agrees to the letter also agrees within rounding', () => {
    fc.assert(
      fc.property(anyFigures, (all) => {
        const { kind, sources } = agreementOf(all);
        if (kind === 'agree' || kind === 'rounding') expect(sources).toBeGreaterThan(1);
        if (kind === 'single') expect(sources).toBe(1);
        expect(kind === 'none').toBe(sources === 0);
      }),
    );
  });
});

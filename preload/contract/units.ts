/**
 * Units that can be turned into one another without asking anybody; everything else stays apart. One rule for the
 * comparison of figures and for the picture of them.
 */

/** A unit as far as it is understood: numbers times `factor` are in the base of `dimension`. */
export interface Unit {
  /** What it measures ("length"), or the unit's own name where it turns into no other. '' for a plain count. */
  readonly dimension: string;
  readonly factor: number;
  /** False for a word that no table holds, such as "troops". */
  readonly known: boolean;
}

export const PLAIN_COUNT: Unit = { dimension: '', factor: 1, known: true };

/** Whether numbers of the two can stand beside each other. A plain count fits a unit that is only a noun: 5,000 and 5,000 "troops". */
export function isComparable(one: Unit, other: Unit): boolean {
  return (
    one.dimension === other.dimension ||
    (one.dimension === '' && !other.known) ||
    (other.dimension === '' && !one.known)
  );
}

/** Conversion factors are exact by definition (SI Brochure; international yard and pound agreement of 1959). */
const DIMENSIONS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  // percentage points are a difference of two percentages and stand apart
  share: { percent: 1, 'per cent': 1, '%': 1, pct: 1, fraction: 100, 'per mille': 0.1, '‰': 0.1 },
  length: {
    mm: 0.001,
    millimetre: 0.001,
    millimeter: 0.001,
    cm: 0.01,
    centimetre: 0.01,
    centimeter: 0.01,
    m: 1,
    metre: 1,
    meter: 1,
    km: 1000,
    kilometre: 1000,
    kilometer: 1000,
    inch: 0.0254,
    inches: 0.0254,
    foot: 0.3048,
    feet: 0.3048,
    ft: 0.3048,
    yard: 0.9144,
    mile: 1609.344,
    mi: 1609.344,
    'nautical mile': 1852,
  },
  area: {
    m2: 1,
    'm²': 1,
    'square metre': 1,
    'square meter': 1,
    km2: 1e6,
    'km²': 1e6,
    'sq km': 1e6,
    'square kilometre': 1e6,
    'square kilometer': 1e6,
    hectare: 1e4,
    ha: 1e4,
    acre: 4046.8564224,
    'sq mi': 2589988.110336,
    'square mile': 2589988.110336,
  },
  mass: {
    mg: 1e-6,
    milligram: 1e-6,
    g: 0.001,
    gram: 0.001,
    kg: 1,
    kilo: 1,
    kilogram: 1,
    tonne: 1000,
    'metric ton': 1000,
    // "t" is the tonne; "ton" may be the long, the short or the metric one and stands apart
    t: 1000,
    lb: 0.45359237,
    lbs: 0.45359237,
    ounce: 0.028349523125,
    oz: 0.028349523125,
  },
  volume: {
    litre: 1,
    liter: 1,
    l: 1,
    'cubic metre': 1000,
    'cubic meter': 1000,
    m3: 1000,
    'm³': 1000,
    barrel: 158.987294928,
    bbl: 158.987294928,
  },
  time: {
    second: 1,
    sec: 1,
    minute: 60,
    min: 60,
    hour: 3600,
    hr: 3600,
    h: 3600,
    day: 86_400,
    week: 604_800,
  },
  // a month has no fixed number of days
  months: { month: 1, year: 12, decade: 120, century: 1200, centuries: 1200 },
  speed: { 'km/h': 1, kph: 1, kmh: 1, mph: 1.609344, 'm/s': 3.6, knot: 1.852 },
  power: { w: 1, watt: 1, kw: 1e3, kilowatt: 1e3, mw: 1e6, megawatt: 1e6, gw: 1e9, gigawatt: 1e9 },
  energy: { wh: 1, kwh: 1e3, mwh: 1e6, gwh: 1e9, twh: 1e12 },
  'US dollars': { $: 1, usd: 1, us$: 1, dollar: 1, 'us dollar': 1 },
  euros: { '€': 1, eur: 1, euro: 1 },
  'pounds sterling': { '£': 1, gbp: 1, 'pound sterling': 1, 'pounds sterling': 1 },
  yen: { '¥': 1, jpy: 1, yen: 1 },
  'CFA francs': { xof: 1, fcfa: 1, 'cfa franc': 1 },
};

/** Words that multiply what follows: "thousand tonnes". */
const MULTIPLES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};

const KNOWN = new Map(
  Object.entries(DIMENSIONS).flatMap(([dimension, units]) =>
    Object.entries(units).map(([name, factor]): readonly [string, Unit] => [
      name,
      { dimension, factor, known: true },
    ]),
  ),
);

/** The unit of a figure as it is given in `FigureDetails.unit`; null and '' are a plain count. */
export function unitOf(given: string | null): Unit {
  const name = (given ?? '').normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
  if (name === '') return PLAIN_COUNT;
  const known = KNOWN.get(name) ?? KNOWN.get(singular(name));
  if (known) return known;
  const [first = '', ...rest] = name.split(' ');
  const multiple = MULTIPLES[singular(first)];
  if (multiple !== undefined) {
    const unit = unitOf(rest.filter((word) => word !== 'of').join(' '));
    return { ...unit, factor: unit.factor * multiple };
  }
  return { dimension: singular(name), factor: 1, known: false };
}

function singular(name: string): string {
  return name.length > 3 && name.endsWith('s') && !name.endsWith('ss') ? name.slice(0, -1) : name;
}

import type { Random } from '../random.ts';

const FIRST =
  'Amara Boris Chloé Dina Emeka Farid Greta Hugo Inès Jonas Karin Luca Mirela Nuno Olga Petra'.split(' ');
const LAST =
  'Okonwe Harrelson Lindqvist Moreau Tarkan Vessel Dumont Ruzicka Albin Farkas Senn Kovelin Brandt Osei Marchetti Lund Novak Serrano'.split(
    ' ',
  );
const PLACES =
  'Vesk Orlany Tamsa Corvane Brindle Halmer Ostrava-Nord Kelby Marnes Duvall Ferrow Lisk Ardmoor Selby Quennel Tarn Yarrow Wexton Pell Norwood'.split(
    ' ',
  );
const TEAMS = 'Rovers United Athletic Wanderers City Rangers Albion Dynamo Harriers Olympic'.split(' ');
const FIRMS =
  'Calder Meridian Norvik Ashgrove Tellus Bramley Corwen Pelion Verity Halden Sorrel Kestrel'.split(' ');
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/**
 * Fills a template: `{kind}` with an invented value of a kind, `{key=kind}` the same and remembers it as `{key}`,
 * `{this|that}` with one of the choices. Kinds: first, last, person, place, team, firm, month, weekday, day, date,
 * `n:low-high`, `d:low-high` (one decimal place). `known` is read and added to.
 */
export function fill(template: string, random: Random, known: Map<string, string> = new Map()): string {
  return template.replace(/\{([^{}]+)\}/g, (_, slot: string) => {
    const remembered = known.get(slot);
    if (remembered !== undefined) return remembered;
    if (slot.includes('|')) return choose(slot.split('|'), random);
    const [key, kind] = slot.includes('=') ? slot.split('=') : [undefined, slot];
    const found = key === undefined ? undefined : known.get(key);
    if (found !== undefined) return found;
    const value = invented(kind ?? '', random);
    if (key !== undefined) known.set(key, value);
    return value;
  });
}

function choose(choices: readonly string[], random: Random): string {
  return choices[random.between(0, choices.length - 1)] ?? '';
}

function invented(kind: string, random: Random): string {
  const [name, low, high] = /^([nd]):(\d+)-(\d+)$/.exec(kind)?.slice(1) ?? [kind];
  switch (name) {
    case 'first':
      return choose(FIRST, random);
    case 'last':
      return choose(LAST, random);
    case 'person':
      return `${choose(FIRST, random)} ${choose(LAST, random)}`;
    case 'place':
      return choose(PLACES, random);
    case 'team':
      return `${choose(PLACES, random)} ${choose(TEAMS, random)}`;
    case 'firm':
      return choose(FIRMS, random);
    case 'month':
      return choose(MONTHS, random);
    case 'weekday':
      return choose(WEEKDAYS, random);
    case 'day':
      return String(random.between(1, 28));
    case 'date':
      return `${choose(MONTHS, random)} ${random.between(1, 28)}`;
    case 'n':
      return grouped(random.between(Number(low), Number(high)));
    case 'd':
      return (random.between(10 * Number(low), 10 * Number(high)) / 10).toFixed(1);
    default:
      throw new Error(`No kind of value: ${kind}`);
  }
}

/** Thousands apart, but not those of a year. */
function grouped(value: number): string {
  return value > 1900 && value < 2100 ? String(value) : value.toLocaleString('en');
}

/** ISO 639-1 codes that the names of languages are looked up for. */
const CODES =
  'af am ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fr ga gl gu ha he hi hr hu hy id ig is it ja ka kk km kn ko ku ky lo lt lv mg mk ml mn mr ms mt my nb ne nl no om pa pl ps pt ro ru rw sd si sk sl so sq sr su sv sw ta te tg th ti tk tr uk ur uz vi wo xh yo zh zu'.split(
    ' ',
  );
/** Languages in whose words an export may name languages. */
const NAMED_IN = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl'];

let names: ReadonlyMap<string, string> | null = null;

/** The ISO 639-1 code of "en-GB", "eng", "English", "anglais", "Deutsch"; null for what is no language. */
export function languageCode(value: string): string | null {
  const text = value
    .trim()
    .toLowerCase()
    .replace(/\s*[(;,/].*$/, '');
  const tag = /^([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*$/.exec(text)?.[1];
  const known = namesOfLanguages().get(text);
  if (known !== undefined) return known;
  if (tag === undefined) return null;
  const code = canonical(tag);
  return code !== null && CODES.includes(code) ? code : null;
}

/** "eng" as "en"; the bibliographic codes are not canonical and have to be told. */
const BIBLIOGRAPHIC: Readonly<Record<string, string>> = {
  ger: 'de',
  fre: 'fr',
  dut: 'nl',
  gre: 'el',
  chi: 'zh',
  cze: 'cs',
  per: 'fa',
  rum: 'ro',
  slo: 'sk',
  may: 'ms',
  bur: 'my',
  arm: 'hy',
  geo: 'ka',
  ice: 'is',
  mac: 'mk',
  alb: 'sq',
  baq: 'eu',
  wel: 'cy',
};

function canonical(tag: string): string | null {
  const told = BIBLIOGRAPHIC[tag];
  if (told !== undefined) return told;
  try {
    return new Intl.Locale(tag).language;
  } catch {
    return null;
  }
}

function namesOfLanguages(): ReadonlyMap<string, string> {
  if (names) return names;
  const found = new Map<string, string>();
  for (const code of CODES) {
    for (const locale of [...NAMED_IN, code]) {
      const name = new Intl.DisplayNames([locale], { type: 'language' }).of(code)?.toLowerCase();
      if (name !== undefined && !found.has(name)) found.set(name, code);
    }
  }
  names = found;
  return found;
}

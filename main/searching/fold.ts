/** Letters that Unicode does not decompose, but that people type without their strokes and joins. */
const SPELLED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŧ: 't',
  þ: 'th',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ƴ: 'y',
  ŋ: 'n',
};

const PLAIN = /^[a-z0-9]*$/;
const SPELLED_OUT = new RegExp(`[${Object.keys(SPELLED).join('')}]`, 'gu');
/** Accents of Latin, Greek and Cyrillic; vowel points of Hebrew and Arabic; what joins or hyphenates invisibly. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640\p{Cf}]/gu;

const DIGIT = /\p{Nd}/u;
const FOREIGN_DIGITS = /(?![0-9])\p{Nd}/gu;

/**
 * A word as the index knows it: lower case, no accents, ligatures and wide forms spelled out, so that "Traoré",
 * "TRAORE" and "traoré" in any normal form are one term; digits of every script as those of ASCII, so that "٤٢" and
 * "४२" are 42. Vowel signs of scripts that spell with them stay.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(ACCENTS, '')
    .replace(SPELLED_OUT, (letter) => SPELLED[letter] ?? letter)
    .replace(FOREIGN_DIGITS, asciiDigit)
    .normalize('NFC');
}

/** Unicode has the ten digits of a script side by side, from its zero on. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (DIGIT.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}

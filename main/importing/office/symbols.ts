/** The letters of the Symbol font from 0x21 on. */
const SYMBOL =
  '!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼';
/** From 0xa1 on. */
const SYMBOL_HIGH = 'ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑';
/** Bullets, ticks and arrows of the Wingdings fonts that texts really use. */
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x4a, '☺'],
  [0x6c, '●'],
  [0x6e, '■'],
  [0x71, '❑'],
  [0x75, '◆'],
  [0x76, '❖'],
  [0xa7, '▪'],
  [0xa8, '◻'],
  [0xd8, '➢'],
  [0xe0, '→'],
  [0xdf, '←'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);

/** The character that a letter of a symbol font stands for; '' where that is not known. */
export function symbolCharacter(font: string, hex: string): string {
  if (!/^[0-9a-f]{1,6}$/i.test(hex)) return '';
  return symbolOf(font, Number.parseInt(hex, 16));
}

/** @param code with or without the 0xf000 that symbol fonts are moved to */
export function symbolOf(font: string, code: number): string {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/^symbol/i.test(font)) {
    if (low === 0xa0) return '€';
    const found = low > 0xa0 ? SYMBOL_HIGH[low - 0xa1] : SYMBOL[low - 0x21];
    return found ?? (low === 0x20 ? ' ' : '');
  }
  if (/dings|webdings|marlett/i.test(font)) return WINGDINGS.get(low) ?? (low === 0x20 ? ' ' : '');
  const isCharacter =
    code > 0x1f && code < 0x110000 && !(code >= 0xd800 && code <= 0xdfff) && code !== low + 0xf000;
  return isCharacter ? String.fromCodePoint(code) : '';
}

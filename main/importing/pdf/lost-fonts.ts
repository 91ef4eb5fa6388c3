/**
 * Fonts that went with the lost part of a document. Where it is not known what their letters mean their text comes out as
 * a cipher ("8VHU1DPH"), and no text is better than a wrong one.
 */

/** The numbers of the fonts of two bytes a letter whose table of letters is gone. */
export function lostFonts(objects: ReadonlyMap<number, { readonly body: string }>): readonly number[] {
  return [...objects].flatMap(([number, { body }]) => {
    if (!/\/Subtype\s*\/Type0\b/.test(body)) return [];
    const table = /\/ToUnicode\s+(\d{1,7})\s+\d+\s+R/.exec(body)?.[1];
    return table !== undefined && !objects.has(Number(table)) ? [number] : [];
  });
}

/** A font of which every letter is a space, and the object that says so. */
export function silentFont(table: number): { readonly font: string; readonly table: string } {
  const spaces = Array.from({ length: 256 }, () => '<0020>').join(' ');
  const map = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange\n1 beginbfrange <00> <FF> [${spaces}] endbfrange endcmap end`;
  return {
    font: `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode ${table} 0 R >>`,
    table: `<< /Length ${map.length} >>\nstream\n${map}\nendstream`,
  };
}

/** Share of the letters of a font that are none, from which on it is the halves of letters that were read. */
const HALVES = 0.3;

/**
 * The fonts of a page whose letters have two bytes and were read one by one, as happens where the font itself is gone:
 * every other letter is a zero.
 */
export function halvedFonts(
  items: readonly { readonly str: string; readonly fontName: string }[],
): ReadonlySet<string> {
  const counts = new Map<string, { letters: number; zeros: number }>();
  for (const { str, fontName } of items) {
    const count = counts.get(fontName) ?? { letters: 0, zeros: 0 };
    counts.set(fontName, count);
    count.letters += str.length;
    for (let at = str.indexOf('\0'); at >= 0; at = str.indexOf('\0', at + 1)) count.zeros++;
  }
  return new Set(
    [...counts].filter(([, { letters, zeros }]) => zeros > letters * HALVES).map(([font]) => font),
  );
}

/** The dateline, which an outlet changes when it takes over a text: "VESK, Taravia, March 12 (Southern Wire) - ". */

const LONGEST = 110;
const DASH = /^[^\n]{2,90}?\s[—–-]{1,2}\s+(?=[\p{L}\p{N}"“«'‘])/u;
const SMALL = new Set([
  'of',
  'de',
  'la',
  'du',
  'des',
  'le',
  'les',
  'el',
  'del',
  'und',
  'and',
  'le',
  'on',
  'the',
]);

/** Where the text goes on behind its dateline (UTF-16 code units), or `from` where there is none. */
export function afterDateline(text: string, from: number): number {
  let end = from;
  // the date may stand between two dashes of its own
  for (let part = 0; part < 2; part++) {
    const found = DASH.exec(text.slice(end, end + LONGEST))?.[0];
    if (!found || !isDateline(found)) break;
    end += found.length;
  }
  return end;
}

/** Names, numbers and what joins them, without a sentence's small words. */
function isDateline(part: string): boolean {
  const words = part.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
  return words.every((word) => /^\p{Lu}|^\p{Lo}/u.test(word) || SMALL.has(word) || /^\d/.test(word));
}

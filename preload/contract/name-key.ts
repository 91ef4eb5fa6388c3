/** Names as they are compared: one rule for the project's list, for what is found in articles and for what is proposed. */

/** A name as it is looked up: without case, diacritics and marks; a hyphen is a blank ("Jean-Pierre" = "jean pierre"). */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’ʼ‘`´]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A name as it is written down: one blank between words, composed letters. */
export function nameText(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/**
 * Whether a form means its name in other articles too. "Traoré" and "President Traoré" are Ibrahim Traoré in an article
 * that says so, and somebody else in another one: a person's form needs the given name, or its initial, and the surname.
 * Of everything else a part of the name is none: "Authority" is the Sorn Water Authority in its article alone.
 */
export function isOwnForm(name: string, kind: string, form: string): boolean {
  const words = nameKey(name).split(' ');
  const [given = '', family = ''] = [words[0], words.at(-1)];
  if (words.length < 2) return true;
  const there = nameKey(form).split(' ');
  if (kind !== 'person') return there.length >= words.length || !there.every((word) => words.includes(word));
  return there.includes(family) && there.some((word) => word === given || word === given.charAt(0));
}

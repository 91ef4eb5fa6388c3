/** Words whose letters were set apart: "T h e   n e w s". */

const LETTERS_APART = /^(?:(?:[\p{L}\p{N}\p{P}] ){3,}[\p{L}\p{N}\p{P}]|\p{Lu} \p{Lu} \p{Lu})$/u;

/** Closes up a run of single letters. Where words are among them the distance between those is wider: a run of their own. */
export function closeUp(text: string): string {
  return LETTERS_APART.test(text) && /\p{L}/u.test(text) ? text.replace(/(?<=\S) (?=\S)/g, '') : text;
}

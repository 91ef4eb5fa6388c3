import { FIELDS, type Field } from '../engine.ts';

/**
 * Where a word stands in a document, in one number: the field, and how many words stand before it in its texts. The main
 * text comes first, so that nearly all places are small.
 */
export type Place = number;

const CODE: Readonly<Record<Field, number>> = { text: 0, title: 1, names: 2, notes: 3 };
const CODES = FIELDS.map((field) => CODE[field]);
const BY_CODE = Object.values(CODE).map((code) => CODES.indexOf(code));
const SHIFT = 28;
const LAST = 2 ** SHIFT - 1;

/** So many places stay empty between two texts of a field: more than a query has words, and than NEAR reaches. */
export const BETWEEN = 4096;

/** The fields by their number (position in FIELDS), in the order of their places: so a document's texts are gathered. */
export const FIELDS_IN_ORDER: readonly number[] = BY_CODE;

/** A place in a field; texts of more words than can be told apart end there. */
export function placeOf(field: number, word: number): Place {
  return (CODES[field] as number) * 2 ** SHIFT + Math.min(word, LAST);
}

/** The number of the field (position in FIELDS) of a place. */
export function fieldOf(place: Place): number {
  return BY_CODE[place >>> SHIFT] as number;
}

/** The places of a field, from the first up to, not including, the last; of all fields where none is given. */
export function fieldSpan(field: Field | null): { readonly first: Place; readonly behind: Place } {
  if (field === null) return { first: 0, behind: 2 ** 32 - 1 };
  const first = CODE[field] * 2 ** SHIFT;
  return { first, behind: first + 2 ** SHIFT };
}

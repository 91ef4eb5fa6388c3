import type { Values } from '../attributes/values.ts';
import type { FieldValue, Mistake, NamedField } from './ast.ts';
import { nearestForm } from './nearest.ts';
import { quoted } from './print.ts';

const WHAT: Readonly<Record<NamedField, string>> = {
  outlet: 'outlet',
  author: 'author',
  speaker: 'speaker',
  via: 'medium that reported a quote',
  tag: 'tag',
  lang: 'language',
  place: 'place',
  unit: 'unit or thing counted',
};

/** How many values are offered as the nearest right form of one that is none. */
const LIKENESSES = 20_000;

/** What is told of a value that the project does not know. */
export function unknownValue(field: NamedField, typed: FieldValue, values: Values): Mistake {
  const known = Array.from({ length: Math.min(values.size - 1, LIKENESSES) }, (_, at) => values.text(at + 1));
  const nearest = nearestForm(typed.text, known) ?? nearestByWord(typed.text, known);
  const text = nearest === undefined ? '' : quoted(nearest);
  return {
    range: typed.range,
    message: `The project knows no ${WHAT[field]} “${typed.text}”. The rest is searched for without it.`,
    fix: nearest === undefined ? null : { label: `Write “${nearest}”`, range: typed.range, text },
  };
}

/** A value with a word that is near to what was typed: "Couriers" for "Le Courrier". */
function nearestByWord(typed: string, known: readonly string[]): string | undefined {
  const words = new Map<string, string>();
  for (const value of known)
    for (const word of value.split(/[\s/]+/u)) if (word.length > 3) words.set(word, value);
  const near = nearestForm(typed, [...words.keys()]);
  return near === undefined ? undefined : words.get(near);
}

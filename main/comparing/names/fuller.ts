import { formOf } from './forms.ts';
import type { ComparedName } from './likely-same.ts';

/** Which of two names that are the same says more: spelled out, without initials and titles, with its diacritics. */
export function fullerName<T extends ComparedName>(one: T, other: T): T {
  const [x, y] = [weights(one), weights(other)];
  const at = x.findIndex((weight, place) => weight !== y[place]);
  return at < 0 || (x[at] ?? 0) > (y[at] ?? 0) ? one : other;
}

function weights({ name, kind }: ComparedName): readonly number[] {
  const { words, bare, acronym } = formOf(name, kind === 'person');
  return [
    acronym === null ? 1 : 0,
    bare.filter((word) => word.length > 1).length,
    bare.length - words.length,
    name.normalize('NFD').length - name.normalize('NFC').length,
    bare.length,
  ];
}

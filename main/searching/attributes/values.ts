import type { FieldValue } from '../query/ast.ts';
import { termsOf } from '../words.ts';

/** The values of a field over the whole project, each once, by a number from 1; 0 is none. */
export class Values {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [''];
  /** As it is looked up: folded words between blanks. */
  readonly #keys: string[] = [''];
  readonly #keyOf: (text: string) => string;

  constructor(keyOf: (text: string) => string = keyOfWords) {
    this.#keyOf = keyOf;
  }

  /** One more than the largest number. */
  get size(): number {
    return this.#texts.length;
  }

  numberOf(text: string | null): number {
    if (text === null || text === '') return 0;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#texts.length;
    this.#numbers.set(text, number);
    this.#texts.push(text);
    this.#keys.push(this.#keyOf(text));
    return number;
  }

  text(number: number): string {
    return this.#texts[number] ?? '';
  }

  key(number: number): string {
    return this.#keys[number] ?? '';
  }

  /**
   * The values that a typed one means. In quotation marks: the very value, or those with its words where there is none.
   * Without: those with its words, or while it is typed with words that begin so; where there are none, those that
   * begin so.
   */
  matching(typed: FieldValue): ReadonlySet<number> {
    const key = keyOfWords(typed.text);
    if (key === '') return new Set();
    const begins = key.slice(0, -1);
    if (typed.unfinished) return this.#with((other) => other.includes(begins));
    const tries = [
      ...(typed.quoted ? [(other: string) => other === key] : []),
      (other: string) => other.includes(key),
      (other: string) => other.includes(begins),
    ];
    for (const holds of tries) {
      const found = this.#with(holds);
      if (found.size > 0) return found;
    }
    return new Set();
  }

  #with(holds: (key: string) => boolean): Set<number> {
    const found = new Set<number>();
    for (let number = 1; number < this.#keys.length; number++) {
      if (holds(this.#keys[number] as string)) found.add(number);
    }
    return found;
  }
}

/** " le courrier ": words with blanks around, so that they are found whole. '' where there are none. */
export function keyOfWords(text: string): string {
  const terms = termsOf(text);
  return terms.length === 0 ? '' : ` ${terms.join(' ')} `;
}

/** A language by its code and its names: "fr", "French", "français". */
export function keyOfLanguage(code: string): string {
  return keyOfWords(`${code} ${languageName(code)} ${nameIn(code, code)}`);
}

/** "fr" as "French"; the code itself where it is none. */
export function languageName(code: string): string {
  return nameIn(code, 'en');
}

function nameIn(code: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
  } catch {
    // what a person wrote there need not be a code
    return code;
  }
}

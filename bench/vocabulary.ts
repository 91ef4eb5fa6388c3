import { Random } from './random.ts';

const ONSETS = [
  'b',
  'br',
  'c',
  'ch',
  'cl',
  'd',
  'dr',
  'f',
  'fl',
  'g',
  'gr',
  'h',
  'j',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pl',
  'pr',
  'qu',
  'r',
  's',
  'sh',
  'sp',
  'st',
  'str',
  't',
  'th',
  'tr',
  'v',
  'w',
  'y',
  'z',
  '',
  '',
] as const;
const VOWELS = ['a', 'a', 'e', 'e', 'e', 'i', 'i', 'o', 'o', 'u', 'ai', 'ea', 'ou', 'io', 'é'] as const;
const CODAS = ['', '', '', 'n', 'r', 's', 't', 'l', 'm', 'nd', 'nt', 'ck', 'st', 'rd'] as const;
const ENDINGS = ['', '', '', '', 's', 's', 'ed', 'ing', 'er', 'ly', 'ment', 'tion', 'al'] as const;

/** Words of any language model begin alike: how often an initial is used falls off as in real text. */
function syllable(random: Random): string {
  return random.pick(ONSETS) + random.pick(VOWELS) + random.pick(CODAS);
}

/**
 * An invented vocabulary, most frequent word first. It has no end: word number n is the same whatever was asked
 * before, so a longer run of articles meets new words as a growing archive does (Heaps' law).
 */
export class Vocabulary {
  readonly #words: string[] = [];
  readonly #taken = new Set<string>();
  readonly #random: Random;

  constructor(seed: number) {
    this.#random = new Random(seed);
  }

  word(rank: number): string {
    while (this.#words.length <= rank) this.#grow();
    return this.#words[rank] ?? '';
  }

  #grow(): void {
    // frequent words are short (Zipf's law of abbreviation)
    const syllables = 1 + Math.min(3, Math.floor(Math.log10(10 + this.#words.length) * this.#random.next()));
    let word = '';
    for (let at = 0; at < syllables; at++) word += syllable(this.#random);
    word += this.#random.pick(ENDINGS);
    if (word.length < 3 || this.#taken.has(word)) return;
    this.#taken.add(word);
    this.#words.push(word);
  }
}

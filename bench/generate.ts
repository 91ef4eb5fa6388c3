import { MONTHS } from '../preload/contract/date-words.ts';
import { Random } from './random.ts';
import { Vocabulary } from './vocabulary.ts';

/** An invented news article: the same for the same seed and number, on every machine. */
export interface GeneratedArticle {
  readonly fileName: string;
  readonly title: string;
  readonly outlet: string;
  readonly author: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** The body, paragraphs by line breaks. */
  readonly body: string;
  /** The whole file, as somebody would have saved it. */
  readonly file: string;
}

const WORDS = 550;

/** Words that say nothing of what an article is about, as often as a language has them. */
export const FUNCTION_WORDS =
  `the the the the the of of of to to and and in in a a that for is on was with as by at from it
  be has have are its were been an this their would will not but or which after more than about they who had also
  could into over during between against under since before while`.split(/\s+/) as [string, ...string[]];
const COUNTED = ['troops', 'people', 'tonnes', 'euros', 'villages', 'vehicles', 'votes', 'homes'] as const;
const QUANTIFIERS = ['', '', 'about ', 'more than ', 'at least ', 'up to ', 'nearly '] as const;
const CUES = ['said', 'told reporters', 'declared', 'added', 'wrote in a statement'] as const;
const FIRST_NAMES = [
  'Amara',
  'Boris',
  'Chloé',
  'Dina',
  'Emeka',
  'Farid',
  'Greta',
  'Hugo',
  'Inès',
  'Jonas',
] as const;
const OUTLETS = 60;
const PEOPLE = 4000;
const PLACES = 600;

/** A world of outlets, people, places and words, and the articles about it. */
export class News {
  readonly #seed: number;
  readonly #vocabulary: Vocabulary;

  constructor(seed = 1) {
    this.#seed = seed;
    this.#vocabulary = new Vocabulary(seed);
  }

  /** Article number `n`, from 0. The words in use grow with the number, as those of an archive do (Heaps' law). */
  article(n: number): GeneratedArticle {
    const random = new Random(Math.imul(this.#seed, 0x9e3779b1) ^ Math.imul(n + 1, 0x85ebca6b));
    const writer = new Writer(random, this.#vocabulary, wordsInUse(n));
    const title = capital(writer.phrase(random.between(5, 9)));
    const outlet = this.outlet(random.zipf(OUTLETS));
    const author = writer.person();
    const day = new Date(Date.UTC(2019, 0, 1 + random.between(0, 2500)));
    const date = day.toISOString().slice(0, 10);
    const dateline = `${writer.place().toUpperCase()}, ${MONTHS[day.getUTCMonth()]} ${day.getUTCDate()} — `;
    const body = dateline + writer.paragraphs(WORDS);
    const published = `${MONTHS[day.getUTCMonth()]} ${day.getUTCDate()}, ${day.getUTCFullYear()}`;
    return {
      fileName: `article-${String(n).padStart(6, '0')}.txt`,
      title,
      outlet,
      author,
      date,
      body,
      file: `${title}\nBy ${author}\n${outlet}, ${published}\n\n${body.replaceAll('\n', '\n\n')}\n`,
    };
  }

  outlet(rank: number): string {
    return `${capital(this.#vocabulary.word(900 + rank))} ${rank % 2 ? 'Courier' : 'Daily News'}`;
  }
}

function wordsInUse(n: number): number {
  return 2000 + Math.floor(45 * (WORDS * (n + 1)) ** 0.53);
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** Writes the sentences of one article, which has words of its own that it comes back to. */
class Writer {
  readonly #random: Random;
  readonly #vocabulary: Vocabulary;
  readonly #inUse: number;
  readonly #topic: string[];
  readonly #speakers: string[];

  constructor(random: Random, vocabulary: Vocabulary, inUse: number) {
    this.#random = random;
    this.#vocabulary = vocabulary;
    this.#inUse = inUse;
    this.#topic = Array.from({ length: 12 }, () => vocabulary.word(random.zipf(inUse)));
    this.#speakers = Array.from({ length: 3 }, () => this.person());
  }

  person(): string {
    return `${this.#random.pick(FIRST_NAMES)} ${capital(this.#vocabulary.word(1500 + this.#random.zipf(PEOPLE)))}`;
  }

  place(): string {
    return capital(this.#vocabulary.word(300 + this.#random.zipf(PLACES)));
  }

  phrase(words: number): string {
    return Array.from({ length: words }, () => this.#word()).join(' ');
  }

  paragraphs(words: number): string {
    const paragraphs: string[] = [];
    for (let written = 0; written < words; ) {
      const sentences = Array.from({ length: this.#random.between(1, 4) }, () => this.#sentence());
      const paragraph = sentences.join(' ');
      written += paragraph.split(' ').length;
      paragraphs.push(paragraph);
    }
    return paragraphs.join('\n');
  }

  #word(): string {
    if (this.#random.chance(0.42)) return this.#random.pick(FUNCTION_WORDS);
    if (this.#random.chance(0.2)) return this.#topic[this.#random.between(0, 11)] ?? '';
    return this.#vocabulary.word(this.#random.zipf(this.#inUse));
  }

  #sentence(): string {
    const clause = this.phrase(this.#random.between(7, 22));
    if (this.#random.chance(0.12)) {
      const speaker = this.#speakers[this.#random.between(0, 2)] ?? '';
      return `“${capital(clause)},” ${speaker} ${this.#random.pick(CUES)}.`;
    }
    if (this.#random.chance(0.1)) return `${capital(clause)} ${this.#figure()} ${this.phrase(3)}.`;
    if (this.#random.chance(0.06)) return `In ${this.place()}, ${clause}.`;
    return `${capital(clause)}.`;
  }

  #figure(): string {
    const value = this.#random.between(2, 99) * 10 ** this.#random.between(0, 4);
    return `${this.#random.pick(QUANTIFIERS)}${value.toLocaleString('en')} ${this.#random.pick(COUNTED)}`;
  }
}

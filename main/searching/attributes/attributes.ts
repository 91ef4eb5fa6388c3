import type { AttributeReader } from '../../core/store/search-attributes.ts';
import { Bits } from '../bits.ts';
import type { Engine } from '../engine.ts';
import { type Days, daysOfStored } from '../query/days.ts';
import { Column } from './columns.ts';
import { PassageTable } from './passage-table.ts';
import { keyOfLanguage, Values } from './values.ts';

/** Reads what some articles, or all, are filtered and counted by. */
export type ReadAttributes = (articleIds: readonly string[] | null, reader: AttributeReader) => void;

/** From so many new documents on all of the project is read in one go. */
const MANY = 3000;

/**
 * What articles are filtered and counted by, in columns by document number: typed arrays of numbers that stand for
 * strings kept once. Read from the project when a query comes, as far as documents are new or have changed.
 */
export class Attributes {
  readonly outlets = new Values();
  readonly authors = new Values();
  readonly places = new Values();
  readonly languages = new Values(keyOfLanguage);
  readonly outletOf = new Column();
  readonly authorOf = new Column();
  readonly placeOf = new Column();
  readonly languageOf = new Column();
  /** First and last day on which it may have been published (20251222); 0 where that is not known. */
  readonly fromDay = new Column();
  readonly toDay = new Column();
  readonly #read = new Column();
  readonly #engine: Engine;
  readonly #source: ReadAttributes;
  passages = new PassageTable();
  #live = new Bits(0);
  /** Document numbers below this one were looked at. */
  #known = 0;
  /** Documents whose article changed: their number may be gone, or stay with other attributes. */
  readonly #suspects = new Set<number>();
  readonly #stale = new Set<string>();
  #version = 0;

  constructor(engine: Engine, source: ReadAttributes) {
    this.#engine = engine;
    this.#source = source;
  }

  /** The documents that are there, whatever else is asked. */
  get live(): Bits {
    return this.#live;
  }

  /** Another one when anything was read anew. */
  get version(): number {
    return this.#version;
  }

  /** An article changed or is gone; to be called while it has its old document number. */
  forget(articleId: string): void {
    const document = this.#engine.numberOf(articleId);
    if (document !== undefined) this.#suspects.add(document);
    this.#stale.add(articleId);
  }

  /** What stands with many articles changed: all are read again. */
  forgetAll(): void {
    this.#startAgain();
  }

  isRead(document: number): boolean {
    return this.#read.get(document) === 1;
  }

  /**
   * Reads what is new or has changed since the last time.
   * @param most at most so many new documents are looked at
   * @returns whether any are left
   */
  renew(most = Number.POSITIVE_INFINITY): boolean {
    const { numbers } = this.#engine;
    if (numbers < this.#known) this.#startAgain();
    this.#dropGone();
    const ids = new Set<string>();
    for (const id of this.#stale) if (this.#engine.numberOf(id) !== undefined) ids.add(id);
    this.#stale.clear();
    const until = Math.min(numbers, this.#known + most);
    for (let document = this.#known; document < until; document++) {
      const id = this.#engine.idOf(document);
      if (id !== undefined) ids.add(id);
    }
    this.#known = until;
    const left = until < numbers;
    if (this.#live.size < numbers) {
      const grown = new Bits(numbers + (numbers >>> 2));
      grown.words.set(this.#live.words);
      this.#live = grown;
    }
    if (ids.size === 0) return left;
    this.#version++;
    const all = ids.size > MANY;
    // what was known of them is told anew
    for (const id of ids) this.passages.drop(this.#engine.numberOf(id) ?? -1);
    const everything = ids.size === this.#engine.documentCount;
    const wanted = (id: string): number | undefined =>
      all && !everything && !ids.has(id) ? undefined : this.#engine.numberOf(id);
    // an archive has few days and many articles
    const known = new Map<string, Days | null>();
    const daysOf = (date: string): Days | null => {
      let days = known.get(date);
      if (days === undefined) {
        days = daysOfStored(date);
        known.set(date, days);
      }
      return days;
    };
    this.#source(all ? null : [...ids], {
      article: ([id, outlet, author, place, language, published, read]) => {
        const document = wanted(id);
        if (document === undefined) return;
        this.#live.add(document);
        this.outletOf.set(document, this.outlets.numberOf(outlet));
        this.authorOf.set(document, this.authors.numberOf(author));
        this.placeOf.set(document, this.places.numberOf(place));
        this.languageOf.set(document, this.languages.numberOf(language));
        const days = published === null ? null : daysOf(published);
        this.fromDay.set(document, days?.from ?? 0);
        this.toDay.set(document, days?.to ?? 0);
        this.#read.set(document, read);
      },
      passage: (row) => {
        const document = wanted(row[0]);
        if (document !== undefined) this.passages.add(document, row);
      },
    });
    return left;
  }

  #dropGone(): void {
    for (const document of this.#suspects) {
      if (this.#engine.idOf(document) !== undefined) continue;
      this.#suspects.delete(document);
      this.#live.take(document);
      this.#version++;
      this.passages.drop(document);
    }
  }

  #startAgain(): void {
    this.#version++;
    this.#known = 0;
    this.#live = new Bits(0);
    this.passages = new PassageTable();
    this.#suspects.clear();
  }
}

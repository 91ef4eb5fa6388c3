import {
  CopyIndex,
  comparePrepared,
  copySignature,
  differenceWords,
  type PreparedText,
  prepareText,
} from '../comparing/copies/index.ts';
import type { CopySource } from '../core/store/copy-source.ts';
import type { CopyText } from '../core/store/copy-texts.ts';
import type { ComparedPair, Findings, FoundArticle } from './messages.ts';

/** Texts taken apart are kept for the next comparison: so many characters of them. */
const KEPT_CHARACTERS = 2_000_000;

/** Finds the copies of each article, without a thread: signatures, the index of them, and the comparison of texts. */
export class CopyFinder {
  readonly #source: CopySource;
  readonly #index = new CopyIndex();
  /** The text that each article in the index was put in with. */
  readonly #versions = new Map<string, string>();
  readonly #waiting: Set<string>;
  /** Those among the waiting that are to be done again though their text is the same. */
  readonly #anew = new Set<string>();
  readonly #toCompare: (readonly [string, string])[] = [];
  readonly #prepared = new Map<string, PreparedText>();
  #preparedCharacters = 0;
  #articles: FoundArticle[] = [];
  #asked: ComparedPair[] = [];

  /** What has a signature is put in, what has none is waiting. */
  constructor(source: CopySource) {
    this.#source = source;
    for (const { id, versionId, hashes } of source.signed()) {
      this.#index.put(id, hashes);
      this.#versions.set(id, versionId);
    }
    this.#waiting = new Set(source.unsigned());
  }

  /** Articles that are new, changed or gone. */
  changed(articleIds: readonly string[], anew: boolean): void {
    for (const id of articleIds) {
      this.#waiting.add(id);
      if (anew) this.#anew.add(id);
    }
  }

  compare(pairs: readonly (readonly [string, string])[]): void {
    this.#toCompare.push(...pairs);
  }

  /**
   * Works on what is waiting, until it is done or the time is over; one article is done in any case.
   * @returns whether anything is left
   */
  advance(milliseconds: number): boolean {
    return this.#source.reading(() => this.#work(performance.now() + milliseconds));
  }

  #work(end: number): boolean {
    for (let pair = this.#toCompare.shift(); pair; pair = this.#toCompare.shift()) {
      this.#asked.push(this.#compared(...pair));
      if (performance.now() >= end) return this.#toCompare.length + this.#waiting.size > 0;
    }
    for (const id of this.#waiting) {
      this.#waiting.delete(id);
      this.#look(id, this.#anew.delete(id));
      if (performance.now() >= end) break;
    }
    return this.#waiting.size > 0;
  }

  /** What was found since this was last called. */
  take(): Findings {
    const findings = { articles: this.#articles, asked: this.#asked };
    this.#articles = [];
    this.#asked = [];
    return findings;
  }

  get found(): number {
    return this.#articles.length + this.#asked.length;
  }

  #look(id: string, anew: boolean): void {
    const known = this.#versions.get(id);
    if (known !== undefined) {
      if (!anew && this.#source.versionOf(id) === known) return;
      this.#forget(id);
    }
    const text = this.#source.text(id);
    if (!text) return;
    const hashes = copySignature(text.text, text.skipped);
    const likely = this.#index.add(id, hashes).map((candidate) => candidate.id);
    this.#versions.set(id, text.versionId);
    // what was a copy of the text before may be one of this
    const others = known === undefined ? likely : new Set([...likely, ...this.#source.comparedWith(id)]);
    const pairs: ComparedPair[] = [];
    for (const other of others) {
      const pair = this.#compared(id, other, text);
      if (pair.kind !== 'other') pairs.push(pair);
    }
    this.#articles.push({ id, versionId: text.versionId, hashes, pairs });
  }

  #compared(one: string, other: string, text?: CopyText): ComparedPair {
    const [a, b] = one < other ? [one, other] : [other, one];
    const [textA, textB] = [this.#prepare(a, text), this.#prepare(b, text)];
    if (!textA || !textB) return { a, b, kind: 'other', score: 0, differs: [] };
    const comparison = comparePrepared(textA, textB);
    return { a, b, kind: comparison.kind, score: comparison.score, differs: differenceWords(comparison) };
  }

  #prepare(id: string, read?: CopyText): PreparedText | null {
    const known = this.#prepared.get(id);
    if (known) return known;
    const text = read?.id === id ? read : this.#source.text(id);
    if (!text) return null;
    const prepared = prepareText(text.text, text.skipped);
    this.#prepared.set(id, prepared);
    this.#preparedCharacters += text.text.length;
    for (const [old, { text: oldText }] of this.#prepared) {
      if (this.#preparedCharacters <= KEPT_CHARACTERS || old === id) break;
      this.#prepared.delete(old);
      this.#preparedCharacters -= oldText.length;
    }
    return prepared;
  }

  #forget(id: string): void {
    this.#index.remove(id);
    this.#versions.delete(id);
    const prepared = this.#prepared.get(id);
    if (!prepared) return;
    this.#prepared.delete(id);
    this.#preparedCharacters -= prepared.text.length;
  }
}

import {
  type SearchArticle,
  type SearchPassage,
  type SearchSource,
  stampOf,
} from '../core/store/search-source.ts';
import type { Progress } from './answering.ts';
import { isWorn, Keeping, readIndex } from './engine/keeping.ts';
import { PieceFile } from './engine/piece-file.ts';
import { type IndexedText, WordIndex } from './engine/word-index.ts';
import { INDEX_RULES } from './rules.ts';

/** Where an index is kept between two openings of its project. */
export interface KeptAt {
  readonly path: string;
  /** Only what is there is read; another program may be writing it. */
  readonly readOnly: boolean;
}

/** While an index is built it is written whenever it is so many articles ahead of its file. */
const SAVE_EVERY = 4096;
/** So many articles are compared with their stamps at a time. */
const COMPARED = 250;

/** Keeps the index of a project up to date: what is still to be read, reading it in slices, and keeping it in its file. */
export class Indexing {
  readonly engine: WordIndex;
  readonly #source: SearchSource;
  /** Articles still to be read, in order; a changed one stands in the second until its new text is indexed. */
  readonly #waiting = new Set<string>();
  readonly #urgent = new Set<string>();
  #comparing: Comparing | null = null;
  #file: PieceFile | null = null;
  #keeping: Keeping | null = null;

  constructor(source: SearchSource, keptAt: KeptAt | null) {
    this.#source = source;
    const kept = keptAt && this.#open(keptAt);
    this.engine = kept ?? new WordIndex();
    if (this.#file && !this.#file.readOnly)
      this.#keeping = new Keeping(this.#file, this.engine, kept !== null);
    if (!kept) {
      for (const id of source.articleIds()) this.#waiting.add(id);
      return;
    }
    // even what is taken for whole is looked through: a copy of the project may have gone another way
    this.#comparing = new Comparing(source, this.engine, this.#file?.state() === source.state());
    this.#attempt((file) => {
      if (!file.readOnly) file.setState(null);
    });
  }

  /** Articles whose text, metadata or passages changed or that are gone; they are read before the others. */
  changed(articleIds: readonly string[]): void {
    for (const id of articleIds) {
      this.#waiting.delete(id);
      this.#urgent.add(id);
    }
  }

  /** What stands with many articles changed, as an outlet's name: all are compared with the project again. */
  recheck(): void {
    this.#comparing = new Comparing(this.#source, this.engine, true);
  }

  /**
   * Indexes what is waiting, until it is done or the time is over.
   * @param milliseconds at least one article is indexed, however long it takes
   * @returns whether anything is left, also of what is done behind the index
   */
  advance(milliseconds: number): boolean {
    const end = performance.now() + milliseconds;
    for (const id of this.#urgent) {
      this.#urgent.delete(id);
      this.#index(id);
      if (performance.now() >= end) return true;
    }
    while (this.#comparing) {
      this.#compare(this.#comparing);
      if (performance.now() >= end) return true;
    }
    for (const id of this.#waiting) {
      if (this.#tidy(end) || performance.now() >= end) return true;
      this.#waiting.delete(id);
      this.#index(id);
    }
    return this.#urgent.size > 0 || this.engine.advance(end);
  }

  /**
   * Keeps what is not kept yet, for when nothing has changed for a while.
   * @returns whether anything is left
   */
  rest(milliseconds: number): boolean {
    if (!this.#keeping || this.#keeping.whole) return false;
    this.engine.settle();
    return this.#save(performance.now() + milliseconds);
  }

  /** Keeps what is indexed, and lets go of the file. */
  close(): void {
    this.engine.settle();
    // what is being written is of an earlier state, and may have to be finished first
    while (this.#keeping && !this.#keeping.whole) this.#save(Number.POSITIVE_INFINITY);
    const whole = this.#urgent.size + this.#waiting.size === 0 && !this.#comparing;
    if (this.#keeping && whole) this.#attempt((file) => file.setState(this.#source.state()));
    this.#letGo();
  }

  /** How many articles are indexed as they are now, and how many there are. */
  get progress(): Progress {
    let renewed = 0;
    for (const id of this.#urgent) if (this.engine.numberOf(id) !== undefined) renewed++;
    const known = this.engine.documentCount;
    if (this.#comparing && !this.#comparing.trusted) return this.#comparing.progress;
    return {
      indexed: known - renewed,
      articles: known - renewed + this.#urgent.size + this.#waiting.size,
    };
  }

  /** Opens the file; gives the index that it holds, null where there is none that can be used. */
  #open({ path, readOnly }: KeptAt): WordIndex | null {
    const maker = { project: this.#source.project, rules: INDEX_RULES };
    this.#file = PieceFile.open(path, maker, readOnly);
    if (!this.#file) return null;
    try {
      const index = readIndex(this.#file);
      if (index.numbers > 0 && !isWorn(index)) return index;
      if (index.numbers === 0) return null;
    } catch {
      // damaged: what can be made again is made again
    }
    this.#file.close();
    this.#file = readOnly ? null : PieceFile.create(path, maker);
    return null;
  }

  #compare(comparing: Comparing): void {
    const found = comparing.next();
    if (!found) {
      for (const id of comparing.unseen()) this.engine.drop(id);
      this.#comparing = null;
      return;
    }
    for (const id of found.changed) this.#urgent.add(id);
    for (const id of found.unknown) if (!this.#urgent.has(id)) this.#waiting.add(id);
  }

  /** What is due behind the index while it is built: few segments, and little to be read again after a crash. */
  #tidy(until: number): boolean {
    if (this.engine.merge(until)) return true;
    if (!this.#keeping || (!this.#keeping.busy && this.#keeping.behind < SAVE_EVERY)) return false;
    return this.#save(until);
  }

  #save(until: number): boolean {
    try {
      return this.#keeping?.advance(until) ?? false;
    } catch (error) {
      console.error('The search index could not be kept; it will be made again.', error);
      this.#letGo();
      return false;
    }
  }

  #attempt(change: (file: PieceFile) => void): void {
    try {
      if (this.#file) change(this.#file);
    } catch {
      // a folder that cannot be written to: what is in memory is as good
      this.#letGo();
    }
  }

  #letGo(): void {
    this.#keeping = null;
    this.#file?.close();
    this.#file = null;
  }

  #index(id: string): void {
    const article = this.#source.article(id);
    if (!article) {
      this.engine.drop(id);
      return;
    }
    const passages = this.#source.passagesOf(id);
    this.engine.put({
      id,
      stamp: stampOf(article, passages),
      language: article.language,
      texts: textsOf(article, passages),
    });
  }
}

/** Compares an index that was kept with the project as it is now, some articles at a time. */
class Comparing {
  /** Whether the index may be taken for whole until the contrary is found. */
  readonly trusted: boolean;
  readonly #source: SearchSource;
  readonly #index: WordIndex;
  readonly #articles: number;
  /** By document number; what is put in meanwhile has later ones. */
  readonly #seen: Uint8Array;
  #after = '';
  #confirmed = 0;

  constructor(source: SearchSource, index: WordIndex, trusted: boolean) {
    this.trusted = trusted;
    this.#source = source;
    this.#index = index;
    this.#articles = source.count();
    this.#seen = new Uint8Array(index.numbers);
  }

  get progress(): Progress {
    return { indexed: Math.min(this.#confirmed, this.#articles), articles: this.#articles };
  }

  /** The next articles that the index does not know as they are now; null when all are compared. */
  next(): { readonly changed: readonly string[]; readonly unknown: readonly string[] } | null {
    const stamps = this.#source.stamps(this.#after, COMPARED);
    const last = stamps.at(-1);
    if (!last) return null;
    this.#after = last.id;
    const changed: string[] = [];
    const unknown: string[] = [];
    for (const { id, stamp } of stamps) {
      const number = this.#index.numberOf(id);
      if (number === undefined) {
        unknown.push(id);
        continue;
      }
      this.#seen[number] = 1;
      if (this.#index.documents.stampOf(number) === stamp) this.#confirmed++;
      else changed.push(id);
    }
    return { changed, unknown };
  }

  /** The documents of the index that are not in the project any more. */
  unseen(): string[] {
    const gone: string[] = [];
    this.#seen.forEach((seen, number) => {
      const id = seen ? undefined : this.#index.idOf(number);
      if (id !== undefined) gone.push(id);
    });
    return gone;
  }
}

/** Everything of an article that is searched. */
function textsOf(article: SearchArticle, passages: readonly SearchPassage[]): IndexedText[] {
  const texts: IndexedText[] = [
    { field: 'title', text: article.title },
    { field: 'text', text: article.text, without: article.furniture },
  ];
  for (const name of [article.author, article.outlet, article.fileName]) {
    if (name) texts.push({ field: 'names', text: name });
  }
  // the text of a passage is the article's; people added these
  for (const { comment, speaker, reportedBy, tags } of passages) {
    for (const text of [comment, speaker, reportedBy, ...tags])
      if (text) texts.push({ field: 'notes', text });
  }
  return texts;
}

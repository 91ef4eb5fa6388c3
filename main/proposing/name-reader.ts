import type { NameSource, SourceText } from '../core/store/name-source.ts';
import type { ReadNames } from '../core/store/names-found.ts';
import { namesIn } from '../reading/index.ts';

type Names = ReadNames['names'];

/** How long it reads before others have their turn, in milliseconds. */
const SLICE = 30;
/** So many articles are sent at once; to store them takes the core a few milliseconds. */
const BATCH = 20;
/** So many articles may wait until what was sent is stored. */
const MOST = 1000;

/** Reads every article of a project for names, once, a slice at a time. */
export class NameReader {
  readonly #source: NameSource;
  #unread: string[] = [];
  #found: ReadNames[] = [];

  constructor(source: NameSource) {
    this.#source = source;
  }

  /** Looks anew which articles are not read. */
  begin(): void {
    const waiting = new Set(this.#found.map(({ versionId }) => versionId));
    this.#unread = this.#source
      .unread()
      .filter(({ versionId }) => !waiting.has(versionId))
      .map(({ id }) => id)
      .reverse();
  }

  /** @returns whether anything is left to read */
  advance(): boolean {
    const end = performance.now() + SLICE;
    while (this.#found.length < MOST) {
      const id = this.#unread.pop();
      if (id === undefined) return false;
      const found = this.#source.article(id);
      if (found) {
        const { versionId, language } = found;
        this.#found.push({ versionId, language, names: namesOf(found) });
      }
      if (performance.now() >= end) break;
    }
    return this.#unread.length > 0;
  }

  /** @param last whether less than a whole batch is one too */
  hasBatch(last: boolean): boolean {
    return this.#found.length >= (last ? 1 : BATCH);
  }

  isFull(): boolean {
    return this.#found.length >= MOST;
  }

  take(): readonly ReadNames[] {
    return this.#found.splice(0, BATCH);
  }
}

/** An article that cannot be read has no names, and does not keep the others from being read. */
function namesOf({ text, language, blocks }: SourceText): Names {
  try {
    return namesIn(text, { language, blocks });
  } catch (error) {
    console.error('An article could not be read for names.', error);
    return [];
  }
}

import type { NameProposal } from '../../preload/contract/index.ts';
import { type NamePage, namePairs } from '../core/name-pairs.ts';
import type { NameSource } from '../core/store/name-source.ts';
import type { Pairs } from './messages.ts';

/** The pairs of names that are likely the same, until the project changes: they are asked for a page at a time. */
export class KeptPairs {
  readonly #source: NameSource;
  #all: readonly NameProposal[] = [];
  #of: string | null = null;

  constructor(source: NameSource) {
    this.#source = source;
  }

  page({ offset, limit }: NamePage): Pairs {
    const state = this.#source.state();
    if (state !== this.#of) this.#all = namePairs(this.#source.db);
    this.#of = state;
    return { total: this.#all.length, rows: this.#all.slice(offset, offset + limit) };
  }
}

import type { Block, NameProposal, Result } from '../../preload/contract/index.ts';
import type { NamePage } from '../core/name-pairs.ts';
import type { ReadNames } from '../core/store/names-found.ts';
import type { Proposed } from '../core/suggesting.ts';

/** What the thread that proposes is started with. */
export interface ProposingStart {
  readonly projectPath: string;
  /** Whether what is read for names can only be kept in memory, in the thread itself. */
  readonly readOnly: boolean;
}

/** A text to be read for suggestions. */
export interface TextToRead {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly language: string | null;
  /** The day it was written. */
  readonly reference: string | null;
}

/** Every question has a number, and its answer the same. */
export type ToProposing =
  | { readonly type: 'suggest'; readonly id: number; readonly article: TextToRead }
  /** Reads every article that was not read for names yet; what is found comes as `names`. */
  | { readonly type: 'readNames'; readonly id: number }
  /** What was found last is stored now; the next may come. */
  | { readonly type: 'stored' }
  | { readonly type: 'pairs'; readonly id: number; readonly page: NamePage }
  | { readonly type: 'close' };

export type FromProposing =
  | { readonly type: 'suggested'; readonly id: number; readonly answer: Result<readonly Proposed[]> }
  | { readonly type: 'names'; readonly found: readonly ReadNames[] }
  | { readonly type: 'namesRead'; readonly id: number; readonly answer: Result<null> }
  | { readonly type: 'paired'; readonly id: number; readonly answer: Result<Pairs> };

export interface Pairs {
  readonly total: number;
  readonly rows: readonly NameProposal[];
}

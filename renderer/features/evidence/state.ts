/** What the evidence table shows and what is chosen in it; kept while the person looks at another screen. */
import type { PassageSort } from '../../../preload/contract/index.ts';
import { createStore } from '../../api/store.ts';
import { type EvidenceFilter, NO_FILTER } from './filter.ts';

export const evidenceFilter = createStore<EvidenceFilter>(NO_FILTER);
export const evidenceSort = createStore<PassageSort>({ by: 'made', down: true });

/** The passage that keys act on and the inspector shows. */
export const currentPassage = createStore<string | null>(null);

/** Passages chosen together; empty when it is the current one alone. */
export const chosenPassages = createStore<ReadonlySet<string>>(new Set());

/** Passages that the tag dialog is about; null while it is closed. */
export const tagging = createStore<readonly string[] | null>(null);

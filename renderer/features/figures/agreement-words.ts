/** An agreement as the table says it. */

import { AGREEMENT_WORDS, heldAgreement } from '../../../preload/contract/agreement-words.ts';
import type { Agreement } from '../../../preload/contract/index.ts';

/** What a person may say instead of what was computed. */
export const AGREEMENT_KINDS_TO_SAY = ['agree', 'rounding', 'conflict', 'superseded', 'single'] as const;

/** "agree · 4 sources", short enough for its column; what a person said stands for what was computed. */
export function agreementWords(agreement: Agreement): string {
  const { kind, sources } = agreement;
  const held = heldAgreement(agreement);
  if (kind === 'none' || held === 'single' || held === 'none') return AGREEMENT_WORDS[held];
  if (held === 'rounding') return `within rounding · ${sources}`;
  return `${AGREEMENT_WORDS[held]} · ${sources} ${sources === 1 ? 'source' : 'sources'}`;
}

/** The same in full: "agree within rounding, 5 independent sources". */
export function agreementTitle(agreement: Agreement): string {
  const { sources } = agreement;
  return `${AGREEMENT_WORDS[heldAgreement(agreement)]}, ${sources} independent ${sources === 1 ? 'source' : 'sources'}`;
}

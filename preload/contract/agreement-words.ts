/** An agreement in words: one set of words for the window, the exports and CSV. */
import type { Agreement, AgreementKind } from './records.ts';

export const AGREEMENT_WORDS: Readonly<Record<AgreementKind, string>> = {
  none: 'no figure',
  single: 'one source',
  agree: 'agree',
  rounding: 'agree within rounding',
  conflict: 'conflict',
  superseded: 'superseded',
};

/** The word that holds: the person's where there is one, else the computed. */
export function heldAgreement({ kind, overruled }: Agreement): AgreementKind {
  return overruled?.kind ?? kind;
}

/** "one source", "4 sources". */
export function sourceCount(sources: number): string {
  return sources === 1 ? 'one source' : `${sources} sources`;
}

import type { PassageKind } from '../../preload/contract/index.ts';
import './kind.css';

export const KIND_WORDS: Readonly<Record<PassageKind, string>> = {
  claim: 'Claim',
  quote: 'Quote',
  figure: 'Figure',
  note: 'Note',
};

const SIGNS: Readonly<Record<PassageKind, string>> = { claim: '═', quote: '“', figure: '∘∘', note: '–' };

/** A passage's kind: its sign and its word in its hue. `bare` leaves the word to a screen reader. */
export function Kind({ kind, bare = false }: { readonly kind: PassageKind; readonly bare?: boolean }) {
  return (
    <span className="kind" data-kind={kind}>
      <span className="kind-sign" aria-hidden="true">
        {SIGNS[kind]}
      </span>
      <span className={bare ? 'unseen' : undefined}>{KIND_WORDS[kind]}</span>
    </span>
  );
}

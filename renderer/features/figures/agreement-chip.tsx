import { AGREEMENT_WORDS, heldAgreement } from '../../../preload/contract/agreement-words.ts';
import type { Agreement } from '../../../preload/contract/index.ts';
import { agreementTitle, agreementWords } from './agreement-words.ts';
import './agreement-chip.css';

/** Agreement in a word with the number of independent sources; where a person overruled it, both words show. */
export function AgreementChip({ agreement }: { readonly agreement: Agreement }) {
  return (
    <>
      <span
        className="agreement-chip"
        data-agreement={heldAgreement(agreement)}
        title={agreementTitle(agreement)}
      >
        {agreementWords(agreement)}
      </span>
      {agreement.overruled ? (
        <span className="agreement-overruled">overruled; computed: {AGREEMENT_WORDS[agreement.kind]}</span>
      ) : null}
    </>
  );
}

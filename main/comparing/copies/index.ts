/** Near-copies: articles that were re-published, abridged or lightly rewritten. docs/copies.md has the method. */
/** Rises when a text gets another signature or a pair another verdict: what is stored is then thrown away. */
export const COPY_RULES = 2;

export type { Change } from './changes.ts';
export {
  type Comparison,
  type CopyKind,
  comparePrepared,
  compareTexts,
  type Differences,
  type PreparedText,
  prepareText,
  type Skipped,
} from './compare.ts';
export { type CopyCandidate, CopyIndex, type FindOptions } from './copy-index.ts';
export { copyChanges, differenceWords } from './differences.ts';
export {
  type CopyGroup,
  type CopyLink,
  type CopyMember,
  copyGroups,
  type DecidedPair,
} from './groups.ts';
export { type CopySignature, copySignature } from './signature.ts';
export { type DifferenceRun, wordDifference } from './word-difference.ts';

/** Near-copies: articles that were re-published, abridged or lightly rewritten. docs/copies.md has the method. */
export type { Change } from './changes.ts';
export {
  type Comparison,
  type CopyKind,
  compareTexts,
  type Differences,
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

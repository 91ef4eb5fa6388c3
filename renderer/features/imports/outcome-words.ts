/** What became of the files of an import, in words and signs. Pure. */
import type { Job, Outcome, OutcomeKind } from '../../../preload/contract/index.ts';
import { assertNever } from '../../../preload/contract/result.ts';
import type { IconName } from '../../components/icon.tsx';

/** In the order in which they concern a person. */
export const OUTCOMES: readonly OutcomeKind[] = [
  'to confirm',
  'refused',
  'imported in part',
  'imported',
  'joined',
  'already here',
  'cancelled',
];

/** What stands before a line. */
export function outcomeWord(kind: OutcomeKind): string {
  switch (kind) {
    case 'to confirm':
      return 'look first';
    case 'cancelled':
      return 'not read';
    case 'imported':
    case 'imported in part':
    case 'joined':
    case 'already here':
    case 'refused':
      return kind;
    default:
      return assertNever(kind);
  }
}

/** What narrows the list to it. */
export function outcomeLabel(kind: OutcomeKind): string {
  const word = outcomeWord(kind);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Its shape, so that colour is not all that tells it. */
export function outcomeIcon(kind: OutcomeKind): IconName {
  switch (kind) {
    case 'imported':
      return 'check';
    case 'imported in part':
      return 'partly';
    case 'joined':
      return 'plus';
    case 'already here':
      return 'file';
    case 'to confirm':
      return 'unsure';
    case 'refused':
      return 'warn';
    case 'cancelled':
      return 'minus';
    default:
      return assertNever(kind);
  }
}

/** Whether the sentence stands there from the beginning: where a person has something to do. */
export function saysWhyAtOnce(kind: OutcomeKind): boolean {
  return kind === 'refused' || kind === 'to confirm' || kind === 'imported in part';
}

/** How an import went: "Import finished: 9,987 imported, 13 refused". */
export function headline(job: Job, counts: Readonly<Record<string, number>>): string {
  const words = OUTCOMES.filter((kind) => (counts[kind] ?? 0) > 0)
    .map((kind) => `${(counts[kind] ?? 0).toLocaleString('en')} ${toSay(kind)}`)
    .join(', ');
  const how = ended(job);
  return words === '' ? how : `${how}: ${words}`;
}

function toSay(kind: OutcomeKind): string {
  return kind === 'to confirm' ? 'to look at first' : outcomeWord(kind);
}

function ended(job: Job): string {
  switch (job.state) {
    case 'running':
      return 'Importing';
    case 'done':
      return 'Import finished';
    case 'cancelled':
      return 'Import cancelled';
    case 'failed':
      return 'Import failed';
    default:
      return assertNever(job.state);
  }
}

/** What tells a line from the others of an import. */
export function lineKey({ path, part, articleId }: Outcome): string {
  return `${path}\n${part}\n${articleId ?? ''}`;
}

/** What came into a watched folder: "New files in Inbox: 3 imported, 1 refused"; null where nothing is news. */
export function arrivedWords({ label, counts, state }: Job): string | null {
  const words = OUTCOMES.filter((kind) => kind !== 'already here' && (counts[kind] ?? 0) > 0)
    .map((kind) => `${(counts[kind] ?? 0).toLocaleString('en')} ${toSay(kind)}`)
    .join(', ');
  if (words === '') return state === 'failed' ? `${label} could not be imported.` : null;
  return `${label}: ${words}`;
}

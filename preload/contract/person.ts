import type { PassageDetails } from './records.ts';
import { assertNever } from './result.ts';

/** Whose words or claim a passage is: who speaks, who asserts, who is given as the source of a figure. */
export function personOf(details: PassageDetails): string | null {
  switch (details.kind) {
    case 'claim':
      return details.assertedBy;
    case 'quote':
      return details.speaker;
    case 'figure':
      return details.attribution;
    case 'note':
      return null;
    default:
      return assertNever(details);
  }
}

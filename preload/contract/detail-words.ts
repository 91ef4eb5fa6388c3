import { dateWords } from './date-words.ts';
import { figureProse } from './figure-words.ts';
import { credibilityWords } from './grade-words.ts';
import type { PassageDetails } from './records.ts';
import { assertNever } from './result.ts';

/** A piece of what is said of a passage; `known` is false where it says that something is not known. */
interface Said {
  readonly words: string;
  readonly known: boolean;
}

/**
 * What is known of a passage besides its words: speaker, cue and who reported it, who asserts it, how a figure is read; '' for a note.
 * What is not known is said, never invented.
 */
export function detailWords(details: PassageDetails): string {
  return joined(details, saidOf(details));
}

/** The same where room is scarce: what is not known is left out. */
export function knownWords(details: PassageDetails): string {
  return joined(
    details,
    saidOf(details).filter(({ known }) => known),
  );
}

function joined({ kind }: PassageDetails, said: readonly Said[]): string {
  return said.map(({ words }) => words).join(kind === 'claim' ? '; ' : ', ');
}

function saidOf(details: PassageDetails): readonly Said[] {
  switch (details.kind) {
    case 'quote': {
      const cue = details.cue === null ? '' : ` (“${details.cue}”)`;
      return [
        { words: `${details.speaker ?? 'speaker not given'}${cue}`, known: details.speaker !== null },
        ...(details.reportedBy === null ? [] : [fact(`reported by ${details.reportedBy}`)]),
        ...(details.direct ? [] : [fact('not word for word')]),
      ];
    }
    case 'claim':
      return [
        details.assertedBy === null
          ? { words: 'who asserts it is not said', known: false }
          : fact(`asserted by ${details.assertedBy}`),
        {
          words: `credibility: ${credibilityWords(details.credibility)}`,
          known: details.credibility !== null,
        },
      ];
    case 'figure':
      return [
        fact([figureProse(details), details.counted].filter((word) => word !== null).join(' ')),
        ...(details.asOf === null ? [] : [fact(`as of ${dateWords(details.asOf)}`)]),
        ...(details.place === null ? [] : [fact(details.place)]),
        details.attribution === null
          ? { words: 'who says so is not given', known: false }
          : fact(`according to ${details.attribution}`),
      ];
    case 'note':
      return [];
    default:
      return assertNever(details);
  }
}

function fact(words: string): Said {
  return { words, known: true };
}

/** What somebody is reported to have said without marks: "X said that …", "according to X, …". */
import type { FoundQuote } from '../../../preload/contract/found.ts';
import type { Names } from '../names/names.ts';
import type { Reading } from '../reading.ts';
import { words } from './kinds.ts';
import { reporterAround } from './reporters.ts';
import type { Report } from './spoken.ts';

const SHORTEST = 4;
const HALF = 0.5;

/** The indirect quotations of a text; none where marks hold most of what is said. */
export function readIndirect(
  reading: Reading,
  names: Names,
  quoted: Uint8Array,
  reports: readonly Report[],
): readonly FoundQuote[] {
  const quotes: FoundQuote[] = [];
  for (const { reported, speaker, source } of reports) {
    const inMarks = share(quoted, reported.first, reported.last);
    const count = words(reading, reported.first, reported.last);
    if (inMarks > HALF || count < (givesNumber(reading, reported.first, reported.last) ? 1 : SHORTEST))
      continue;
    const start = reading.tokens[reported.first]?.start ?? 0;
    const end = reading.tokens[reported.last - 1]?.end ?? start;
    const cueStart = reading.tokens[reported.cueFirst]?.start ?? 0;
    const cue = { first: reported.cueFirst, last: reported.cueLast };
    const reportedBy = reporterAround(reading, names, quoted, cue, reported) ?? source;
    quotes.push({
      start,
      end,
      pieces: [{ start, end }],
      text: reading.text.slice(start, end),
      speaker,
      cue: reading.text.slice(cueStart, reading.tokens[reported.cueLast - 1]?.end ?? cueStart).toLowerCase(),
      reportedBy: reportedBy === speaker ? null : reportedBy,
      direct: false,
    });
  }
  return quotes;
}

/** A number is worth having by itself: "police spoke of 5,000". */
function givesNumber({ tokens, rules }: Reading, first: number, last: number): boolean {
  if (rules.speech.prepositions.has(tokens[first]?.lower ?? '')) return false;
  for (let at = first; at < last; at++) if (tokens[at]?.kind === 'number') return true;
  return false;
}

function share(quoted: Uint8Array, first: number, last: number): number {
  let count = 0;
  for (let at = first; at < last; at++) count += quoted[at] ?? 0;
  return last > first ? count / (last - first) : 1;
}

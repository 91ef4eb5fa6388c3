/** The quotations of an article with their speakers. */
import type { FoundQuote } from '../../../preload/contract/found.ts';
import type { Range } from '../../../preload/contract/text.ts';
import { type Names, readNames } from '../names/names.ts';
import { prepare, type Reading, type ReadingOptions } from '../reading.ts';
import type { Spoken } from './incise.ts';
import { readIndirect } from './indirect.ts';
import { phraseText } from './phrases.ts';
import { reporterAround } from './reporters.ts';
import { sourceBehind } from './sources.ts';
import { readSpoken } from './spoken.ts';

/**
 * The quotations of a text in order of their place: direct ones, in one or several pieces, and indirect ones with
 * what is said as their range. `start` and `end` lie inside the marks. With `blocks`, furniture, titles and captions
 * are not read. The speaker is a full name where the text gives one, null where nobody is named.
 */
export function readQuotes(text: string, options: ReadingOptions = {}): readonly FoundQuote[] {
  return quotesOf(prepare(text, options));
}

/** The quotations of a text made ready. */
export function quotesOf(reading: Reading): readonly FoundQuote[] {
  const names = readNames(reading);
  const { spoken, reports, quoted } = readSpoken(reading, names);
  const direct = joinPieces(reading, names, quoted, spoken);
  return [...direct, ...readIndirect(reading, names, quoted, reports)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}

function reporterOf(
  reading: Reading,
  names: Names,
  quoted: Uint8Array,
  { attribution }: Spoken,
): string | null {
  if (!attribution) return null;
  const cue = { first: attribution.cueFirst, last: attribution.cueLast };
  const medium = reporterAround(reading, names, quoted, cue, null);
  if (medium) return medium;
  // "“…,” Reed said, according to the police."
  const end = Math.max(attribution.cueLast, attribution.phrase?.last ?? 0);
  const until = reading.sentences[reading.sentenceOf[attribution.cueFirst] ?? 0]?.last ?? end;
  const source = attribution.place === 'after' ? sourceBehind(reading, names, quoted, end, until) : null;
  return source?.comma === end ? phraseText(reading, source.phrase) : null;
}

/** "“…,” she told the BBC. “…”": who speaks on in the same paragraph still speaks to the same. */
function heardBefore(
  before: { paragraphs: number[]; speaker: string | null; reportedBy: string | null } | undefined,
  { attribution, speaker, stretch }: Spoken,
): string | null {
  const on = !attribution && before?.speaker === speaker && before?.paragraphs.at(-1) === stretch.paragraph;
  return on ? before.reportedBy : null;
}

/** Puts the pieces of a quotation together and leaves out what is none. */
function joinPieces(
  reading: Reading,
  names: Names,
  quoted: Uint8Array,
  spoken: readonly Spoken[],
): readonly FoundQuote[] {
  const quotes: {
    pieces: Range[];
    paragraphs: number[];
    speaker: string | null;
    cue: string | null;
    reportedBy: string | null;
  }[] = [];
  for (const item of spoken) {
    const piece = { start: item.stretch.start, end: item.stretch.end };
    const before = quotes.at(-1);
    if (item.continues && before && item.quotation) {
      before.pieces.push(piece);
      before.paragraphs.push(item.stretch.paragraph);
      before.speaker = before.speaker ?? item.speaker;
      before.cue ??= item.cue;
      before.reportedBy ??= reporterOf(reading, names, quoted, item);
      continue;
    }
    if (item.quotation)
      quotes.push({
        pieces: [piece],
        paragraphs: [item.stretch.paragraph],
        speaker: item.speaker,
        cue: item.cue,
        reportedBy: reporterOf(reading, names, quoted, item) ?? heardBefore(before, item),
      });
  }
  return quotes.map(({ pieces, paragraphs, speaker, cue, reportedBy }) => ({
    start: pieces[0]?.start ?? 0,
    end: pieces.at(-1)?.end ?? 0,
    pieces,
    text: pieces
      .map(({ start, end }, index) => {
        const gap = index === 0 ? '' : paragraphs[index] === paragraphs[index - 1] ? ' ' : '\n';
        return gap + reading.text.slice(start, end);
      })
      .join(''),
    speaker,
    cue,
    reportedBy: reportedBy === speaker ? null : reportedBy,
    direct: true,
  }));
}

/** Every stretch between marks with its speaker: which attribution is its own, and whose speech it carries on. */

import type { Names } from '../names/names.ts';
import type { Reading } from '../reading.ts';
import { GAP } from '../tokens.ts';
import { type Attribution, attributionBefore } from './attribution.ts';
import { attributionAfter, signatureBehind } from './behind.ts';
import { labelInside, withoutCue } from './hints.ts';
import { cueText, type Spoken, splitAtIncise } from './incise.ts';
import { isFooter, isQuotation, isStageDirection } from './kinds.ts';
import { readStretches, type Stretch } from './marks.ts';
import { phraseFrom, type Reported } from './phrases.ts';
import { reportsAt } from './reported.ts';
import type { Scene } from './scene.ts';
import { speakerOf } from './speakers.ts';

/** Which tokens stand between marks. */
function quotedTokens(reading: Reading, stretches: readonly Stretch[]): Uint8Array {
  const quoted = new Uint8Array(reading.tokens.length);
  for (const stretch of stretches) quoted.fill(1, stretch.open, stretch.close + (stretch.closed ? 1 : 0));
  return quoted;
}

/** What a sentence reports without marks, and who says it. */
export interface Report {
  readonly reported: Reported;
  readonly speaker: string | null;
  /** Who reported it, where the sentence names one besides. */
  readonly source: string | null;
}

/** All that is said in a text, between marks and without, each in order. */
export interface Speech {
  readonly spoken: readonly Spoken[];
  readonly reports: readonly Report[];
  readonly quoted: Uint8Array;
}

/** All that is said in a text; what stands between marks and is no quotation is told by `quotation`. */
export function readSpoken(reading: Reading, names: Names): Speech {
  const stretches = readStretches(reading);
  const quoted = quotedTokens(reading, stretches);
  const spoken: Spoken[] = [];
  const reports: Report[] = [];
  let last: Scene['last'] = null;
  let heard = 0;
  const hearUntil = (sentence: number) => {
    for (; heard < sentence; heard++) {
      for (const reported of reportsAt(reading, heard, names, quoted)) {
        const speaker = speakerOf({ reading, names, quoted, last }, reported.phrase);
        if (speaker) last = { speaker, sentence: heard, reported: true };
        const source = reported.source ? speakerOf({ reading, names, quoted, last }, reported.source) : null;
        reports.push({ reported, speaker, source });
      }
    }
  };
  for (let index = 0; index < stretches.length; index++) {
    const stretch = stretches[index];
    if (!stretch) continue;
    const sentence = reading.sentenceOf[stretch.open] ?? 0;
    hearUntil(sentence);
    const scene: Scene = { reading, names, quoted, last };
    const found = spokenAt(scene, stretches, index, spoken);
    spoken.push(...(found.attribution?.place === 'after' ? [found] : splitAtIncise(scene, found)));
    const speaker = spoken.at(-1)?.speaker;
    if (speaker && found.quotation) last = { speaker, sentence, reported: false };
  }
  hearUntil(reading.sentences.length);
  return { spoken, reports, quoted };
}

/** Where the sentence around a stretch begins, not reaching into marks before it. */
function floorOf(reading: Reading, stretches: readonly Stretch[], index: number): number {
  const stretch = stretches[index];
  if (!stretch) return 0;
  const sentence = reading.sentences[reading.sentenceOf[stretch.open] ?? 0];
  const before = stretches[index - 1];
  const behind = before ? before.close + (before.closed ? 1 : 0) : 0;
  return Math.min(stretch.open, Math.max(sentence?.first ?? 0, behind));
}

/** One past the last token that an attribution behind a stretch may take. */
function ceilingOf(reading: Reading, stretches: readonly Stretch[], index: number): number {
  const stretch = stretches[index];
  if (!stretch) return 0;
  const following = reading.tokens[stretch.close + 1];
  if (!following || following.gap >= GAP.line) return stretch.close + 1;
  const sentence = reading.sentences[reading.sentenceOf[stretch.close + 1] ?? 0];
  const next = stretches[index + 1];
  return Math.min(sentence?.last ?? 0, next ? next.open : reading.tokens.length);
}

function spokenAt(
  scene: Scene,
  stretches: readonly Stretch[],
  index: number,
  earlier: readonly Spoken[],
): Spoken {
  const { reading, names } = scene;
  const stretch = stretches[index] as Stretch;
  const previous = earlier.at(-1);
  const floor = floorOf(reading, stretches, index);
  const ceiling = ceilingOf(reading, stretches, index);
  const ending = reading.text.charAt(stretch.end - 1);
  const afterMark = reading.text.charAt(reading.tokens[stretch.close]?.end ?? 0);
  const opens = stretch.open <= floor || onlyMarks(reading, floor, stretch.open);
  const comma =
    ending === ',' ||
    afterMark === ',' ||
    ending === '?' ||
    ending === '!' ||
    ending === '…' ||
    ending === '-' ||
    ending === '—';
  const answer = (attribution: Attribution | null, speaker: string | null, continues = false): Spoken => ({
    stretch,
    speaker,
    cue: attribution ? cueText(reading, attribution) : null,
    attribution,
    continues,
    quotation: isQuotation(reading, stretch, attribution),
  });
  const label = labelInside(scene, stretch);
  if (label) return answer(null, label);
  const named = (attribution: Attribution) =>
    attribution.phrase ? speakerOf(scene, attribution.phrase) : null;

  // a new paragraph of the same quotation
  if (
    previous &&
    !previous.stretch.closed &&
    stretch.paragraph === previous.stretch.paragraph + 1 &&
    opensParagraph(reading, stretch) &&
    !isFooter(reading, stretch) &&
    !isStageDirection(reading, stretch)
  ) {
    const after = comma ? attributionAfter(reading, stretch, ceiling, names) : null;
    const speaker = after && named(after);
    // a mark was forgotten: somebody else speaks
    if (after && speaker && previous.speaker && speaker !== previous.speaker) return answer(after, speaker);
    return {
      ...answer(after ?? previous.attribution, speaker ?? previous.speaker, true),
      quotation: previous.quotation,
    };
  }
  const before = opens ? null : attributionBefore(reading, stretch, floor, names);
  const after =
    ending === '.'
      ? signatureBehind(reading, stretch, ceiling, names)
      : attributionAfter(reading, stretch, ceiling, names);
  const strong =
    before?.phrase && !reading.rules.speech.weak.has(reading.tokens[before.cueFirst]?.lower ?? '');
  const close = before !== null && strong && stretch.open - before.cueLast < 14;
  const chain = previous !== undefined && sameSentence(reading, previous.stretch, stretch);

  if (chain && previous.attribution?.place === 'after' && floor === previous.stretch.close + 1 && !close)
    return answer(previous.attribution, previous.speaker, joins(reading, previous));
  if (
    chain &&
    previous.attribution?.place === 'after' &&
    previous.attribution.cueFirst > previous.stretch.close &&
    previous.attribution.cueFirst < stretch.open
  )
    return answer(previous.attribution, previous.speaker, joins(reading, previous));
  if (after && (opens || (comma && !close)) && (comma || opens)) return answer(after, named(after));
  const agent = before && agentBehind(scene, stretch, before, ceiling);
  if (before && agent) return answer(before, agent);
  if (
    chain &&
    previous.quotation &&
    previous.speaker &&
    before &&
    isAside(reading, previous, before, stretch)
  )
    return answer(previous.attribution, previous.speaker);
  if (before?.phrase) return answer(before, named(before));
  if (after) return answer(after, named(after));
  if (chain && previous.speaker && (previous.quotation || previous.attribution))
    return answer(before ?? previous.attribution, previous.speaker);
  if (before) return answer(before, null);
  return answer(null, withoutCue(scene, stretch, floor, opens, previous));
}

/** Whether a verb of saying has no subject of its own, or only one in `the “…” that X had promised, there was “…”`. */
function isAside({ tokens }: Reading, previous: Spoken, before: Attribution, stretch: Stretch): boolean {
  if (!before.phrase) return true;
  if (before.phrase.first !== previous.stretch.close + 1 || previous.attribution?.place !== 'before')
    return false;
  for (let at = before.cueLast; at < stretch.open - 1; at++) if (tokens[at]?.lower === ',') return true;
  return false;
}

function onlyMarks(reading: Reading, from: number, until: number): boolean {
  for (let at = from; at < until; at++) if (reading.tokens[at]?.kind !== 'mark') return false;
  return true;
}

function opensParagraph(reading: Reading, stretch: Stretch): boolean {
  const sentence = reading.sentences[reading.sentenceOf[stretch.open] ?? 0];
  const before = reading.sentences[(reading.sentenceOf[stretch.open] ?? 0) - 1];
  return sentence?.first === stretch.open && before?.paragraph !== sentence.paragraph;
}

/** Whether no sentence ends between two stretches. */
function sameSentence(reading: Reading, one: Stretch, other: Stretch): boolean {
  if (one.paragraph !== other.paragraph || !one.closed) return false;
  if (reading.sentenceOf[one.close] === reading.sentenceOf[other.open]) return true;
  // `"Why?" he asked, "and when?"`: the question mark ended a sentence inside the marks only
  const from = reading.sentences[reading.sentenceOf[one.close + 1] ?? 0];
  return (
    from !== undefined &&
    from.first === one.close + 1 &&
    reading.sentenceOf[other.open] === reading.sentenceOf[one.close + 1]
  );
}

/** `"…," he said, "…"`: the pieces around an attribution are one quotation. */
function joins(reading: Reading, previous: Spoken): boolean {
  const ending = reading.text.charAt(previous.stretch.end - 1);
  const behind = reading.tokens[previous.stretch.close + 1]?.lower ?? '';
  return previous.quotation && (',—–-…'.includes(ending) || [',', '—', '–'].includes(behind));
}

/** `was branded "a waste" by MPs`: in the passive the speaker stands behind. */
function agentBehind(
  { reading, names, ...scene }: Scene,
  stretch: Stretch,
  before: Attribution,
  ceiling: number,
): string | null {
  const { tokens, rules } = reading;
  const { passive } = rules.speech;
  if (
    !passive.be.has(tokens[before.cueFirst - 1]?.lower ?? '') ||
    !passive.by.has(tokens[stretch.close + 1]?.lower ?? '')
  )
    return null;
  const phrase = phraseFrom(reading, stretch.close + 2, ceiling, names);
  return phrase && speakerOf({ reading, names, ...scene }, phrase);
}

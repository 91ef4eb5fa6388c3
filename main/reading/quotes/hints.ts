/** Who speaks where no verb of saying stands in the sentence: labels, the sentence before, the subject around the marks. */
import { cueBefore } from './attribution.ts';
import type { Stretch } from './marks.ts';
import { type Phrase, subjectOf } from './phrases.ts';
import type { Scene } from './scene.ts';
import { speakerOf } from './speakers.ts';

/** What is known of the stretch before. */
interface Earlier {
  readonly stretch: Stretch;
  readonly speaker: string | null;
  readonly quotation: boolean;
}

/** The speaker of a stretch without a verb of saying in its sentence. */
export function withoutCue(
  scene: Scene,
  stretch: Stretch,
  floor: number,
  opens: boolean,
  previous: Earlier | undefined,
): string | null {
  const { reading, names } = scene;
  // where no verb of saying is known every guess would be as good as another
  if (reading.rules.speech.cues.size === 0) return null;
  const before = previous?.quotation ? previous : undefined;
  const spokeBefore = before?.stretch.paragraph === stretch.paragraph ? before.speaker : null;
  if (!opens) {
    const label = speakerLabel(scene, stretch, floor);
    if (label) return label;
    const subject = subjectOf(reading, floor, stretch.open, names);
    const speaker = subject ? speakerOf(scene, subject) : null;
    // "The ministry “firmly condemns” it"
    const beside = subject?.last === stretch.open && maySpeak(scene, subject);
    if (subject && speaker && (beside || mayPerson(scene, subject))) return speaker;
    return spokeBefore ?? lastAttribution(scene, stretch, 3);
  }
  return (
    reportedSince(scene, stretch, before) ??
    spokeBefore ??
    spokeAtOnce(scene, stretch) ??
    lastAttribution(scene, stretch, 2) ??
    previous?.speaker ??
    null
  );
}

const SHORTLY = 2;

/** Who was reported to say something between the quotation before and this one: "Reed said the move was late. “…”" */
function reportedSince(
  { reading, last }: Scene,
  stretch: Stretch,
  before: Earlier | undefined,
): string | null {
  if (!last?.reported || !before) return null;
  const here = reading.sentenceOf[stretch.open] ?? 0;
  const since = reading.sentenceOf[before.stretch.close] ?? 0;
  const near = here - last.sentence <= SHORTLY && last.sentence > since;
  const paragraph = reading.sentences[last.sentence]?.paragraph;
  return near && paragraph === reading.sentences[here]?.paragraph ? last.speaker : null;
}

/** Who spoke in the sentence right before, be it in the paragraph before. */
function spokeAtOnce({ reading, last }: Scene, stretch: Stretch): string | null {
  const here = reading.sentenceOf[stretch.open] ?? 0;
  const paragraph = (index: number) => reading.sentences[index]?.paragraph ?? 0;
  return last && last.sentence === here - 1 && paragraph(here) - paragraph(last.sentence) <= 1
    ? last.speaker
    : null;
}

/** `"WALLACE: Let's start …"`: a transcript names its speaker inside the marks, in capitals. */
export function labelInside({ reading, names }: Scene, stretch: Stretch): string | null {
  const { tokens, text } = reading;
  let colon = stretch.open + 1;
  while (colon < stretch.open + 4 && tokens[colon]?.kind === 'word') colon++;
  const first = tokens[stretch.open + 1];
  const last = tokens[colon - 1];
  if (tokens[colon]?.lower !== ':' || !first || !last || colon === stretch.open + 1) return null;
  const label = text.slice(first.start, last.end);
  if (label !== label.toUpperCase() || label.length < 3) return null;
  const known = names.byWord.get(last.lower)?.find((named) => named.words.at(-1) === last.lower);
  return known?.name ?? label;
}

/** "Clinton: “…”" */
function speakerLabel(scene: Scene, stretch: Stretch, floor: number): string | null {
  const { reading, names } = scene;
  const colon = stretch.open - 1;
  if (reading.tokens[colon]?.lower !== ':') return null;
  const mention = names.mentions[names.mentionOf[colon - 1] ?? -1];
  return mention && mention.titleFirst <= floor + 1 ? mention.named.name : null;
}

const CUE_REACH = 120;

/** The speaker of a verb of saying in the sentences shortly before, else who opens the sentence before. */
function lastAttribution(scene: Scene, stretch: Stretch, back: number): string | null {
  const { reading, names } = scene;
  const here = reading.sentenceOf[stretch.open] ?? 0;
  for (let index = here - 1; index >= Math.max(0, here - back); index--) {
    const sentence = reading.sentences[index];
    if (!sentence || (reading.sentences[here]?.paragraph ?? 0) - sentence.paragraph > 1) return null;
    const attribution = cueBefore(
      reading,
      sentence.last,
      Math.max(sentence.first, sentence.last - CUE_REACH),
      names,
    );
    if (attribution?.phrase && !scene.quoted[attribution.cueFirst] && maySpeak(scene, attribution.phrase)) {
      const speaker = speakerOf(scene, attribution.phrase);
      if (speaker) return speaker;
    }
    const subject = subjectOf(reading, sentence.first, sentence.last, names);
    if (subject && mayPerson(scene, subject) && !scene.quoted[subject.first]) {
      const speaker = speakerOf(scene, subject);
      if (speaker) return speaker;
    }
  }
  return null;
}

/** Whether a subject that says nothing can be a speaker: a pronoun, a person, or a name that comes up again. */
function mayPerson({ names }: Scene, phrase: Phrase): boolean {
  if (phrase.kind !== 'name') return phrase.kind === 'pronoun';
  const named = names.mentions[names.mentionOf[phrase.last - 1] ?? -1]?.named;
  return named !== undefined && (named.person || named.words.length > 1 || named.mentions > 1);
}

/** Whether a phrase away from its words can be who spoke: a name, a pronoun, or a noun for people or a body. */
function maySpeak({ reading, names }: Scene, phrase: Phrase): boolean {
  if (phrase.kind !== 'role') return true;
  const { roles, bodies, enterprises } = reading.rules.names;
  for (let at = phrase.first; at < phrase.last; at++) {
    const word = reading.tokens[at]?.lower ?? '';
    const single = word.replace(/s$/, '');
    if ((names.mentionOf[at] ?? -1) >= 0) return true;
    if ([roles, bodies, enterprises].some((words) => words.has(word) || words.has(single))) return true;
  }
  return false;
}

/** « Nous avons, a-t-il dit, besoin d'aide »: an attribution inside the marks. */
import type { Reading } from '../reading.ts';
import type { Attribution } from './attribution.ts';
import { verbFirst } from './behind.ts';
import type { Stretch } from './marks.ts';
import type { Scene } from './scene.ts';
import { speakerOf } from './speakers.ts';

/** A stretch with what was found out about it; the links of a chain of pieces. */
export interface Spoken {
  readonly stretch: Stretch;
  readonly speaker: string | null;
  readonly cue: string | null;
  readonly attribution: Attribution | null;
  /** Whether it goes on with the quotation before it: around an attribution, or in a new paragraph. */
  readonly continues: boolean;
  readonly quotation: boolean;
}

/** « Nous avons, a-t-il dit, besoin d'aide »: the attribution inside the marks parts the quotation in two. */
export function splitAtIncise(scene: Scene, spoken: Spoken): readonly Spoken[] {
  const { reading, names } = scene;
  const { tokens, rules } = reading;
  const { stretch } = spoken;
  if (!rules.speech.incise || !spoken.quotation) return [spoken];
  const last = stretch.close;
  for (let comma = stretch.open + 2; comma < Math.min(last, stretch.open + INCISE_REACH); comma++) {
    if (tokens[comma]?.lower !== ',') continue;
    const end = inciseEnd(reading, comma + 1, last);
    if (end < 0) continue;
    const attribution = verbFirst(reading, comma + 1, end, names);
    if (!attribution) continue;
    const speaker = attribution.phrase ? speakerOf(scene, attribution.phrase) : null;
    const begins = postureEnd(reading, end, last) + 1;
    const start = begins < last ? (tokens[begins]?.start ?? stretch.end) : stretch.end;
    const common = { speaker, attribution, cue: cueText(reading, attribution), quotation: true };
    return [
      {
        ...common,
        continues: spoken.continues,
        stretch: { ...stretch, end: tokens[comma]?.start ?? stretch.end },
      },
      ...(start < stretch.end ? [{ ...common, continues: true, stretch: { ...stretch, start } }] : []),
    ];
  }
  return [spoken];
}

const INCISE_REACH = 60;
const INCISE_LENGTH = 14;
const INCISE_MARKS = new Set([',', '.', '!', '?']);

/** The comma or the full stop behind an attribution inside marks; -1 where none comes soon. */
function inciseEnd({ tokens, rules }: Reading, from: number, last: number): number {
  for (let at = from; at < Math.min(last, from + INCISE_LENGTH); at++) {
    const before = tokens[at - 1];
    const ends = INCISE_MARKS.has(tokens[at]?.lower ?? '') && before?.kind === 'word';
    // « dit le Dr. Sow, »
    if (ends && !(tokens[at]?.lower === '.' && rules.abbreviations.has(before.lower))) return at;
  }
  return -1;
}

/** « dit Awa Sow, | assise sur un bidon. »: what is told of who speaks belongs to the attribution. */
function postureEnd(reading: Reading, comma: number, last: number): number {
  const next = reading.tokens[comma + 1];
  const told = reading.tokens[comma]?.lower === ',' && reading.rules.speech.postures.has(next?.lower ?? '');
  return told ? Math.max(comma, inciseEnd(reading, comma + 2, last)) : comma;
}

export function cueText(reading: Reading, attribution: Attribution): string {
  const from = reading.tokens[attribution.cueFirst]?.start ?? 0;
  return reading.text.slice(from, reading.tokens[attribution.cueLast - 1]?.end ?? from).toLowerCase();
}

/**
 * The words of the Admiralty scale (NATO AJP-2.1, annex on the evaluation of information): the outlet's reliability
 * by letter, the information's credibility by number. The two are judged apart.
 */
import type { OutletGrade } from './records.ts';

export const OUTLET_GRADE_WORDS: Readonly<Record<OutletGrade, string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
};

/** From 1 at the first place; `credibilityWords` looks a grade up. */
export const CREDIBILITY_WORDS = [
  'confirmed by other sources',
  'probably true',
  'possibly true',
  'doubtful',
  'improbable',
  'truth cannot be judged',
] as const;

/** "C, fairly reliable", or "not graded". */
export function outletGradeWords(grade: OutletGrade | null): string {
  return grade === null ? 'not graded' : `${grade}, ${OUTLET_GRADE_WORDS[grade]}`;
}

/** "3, possibly true", or "not graded"; `grade` is 1 to 6. */
export function credibilityWords(grade: number | null): string {
  const words = grade === null ? undefined : CREDIBILITY_WORDS[grade - 1];
  return words === undefined ? 'not graded' : `${grade}, ${words}`;
}

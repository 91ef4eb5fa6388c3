import type { Tag } from './tags.ts';

/** A stretch of text as a document draws it. Lengths are points, from the top left corner of the page as it is read. */
export interface Run {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** Of its baseline. */
  readonly y: number;
  /** Of its font. */
  readonly size: number;
  readonly bold: boolean;
  /** Written from right to left. */
  readonly rtl: boolean;
  /** White space was drawn in front of it, whatever the distance. */
  readonly spaced: boolean;
  /** Its turn when the page is drawn: who sets columns sets one after the other, who sets a table goes row by row. */
  readonly turn: number;
  /** Ranges of `text`. */
  readonly links: readonly RunLink[];
  /** What the document says it is; null where it says nothing. */
  readonly tag: Tag | null;
  /** The document says that it is none of its text: a running head, a rule. */
  readonly artifact: boolean;
}

export interface RunLink {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

export interface PdfPage {
  /** From 0. */
  readonly index: number;
  /** As the document itself numbers it: "iv", "12". */
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
}

/** Letters of Chinese and Japanese are set without spaces, and so are their lines joined. */
export const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。「」『』（），！？：；]/u;

export function charsOf(runs: readonly Run[]): number {
  let chars = 0;
  for (const run of runs) chars += run.text.length;
  return chars;
}

export function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** The value that most of the weight is near to. */
export function modeOf(
  values: readonly { readonly value: number; readonly weight: number }[],
  step: number,
): number {
  const weights = new Map<number, number>();
  for (const { value, weight } of values) {
    const near = Math.round(value / step);
    weights.set(near, (weights.get(near) ?? 0) + weight);
  }
  let best = 0;
  let most = -1;
  for (const [near, weight] of weights) if (weight > most) [best, most] = [near, weight];
  return best * step;
}

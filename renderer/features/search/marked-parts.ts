import type { Range } from '../../../preload/contract/index.ts';

export interface Part {
  readonly start: number;
  readonly text: string;
  readonly marked: boolean;
}

/** A text cut at the ends of ranges: the parts give the text, those inside a range are marked. Ranges may overlap. */
export function markedParts(text: string, marks: readonly Range[]): readonly Part[] {
  const parts: Part[] = [];
  const add = (start: number, end: number, marked: boolean): void => {
    if (end > start) parts.push({ start, text: text.slice(start, end), marked });
  };
  let at = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const start = Math.max(at, Math.min(mark.start, text.length));
    const end = Math.min(mark.end, text.length);
    if (end <= start) continue;
    add(at, start, false);
    add(start, end, true);
    at = end;
  }
  add(at, text.length, false);
  return parts;
}

/** How well the copies of a made-up archive are found: every text against the index, every candidate compared. */
import {
  type Comparison,
  CopyIndex,
  compareTexts,
  copySignature,
} from '../../main/comparing/copies/index.ts';
import type { Families } from './families.ts';

export interface Found {
  readonly a: number;
  readonly b: number;
  readonly comparison: Comparison;
}

export interface CopiesMeasured {
  /** Of the pairs said to be copies, those of one family. */
  readonly precision: number;
  /** Of the copies that were made, those found as pairs with their base. */
  readonly recall: number;
  readonly missed: readonly (readonly [number, number])[];
  readonly wrong: readonly Found[];
  readonly found: readonly Found[];
}

export function isCopy({ kind }: Comparison): boolean {
  return kind === 'same' || kind === 'near' || kind === 'abridged';
}

export function measureCopies({ texts, copies }: Families): CopiesMeasured {
  const index = new CopyIndex();
  const found: Found[] = [];
  for (const [b, { text }] of texts.entries())
    for (const { id } of index.add(String(b), copySignature(text))) {
      const a = Number(id);
      const comparison = compareTexts(texts[a]?.text ?? '', text);
      if (isCopy(comparison)) found.push({ a, b, comparison });
    }
  const wrong = found.filter(({ a, b }) => texts[a]?.family !== texts[b]?.family);
  const pairs = new Set(found.map(({ a, b }) => `${a} ${b}`));
  const missed = copies.filter(([a, b]) => !pairs.has(`${a} ${b}`));
  return {
    precision: found.length === 0 ? 1 : 1 - wrong.length / found.length,
    recall: 1 - missed.length / copies.length,
    missed,
    wrong,
    found,
  };
}

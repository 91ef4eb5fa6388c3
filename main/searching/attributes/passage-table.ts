import type { PassageKind } from '../../../preload/contract/index.ts';
import type { PassageAttributes } from '../../core/store/search-attributes.ts';
import { Column } from './columns.ts';
import { Values } from './values.ts';

export const PASSAGE_KINDS = ['claim', 'quote', 'figure', 'note'] as const satisfies readonly PassageKind[];

/** Rows of passages that are gone are closed up once they are so many, and more than half of all. */
const GONE = 1000;

/** What passages are filtered and counted by, in columns; the rows of a document stand together. */
export class PassageTable {
  readonly speakers = new Values();
  /** Who is said to have reported a quote. */
  readonly media = new Values();
  readonly tags = new Values();
  readonly units = new Values();
  /** The document of each row; -1 for a passage that is gone. */
  readonly documents: number[] = [];
  readonly kinds: number[] = [];
  readonly speakerOf: number[] = [];
  readonly mediumOf: number[] = [];
  readonly unitOf: number[] = [];
  readonly countedOf: number[] = [];
  /** The ends of a figure; NaN where there is none. */
  readonly min: number[] = [];
  readonly max: number[] = [];
  readonly tagsOf: (readonly number[])[] = [];
  /** By tag: itself and those above it. */
  readonly #lines: (readonly number[])[] = [];
  /** The first row of a document, plus 1; and how many there are. */
  readonly #first = new Column();
  readonly #count = new Column();
  #gone = 0;

  get length(): number {
    return this.documents.length;
  }

  /** Adds a passage; all those of a document come one after the other. */
  add(document: number, row: PassageAttributes): void {
    const [, kind, speaker, value, min, max, quantifier, unit, counted, tags, reportedBy] = row;
    const at = this.documents.length;
    const before = this.#count.get(document);
    if (before === 0) this.#first.set(document, at + 1);
    this.#count.set(document, before + 1);
    this.documents.push(document);
    this.kinds.push(PASSAGE_KINDS.indexOf(kind as PassageKind));
    this.speakerOf.push(this.speakers.numberOf(speaker?.trim() ?? null));
    this.mediumOf.push(this.media.numberOf(reportedBy?.trim() ?? null));
    this.unitOf.push(this.units.numberOf(unit));
    this.countedOf.push(this.units.numberOf(counted));
    const [low, high] = endsOf(value, min, max, quantifier);
    this.min.push(low);
    this.max.push(high);
    this.tagsOf.push(tags === null ? [] : tags.split('\n').map((path) => this.#tag(path)));
  }

  /** Takes out the passages of a document. */
  drop(document: number): void {
    const first = this.#first.get(document);
    if (first === 0) return;
    const count = this.#count.get(document);
    for (let at = first - 1; at < first - 1 + count; at++) this.documents[at] = -1;
    this.#first.set(document, 0);
    this.#count.set(document, 0);
    this.#gone += count;
    if (this.#gone > GONE && this.#gone * 2 > this.length) this.#close();
  }

  /** The rows of a document's passages, in the order of its text. */
  rowsOf(document: number): { readonly first: number; readonly count: number } {
    return { first: this.#first.get(document) - 1, count: this.#count.get(document) };
  }

  /** A tag and those above it. */
  line(tag: number): readonly number[] {
    return this.#lines[tag] ?? [tag];
  }

  #tag(path: string): number {
    const number = this.tags.numberOf(path);
    if (this.#lines[number] === undefined) {
      const end = path.lastIndexOf(' / ');
      this.#lines[number] = end === -1 ? [number] : [number, ...this.line(this.#tag(path.slice(0, end)))];
    }
    return number;
  }

  #close(): void {
    let to = 0;
    for (let from = 0; from < this.documents.length; from++) {
      const document = this.documents[from] as number;
      if (document < 0) continue;
      if (this.#first.get(document) === from + 1) this.#first.set(document, to + 1);
      for (const column of [
        this.documents,
        this.kinds,
        this.speakerOf,
        this.mediumOf,
        this.unitOf,
        this.countedOf,
        this.min,
        this.max,
      ]) {
        column[to] = column[from] as number;
      }
      this.tagsOf[to] = this.tagsOf[from] ?? [];
      to++;
    }
    for (const column of [
      this.documents,
      this.kinds,
      this.speakerOf,
      this.mediumOf,
      this.unitOf,
      this.countedOf,
      this.min,
      this.max,
    ]) {
      column.length = to;
    }
    this.tagsOf.length = to;
    this.#gone = 0;
  }
}

/** "more than 5,000" is a hair above 5,000: it is found by >5000 and not by <5000. */
const HAIR = 1e-9;

function endsOf(
  value: number | null,
  min: number | null,
  max: number | null,
  quantifier: string | null,
): readonly [number, number] {
  if (value === null) {
    const low = min ?? max;
    return low === null ? [Number.NaN, Number.NaN] : [low, max ?? low];
  }
  const hair = Math.max(Math.abs(value), 1) * HAIR;
  const moved = quantifier === 'more than' ? value + hair : quantifier === 'less than' ? value - hair : value;
  return [moved, moved];
}

import type { PhraseSteps } from '../engine.ts';
import { Numbers } from './growable.ts';
import { END, PlaceCursor } from './place-cursor.ts';
import { positionOf, type Segment } from './segment.ts';

/** Walks the documents of a segment that have one of the terms of a step of a phrase. */
export class StepCursor {
  /** Which word of the phrase it is. */
  readonly step: number;
  /** How many bytes its places take: what it costs to read them. */
  readonly size: number;
  readonly #cursors: readonly PlaceCursor[];
  /** By cursor: the classes of the documents that its term is meant in. */
  readonly #classes: readonly number[];
  readonly #masks: Uint8Array;
  readonly #merged = new Numbers(64);

  /** @param masks by document: the classes it belongs to, a bit each; 0 when it is gone */
  constructor(segment: Segment, terms: PhraseSteps[number], step: number, masks: Uint8Array) {
    const meant = new Map<number, number>();
    // a word is of its own stem, too
    for (const { number, classes } of terms) meant.set(number, (meant.get(number) ?? 0) | classes);
    const found = [...meant]
      .map(([number, classes]) => ({ position: positionOf(segment.terms, number), classes }))
      .filter(({ position }) => position !== -1);
    this.step = step;
    this.size = found.reduce((sum, { position }) => sum + sizeOf(segment, position), 0);
    this.#cursors = found.map(({ position }) => new PlaceCursor(segment, position));
    this.#classes = found.map(({ classes }) => classes);
    this.#masks = masks;
  }

  /** Goes on to the first document from this one on that has a term of the step; END behind the last. */
  next(from: number): number {
    for (let asked = from; ; ) {
      const first = this.#goTo(asked);
      if (first === END || this.#stands(first)) return first;
      asked = first + 1;
    }
  }

  /** Goes on to a document; whether it has a term of the step. */
  isIn(document: number): boolean {
    return this.#goTo(document) === document && this.#stands(document);
  }

  /** The places in the document that it stands at, rising; they hold until the next call. */
  read(document: number): Numbers {
    const cursors = this.#cursors;
    let only: Numbers | null = null;
    let many = false;
    for (let at = 0; at < cursors.length; at++) {
      if (!this.#isMeant(at, document)) continue;
      const cursor = cursors[at] as PlaceCursor;
      cursor.read();
      if (only === null) {
        only = cursor.places;
        continue;
      }
      if (!many) {
        this.#merged.clear();
        this.#merge(only);
      }
      this.#merge(cursor.places);
      many = true;
    }
    return many ? this.#merged : (only ?? NOWHERE);
  }

  /** Puts rising places among those that were put in before, from behind. */
  #merge(places: Numbers): void {
    const merged = this.#merged;
    let at = merged.length - 1;
    let other = places.length - 1;
    merged.reach(merged.length + places.length);
    merged.length += places.length;
    const { array } = merged;
    for (let to = merged.length - 1; other >= 0; to--) {
      const place = places.array[other] as number;
      if (at >= 0 && (array[at] as number) > place) array[to] = array[at--] as number;
      else {
        array[to] = place;
        other--;
      }
    }
  }

  /** Takes all cursors to a document or behind it; the first where one stands then. */
  #goTo(document: number): number {
    const cursors = this.#cursors;
    let first = END;
    for (let at = 0; at < cursors.length; at++) {
      const cursor = cursors[at] as PlaceCursor;
      if (cursor.document < document) cursor.goTo(document);
      if (cursor.document < first) first = cursor.document;
    }
    return first;
  }

  #stands(document: number): boolean {
    for (let at = 0; at < this.#cursors.length; at++) if (this.#isMeant(at, document)) return true;
    return false;
  }

  #isMeant(at: number, document: number): boolean {
    if ((this.#cursors[at] as PlaceCursor).document !== document) return false;
    return ((this.#masks[document] as number) & (this.#classes[at] as number)) !== 0;
  }
}

const NOWHERE = new Numbers(1);

/** How many bytes the places of a term take. */
function sizeOf({ placeEnds }: Segment, position: number): number {
  return (placeEnds[position] as number) - (position === 0 ? 0 : (placeEnds[position - 1] as number));
}

import type { Field, PhraseSteps } from '../engine.ts';
import { Numbers } from './growable.ts';
import { END } from './place-cursor.ts';
import { fieldSpan } from './places.ts';
import type { Segment } from './segment.ts';
import { StepCursor } from './step-cursor.ts';

/**
 * Walks the documents of a segment in which a phrase may stand: those that have all its steps. The documents of the
 * rarest step lead; where the phrase stands is only read where it is asked for.
 */
export class PhraseCursor {
  /** How many words the phrase has. */
  readonly words: number;
  /** What it costs to lead: the bytes that the places of the rarest step take; 0 where a step has no term. */
  readonly size: number;
  readonly #steps: readonly StepCursor[];
  readonly #rarest: StepCursor;
  readonly #first: number;
  readonly #behind: number;
  readonly #firsts = new Numbers(64);

  /**
   * @param steps by place in the phrase the terms that will do there, each once; at least one
   * @param masks by document: the classes it belongs to, a bit each; 0 when it is gone
   */
  constructor(segment: Segment, steps: PhraseSteps, field: Field | null, masks: Uint8Array) {
    const [rarest = new StepCursor(segment, [], 0, masks), ...others] = steps
      .map((terms, step) => new StepCursor(segment, terms, step, masks))
      .sort((one, other) => one.size - other.size);
    const { first, behind } = fieldSpan(field);
    this.words = steps.length;
    this.size = rarest.size;
    this.#rarest = rarest;
    this.#steps = others;
    this.#first = first;
    this.#behind = behind;
  }

  /** Goes on to the first document from this one on that has all steps; END behind the last. */
  next(from: number): number {
    let document = this.#rarest.next(from);
    while (document !== END && !this.#haveAll(document)) document = this.#rarest.next(document + 1);
    return document;
  }

  /** Goes on to a document; whether it has all steps. */
  isIn(document: number): boolean {
    return this.#rarest.isIn(document) && this.#haveAll(document);
  }

  /** Where the phrase begins in the document that it stands at, rising; that holds until the next call. */
  read(document: number): Numbers {
    this.#begin(this.#rarest.read(document));
    for (let at = 0; at < this.#steps.length && this.#firsts.length > 0; at++) {
      const step = this.#steps[at] as StepCursor;
      this.#keepBeside(step.read(document), step.step);
    }
    return this.#firsts;
  }

  #haveAll(document: number): boolean {
    const steps = this.#steps;
    for (let at = 0; at < steps.length; at++) if (!(steps[at] as StepCursor).isIn(document)) return false;
    return true;
  }

  /** Takes the places of the rarest step for where the phrase may begin. */
  #begin(places: Numbers): void {
    const { array, length } = places;
    const { step } = this.#rarest;
    const first = this.#first + step;
    const behind = this.#behind;
    const firsts = this.#firsts;
    firsts.reach(length);
    let taken = 0;
    for (let at = 0; at < length; at++) {
      const place = array[at] as number;
      if (place >= first && place < behind) firsts.array[taken++] = place - step;
    }
    firsts.length = taken;
  }

  /** Keeps where the phrase may begin that a further step stands at its place. */
  #keepBeside(places: Numbers, step: number): void {
    const { array, length } = places;
    const starts = this.#firsts.array;
    const many = this.#firsts.length;
    let kept = 0;
    for (let at = 0, next = 0; at < length && next < many; ) {
      const start = starts[next] as number;
      const away = (array[at] as number) - start - step;
      if (away === 0) starts[kept++] = start;
      if (away <= 0) at++;
      if (away >= 0) next++;
    }
    this.#firsts.length = kept;
  }
}

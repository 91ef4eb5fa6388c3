import type { Field, PhraseSteps } from '../engine.ts';
import { Numbers } from './growable.ts';
import { END } from './place-cursor.ts';
import { placesOf } from './places.ts';
import type { Segment } from './segment.ts';
import { StepCursor } from './step-cursor.ts';

/** Where something was found, in rising order: by number of the occurrence its document and the place of its first word. */
export class Occurrences {
  readonly documents = new Numbers();
  readonly firsts = new Numbers();

  get length(): number {
    return this.documents.length;
  }

  add(document: number, firsts: Numbers): void {
    for (let at = 0; at < firsts.length; at++) {
      this.documents.push(document);
      this.firsts.push(firsts.array[at] as number);
    }
  }
}

/** Where the phrase may begin in the document that is being looked at. */
const firsts = new Numbers(64);

/**
 * Finds where terms stand side by side in the documents of a segment. The documents of the rarest step lead; in each of them that has
 * all steps the places are compared step by step, as long as any are left.
 *
 * @param steps by place in the phrase the terms that will do there, each once
 * @param masks by document: the classes it belongs to, a bit each; 0 when it is gone
 * @param found what is found is added here
 */
export function findSideBySide(
  segment: Segment,
  steps: PhraseSteps,
  field: Field | null,
  masks: Uint8Array,
  found: Occurrences,
): void {
  const cursors = steps
    .map((terms, step) => new StepCursor(segment, terms, step, masks))
    .sort((one, other) => one.size - other.size);
  const [rarest, ...others] = cursors;
  if (!rarest || rarest.size === 0) return;
  const { first, behind } = placesOf(field);
  for (let document = rarest.next(0); document !== END; document = rarest.next(document + 1)) {
    if (!areIn(others, document)) continue;
    begin(rarest.read(document), rarest.step, first, behind);
    for (let at = 0; at < others.length && firsts.length > 0; at++) {
      const other = others[at] as StepCursor;
      keepBeside(other.read(document), other.step);
    }
    if (firsts.length > 0) found.add(document, firsts);
  }
}

function areIn(steps: readonly StepCursor[], document: number): boolean {
  for (let at = 0; at < steps.length; at++) if (!(steps[at] as StepCursor).isIn(document)) return false;
  return true;
}

/** Takes the places of a step for where the phrase may begin. */
function begin(places: Numbers, step: number, first: number, behind: number): void {
  const { array, length } = places;
  firsts.reach(length);
  let taken = 0;
  for (let at = 0; at < length; at++) {
    const place = array[at] as number;
    if (place - step >= first && place < behind) firsts.array[taken++] = place - step;
  }
  firsts.length = taken;
}

/** Keeps where the phrase may begin that a further step stands at its place. */
function keepBeside(places: Numbers, step: number): void {
  const { array, length } = places;
  const starts = firsts.array;
  const many = firsts.length;
  let kept = 0;
  for (let at = 0, next = 0; at < length && next < many; ) {
    const start = starts[next] as number;
    const away = (array[at] as number) - start - step;
    if (away === 0) starts[kept++] = start;
    if (away <= 0) at++;
    if (away >= 0) next++;
  }
  firsts.length = kept;
}

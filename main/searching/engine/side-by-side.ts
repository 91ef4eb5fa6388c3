import type { Field, PhraseSteps } from '../engine.ts';
import { Numbers } from './growable.ts';
import { PlaceCursor } from './place-cursor.ts';
import { placesOf } from './places.ts';
import { positionOf, type Segment } from './segment.ts';

/** Where something was found, in rising order: by number of the occurrence its document and the place of its first word. */
export class Occurrences {
  readonly documents = new Numbers();
  readonly firsts = new Numbers();

  get length(): number {
    return this.documents.length;
  }
  set length(length: number) {
    this.documents.length = length;
    this.firsts.length = length;
  }

  /** Makes room for so many more. */
  reach(more: number): void {
    this.documents.reach(this.length + more);
    this.firsts.reach(this.length + more);
  }
}

/** A term of a segment, by its position there, in documents of some classes. */
interface Placed {
  readonly position: number;
  readonly classes: number;
}

/** What is still in question while a phrase is looked for. */
const candidates = new Occurrences();
const met = new Numbers();

/**
 * Finds where terms stand side by side in the documents of a segment. The places of the rarest step are taken first; of
 * each further step only those of documents that are still in question are looked at.
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
  const order = steps
    .map((choices, step) => {
      const terms = choices
        .map(({ number, classes }) => ({ position: positionOf(segment.terms, number), classes }))
        .filter(({ position }) => position !== -1);
      return { step, terms, size: terms.reduce((sum, { position }) => sum + sizeOf(segment, position), 0) };
    })
    .sort((one, other) => one.size - other.size);
  const [rarest, ...others] = order;
  if (!rarest || rarest.size === 0) return;
  candidates.length = 0;
  for (const term of rarest.terms) collect(segment, term, rarest.step, field, masks);
  if (rarest.terms.length > 1) sortCandidates();
  for (const { step, terms } of others) {
    if (candidates.length === 0) return;
    met.clear();
    met.reach(candidates.length);
    met.array.fill(0, 0, candidates.length);
    for (const term of terms) mark(segment, term, step, masks);
    keepMet();
  }
  found.documents.append(candidates.documents.array.subarray(0, candidates.length));
  found.firsts.append(candidates.firsts.array.subarray(0, candidates.length));
}

/** How many bytes the places of a term take. */
function sizeOf({ placeEnds }: Segment, position: number): number {
  return (placeEnds[position] as number) - (position === 0 ? 0 : (placeEnds[position - 1] as number));
}

/** Takes all places of a term as those of a step of the phrase. */
function collect(
  segment: Segment,
  { position, classes }: Placed,
  step: number,
  field: Field | null,
  masks: Uint8Array,
): void {
  const { first, behind } = placesOf(field);
  const cursor = new PlaceCursor(segment, position);
  const { places } = cursor;
  while (cursor.next()) {
    const { document } = cursor;
    if (((masks[document] as number) & classes) === 0) continue;
    cursor.read();
    candidates.reach(places.length);
    const documents = candidates.documents.array;
    const firsts = candidates.firsts.array;
    let { length } = candidates;
    for (let at = 0; at < places.length; at++) {
      const place = places.array[at] as number;
      if (place - step < first || place >= behind) continue;
      documents[length] = document;
      firsts[length++] = place - step;
    }
    candidates.length = length;
  }
}

/** Marks the candidates that have a term at a step. */
function mark(segment: Segment, { position, classes }: Placed, step: number, masks: Uint8Array): void {
  const documents = candidates.documents.array;
  const firsts = candidates.firsts.array;
  const marks = met.array;
  const { length } = candidates;
  const cursor = new PlaceCursor(segment, position);
  const { places } = cursor;
  let candidate = 0;
  while (cursor.next()) {
    const { document } = cursor;
    while (candidate < length && (documents[candidate] as number) < document) candidate++;
    if (candidate === length) return;
    if (documents[candidate] !== document || ((masks[document] as number) & classes) === 0) continue;
    cursor.read();
    const { array, length: many } = places;
    for (let at = 0; at < many && documents[candidate] === document; ) {
      const away = (array[at] as number) - (firsts[candidate] as number) - step;
      if (away === 0) marks[candidate] = 1;
      if (away <= 0) at++;
      if (away >= 0 && ++candidate === length) return;
    }
  }
}

function keepMet(): void {
  const documents = candidates.documents.array;
  const firsts = candidates.firsts.array;
  let kept = 0;
  for (let at = 0; at < candidates.length; at++) {
    if (met.array[at] === 0) continue;
    documents[kept] = documents[at] as number;
    firsts[kept++] = firsts[at] as number;
  }
  candidates.length = kept;
}

/** Puts the places of several terms into their order. */
function sortCandidates(): void {
  const { length } = candidates;
  const documents = candidates.documents.array;
  const firsts = candidates.firsts.array;
  const keys = new Float64Array(length);
  for (let at = 0; at < length; at++) keys[at] = (documents[at] as number) * 2 ** 30 + (firsts[at] as number);
  keys.sort();
  for (let at = 0; at < length; at++) {
    const key = keys[at] as number;
    documents[at] = Math.floor(key / 2 ** 30);
    firsts[at] = key % 2 ** 30;
  }
}

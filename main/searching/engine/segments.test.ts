import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELDS } from '../engine.ts';
import { countIn } from './counts.ts';
import { findNear, findPhrase } from './find-phrase.ts';
import { Gathering } from './gathering.ts';
import { Numbers } from './growable.ts';
import { invert } from './invert.ts';
import { PhraseCursor } from './phrase-cursor.ts';
import { FIELDS_IN_ORDER } from './places.ts';
import { PostingList, type Segment } from './segment.ts';
import { Segments } from './segments.ts';

const TERMS = 7;
const EVERY = 1;

/** A document as its texts, each of a field with its terms. */
type Texts = readonly { readonly field: number; readonly terms: readonly number[] }[];

const text = fc.record({
  field: fc.nat(FIELDS.length - 1),
  terms: fc.array(fc.nat(TERMS - 1), { maxLength: 12 }),
});
const long = fc.record({
  field: fc.constant(FIELDS.indexOf('text')),
  terms: fc.array(fc.nat(TERMS - 1), { minLength: 100, maxLength: 300 }),
});
const documents = fc.array(fc.array(fc.oneof({ weight: 9, arbitrary: text }, long), { maxLength: 4 }), {
  minLength: 1,
  maxLength: 80,
});

function segmentOf(all: readonly Texts[], from: number): Segment {
  const gathering = new Gathering(from);
  for (const texts of all) {
    for (const field of FIELDS_IN_ORDER) {
      for (const one of texts) {
        if (one.field !== field) continue;
        gathering.beginText(field);
        for (const term of one.terms) gathering.word(term);
      }
    }
    gathering.endDocument();
  }
  return invert(gathering, TERMS);
}

function segmentsOf(all: readonly Texts[], each: number): Segments {
  const segments = new Segments();
  for (let from = 0; from < all.length; from += each)
    segments.add(segmentOf(all.slice(from, from + each), from));
  return segments;
}

/** What a person would count. */
function counted(texts: Texts, term: number): number[] {
  return FIELDS.map((name, field) => {
    const all = texts.flatMap((one) => (one.field === field ? one.terms.filter((at) => at === term) : []));
    return Math.min(all.length, name === 'text' ? 16_383 : 63);
  });
}

const standsAt = (terms: readonly number[], at: number, phrase: readonly (readonly number[])[]): boolean =>
  phrase.every((choices, step) => choices.includes(terms[at + step] ?? -1));

/** Where a phrase stands in the texts, by text of the document. */
function standing(texts: Texts, phrase: readonly (readonly number[])[], field: number | null): number[][] {
  return texts.map((one) =>
    field !== null && one.field !== field
      ? []
      : one.terms.flatMap((_, at) => (standsAt(one.terms, at, phrase) ? [at] : [])),
  );
}

const phrases = fc.array(fc.uniqueArray(fc.nat(TERMS - 1), { minLength: 1, maxLength: 2 }), {
  minLength: 1,
  maxLength: 4,
});
const stepsOf = (phrase: readonly (readonly number[])[]) =>
  phrase.map((choices) => choices.map((number) => ({ number, classes: EVERY })));

function mergedAndNot(segments: Segments, expectIt: () => void): void {
  expectIt();
  while (segments.advance(0)) {
    // a slice at a time
  }
  expectIt();
}

describe('segments', () => {
  it('give back every posting, before and after they are merged, but not of documents that are gone', () => {
    fc.assert(
      fc.property(documents, fc.integer({ min: 1, max: 5 }), fc.nat(6), (all, each, gone) => {
        const masks = new Uint8Array(all.length).map((_, document) => (document % 7 === gone ? 0 : EVERY));
        const segments = segmentsOf(all, each);
        mergedAndNot(segments, () => {
          for (let term = 0; term < TERMS; term++) {
            const list = new PostingList();
            segments.read(term, list, masks, EVERY);
            const read = [...list.documents.subarray(0, list.length)].map((document, at) => [
              document,
              FIELDS.map((_, field) => countIn(list.counts[at] ?? 0, field)),
            ]);
            const expected = all.flatMap((texts, document) => {
              const counts = counted(texts, term);
              return masks[document] && counts.some((count) => count > 0) ? [[document, counts]] : [];
            });
            expect(read).toEqual(expected);
          }
        });
        expect(segments.all.length).toBeLessThanOrEqual(7 * 3);
      }),
      { numRuns: 60 },
    );
  });

  it('tell where terms stand side by side, in any text or those of a field', () => {
    const field = fc.option(fc.constantFrom(...FIELDS), { nil: null });
    fc.assert(
      fc.property(documents, fc.integer({ min: 1, max: 5 }), fc.nat(6), phrases, field, (...given) => {
        const [all, each, gone, phrase, inField] = given;
        const masks = new Uint8Array(all.length).map((_, document) => (document % 7 === gone ? 0 : EVERY));
        const number = inField === null ? null : FIELDS.indexOf(inField);
        const expected = all.flatMap((texts, document) =>
          masks[document] && standing(texts, phrase, number).some((places) => places.length > 0)
            ? [document]
            : [],
        );
        const segments = segmentsOf(all, each);
        mergedAndNot(segments, () => {
          const found = new Numbers();
          for (const segment of segments.all)
            findPhrase(new PhraseCursor(segment, stepsOf(phrase), inField, masks), found);
          expect([...found.copy()]).toEqual(expected);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('tell what stands near to each other in one text', () => {
    fc.assert(
      fc.property(
        documents,
        phrases,
        phrases,
        fc.integer({ min: 1, max: 20 }),
        (all, one, other, distance) => {
          const masks = new Uint8Array(all.length).fill(EVERY);
          const expected = all.flatMap((texts, document) => {
            const ones = standing(texts, one, null);
            const others = standing(texts, other, null);
            const met = texts.some((_, at) =>
              ones[at]?.some((first) =>
                others[at]?.some((second) => {
                  const gap =
                    second > first ? second - (first + one.length - 1) : first - (second + other.length - 1);
                  return gap > 0 && gap <= distance;
                }),
              ),
            );
            return met ? [document] : [];
          });
          const segment = segmentOf(all, 0);
          const found = new Numbers();
          const cursor = (phrase: readonly (readonly number[])[]) =>
            new PhraseCursor(segment, stepsOf(phrase), null, masks);
          findNear(cursor(one), cursor(other), distance, found);
          expect([...found.copy()]).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });
});

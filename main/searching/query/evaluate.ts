import type { Attributes } from '../attributes/attributes.ts';
import type { PassageTable } from '../attributes/passage-table.ts';
import { PASSAGE_KINDS } from '../attributes/passage-table.ts';
import type { Values } from '../attributes/values.ts';
import { Bits } from '../bits.ts';
import type { Completions } from '../completions.ts';
import {
  type Documents,
  type Engine,
  FIELDS,
  type Field,
  type PhraseSteps,
  type VocabularyTerm,
} from '../engine.ts';
import {
  type FieldNode,
  type Filter,
  isPassageKind,
  type Mistake,
  type NamedField,
  type NearNode,
  type PhraseNode,
  type QueryNode,
  type WordsNode,
} from './ast.ts';
import { within } from './numbers.ts';
import { requiredForms, stepsOf } from './required.ts';
import { unknownValue } from './unknown-value.ts';

/** What the parts of a query are looked up in. */
export interface Known {
  readonly engine: Engine;
  readonly completions: Completions;
  readonly attributes: Attributes;
  /** The articles with a figure in a measure in conflict, by their ids; the core alone can say. */
  readonly conflicts: readonly string[];
}

/** Finds the documents that meet a part of a query; of what is unsound it says nothing, and reports it once. */
export class Evaluation {
  readonly #known: Known;
  readonly #report: (mistake: Mistake) => void;

  constructor(known: Known, report: (mistake: Mistake) => void) {
    this.#known = known;
    this.#report = report;
  }

  /** The documents that meet a node; null where it asks for nothing sound. */
  found(node: QueryNode): Bits | null {
    switch (node.type) {
      case 'list':
      case 'and':
        return this.all(node.parts);
      case 'or': {
        const sides = node.parts.map((part) => this.found(part)).filter((bits) => bits !== null);
        const [first, ...others] = sides;
        if (!first) return null;
        return others.reduce((bits, other) => bits.or(other), first.copy());
      }
      case 'not': {
        const left = this.found(node.part);
        return left && this.#known.attributes.live.copy().without(left);
      }
      case 'words':
        return node.words
          .map((word) => this.#ofTerms(requiredForms(word, this.#known.engine, this.#known.completions)))
          .reduce((bits, other) => bits.and(other));
      case 'phrase':
        return this.phrase(node, null);
      case 'near':
        return this.#near(node);
      case 'field':
        return isOfPassages(node) ? this.#passages([node]) : this.#field(node.filter);
    }
  }

  /** The documents that meet every one of some nodes. What is asked of passages must be met by one and the same. */
  all(nodes: readonly QueryNode[]): Bits | null {
    const together: (FieldNode & { readonly filter: PassageFilter })[] = [];
    let bits: Bits | null = null;
    const keep = (found: Bits | null): void => {
      if (found) bits = bits ? bits.and(found) : found.copy();
    };
    for (const node of nodes) {
      const joins =
        node.type === 'field' &&
        isOfPassages(node) &&
        !together.some(({ filter }) => filter.field === node.filter.field);
      if (joins) together.push(node);
      else keep(this.found(node));
    }
    if (together.length > 0) keep(this.#passages(together));
    return bits;
  }

  /** The documents in which words stand side by side: in any of their texts, or in one field alone. */
  phrase(phrase: PhraseNode, field: Field | null): Bits {
    const { engine, completions } = this.#known;
    const bits = this.#empty();
    const steps = stepsOf(phrase, engine, completions);
    const [only] = steps;
    if (!only || steps.length > 1) {
      add(engine.phrase(steps, field), bits);
      return bits;
    }
    // of a single word it is known in which fields it stands
    for (const term of only) {
      engine.visit(term, (document, at) => {
        if (field === null || FIELDS[at] === field) bits.add(document);
      });
    }
    return bits;
  }

  /** The documents in which one of the words and phrases of a side stands near to one of the other side. */
  #near({ sides, distance }: NearNode): Bits {
    const { engine } = this.#known;
    const [ones, others] = sides.map((side) => side.flatMap((one) => this.#stepsOf(one)));
    const bits = this.#empty();
    for (const one of ones ?? []) {
      for (const other of others ?? []) add(engine.near(one, other, distance), bits);
    }
    return bits;
  }

  /** What a side of a nearness asks for: a phrase, or each of its words. */
  #stepsOf(node: WordsNode | PhraseNode): readonly PhraseSteps[] {
    const { engine, completions } = this.#known;
    if (node.type === 'phrase') return [stepsOf(node, engine, completions)];
    return node.words.map((word) => [requiredForms(word, engine, completions)]);
  }

  #ofTerms(terms: Iterable<VocabularyTerm>): Bits {
    const bits = this.#empty();
    for (const term of terms) {
      const { documents, length } = this.#known.engine.postingsOf(term);
      for (let at = 0; at < length; at++) bits.add(documents[at] as number);
    }
    return bits;
  }

  #field(filter: Filter): Bits | null {
    const { attributes } = this.#known;
    switch (filter.field) {
      case 'title':
        return filter.values
          .map((phrase) => this.phrase(phrase, 'title'))
          .reduce((bits, other) => bits.or(other));
      case 'outlet':
        return this.#named(filter, attributes.outlets, attributes.outletOf.values);
      case 'author':
        return this.#named(filter, attributes.authors, attributes.authorOf.values);
      case 'place':
        return this.#named(filter, attributes.places, attributes.placeOf.values);
      case 'lang':
        return this.#named(filter, attributes.languages, attributes.languageOf.values);
      case 'date': {
        const from = filter.span.from ?? 1;
        const to = filter.span.to ?? 99_999_999;
        const firsts = attributes.fromDay.values;
        const lasts = attributes.toDay.values;
        return this.#where((document) => {
          const first = firsts[document] ?? 0;
          return first > 0 && first <= to && (lasts[document] ?? 0) >= from;
        });
      }
      case 'is': {
        const conflicts = filter.values.includes('conflict') ? this.#conflicts() : null;
        const unread = filter.values.includes('unread');
        const read = filter.values.includes('read');
        return this.#where(
          (document) => (attributes.isRead(document) ? read : unread) || (conflicts?.has(document) ?? false),
        );
      }
      case 'has': {
        const { passages } = attributes;
        const kinds = new Set(filter.values.map((part) => numberOfKind(part)));
        const tagged = filter.values.includes('tag');
        return this.#ofRows(
          passages,
          (row) =>
            kinds.has(passages.kinds[row] ?? -1) || (tagged && (passages.tagsOf[row]?.length ?? 0) > 0),
        );
      }
      case 'kind': {
        if (filter.values.includes('article')) return attributes.live.copy();
        const kinds = kindNumbers(filter.values);
        return this.#ofRows(attributes.passages, (row) => kinds.has(attributes.passages.kinds[row] ?? -1));
      }
      case 'speaker':
      case 'via':
      case 'tag':
      case 'unit':
      case 'value':
        throw new Error(`${filter.field} is asked of passages`);
    }
  }

  /** The documents with a passage that meets all of some filters. */
  #passages(nodes: readonly (FieldNode & { readonly filter: PassageFilter })[]): Bits | null {
    const { passages } = this.#known.attributes;
    const tests = nodes.map((node) => this.rowTest(node.filter)).filter((test) => test !== null);
    if (tests.length === 0) return null;
    return this.#ofRows(passages, (row) => tests.every((test) => test(row)));
  }

  /** Whether a row of the passages meets a filter; null where it asks for nothing sound. */
  rowTest(filter: PassageFilter): ((row: number) => boolean) | null {
    const { passages } = this.#known.attributes;
    switch (filter.field) {
      case 'kind': {
        const kinds = kindNumbers(filter.values);
        return (row) => kinds.has(passages.kinds[row] ?? -1);
      }
      case 'speaker': {
        const wanted = this.#meant(filter, passages.speakers);
        return wanted && ((row) => wanted.has(passages.speakerOf[row] ?? 0));
      }
      case 'via': {
        const wanted = this.#meant(filter, passages.media);
        return wanted && ((row) => wanted.has(passages.mediumOf[row] ?? 0));
      }
      case 'unit': {
        const wanted = this.#meant(filter, passages.units);
        return (
          wanted &&
          ((row) => wanted.has(passages.unitOf[row] ?? 0) || wanted.has(passages.countedOf[row] ?? 0))
        );
      }
      case 'tag': {
        const wanted = this.#meant(filter, passages.tags);
        return (
          wanted &&
          ((row) =>
            (passages.tagsOf[row] ?? []).some((tag) => passages.line(tag).some((one) => wanted.has(one))))
        );
      }
      case 'value':
        return (row) => within(filter.span, passages.min[row] ?? Number.NaN, passages.max[row] ?? Number.NaN);
    }
  }

  #named(filter: Filter & { readonly field: NamedField }, values: Values, column: Int32Array): Bits | null {
    const wanted = this.#meant(filter, values);
    if (!wanted) return null;
    const [only] = wanted;
    if (wanted.size === 1) return this.#where((document) => column[document] === only);
    return this.#where((document) => wanted.has(column[document] ?? 0));
  }

  /** The numbers of the values that are meant; null where none of what was typed is one. */
  #meant(filter: Filter & { readonly field: NamedField }, values: Values): ReadonlySet<number> | null {
    const wanted = new Set<number>();
    let sound = false;
    for (const typed of filter.values) {
      const matching = values.matching(typed);
      if (matching.size > 0) sound = true;
      else if (!typed.unfinished) this.#report(unknownValue(filter.field, typed, values));
      for (const number of matching) wanted.add(number);
    }
    return sound ? wanted : null;
  }

  #conflicts(): Bits {
    const bits = this.#empty();
    for (const id of this.#known.conflicts) {
      const document = this.#known.engine.numberOf(id);
      if (document !== undefined) bits.add(document);
    }
    return bits;
  }

  #ofRows(passages: PassageTable, holds: (row: number) => boolean): Bits {
    const bits = this.#empty();
    for (let row = 0; row < passages.length; row++) {
      const document = passages.documents[row] ?? -1;
      if (document >= 0 && holds(row)) bits.add(document);
    }
    return bits;
  }

  #where(holds: (document: number) => boolean): Bits {
    const bits = this.#empty();
    this.#known.attributes.live.each((document) => {
      if (holds(document)) bits.add(document);
    });
    return bits;
  }

  get #size(): number {
    return this.#known.attributes.live.size;
  }

  #empty(): Bits {
    return new Bits(this.#size);
  }
}

function add({ array, length }: Documents, bits: Bits): void {
  for (let at = 0; at < length; at++) bits.add(array[at] as number);
}

/** Filters that one passage must meet together: a quote by somebody with a tag. */
export type PassageFilter = Extract<
  Filter,
  { readonly field: 'kind' | 'speaker' | 'via' | 'tag' | 'unit' | 'value' }
>;

export function isOfPassages(node: FieldNode): node is FieldNode & { readonly filter: PassageFilter } {
  switch (node.filter.field) {
    case 'speaker':
    case 'via':
    case 'tag':
    case 'unit':
    case 'value':
      return true;
    case 'kind':
      return node.filter.values.every(isPassageKind);
    default:
      return false;
  }
}

function kindNumbers(kinds: readonly string[]): ReadonlySet<number> {
  return new Set(kinds.map(numberOfKind));
}

function numberOfKind(kind: string): number {
  return (PASSAGE_KINDS as readonly string[]).indexOf(kind);
}

import type { Attributes } from './attributes/attributes.ts';
import { Bits } from './bits.ts';
import type { Completions } from './completions.ts';
import type { Engine } from './engine.ts';
import type { Mistake, Query, QueryNode } from './query/ast.ts';
import { Evaluation } from './query/evaluate.ts';
import { tokensOf } from './query/lexer.ts';
import { formsOfRequired, formsOfWished, hasText, type WishedWord } from './query/ranked.ts';
import { type Ranking, rank } from './ranking.ts';

/** What queries are looked up in. */
export interface Lookup {
  readonly engine: Engine;
  readonly completions: Completions;
  readonly attributes: Attributes;
}

/** An article that was found, in the order of the answer. */
export interface FoundDocument {
  readonly document: number;
  readonly id: string;
  readonly score: number;
}

/** All that a query finds. */
export interface Found {
  readonly total: number;
  readonly wished: readonly WishedWord[];
  readonly mistakes: readonly Mistake[];
  /** The best of them, in order: by how well they have the words, and without words the newest first. */
  best(count: number): readonly FoundDocument[];
  /** All of them. */
  bits(): Bits;
  /** All that would be found without some of the parts that must be met. */
  without(leaves: (node: QueryNode) => boolean): Bits;
}

/**
 * Finds what a query asks for: what meets its required parts and, where nothing else of a text is asked for, has at
 * least one of the words that are wished for.
 */
export function find(query: Query, lookup: Lookup, conflicts: readonly string[]): Found {
  const { engine, completions, attributes } = lookup;
  const mistakes = [...query.mistakes];
  const evaluation = new Evaluation({ ...lookup, conflicts }, (mistake) => {
    if (!mistakes.some(({ range }) => range.start === mistake.range.start)) mistakes.push(mistake);
  });
  const required = query.root.parts.filter((part) => part.type !== 'words');
  const wished = formsOfWished(query.root, engine, completions);
  const words = [...wished.map(({ forms }) => forms), ...formsOfRequired(required, engine, completions)];
  const needsWord = wished.length > 0 && !required.some(hasText);

  const admitted = (nodes: readonly QueryNode[], by: Evaluation): Bits | null => {
    const bits = by.all(nodes);
    if (bits || wished.length > 0) return bits;
    // a field that says nothing yet, alone in the box, leaves everything to be narrowed
    return tokensOf(query.text).some(({ type }) => type === 'field')
      ? attributes.live.copy()
      : new Bits(attributes.live.size);
  };
  const must = admitted(required, evaluation);
  const ranking = words.some((forms) => forms.length > 0)
    ? rank(engine, words, must && ((document) => must.has(document)))
    : NOTHING;
  const ranked = (): Bits => Bits.of(attributes.live.size, ranking.documents);
  const all = (): Bits => (must && !needsWord ? must : ranked());
  let counted: Bits | null = null;
  const bits = (): Bits => {
    counted ??= all();
    return counted;
  };
  return {
    total: must && !needsWord ? must.count : ranking.total,
    wished,
    mistakes: mistakes.sort((a, b) => a.range.start - b.range.start),
    bits,
    best: (count) => {
      const best = ranking.best(count);
      if (best.length >= count || needsWord || !must) return best;
      const rest = must.copy().without(ranked());
      return [...best, ...newest(rest, attributes, engine, count - best.length)];
    },
    without: (leaves) => {
      const others = required.filter((node) => !leaves(node));
      const quiet = new Evaluation({ ...lookup, conflicts }, () => {});
      const left = admitted(others, quiet);
      if (left && !needsWord) return left;
      // without the words' own conditions the ranking would have admitted more
      const any = new Bits(attributes.live.size);
      for (const { forms } of wished) {
        for (const form of forms) {
          const { documents, length } = engine.postingsOf(form);
          for (let at = 0; at < length; at++) any.add(documents[at] as number);
        }
      }
      return left ? any.and(left) : any;
    },
  };
}

const NOTHING: Ranking = { total: 0, documents: [], hasAll: () => false, best: () => [] };

/** The newest of some documents; those without a date last, and between equals the one that came in last. */
function newest(bits: Bits, attributes: Attributes, engine: Engine, count: number): FoundDocument[] {
  const days = attributes.toDay.values;
  const keys = new Float64Array(bits.count);
  const room = 2 ** 24;
  let at = 0;
  bits.each((document) => {
    keys[at++] = (days[document] ?? 0) * room + document;
  });
  keys.sort();
  const best: FoundDocument[] = [];
  for (let from = keys.length - 1; from >= 0 && best.length < count; from--) {
    const document = (keys[from] as number) % room;
    const id = engine.idOf(document);
    if (id !== undefined) best.push({ document, id, score: 0 });
  }
  return best;
}

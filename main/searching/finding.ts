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
  readonly wished: readonly WishedWord[];
  readonly mistakes: readonly Mistake[];
  /** The best of them, in order: by how well they have the words, and without words the newest first. */
  best(count: number): readonly FoundDocument[];
  /** How many there are. */
  total(): number;
  bits(): Bits;
  /** All that would be found without some of the parts that must be met. */
  without(leaves: (node: QueryNode) => boolean): Bits;
}

/**
 * Finds what a query asks for: what meets its required parts and, where nothing else of a text is asked for, has at
 * least one of the words that are wished for.
 *
 * @param among nothing else is found; null for all there is
 */
export function find(
  query: Query,
  lookup: Lookup,
  conflicts: readonly string[],
  among: Bits | null = null,
): Found {
  const { engine, completions, attributes } = lookup;
  const mistakes = [...query.mistakes];
  const evaluation = new Evaluation({ ...lookup, conflicts }, (mistake) => {
    if (!mistakes.some(({ range }) => range.start === mistake.range.start)) mistakes.push(mistake);
  });
  const required = query.root.parts.filter((part) => part.type !== 'words');
  const wished = formsOfWished(query.root, engine, completions);
  const words = [...wished.map(({ forms }) => forms), ...formsOfRequired(required, engine, completions)];
  const needsWord = wished.length > 0 && !required.some(hasText);

  const meeting = (parts: readonly QueryNode[], by: Evaluation): Bits | null => {
    const must = mustMeet(query, parts, wished.length > 0, by, attributes);
    return among && must ? must.and(among) : (must ?? among?.copy() ?? null);
  };
  const must = meeting(required, evaluation);
  const ranking = words.some((forms) => forms.length > 0)
    ? rank(engine, words, must && ((document) => must.has(document)))
    : NOTHING;
  const ranked = lazily(() => Bits.of(attributes.live.size, ranking.documents));
  const bits = (): Bits => (must && !needsWord ? must : ranked());
  const inOrder = (count: number): readonly FoundDocument[] => {
    const best = ranking.best(count);
    if (best.length >= count || needsWord || !must) return best;
    const rest = must.copy().without(ranked());
    return [...best, ...newest(rest, attributes, engine, count - best.length)];
  };
  return {
    wished,
    mistakes: mistakes.sort((a, b) => a.range.start - b.range.start),
    bits,
    best: inOrder,
    total: () => (must && !needsWord ? must.count : ranking.total),
    without: (leaves) => {
      const others = required.filter((node) => !leaves(node));
      const quiet = new Evaluation({ ...lookup, conflicts }, () => {});
      const left = meeting(others, quiet);
      if (left && !needsWord) return left;
      // without the part that was left out the ranking would have admitted more
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

/** What meets the required parts; null where nothing is required. */
function mustMeet(
  query: Query,
  required: readonly QueryNode[],
  hasWished: boolean,
  evaluation: Evaluation,
  attributes: Attributes,
): Bits | null {
  const must = evaluation.all(required);
  if (must || hasWished) return must;
  // a field that says nothing yet, alone in the box, leaves everything to be narrowed
  const asks = tokensOf(query.text).some(({ type }) => type === 'field');
  return asks ? attributes.live.copy() : new Bits(attributes.live.size);
}

const NOTHING: Ranking = { total: 0, documents: [], best: () => [] };

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

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

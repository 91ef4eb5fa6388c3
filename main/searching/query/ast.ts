import type { PassageKind, Range } from '../../../preload/contract/index.ts';

/** A word to look for. */
export interface QueryWord {
  /** What it may stand as in the index; the first is the word as it was typed. */
  readonly terms: readonly string[];
  /** Still being typed or with a star, so that longer words count too. */
  readonly prefix: boolean;
}

/** Words typed in one piece: "coup", "anti-coup". */
export interface WordsNode {
  readonly type: 'words';
  readonly text: string;
  readonly words: readonly QueryWord[];
  readonly range: Range;
}

/** Words that must stand side by side as they are; of the last one only the beginning where it is a prefix. */
export interface PhraseNode {
  readonly type: 'phrase';
  readonly text: string;
  readonly terms: readonly string[];
  readonly prefix: boolean;
  readonly range: Range;
}

/** One of the words or phrases of a side stands within so many words of one of the other side. */
export interface NearNode {
  readonly type: 'near';
  readonly sides: readonly [NearSide, NearSide];
  readonly distance: number;
  readonly range: Range;
}
export type NearSide = readonly (WordsNode | PhraseNode)[];

export interface FieldNode {
  readonly type: 'field';
  readonly filter: Filter;
  readonly range: Range;
}

/** Parts that must all be met, or of which one must be. */
export interface JoinedNode {
  readonly type: 'and' | 'or';
  readonly parts: readonly QueryNode[];
  readonly range: Range;
}

export interface NotNode {
  readonly type: 'not';
  readonly part: QueryNode;
  readonly range: Range;
}

/** Parts side by side without an operator: words are wished for and rank, everything else must be met. */
export interface ListNode {
  readonly type: 'list';
  readonly parts: readonly QueryNode[];
  readonly range: Range;
}

/** What a query says. */
export type QueryNode = WordsNode | PhraseNode | NearNode | FieldNode | JoinedNode | NotNode | ListNode;

/** A value of a field as it was typed. */
export interface FieldValue {
  readonly text: string;
  /** In quotation marks: the whole value is meant. */
  readonly quoted: boolean;
  /** Still being typed. */
  readonly unfinished: boolean;
  readonly range: Range;
}

/** Fields whose values are a project's own. */
export type NamedField = 'outlet' | 'author' | 'speaker' | 'via' | 'tag' | 'lang' | 'place' | 'unit';

/** Days as numbers (20251222); open at an end that is null; both ends belong to it. */
export interface DaySpan {
  readonly from: number | null;
  readonly to: number | null;
}

export interface NumberSpan {
  readonly min: number | null;
  readonly max: number | null;
  /** Whether the ends themselves belong to it. */
  readonly minIn: boolean;
  readonly maxIn: boolean;
}

export const KINDS = ['article', 'briefing', 'claim', 'quote', 'figure', 'note'] as const;
export type Kind = (typeof KINDS)[number];
export const STATES = ['unread', 'read', 'conflict'] as const;
export type State = (typeof STATES)[number];
export const PARTS = ['claim', 'quote', 'figure', 'note', 'tag'] as const;
export type Part = (typeof PARTS)[number];

/** What a field asks of an article, or of a passage with it. */
export type Filter =
  | { readonly field: 'title'; readonly values: readonly PhraseNode[] }
  | { [F in NamedField]: { readonly field: F; readonly values: readonly FieldValue[] } }[NamedField]
  | { readonly field: 'kind'; readonly values: readonly Kind[] }
  | { readonly field: 'is'; readonly values: readonly State[] }
  | { readonly field: 'has'; readonly values: readonly Part[] }
  | { readonly field: 'date'; readonly span: DaySpan }
  | { readonly field: 'value'; readonly span: NumberSpan };

/** What to put in the place of a range of the query. */
export interface Fix {
  readonly label: string;
  readonly range: Range;
  readonly text: string;
}

/** A part of the query that does not say what it should. */
export interface Mistake {
  readonly range: Range;
  readonly message: string;
  readonly fix: Fix | null;
}

/** A query taken apart. Nothing is an error: whatever was typed means something. */
export interface Query {
  readonly text: string;
  readonly root: ListNode;
  readonly mistakes: readonly Mistake[];
}

export function isPassageKind(kind: Kind): kind is PassageKind {
  return kind !== 'article' && kind !== 'briefing';
}

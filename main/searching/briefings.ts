import type { BriefingHit } from '../../preload/contract/index.ts';
import type { SearchBriefing } from '../core/store/search-briefings.ts';
import type { Matcher } from './matcher.ts';
import type { ListNode, PhraseNode, QueryNode, QueryWord } from './query/ast.ts';
import { hasText } from './query/ranked.ts';
import { snippetsOf } from './snippets.ts';
import { STEM_LANGUAGES, stemOf } from './stems.ts';
import { type Word, wordsOf } from './words.ts';

/** Briefings of an answer, and snippets of each. */
const SHOWN = 5;
const SNIPPETS = 2;

/**
 * The briefings of a project, read whole: there are few of them, so they are looked through and need no index. The
 * fields of articles are not theirs; `title:` is their name, `kind:briefing` asks for them.
 */
export class Briefings {
  readonly #source: () => readonly SearchBriefing[];
  #read: readonly ReadBriefing[] | null = null;

  constructor(source: () => readonly SearchBriefing[]) {
    this.#source = source;
  }

  /** A briefing changed: they are read again. */
  forget(): void {
    this.#read = null;
  }

  /** The best of the briefings that meet a query. */
  hits(root: ListNode, matcher: Matcher): BriefingHit[] {
    if (!root.parts.some(asksForBriefings)) return [];
    this.#read ??= this.#source().map(readBriefing);
    const found = this.#read
      .filter((read) => meetsList(root, read))
      .map((read) => ({ hit: hitOf(read, matcher), worth: 0 }))
      .map(({ hit }) => ({ hit, worth: hit.nameMarks.length * 5 + hit.snippets.length }));
    return found
      .sort((a, b) => b.worth - a.worth)
      .slice(0, SHOWN)
      .map(({ hit }) => hit);
  }
}

interface ReadBriefing {
  readonly briefing: SearchBriefing;
  readonly name: readonly Word[];
  readonly blocks: readonly {
    readonly block: number;
    readonly text: string;
    readonly words: readonly Word[];
  }[];
  readonly terms: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
}

function readBriefing(briefing: SearchBriefing): ReadBriefing {
  const name = wordsOf(briefing.name);
  const blocks = briefing.blocks.map(({ block, text }) => ({ block, text, words: wordsOf(text) }));
  const terms = new Set([name, ...blocks.map(({ words }) => words)].flat().map(({ term }) => term));
  return { briefing, name, blocks, terms, stems: new Set([...terms].flatMap(stemsOf)) };
}

function stemsOf(term: string): string[] {
  return STEM_LANGUAGES.flatMap((language) => stemOf(term, language) ?? []);
}

function asksForBriefings(node: QueryNode): boolean {
  return (
    node.type === 'words' ||
    hasText(node) ||
    (node.type === 'field' && node.filter.field === 'kind' && node.filter.values.includes('briefing'))
  );
}

/** Like an article: what must be met, and where no text must, one of the words. */
function meetsList(root: ListNode, read: ReadBriefing): boolean {
  const required = root.parts.filter((part) => part.type !== 'words');
  const words = root.parts.filter((part) => part.type === 'words').flatMap((part) => part.words);
  const any = words.length === 0 || required.some(hasText) || words.some((word) => hasWord(word, read));
  return any && required.every((part) => meets(part, read));
}

function meets(node: QueryNode, read: ReadBriefing): boolean {
  switch (node.type) {
    case 'words':
      return node.words.every((word) => hasWord(word, read));
    case 'phrase':
      return [read.name, ...read.blocks.map(({ words }) => words)].some((words) => hasPhrase(node, words));
    case 'near':
      return node.sides.every((side) => side.some((one) => meets(one, read)));
    case 'and':
    case 'list':
      return node.parts.every((part) => meets(part, read));
    case 'or':
      return node.parts.some((part) => meets(part, read));
    case 'not':
      return !meets(node.part, read);
    case 'field': {
      const { filter } = node;
      if (filter.field === 'title') return filter.values.some((phrase) => hasPhrase(phrase, read.name));
      return filter.field === 'kind' && filter.values.includes('briefing');
    }
  }
}

function hasWord(word: QueryWord, { terms, stems }: ReadBriefing): boolean {
  return word.terms.some(
    (term) =>
      terms.has(term) ||
      stemsOf(term).some((stem) => stems.has(stem)) ||
      (word.prefix && [...terms].some((other) => other.startsWith(term))),
  );
}

function hasPhrase({ terms, prefix }: PhraseNode, words: readonly Word[]): boolean {
  return words.some((_, first) =>
    terms.every((term, step) => {
      const found = words[first + step]?.term ?? '';
      return prefix && step === terms.length - 1 ? found.startsWith(term) : found === term;
    }),
  );
}

function hitOf({ briefing, name, blocks }: ReadBriefing, matcher: Matcher): BriefingHit {
  const pieces = blocks.flatMap(({ block, text, words }) => {
    const marks = matcher.marks(words);
    return snippetsOf(text, marks, 1, null).map(({ range: _, ...snippet }) => ({ block, ...snippet }));
  });
  const best = pieces
    .toSorted((a, b) => b.marks.length - a.marks.length || a.block - b.block)
    .slice(0, SNIPPETS)
    .sort((a, b) => a.block - b.block);
  return {
    briefingId: briefing.id,
    name: briefing.name,
    nameMarks: matcher.marks(name, 'title').map(({ start, end }) => ({ start, end })),
    snippets: best,
  };
}

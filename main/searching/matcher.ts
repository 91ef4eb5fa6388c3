import type { Range } from '../../preload/contract/index.ts';
import type { Completions } from './completions.ts';
import type { Engine, Field } from './engine.ts';
import type { ListNode, NearNode, NearSide, PhraseNode, QueryNode, QueryWord } from './query/ast.ts';
import type { WishedWord } from './query/ranked.ts';
import { requiredForms } from './query/required.ts';
import type { Word } from './words.ts';

/** A place where a query is met. `part` tells the words and phrases of the query apart, from 0. */
export interface Mark extends Range {
  readonly part: number;
}

/** Finds a query's words and phrases in a text. */
export interface Matcher {
  /** How many parts can be met: words that are not idle, phrases; of what is joined by OR one will do. */
  readonly parts: number;
  /** Where a text, taken apart into words, meets the query: in reading order, without overlaps. */
  marks(words: readonly Word[], field?: Field): Mark[];
}

/** Some words of a text, from the first to the last. */
interface Run {
  readonly first: number;
  readonly last: number;
}

/** Finds runs of words; what is found at one word is the longest first. */
type Finder = (words: readonly Word[]) => readonly Run[];

interface Part {
  readonly part: number;
  /** In the title alone. */
  readonly title: boolean;
  readonly find: Finder;
}

/** Builds what finds a query again in the texts that it found. What must not stand there is not looked for. */
export function matcherOf(
  root: ListNode,
  wished: readonly WishedWord[],
  engine: Engine,
  completions: Completions,
): Matcher {
  const partOf = new Map<string, number>();
  const prefixes: { readonly prefix: string; readonly part: number }[] = [];
  const runs: Part[] = [];
  let parts = 0;

  const takeWord = (word: QueryWord, terms: Iterable<string>, part: number): void => {
    for (const term of terms) if (!partOf.has(term)) partOf.set(term, part);
    if (word.prefix) for (const prefix of word.terms) prefixes.push({ prefix, part });
  };
  const termsOf = (word: QueryWord): Set<string> =>
    new Set(requiredForms(word, engine, completions).map(({ term }) => term));
  const take = (node: QueryNode, part: number): void => {
    switch (node.type) {
      case 'words':
        for (const word of node.words) takeWord(word, termsOf(word), part);
        return;
      case 'phrase':
        runs.push({ part, title: false, find: (words) => phraseRuns(node, words) });
        return;
      case 'near':
        runs.push({ part, title: false, find: nearFinder(node, termsOf) });
        return;
      case 'field':
        if (node.filter.field !== 'title') return;
        for (const value of node.filter.values) {
          runs.push({ part, title: true, find: (words) => phraseRuns(value, words) });
        }
        return;
      case 'or':
        for (const side of node.parts) take(side, part);
        return;
      case 'and':
      case 'list':
        for (const [at, one] of node.parts.entries()) take(one, at === 0 ? part : parts++);
        return;
      case 'not':
        return;
    }
  };

  for (const { word, forms } of wished) {
    takeWord(
      word,
      forms.map(({ term }) => term),
      parts++,
    );
  }
  for (const node of root.parts) if (node.type !== 'words' && isLookedFor(node)) take(node, parts++);

  const wordPart = (term: string): number | undefined =>
    partOf.get(term) ?? prefixes.find(({ prefix }) => term.startsWith(prefix))?.part;
  return {
    parts,
    marks(words, field = 'text') {
      const looked = runs.filter(({ title }) => !title || field === 'title');
      const longer = looked
        .flatMap(({ part, find }) => find(words).map((run) => ({ ...run, part })))
        .sort((a, b) => a.first - b.first || b.last - a.last);
      const marks: Mark[] = [];
      let next = 0;
      for (let at = 0; at < words.length; at++) {
        while ((longer[next]?.first ?? words.length) < at) next++;
        const run = longer[next];
        const begun = run?.first === at ? run : null;
        const part = begun?.part ?? wordPart(words[at]?.term ?? '');
        if (part === undefined) continue;
        const last = begun?.last ?? at;
        marks.push({ start: words[at]?.start ?? 0, end: words[last]?.end ?? 0, part });
        at = last;
      }
      return marks;
    },
  };
}

/** Whether a part of the query asks for words that can be marked. */
function isLookedFor(node: QueryNode): boolean {
  switch (node.type) {
    case 'field':
      return node.filter.field === 'title';
    case 'not':
      return false;
    case 'and':
    case 'or':
    case 'list':
      return node.parts.some(isLookedFor);
    default:
      return true;
  }
}

function phraseRuns(phrase: PhraseNode, words: readonly Word[]): Run[] {
  const runs: Run[] = [];
  const { length } = phrase.terms;
  for (let first = 0; first + length <= words.length; first++) {
    if (standsAt(phrase, words, first)) runs.push({ first, last: first + length - 1 });
  }
  return runs;
}

function standsAt({ terms, prefix }: PhraseNode, words: readonly Word[], first: number): boolean {
  for (let step = 0; step < terms.length; step++) {
    const term = terms[step] ?? '';
    const found = words[first + step]?.term ?? '';
    const met = prefix && step === terms.length - 1 ? found.startsWith(term) : found === term;
    if (!met) return false;
  }
  return true;
}

/** Finds the words and phrases of each side that stand near to one of the other side. */
function nearFinder(node: NearNode, termsOf: (word: QueryWord) => ReadonlySet<string>): Finder {
  const finders = node.sides.map((side) => sideFinder(side, termsOf));
  return (words) => {
    const [ones = [], others = []] = finders.map((find) => find(words));
    const near = (run: Run, to: readonly Run[]): boolean =>
      to.some((other) => {
        const gap = other.first > run.last ? other.first - run.last : run.first - other.last;
        return gap > 0 && gap <= node.distance;
      });
    return [...ones.filter((run) => near(run, others)), ...others.filter((run) => near(run, ones))];
  };
}

function sideFinder(side: NearSide, termsOf: (word: QueryWord) => ReadonlySet<string>): Finder {
  const finders = side.map((one): Finder => {
    if (one.type === 'phrase') return (words) => phraseRuns(one, words);
    const terms = new Set(one.words.flatMap((word) => [...termsOf(word)]));
    const begins = one.words.filter(({ prefix }) => prefix).flatMap((word) => word.terms);
    return (words) =>
      words.flatMap(({ term }, at) =>
        terms.has(term) || begins.some((prefix) => term.startsWith(prefix)) ? [{ first: at, last: at }] : [],
      );
  });
  return (words) => finders.flatMap((find) => find(words));
}

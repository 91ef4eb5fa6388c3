import type { Hit, Range, Snippet } from '../../preload/contract/index.ts';
import type { SearchArticle, SearchPassage } from '../core/store/search-source.ts';
import type { Mark, Matcher } from './matcher.ts';
import { beginning, opening, snippetsOf } from './snippets.ts';
import { type Word, wordsOf } from './words.ts';

const ARTICLE_SNIPPETS = 3;
/** At most so many passages are shown below an article; the evidence table has them all. */
const PASSAGES = 5;

/** An article as it is searched, taken apart once. */
export interface ReadArticle {
  readonly article: SearchArticle;
  readonly titleWords: readonly Word[];
  /** The words of the text without its furniture. */
  readonly textWords: readonly Word[];
  readonly passages: readonly SearchPassage[];
}

/** Takes an article apart. */
export function readArticle(article: SearchArticle, passages: readonly SearchPassage[]): ReadArticle {
  return {
    article,
    titleWords: wordsOf(article.title),
    textWords: outside(wordsOf(article.text), article.furniture),
    passages,
  };
}

/** How the hits of an article are shown. */
export interface Shown {
  readonly score: number;
  readonly fresh: boolean;
  /** Which of the passages, by their place among them, meet what the query asks of passages; null where it asks nothing. */
  readonly admits: ((at: number) => boolean) | null;
}

/**
 * The hits of one article: the article itself with its best snippets, then its best passages.
 */
export function hitsOf(read: ReadArticle, matcher: Matcher, { score, fresh, admits }: Shown): Hit[] {
  const { article } = read;
  const titleMarks = matcher.marks(read.titleWords, 'title');
  const textMarks = matcher.marks(read.textWords);
  const passages = read.passages.map((passage) => matchPassage(passage, article, matcher));

  const about = {
    articleId: article.id,
    title: article.title,
    fileName: article.fileName,
    outlet: article.outlet,
    grade: article.grade,
    published: article.published,
    titleMarks: titleMarks.map(rangeOf),
    fresh,
  };
  const found = passages.filter(({ parts }, at) =>
    admits ? admits(at) : parts.size > 0 && parts.size * 2 >= matcher.parts,
  );
  found.sort((a, b) => b.parts.size - a.parts.size || a.passage.start - b.passage.start);

  // the title is shown above the snippets and need not be among them
  const below = textMarks.filter((mark) => !inTitle(article, mark));
  const snippets = snippetsOf(article.text, below, ARTICLE_SNIPPETS, 0);
  return [
    {
      kind: 'article',
      passageId: null,
      passageKind: null,
      ...about,
      score,
      snippets: snippets.length > 0 || found.length > 0 ? snippets : opening(article.text, article.furniture),
    },
    ...found.slice(0, PASSAGES).map(
      ({ passage, parts, snippets }): Hit => ({
        kind: 'passage',
        passageId: passage.id,
        passageKind: passage.kind,
        ...about,
        score: admits ? score : score * (parts.size / Math.max(1, matcher.parts)),
        snippets,
      }),
    ),
  ];
}

/** Where a query stands in an article's text, in reading order. */
export function marksIn(read: ReadArticle, matcher: Matcher): Range[] {
  return matcher.marks(read.textWords).map(rangeOf);
}

interface PassageMatch {
  readonly passage: SearchPassage;
  readonly parts: ReadonlySet<number>;
  readonly snippets: Snippet[];
}

/** The marked text comes first; comment, speaker and tags are shown where they have a hit. */
function matchPassage(passage: SearchPassage, article: SearchArticle, matcher: Matcher): PassageMatch {
  const parts = new Set<number>();
  const marked = (text: string): Mark[] => {
    const marks = matcher.marks(wordsOf(text), 'notes');
    for (const mark of marks) parts.add(mark.part);
    return marks;
  };
  const stands = article.text.startsWith(passage.exact, passage.start);
  const place = stands ? passage.start : null;
  const exact = marked(passage.exact);
  const snippets =
    exact.length > 0 ? snippetsOf(passage.exact, exact, 1, place) : [beginning(passage.exact, place)];
  for (const text of [passage.comment, passage.speaker ?? '', passage.reportedBy ?? '', ...passage.tags]) {
    const marks = marked(text);
    if (marks.length > 0) snippets.push(...snippetsOf(text, marks, 1, null));
  }
  return { passage, parts, snippets };
}

/** Whether a mark lies in the line of the text that the title was read from. */
function inTitle({ title, text }: SearchArticle, mark: Mark): boolean {
  const lineStart = text.lastIndexOf('\n', mark.start - 1) + 1;
  // where there is none the beginning stands in for it, which may be cut
  const words = title.replace(/…$/, '');
  return text.startsWith(words, lineStart) && mark.end <= lineStart + words.length;
}

function outside(words: readonly Word[], furniture: readonly Range[]): readonly Word[] {
  if (furniture.length === 0) return words;
  const sorted = [...furniture].sort((a, b) => a.start - b.start);
  let at = 0;
  return words.filter((word) => {
    while (at < sorted.length && (sorted[at]?.end ?? 0) <= word.start) at++;
    const next = sorted[at];
    return !next || word.end <= next.start;
  });
}

function rangeOf(mark: Mark): Range {
  return { start: mark.start, end: mark.end };
}

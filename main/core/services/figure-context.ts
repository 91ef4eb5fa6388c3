import type { Range } from '../../../preload/contract/index.ts';
import { readSentences } from '../../reading/index.ts';
import { articleText } from '../store/articles.ts';
import type { Connection } from '../store/database.ts';
import type { StoredFigure } from '../store/measures.ts';

/** A figure with the sentence it stands in, which says what it counts. */
export type FigureInContext = StoredFigure & { readonly context: string };

/** Reads the sentences of each article once, however many figures it has. */
export function inContext(db: Connection, figures: readonly StoredFigure[]): readonly FigureInContext[] {
  const sentences = new Map<string, SentenceOf>();
  return figures.map((figure) => {
    let sentenceOf = sentences.get(figure.articleId);
    if (!sentenceOf) {
      const article = articleText(db, figure.articleId);
      sentenceOf = sentencesOf(article?.text ?? '', article?.language ?? null);
      sentences.set(figure.articleId, sentenceOf);
    }
    return { ...figure, context: sentenceOf(figure) };
  });
}

export type SentenceOf = (range: Range) => string;

/** Looks up the sentence, or the sentences, that a range of a text touches. */
export function sentencesOf(text: string, language: string | null): SentenceOf {
  const sentences = readSentences(text, language ?? undefined);
  return ({ start, end }) => {
    const touched = sentences.filter((sentence) => sentence.start < end && sentence.end > start);
    const first = touched[0];
    const last = touched.at(-1);
    return first && last ? text.slice(first.start, last.end) : text.slice(start, end);
  };
}

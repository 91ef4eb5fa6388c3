import type { ReactNode } from 'react';
import { dateWords } from '../../../preload/contract/date-words.ts';
import { outletGradeWords } from '../../../preload/contract/grade-words.ts';
import type { Article, MetadataField } from '../../../preload/contract/index.ts';
import { runAction } from '../../app/actions.ts';
import { articleActions } from '../articles/actions.ts';
import { NOTICE_WORDS } from '../articles/notice-words.ts';
import { isUnsure } from '../articles/unsure.ts';
import { PartlyRead } from './nothing-to-read.tsx';

/** The title and, in a line, what is known of the article; what is not known is said. */
export function ReaderHead({ article, title }: { readonly article: Article; readonly title: ReactNode }) {
  const unknown = (what: string): ReactNode => <span className="not-known">{what}</span>;
  const guessed = (field: MetadataField, words: string): string =>
    isUnsure(article, field) ? `${words}?` : words;
  return (
    <div className="reader-head">
      {title ?? (
        <h2 className="reader-title">
          {article.title ?? <span className="not-known">No title in the text</span>}
        </h2>
      )}
      <button
        type="button"
        className="reader-facts"
        title="Correct these"
        onClick={() => runAction(articleActions.about)}
      >
        <span>
          <span>
            {article.outlet === null ? unknown('No outlet in the text') : guessed('outlet', article.outlet)}
          </span>{' '}
          {article.author === null ? null : <span>{guessed('author', article.author)}</span>}{' '}
          {article.place === null ? null : <span>{guessed('place', article.place)}</span>}{' '}
          <span>
            {article.published === null
              ? unknown('No date in the text')
              : guessed('published', dateWords(article.published))}
          </span>{' '}
          <span>
            {article.notice === null || article.notice === 'partly read'
              ? `${article.words.toLocaleString('en')} words`
              : unknown(NOTICE_WORDS[article.notice].sign)}
          </span>{' '}
          {article.notice === 'partly read' ? (
            <span>{unknown(NOTICE_WORDS[article.notice].sign)}</span>
          ) : null}{' '}
          <span className="reader-grade">
            {article.grade === null ? 'outlet not graded' : outletGradeWords(article.grade)}
          </span>
        </span>
      </button>
      {article.notice === 'partly read' ? <PartlyRead missing={article.missing} /> : null}
    </div>
  );
}

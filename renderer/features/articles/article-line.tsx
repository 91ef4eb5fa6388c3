import { dateWordsShort } from '../../../preload/contract/date-words.ts';
import type { ArticleNotice, ArticleRow, PartialDate } from '../../../preload/contract/index.ts';
import { Grade } from '../../components/grade.tsx';
import { Icon } from '../../components/icon.tsx';
import { NOTICE_WORDS } from './notice-words.ts';

/** A line of the list of articles: what is not known is said. */
export function ArticleLine({ row }: { readonly row: ArticleRow }) {
  return (
    <div className="article-line" data-unread={!row.read || undefined}>
      <div className="article-line-title">
        {row.untitled ? (
          <span className="article-line-untitled">{row.title === '' ? 'Untitled' : 'Untitled: '}</span>
        ) : null}
        {row.title}
      </div>
      <div className="article-line-facts">
        <Grade grade={row.grade} />
        <span className="article-line-outlet">{row.outlet ?? 'no outlet'}</span>
        <span>{dateWordsShort(dayOf(row.published))}</span>
        {row.notice === null ? null : <Sign notice={row.notice} missing={row.missing} />}
        {row.copies < 2 ? null : (
          <span
            className="article-line-copies"
            title={`${row.copies} articles are likely one text; they count as one source`}
          >
            {row.copies} copies
          </span>
        )}
        {row.passages === 0 ? null : (
          <span className="article-line-marks" title={`${row.passages} marked here`}>
            {row.passages}
          </span>
        )}
        {row.read ? null : <span className="unseen">unread</span>}
      </div>
    </div>
  );
}

/** That there is nothing to read in an article, or not all of it, and why. */
function Sign({ notice, missing }: { readonly notice: ArticleNotice; readonly missing: string | null }) {
  const { sign, why } = NOTICE_WORDS[notice];
  return (
    <span className="article-line-notice" title={missing === null ? why : `${missing}. ${why}`}>
      <Icon name="warn" />
      {sign}
    </span>
  );
}

/** Without the time of day, which a list has no room for. */
function dayOf(date: PartialDate | null): PartialDate | null {
  return date?.precision === 'minute' ? { date: date.date.slice(0, 10), precision: 'day' } : date;
}

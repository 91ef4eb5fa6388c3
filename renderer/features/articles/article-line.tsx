import { dateWordsShort } from '../../../preload/contract/date-words.ts';
import type { ArticleRow, PartialDate } from '../../../preload/contract/index.ts';
import { Grade } from '../../components/grade.tsx';

/** A line of the list of articles: what is not known is said. */
export function ArticleLine({ row }: { readonly row: ArticleRow }) {
  return (
    <div className="article-line" data-unread={!row.read || undefined}>
      <div className="article-line-title">
        {row.untitled ? <span className="article-line-untitled">Untitled: </span> : null}
        {row.title}
      </div>
      <div className="article-line-facts">
        <Grade grade={row.grade} />
        <span className="article-line-outlet">{row.outlet ?? 'no outlet'}</span>
        <span>{dateWordsShort(dayOf(row.published))}</span>
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

/** Without the time of day, which a list has no room for. */
function dayOf(date: PartialDate | null): PartialDate | null {
  return date?.precision === 'minute' ? { date: date.date.slice(0, 10), precision: 'day' } : date;
}

import {
  createColumnHelper,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
} from '@tanstack/react-table';
import type { PassageRow, PassageSort } from '../../../preload/contract/index.ts';
import { assertNever, dateWordsShort, figureProse, figureWords } from '../../../preload/contract/index.ts';
import { pageShort } from '../../../preload/contract/page-words.ts';
import { personOf } from '../../../preload/contract/person.ts';
import { Grade } from '../../components/grade.tsx';
import { Kind } from '../../components/kind.tsx';

/** A row of the table; `row` is undefined until it is fetched. */
export interface EvidenceLine {
  readonly id: string;
  readonly at: number;
  readonly row: PassageRow | undefined;
}

export const features = tableFeatures({ rowSortingFeature });
const helper = createColumnHelper<typeof features, EvidenceLine>();

/** The columns by the name that the core sorts them by; the others cannot be sorted. */
const SORTED: readonly PassageSort['by'][] = ['kind', 'text', 'speaker', 'article', 'published'];

export const columns = helper.columns([
  helper.accessor((line) => line.row?.details.kind, {
    id: 'kind',
    header: 'Kind',
    cell: ({ row }) => shown(row.original, (passage) => <Kind kind={passage.details.kind} />),
  }),
  helper.accessor((line) => line.row?.exact, {
    id: 'text',
    header: 'Passage',
    cell: ({ row }) =>
      shown(row.original, (passage) => (
        <span className="evidence-text" data-kind={passage.details.kind}>
          {passage.exact.replace(/\s+/g, ' ')}
          {passage.found ? null : <span className="evidence-lost"> not in the article any more</span>}
        </span>
      )),
  }),
  helper.accessor((line) => line.row && personOf(line.row.details), {
    id: 'speaker',
    header: 'Who, or value',
    cell: ({ row }) => shown(row.original, (passage) => <Who passage={passage} />),
  }),
  helper.accessor((line) => line.row?.articleTitle, {
    id: 'article',
    header: 'Article',
    cell: ({ row }) => shown(row.original, (passage) => <InArticle passage={passage} />),
  }),
  helper.display({
    id: 'outlet',
    header: 'Outlet',
    enableSorting: false,
    cell: ({ row }) =>
      shown(row.original, (passage) => (
        <span className="evidence-outlet">
          {passage.grade === null ? null : <Grade grade={passage.grade} />}
          {passage.outlet ?? <span className="faint">no outlet</span>}
        </span>
      )),
  }),
  helper.accessor((line) => line.row?.published?.date, {
    id: 'published',
    header: 'Date',
    cell: ({ row }) =>
      shown(row.original, ({ published }) => (
        <span className={published === null ? 'faint' : undefined}>{dateWordsShort(published)}</span>
      )),
  }),
  helper.display({
    id: 'tags',
    header: 'Tags',
    enableSorting: false,
    cell: ({ row }) =>
      shown(row.original, ({ tags }) => (
        <span className="evidence-two">{tags.map(({ path }) => path).join(', ')}</span>
      )),
  }),
  helper.display({
    id: 'comment',
    header: 'Comment',
    enableSorting: false,
    cell: ({ row }) => shown(row.original, ({ comment }) => <span className="evidence-two">{comment}</span>),
  }),
]);

function shown(line: EvidenceLine, show: (row: PassageRow) => React.ReactNode): React.ReactNode {
  return line.row === undefined ? null : show(line.row);
}

function Who({ passage }: { readonly passage: PassageRow }) {
  const { details } = passage;
  switch (details.kind) {
    case 'quote':
      return (
        <span className="evidence-two">
          {details.speaker || <span className="faint">speaker not given</span>}
          {details.reportedBy === null ? null : (
            <span className="faint"> reported by {details.reportedBy}</span>
          )}
        </span>
      );
    case 'claim':
      return <Known words={details.assertedBy} unknown="nobody named" />;
    case 'figure':
      return (
        <span className="evidence-two">
          <span aria-hidden="true">{figureWords(details)}</span>
          <span className="unseen">{figureProse(details)}</span> {details.counted ?? ''}
          {details.attribution === null ? null : <span className="faint"> {details.attribution}</span>}
        </span>
      );
    case 'note':
      return null;
    default:
      return assertNever(details);
  }
}

/** The article's title; below it outlet and date, for a table too narrow for columns of their own. */
function InArticle({ passage }: { readonly passage: PassageRow }) {
  return (
    <>
      <span className="evidence-article-title">{passage.articleTitle}</span>
      {passage.page === null ? null : <span className="evidence-page">{pageShort(passage.page)}</span>}
      <span className="evidence-source">
        {passage.grade === null ? null : <Grade grade={passage.grade} />}
        <span>{sourceLine(passage)}</span>
      </span>
    </>
  );
}

/** Outlet, date and page, for a table too narrow for columns of their own. */
function sourceLine({ outlet, published, page }: PassageRow): string {
  const known = [outlet ?? 'no outlet', dateWordsShort(published), page === null ? null : pageShort(page)];
  return known.filter((part) => part !== null).join(' · ');
}

function Known({ words, unknown }: { readonly words: string | null; readonly unknown: string }) {
  return words === null || words === '' ? (
    <span className="faint">{unknown}</span>
  ) : (
    <span className="evidence-two">{words}</span>
  );
}

/** The core's sort as the table's; the order in which passages were marked is no column. */
export function sortingOf({ by, down }: PassageSort): SortingState {
  return by === 'made' ? [] : [{ id: by, desc: down }];
}

/** The table's sort as the core's; none is the last marked first. */
export function sortOf(sorting: SortingState): PassageSort {
  const [first] = sorting;
  const by = SORTED.find((one) => one === first?.id);
  return first === undefined || by === undefined ? { by: 'made', down: true } : { by, down: first.desc };
}

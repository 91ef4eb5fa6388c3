import { dateWordsShort } from '../../../preload/contract/date-words.ts';
import { VirtualList } from '../../components/virtual-list.tsx';
import { neighbour } from '../articles/choose.ts';
import { type Case, differsWords, isOpen, type Show } from './cases.ts';
import { goToCase } from './use-copy-actions.ts';

/** The groups, or the pairs, of one sort: one of them is looked at. */
export function CaseList({
  list,
  at,
  show,
}: {
  readonly list: readonly Case[];
  readonly at: number;
  readonly show: Show;
}) {
  const keys = (event: React.KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const step = ({ ArrowDown: 1, ArrowUp: -1 } as const)[event.key];
    if (step !== undefined) goToCase(list, neighbour(at, step, list.length));
    else if (event.key === 'Home') goToCase(list, 0);
    else if (event.key === 'End') goToCase(list, list.length - 1);
    else return;
    event.preventDefault();
  };
  return (
    <section className="copies-list" aria-label="Groups" data-pane="list">
      <VirtualList
        label={LABELS[show]}
        count={list.length}
        rowHeight={92}
        active={at}
        keyOf={(place) => list[place]?.key ?? String(place)}
        isChosen={(place) => place === at}
        onPress={(place) => goToCase(list, place)}
        onKeyDown={keys}
        row={(place) => {
          const one = list[place];
          return one === undefined ? null : <CaseLine case={one} show={show} />;
        }}
      />
    </section>
  );
}

const LABELS: Readonly<Record<Show, string>> = {
  'to decide': 'Copies to decide',
  copy: 'Confirmed copies',
  series: 'Recurring reports',
  'not a copy': 'Not copies',
};

function CaseLine({ case: one, show }: { readonly case: Case; readonly show: Show }) {
  const open = one.others.filter(isOpen).length;
  const { outlet, published } = one.original;
  const first = one.others[0];
  return (
    <div className="copies-line">
      <div className="copies-line-title" dir="auto">
        {one.original.title}
      </div>
      <div className="copies-line-facts">
        <span className="copies-line-outlet">{outlet ?? 'no outlet'}</span>
        <span>{dateWordsShort(published && dayOf(published))}</span>
      </div>
      <div className="copies-line-facts">
        <span className="copies-line-outlet" dir="auto">
          {one.others.length === 1
            ? differsWords(first?.pair ?? null, 2)
            : `${one.others.length + 1} ${show === 'series' ? 'issues' : 'articles'}${show === 'to decide' && open < one.others.length ? `, ${open} to decide` : ''}`}
        </span>
      </div>
    </div>
  );
}

/** Without the time of day, which a list has no room for. */
function dayOf(date: NonNullable<Case['original']['published']>): NonNullable<Case['original']['published']> {
  return date.precision === 'minute' ? { date: date.date.slice(0, 10), precision: 'day' } : date;
}

import { dateWordsShort } from '../../../preload/contract/date-words.ts';
import { Grade } from '../../components/grade.tsx';
import { Kind } from '../../components/kind.tsx';
import { MarkedText } from './marked-text.tsx';
import type { ResultPlace, ResultRow } from './result-rows.ts';

export interface ResultOptions {
  readonly idOf: (place: number) => string;
  /** The place that keys act on; -1 for none of this row. */
  readonly active: number;
  readonly open: (place: number) => void;
  /** The list keeps the focus. */
  readonly focusList: () => void;
}

interface ResultProps {
  readonly result: ResultRow;
  readonly options: ResultOptions;
}

/** A row of the results: the title with what is known, and the places, each of which can be opened. */
export function Result({ result, options }: ResultProps) {
  return result.places.map((at, place) => (
    <div
      key={at.key}
      id={options.idOf(place)}
      className="result-place"
      role="option"
      tabIndex={-1}
      aria-selected={place === options.active}
      onMouseDown={(event) => {
        event.preventDefault();
        options.focusList();
      }}
      onClick={() => options.open(place)}
      onKeyDown={() => {}}
    >
      {place === 0 ? <Head result={result} /> : null}
      <Words at={at} />
    </div>
  ));
}

function Head({ result }: Pick<ResultProps, 'result'>) {
  return (
    <div className="result-head">
      <span className="result-title" dir="auto">
        <MarkedText text={result.title} marks={result.titleMarks} />
      </span>
      {result.kind === 'article' ? (
        <span className="result-facts">
          {result.fresh ? <span className="result-fresh">new</span> : null}
          <Grade grade={result.grade} />
          <span dir="auto">{result.outlet ?? 'no outlet'}</span>
          <span>{dateWordsShort(result.published)}</span>
        </span>
      ) : null}
    </div>
  );
}

function Words({ at }: { readonly at: ResultPlace }) {
  if (at.snippet === null) return null;
  return (
    <>
      <p className="result-snippet" dir="auto">
        {at.passageKind === null ? null : (
          <>
            <bdi className="result-kind">
              <Kind kind={at.passageKind} />
            </bdi>
            {'\u2002'}
          </>
        )}
        {at.snippet.before ? '… ' : ''}
        <span>
          <MarkedText text={at.snippet.text} marks={at.snippet.marks} />
        </span>
        {at.snippet.after ? ' …' : ''}
      </p>
      {at.noted.map(({ text, marks }) => (
        <p key={text} className="result-noted" dir="auto">
          <MarkedText text={text} marks={marks} />
        </p>
      ))}
    </>
  );
}

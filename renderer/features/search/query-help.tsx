import { useRef } from 'react';
import type { Correction, QueryMistake, SearchAnswer } from '../../../preload/contract/index.ts';
import { useStore } from '../../api/store.ts';
import { useAction } from '../../app/actions.ts';
import { ariaKeys } from '../../app/key-match.ts';
import { isMac } from '../../app/platform.ts';
import { Kbd } from '../../components/kbd.tsx';
import { searchActions } from './actions.ts';
import { MarkedText } from './marked-text.tsx';
import { searchFor, searchText } from './state.ts';
import { useRested } from './use-rested.ts';

const REST_MS = 250;

/** Under the box: what a query does not say as it should, and what was likely meant. One key takes the first. */
export function QueryHelp({ answer: latest }: { readonly answer: SearchAnswer | undefined }) {
  const typed = useStore(searchText);
  // while one types on, the results below stay where they are
  const asked = latest?.query ?? null;
  const rested = useRested(asked, REST_MS) === asked;
  const shown = useRef<SearchAnswer>(undefined);
  if (rested) shown.current = latest;
  const answer = shown.current;
  const mistakes = answer?.mistakes ?? [];
  const correction = answer?.correction ?? null;
  // what is offered belongs to the query that was answered, not to letters typed since
  const fits = answer?.query === typed;
  const first = mistakes.find(({ fix }) => fix !== null)?.fix?.query ?? correction?.query;
  const take = (query: string): void => {
    if (fits) searchFor(query);
  };
  useAction(searchActions.repair, fits && first !== undefined ? () => take(first) : null);
  return (
    <div className="query-help" role="status">
      {mistakes.map((mistake) => (
        <Mistake
          key={`${mistake.range.start} ${mistake.message}`}
          mistake={mistake}
          keyed={mistake.fix !== null && mistake.fix.query === first}
          take={take}
        />
      ))}
      {correction === null ? null : (
        <Meant correction={correction} keyed={correction.query === first} take={take} />
      )}
    </div>
  );
}

interface OfferProps {
  /** Whether the key takes this one. */
  readonly keyed: boolean;
  readonly take: (query: string) => void;
}

function Mistake({ mistake, keyed, take }: OfferProps & { readonly mistake: QueryMistake }) {
  const { message, fix } = mistake;
  return (
    <p className="query-help-line">
      {message}{' '}
      {fix === null ? null : (
        <Take keyed={keyed} onPress={() => take(fix.query)}>
          {fix.label}
        </Take>
      )}
    </p>
  );
}

function Meant({ correction, keyed, take }: OfferProps & { readonly correction: Correction }) {
  return (
    <p className="query-help-line">
      Did you mean{' '}
      <Take keyed={keyed} onPress={() => take(correction.query)}>
        <MarkedText text={`${correction.query}?`} marks={correction.marks} />
      </Take>
    </p>
  );
}

interface TakeProps {
  readonly keyed: boolean;
  readonly onPress: () => void;
  readonly children: React.ReactNode;
}

function Take({ keyed, onPress, children }: TakeProps) {
  const keys = searchActions.repair.keys[0] ?? '';
  return (
    <>
      <button
        type="button"
        className="query-help-take"
        aria-keyshortcuts={keyed ? ariaKeys(keys, isMac) : undefined}
        // the box keeps the focus
        onMouseDown={(event) => event.preventDefault()}
        onClick={onPress}
      >
        {children}
      </button>
      {keyed ? (
        <>
          {' '}
          <Kbd keys={keys} />
        </>
      ) : null}
    </>
  );
}

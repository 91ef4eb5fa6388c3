import { useState } from 'react';
import type { NameProposal, ProposedName } from '../../../preload/contract/index.ts';
import { useAction } from '../../app/actions.ts';
import { ActionButton } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Panes } from '../../components/panes.tsx';
import { VirtualList } from '../../components/virtual-list.tsx';
import { nameActions } from './actions.ts';
import { articlesWords, kindWords } from './kind-words.ts';
import { decide } from './operations.ts';
import { useFocusOnArrival } from './use-focus-on-arrival.ts';

interface ProposalsProps {
  /** Undefined until the articles were read for names. */
  readonly pairs: readonly NameProposal[] | undefined;
  readonly total: number;
}

/** Pairs of names that are likely the same, to be decided one by one. */
export function Proposals({ pairs, total }: ProposalsProps) {
  const [place, setPlace] = useState(0);
  const list = pairs ?? [];
  const at = Math.max(0, Math.min(place, list.length - 1));
  const pair = list[at];
  const goTo = (to: number): void => setPlace(Math.max(0, Math.min(list.length - 1, to)));

  useFocusOnArrival(pair !== undefined);
  useAction(nameActions.next, at + 1 < list.length ? () => goTo(at + 1) : null);
  useAction(nameActions.previous, at > 0 ? () => goTo(at - 1) : null);
  useAction(nameActions.same, pair && (() => void decide(pair, 'same')));
  useAction(nameActions.notSame, pair && (() => void decide(pair, 'not the same')));

  if (pairs === undefined)
    return (
      <EmptyState title="Reading the articles for names…">
        <p>Each article is read once; the next time this is here at once.</p>
      </EmptyState>
    );
  if (pair === undefined)
    return (
      <EmptyState title="Nothing to decide">
        <p>
          When two names are likely the same - “I. Traoré” and “Ibrahim Traoré”, “AES” and “Alliance of Sahel
          States” - they show here, and you say whether they are. Only sure-looking pairs are proposed.
        </p>
        <p>What you refuse is remembered and not proposed again.</p>
      </EmptyState>
    );
  const keys = (event: React.KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const step = ({ ArrowDown: 1, ArrowUp: -1 } as const)[event.key];
    if (step !== undefined) goTo(at + step);
    else if (event.key === 'Home') goTo(0);
    else if (event.key === 'End') goTo(list.length - 1);
    else return;
    event.preventDefault();
  };
  return (
    <div className="names-panes">
      <Panes
        name="names-pairs"
        panes={[
          {
            id: 'pairs',
            size: 320,
            min: 200,
            max: 560,
            content: (
              <section className="names-list" aria-label="Likely the same" data-pane="list">
                <VirtualList
                  label="Pairs of names"
                  count={list.length}
                  rowHeight={56}
                  active={at}
                  keyOf={(one) => keyOf(list[one])}
                  isChosen={(one) => one === at}
                  onPress={goTo}
                  onKeyDown={keys}
                  row={(one) => <PairLine pair={list[one]} />}
                />
              </section>
            ),
          },
          { id: 'pair', min: 300, content: <PairPanel pair={pair} left={total} /> },
        ]}
      />
    </div>
  );
}

function keyOf(pair: NameProposal | undefined): string {
  return pair === undefined ? '' : [pair.a, pair.b].map(({ id, name }) => id ?? name).join('|');
}

function PairLine({ pair }: { readonly pair: NameProposal | undefined }) {
  if (pair === undefined) return null;
  return (
    <div className="names-pair-line">
      <span dir="auto">{pair.a.name}</span>
      <span dir="auto">{pair.b.name}</span>
    </div>
  );
}

function PairPanel({ pair, left }: { readonly pair: NameProposal; readonly left: number }) {
  const { a, b, why } = pair;
  return (
    <section className="names-pair" aria-label="Are these the same?" data-pane="pair">
      <h2 className="names-pair-question">
        “<bdi>{a.name}</bdi>” and “<bdi>{b.name}</bdi>”: the same?
      </h2>
      <p className="names-pair-why">{why}</p>
      <div className="names-sides">
        <Side name={a} />
        <Side name={b} />
      </div>
      <div className="names-panel-buttons">
        <ActionButton action={nameActions.same} variant="primary" showKeys>
          Same
        </ActionButton>
        <ActionButton action={nameActions.notSame} showKeys>
          Not the same
        </ActionButton>
      </div>
      <p className="names-panel-words" role="status">
        {left === 1 ? 'The last pair.' : `${left.toLocaleString('en')} pairs to decide.`} The same: one name
        of the list has all their forms. Either can be undone.
      </p>
    </section>
  );
}

function Side({ name: { id, name, kind, aliases, articles } }: { readonly name: ProposedName }) {
  return (
    <div className="names-side">
      <h3 dir="auto">{name}</h3>
      <p>
        {kindWords(kind)} · {articlesWords(articles)}
      </p>
      <p>{aliases.length === 0 ? 'no other form' : `also ${aliases.join(', ')}`}</p>
      <p className="names-side-where">{id === null ? 'found in articles' : 'in your list'}</p>
    </div>
  );
}

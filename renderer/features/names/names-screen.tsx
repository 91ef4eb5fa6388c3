import { useEffect, useRef } from 'react';
import { Input, SearchField } from 'react-aria-components';
import type { ListedName } from '../../../preload/contract/index.ts';
import { useCall } from '../../api/queries.ts';
import { useStore } from '../../api/store.ts';
import { useAction } from '../../app/actions.ts';
import { useEscape } from '../../app/keys.ts';
import { focusPane } from '../../app/pane-focus.ts';
import { ActionButton } from '../../components/button.tsx';
import { Chips } from '../../components/chips.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Kbd } from '../../components/kbd.tsx';
import { Panes } from '../../components/panes.tsx';
import { ScreenHead } from '../../components/screen-head.tsx';
import { nameActions } from './actions.ts';
import { AddDialog } from './add-dialog.tsx';
import { NameList } from './name-list.tsx';
import { NamePanel } from './name-panel.tsx';
import { merge, remove } from './operations.ts';
import { Proposals } from './proposals.tsx';
import { adding, chosenNames, nameWords, openName, placeOf, type Show, shown, withWords } from './state.ts';
import { useFocusOnArrival } from './use-focus-on-arrival.ts';
import './names.css';

/** So many pairs are fetched at once; what lies behind comes as these are decided. */
const PAIRS = 200;

/** The project's list of names, and the pairs of names that are likely the same. */
export function NamesScreen() {
  const show = useStore(shown);
  const listed = useCall('names.list', {}, { keep: true }).data;
  const pairs = useCall('names.proposals', { offset: 0, limit: PAIRS }, { keep: true }).data;
  useAction(nameActions.list, show === 'list' ? null : () => turnTo('list'));
  useAction(nameActions.decide, show === 'to decide' ? null : () => turnTo('to decide'));
  useAction(nameActions.add, () => adding.set(true));
  return (
    <div className="names">
      <ScreenHead
        title="Names"
        buttons={
          <ActionButton action={nameActions.add} small>
            Add a name
          </ActionButton>
        }
      >
        <Chips<Show>
          label="Show"
          value={show}
          chips={[
            { value: 'list', label: 'List', count: listed?.length },
            { value: 'to decide', label: 'The same?', count: pairs?.total },
          ]}
          onChange={turnTo}
        />
        {show === 'list' && (listed?.length ?? 0) > 0 ? <WordsField /> : null}
      </ScreenHead>
      {show === 'to decide' ? (
        <Proposals pairs={pairs?.rows} total={pairs?.total ?? 0} />
      ) : listed === undefined ? null : listed.length === 0 ? (
        <Empty pairs={pairs?.total ?? 0} />
      ) : (
        <Names listed={listed} />
      )}
      <AddDialog />
    </div>
  );
}

function turnTo(show: Show): void {
  shown.set(show);
  focusPane('main');
}

function Names({ listed }: { readonly listed: readonly ListedName[] }) {
  const words = useStore(nameWords);
  const open = useStore(openName);
  const chosen = useStore(chosenNames);
  const list = words === '' ? listed : withWords(listed, words);
  const at = placeOf(list, open);
  const current = list[at];
  const goTo = (to: number): void => {
    const next = list[Math.max(0, Math.min(list.length - 1, to))];
    if (next) openName.set({ id: next.id, at: list.indexOf(next) });
  };

  // where one was is kept, so that the next name takes the place of one that leaves the list
  useEffect(() => {
    const coming = open.at < 0 && open.id !== current?.id;
    if (current && !coming && (open.id !== current.id || open.at !== at))
      openName.set({ id: current.id, at });
  }, [current, open, at]);
  useFocusOnArrival(true);

  const many = listed.filter(({ id }) => chosen.has(id));
  const mergeable = current !== undefined && many.some(({ id }) => id !== current.id);
  useAction(nameActions.next, at + 1 < list.length ? () => goTo(at + 1) : null);
  useAction(nameActions.previous, at > 0 ? () => goTo(at - 1) : null);
  useAction(nameActions.merge, mergeable ? () => void merge(current, many) : null);
  useAction(nameActions.remove, current && (() => void remove(many.length > 0 ? many : [current])));
  useEscape(chosen.size > 0, () => chosenNames.set(new Set()));
  useEscape(words !== '', () => nameWords.set(''));

  return (
    <div className="names-panes">
      <Panes
        name="names"
        panes={[
          { id: 'list', min: 240, content: <NameList list={list} at={at} chosen={chosen} goTo={goTo} /> },
          {
            id: 'name',
            size: 380,
            min: 280,
            max: 640,
            content: current ? (
              <NamePanel key={current.id} name={current} chosen={many} />
            ) : (
              <p className="names-nothing">No name has these words.</p>
            ),
          },
        ]}
      />
    </div>
  );
}

function WordsField() {
  const words = useStore(nameWords);
  const field = useRef<HTMLInputElement>(null);
  useAction(nameActions.words, () => field.current?.focus());
  return (
    <SearchField
      className="words-field names-words"
      aria-label="Find in the list of names"
      value={words}
      onChange={(typed) => nameWords.set(typed)}
    >
      <Input ref={field} className="field-input" placeholder="Find a name" />
    </SearchField>
  );
}

function Empty({ pairs }: { readonly pairs: number }) {
  return (
    <EmptyState
      title="No names yet"
      buttons={
        <>
          <ActionButton action={nameActions.add} variant="primary">
            Add a name
          </ActionButton>
          {pairs > 0 ? (
            <ActionButton action={nameActions.decide}>{`Look at ${pairs} likely pairs`}</ActionButton>
          ) : null}
        </>
      }
    >
      <p>
        People, organisations and places that matter to you, each with the other forms of its name: “Capt.
        Ibrahim Traoré” is “I. Traoré”, the AES is the Alliance of Sahel States.
      </p>
      <p>
        In an article, switch on the suggested names and accept the ones you want with <Kbd keys="Enter" />.
        They come here. Names that look the same are proposed as pairs, and nothing is merged before you say
        so.
      </p>
    </EmptyState>
  );
}

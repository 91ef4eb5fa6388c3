import { useEffect } from 'react';
import { useStore } from '../../api/store.ts';
import { focusPane } from '../../app/pane-focus.ts';
import { Chips } from '../../components/chips.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Kbd } from '../../components/kbd.tsx';
import { Panes } from '../../components/panes.tsx';
import { ScreenHead } from '../../components/screen-head.tsx';
import { CaseList } from './case-list.tsx';
import { CasePanel } from './case-panel.tsx';
import { type Case, comparedWith, firstToLookAt, holds, type Show } from './cases.ts';
import { comparedArticle, currentCase, shown } from './state.ts';
import { type Cases, useCases } from './use-cases.ts';
import { useCopyActions } from './use-copy-actions.ts';
import './copies.css';

const SHOWS: readonly { readonly value: Show; readonly label: string }[] = [
  { value: 'to decide', label: 'To decide' },
  { value: 'copy', label: 'Copies' },
  { value: 'series', label: 'Recurring reports' },
  { value: 'not a copy', label: 'Not copies' },
];

/** Articles that are likely one text: compared word by word, confirmed or refused, one by one or as a group. */
export function CopiesScreen() {
  const show = useStore(shown);
  const cases = useCases(show);
  const now = useStore(currentCase);
  const list = cases.list ?? NONE;
  const compared = useStore(comparedArticle);
  const at = placeOf(list, now, compared);
  const current = list[at];
  const member =
    current && (current.others.find((one) => one.articleId === compared) ?? firstToLookAt(current));

  // where one was is kept, so that the next case takes the place of one that leaves the list
  useEffect(() => {
    if (current && (now?.key !== current.key || now.at !== at)) currentCase.set({ key: current.key, at });
  }, [current, now, at]);
  const against = current && member && comparedWith(current, member, show);
  useFocusOnArrival(current !== undefined);
  useCopyActions({ list, at, current, member, against });

  return (
    <div className="copies">
      <ScreenHead title="Copies">
        <Chips<Show>
          label="Show"
          value={show}
          chips={SHOWS.map((one) => ({ ...one, count: cases.counts[one.value] }))}
          onChange={(value) => {
            shown.set(value);
            currentCase.set(null);
            comparedArticle.set(null);
          }}
        />
      </ScreenHead>
      {cases.list === undefined ? null : current === undefined ||
        member === undefined ||
        against === undefined ? (
        <Nothing show={show} counts={cases.counts} />
      ) : (
        <div className="copies-panes">
          <Panes
            name="copies"
            panes={[
              {
                id: 'cases',
                size: 236,
                min: 150,
                max: 480,
                content: <CaseList list={list} at={at} show={show} />,
              },
              {
                id: 'case',
                min: 340,
                content: <CasePanel case={current} member={member} against={against} show={show} />,
              },
            ]}
          />
        </div>
      )}
    </div>
  );
}

/**
 * The texts take the focus once they are there, where the person just came to the screen: the groups come a moment
 * later than the screen, and Enter should decide and not press what happened to be the first button.
 */
function useFocusOnArrival(arrived: boolean): void {
  useEffect(() => {
    const focused = document.activeElement;
    if (arrived && (focused === document.body || focused?.closest('.copies .screen-head'))) focusPane('main');
  }, [arrived]);
}

const NONE: readonly Case[] = [];

/** Where the current case stands: that of the article asked for, or the one that took its place where it left. */
function placeOf(
  list: readonly Case[],
  now: { readonly key: string; readonly at: number } | null,
  compared: string | null,
): number {
  if (now === null)
    return Math.max(
      0,
      list.findIndex((one) => compared !== null && holds(one, compared)),
    );
  const at = list.findIndex((one) => one.key === now.key);
  return at >= 0 ? at : Math.max(0, Math.min(now.at, list.length - 1));
}

function Nothing({ show, counts }: { readonly show: Show; readonly counts: Cases['counts'] }) {
  switch (show) {
    case 'to decide':
      return (counts.copy ?? 0) > 0 ? (
        <EmptyState title="Nothing to decide">
          <p>
            Of every likely copy it is said whether it is one. New ones come here as articles are imported.
          </p>
        </EmptyState>
      ) : (
        <EmptyState title="No copies found">
          <p>
            When the same text comes in twice, from another outlet, shortened or lightly rewritten, both
            articles show here side by side, with every word that differs.
          </p>
          <p>
            Articles of one text count as one independent source. You say whether they are:{' '}
            <Kbd keys="Enter" /> confirms, <Kbd keys="X" /> refuses, and both are remembered.
          </p>
        </EmptyState>
      );
    case 'copy':
      return (
        <EmptyState title="No confirmed copies">
          <p>Groups show here once you have said of each article that it is a copy.</p>
        </EmptyState>
      );
    case 'series':
      return (
        <EmptyState title="No recurring reports">
          <p>
            A daily or weekly report that is the same but for its numbers and dates is no copy: what changed
            in it is the news. Such articles show here with exactly that difference.
          </p>
        </EmptyState>
      );
    case 'not a copy':
      return (
        <EmptyState title="Nothing refused">
          <p>
            What you say is not a copy is kept here, so that it is never proposed again, and so that you can
            take it back.
          </p>
        </EmptyState>
      );
    default:
      return show satisfies never;
  }
}

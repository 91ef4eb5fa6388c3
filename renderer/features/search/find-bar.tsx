import { useEffect, useState } from 'react';
import type { Range } from '../../../preload/contract/index.ts';
import { call } from '../../api/call.ts';
import { queryClient, useCall } from '../../api/queries.ts';
import { useStore } from '../../api/store.ts';
import { useAction } from '../../app/actions.ts';
import { useEscape } from '../../app/keys.ts';
import { openArticle, place } from '../../app/navigation.ts';
import { IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { highlight } from '../reader/highlight.ts';
import { drawnText, showPlace } from '../reader/reader-state.ts';
import { searchActions } from './actions.ts';
import { toReader, toResults } from './result-focus.ts';
import { current, enterSearch, searchText, type Trail, trail } from './state.ts';
import { articleFound } from './use-results.ts';
import './find-bar.css';

const NONE: readonly never[] = [];

export interface FindBarProps {
  readonly articleId: string;
  /** The element of the article's text. */
  readonly root: HTMLElement | null;
}

/** In an article that was opened from a search: its hits, to go from one to the next and on into the next article. */
export function FindBar({ articleId, root }: FindBarProps) {
  const { target, visit } = useStore(place);
  const along = useStore(trail);
  const [closed, setClosed] = useState(-1);
  const query = closed === visit ? null : (target?.query ?? null);
  const hits =
    useCall('search.inArticle', { articleId, query: query ?? '' }, { enabled: query !== null }).data ?? NONE;
  const [now, setNow] = useState(0);
  const shown = query === null ? NONE : hits;
  const results = along !== null && along.query === query && searchText.get() === query ? along : null;

  // begins at the hit that was opened
  const from = target?.range?.start ?? null;
  useEffect(() => {
    const at = from === null ? 0 : shown.findIndex((hit) => hit.end > from);
    setNow(Math.max(0, at));
  }, [shown, from]);
  useStore(drawnText);
  // after the text is drawn, and drawn anew
  useEffect(() => {
    const drawn = requestAnimationFrame(() => {
      highlight('hit', root, shown);
      highlight('hit-now', root, shown.slice(now, now + 1));
    });
    return () => cancelAnimationFrame(drawn);
  });
  useEffect(() => () => highlight('hit', null, []), []);

  const go = async (by: 1 | -1): Promise<void> => {
    const next = now + by;
    const beyond = next < 0 || next >= shown.length;
    if (beyond && results !== null && (await openNext(results, by))) {
      return;
    }
    const around = (next + shown.length) % shown.length;
    const hit = shown[around];
    if (!hit) return;
    setNow(around);
    showPlace(articleId, hit, false);
  };
  const can = shown.length > 0 || results !== null;
  const close = (): void => setClosed(visit);
  const back = (): void => {
    enterSearch();
    toResults();
  };
  useAction(searchActions.nextHit, can ? () => void go(1) : null);
  useAction(searchActions.previousHit, can ? () => void go(-1) : null);
  useEscape(query !== null, results === null ? close : back);
  if (query === null) return null;
  return (
    <div className="find-bar" role="status">
      <span>
        {shown.length > 0 ? `${now + 1} of ${shown.length}` : 'No hit in the text'} for “{query}”
        {results === null ? '' : `, article ${number(results.article + 1)} of ${number(results.articles)}`}
      </span>
      {results === null ? null : (
        <IconButton label="Back to the results" keys="Escape" small onPress={back}>
          <Icon name="left" />
        </IconButton>
      )}
      <IconButton
        label="Previous hit"
        keys={searchActions.previousHit.keys[0]}
        small
        isDisabled={!can}
        onPress={() => void go(-1)}
      >
        <Icon name="up" />
      </IconButton>
      <IconButton
        label="Next hit"
        keys={searchActions.nextHit.keys[0]}
        small
        isDisabled={!can}
        onPress={() => void go(1)}
      >
        <Icon name="down" />
      </IconButton>
      <IconButton label="Close" small onPress={close}>
        <Icon name="close" />
      </IconButton>
    </div>
  );
}

/** Opens the next article of the results at its first hit, or the one before at its last; false where there is none. */
async function openNext(along: Trail, by: 1 | -1): Promise<boolean> {
  const { query, before } = along;
  const next = along.article + by;
  const articleId = await articleFound(query, next).catch(() => null);
  if (articleId === null) return false;
  const input = { articleId, query };
  const hits: readonly Range[] = await queryClient
    .fetchQuery({ queryKey: ['search.inArticle', input], queryFn: () => call('search.inArticle', input) })
    .catch(() => NONE);
  trail.set({ ...along, article: next });
  // back in the results, the person is at the article that is open
  current.set({ row: before + next, place: 0 });
  openArticle(articleId, { query, range: hits.at(by === 1 ? 0 : -1) ?? null });
  toReader();
  return true;
}

function number(count: number): string {
  return count.toLocaleString('en');
}

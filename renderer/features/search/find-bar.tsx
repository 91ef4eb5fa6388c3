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
import { firstOffsetInSight } from '../reader/in-sight.ts';
import { drawnText, showPlace } from '../reader/reader-state.ts';
import { searchActions } from './actions.ts';
import { hitBeside } from './hit-beside.ts';
import { toReader, toResults } from './result-focus.ts';
import { hitWords } from './search-words.ts';
import { current, enterSearch, followed, letGo, searchText, type Trail, trail } from './state.ts';
import { articleFound, placeFound } from './use-results.ts';
import './find-bar.css';

const NONE: readonly never[] = [];

export interface FindBarProps {
  readonly articleId: string;
  /** The element of the article's text, and the pane that it scrolls in. */
  readonly root: HTMLElement | null;
  readonly scroller: HTMLElement | null;
}

/**
 * While a search is followed: its hits in the open article, to go from one to the next and on into the next article
 * found. It stays in whatever article is opened, until it is let go.
 */
export function FindBar({ articleId, root, scroller }: FindBarProps) {
  const { target } = useStore(place);
  const along = useStore(trail);
  const query = useStore(followed);
  const inBox = useStore(searchText);
  const hits =
    useCall('search.inArticle', { articleId, query: query ?? '' }, { enabled: query !== null }).data ?? NONE;
  const shown = query === null ? NONE : hits;
  // the hit that the person is at; none in an article that was not opened at one
  const [reached, setReached] = useState<{ readonly articleId: string; readonly at: number } | null>(null);
  const now = reached?.articleId === articleId ? reached.at : null;
  const results = along !== null && along.query === query && inBox === query ? along : null;
  const at = results === null ? null : placeOf(results, articleId);

  // begins at the hit that was opened
  const from = target?.query === query ? (target?.range?.start ?? null) : null;
  useEffect(() => {
    const opened = from === null ? -1 : shown.findIndex((hit) => hit.end > from);
    setReached(opened < 0 ? null : { articleId, at: opened });
  }, [shown, from, articleId]);
  useStore(drawnText);
  // after the text is drawn, and drawn anew
  useEffect(() => {
    const drawn = requestAnimationFrame(() => {
      highlight('hit', root, shown);
      highlight('hit-now', root, now === null ? NONE : shown.slice(now, now + 1));
    });
    return () => cancelAnimationFrame(drawn);
  });
  useEffect(
    () => () => {
      highlight('hit', null, []);
      highlight('hit-now', null, []);
    },
    [],
  );

  const go = async (by: 1 | -1): Promise<void> => {
    const inSight = (root && scroller && firstOffsetInSight(root, scroller)) ?? 0;
    const next = hitBeside(shown, now, by, inSight);
    if (next === null && results !== null && (await openNext(results, articleId, at, by))) return;
    const around = next ?? (by === 1 ? 0 : shown.length - 1);
    const hit = shown[around];
    if (!hit) return;
    setReached({ articleId, at: around });
    showPlace(articleId, hit, false);
  };
  const can = shown.length > 0 || results !== null;
  const back = (): void => {
    // back in the results, the person is at the article that is open
    if (along && at !== null && along.articleId !== articleId)
      current.set({ row: along.before + at, place: 0 });
    enterSearch();
    toResults();
    letGo();
  };
  useAction(searchActions.nextHit, can ? () => void go(1) : null);
  useAction(searchActions.previousHit, can ? () => void go(-1) : null);
  useAction(searchActions.letGo, query === null ? null : letGo);
  useEscape(query !== null, results === null ? letGo : back);
  if (query === null) return null;
  return (
    <div className="find-bar" role="status">
      <span className="find-bar-words" title={query}>
        {hitWords(now, shown.length)} for “<bdi>{query}</bdi>”
      </span>
      {results === null || at === null ? null : (
        <span className="find-bar-place">
          article {number(at + 1)} of {number(results.articles)}
        </span>
      )}
      <span className="find-bar-keys">
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
        <IconButton
          label={searchActions.letGo.label}
          keys={searchActions.letGo.keys[0]}
          small
          onPress={letGo}
        >
          <Icon name="close" />
        </IconButton>
      </span>
    </div>
  );
}

/** The place of the open article among those found; null for one that is not among those that were shown. */
function placeOf({ query, asked, articleId, article }: Trail, open: string): number | null {
  return articleId === open ? article : placeFound(query, asked, open);
}

/**
 * Opens the next article of the results at its first hit, or the one before at its last; false where there is none. An
 * article that is not among them (`at` is null) stands behind the one that was last opened from there.
 */
async function openNext(along: Trail, open: string, at: number | null, by: 1 | -1): Promise<boolean> {
  const { query, asked, before, article } = along;
  let next = at === null ? article + (by === 1 ? 1 : 0) : at + by;
  let articleId = await articleFound(query, asked, next).catch(() => null);
  if (articleId === open) {
    next += by;
    articleId = await articleFound(query, asked, next).catch(() => null);
  }
  if (articleId === null) return false;
  const input = { articleId, query };
  const hits: readonly Range[] = await queryClient
    .fetchQuery({ queryKey: ['search.inArticle', input], queryFn: () => call('search.inArticle', input) })
    .catch(() => NONE);
  trail.set({ ...along, articleId, article: next });
  // back in the results, the person is at the article that is open
  current.set({ row: before + next, place: 0 });
  openArticle(articleId, { query, range: hits.at(by === 1 ? 0 : -1) ?? null });
  toReader();
  return true;
}

function number(count: number): string {
  return count.toLocaleString('en');
}

import { useEffect, useState } from 'react';
import { useCall } from '../../api/queries.ts';
import { useStore } from '../../api/store.ts';
import { useAction } from '../../app/actions.ts';
import { useEscape } from '../../app/keys.ts';
import { place } from '../../app/navigation.ts';
import { IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { highlight } from '../reader/highlight.ts';
import { drawnText, showPlace } from '../reader/reader-state.ts';
import { searchActions } from './actions.ts';
import './find-bar.css';

const NONE: readonly never[] = [];

export interface FindBarProps {
  readonly articleId: string;
  /** The element of the article's text. */
  readonly root: HTMLElement | null;
}

/** In an article that was opened from a search: its hits, to go from one to the next. */
export function FindBar({ articleId, root }: FindBarProps) {
  const { target, visit } = useStore(place);
  const [closed, setClosed] = useState(-1);
  const query = closed === visit ? null : (target?.query ?? null);
  const hits =
    useCall('search.inArticle', { articleId, query: query ?? '' }, { enabled: query !== null }).data ?? NONE;
  const [now, setNow] = useState(0);
  const shown = query === null ? NONE : hits;

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

  const go = (by: 1 | -1): void => {
    const next = (now + by + shown.length) % shown.length;
    const hit = shown[next];
    setNow(next);
    if (hit) showPlace(articleId, hit, false);
  };
  const some = shown.length > 0;
  const close = (): void => setClosed(visit);
  useAction(searchActions.nextHit, some ? () => go(1) : null);
  useAction(searchActions.previousHit, some ? () => go(-1) : null);
  useEscape(query !== null, close);
  if (query === null) return null;
  return (
    <div className="find-bar" role="status">
      <span>
        {some ? `${now + 1} of ${shown.length}` : 'No hit in the text'} for “{query}”
      </span>
      <IconButton
        label="Previous hit"
        keys={searchActions.previousHit.keys[0]}
        small
        isDisabled={!some}
        onPress={() => go(-1)}
      >
        <Icon name="up" />
      </IconButton>
      <IconButton
        label="Next hit"
        keys={searchActions.nextHit.keys[0]}
        small
        isDisabled={!some}
        onPress={() => go(1)}
      >
        <Icon name="down" />
      </IconButton>
      <IconButton label="Close" keys="Escape" small onPress={close}>
        <Icon name="close" />
      </IconButton>
    </div>
  );
}

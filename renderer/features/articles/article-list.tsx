import { useEffect, useRef } from 'react';
import { useCall } from '../../api/queries.ts';
import { useStore } from '../../api/store.ts';
import { useEscape } from '../../app/keys.ts';
import { go, openArticle, place } from '../../app/navigation.ts';
import { windowActions } from '../../app/window-actions.ts';
import { IconButton } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Icon } from '../../components/icon.tsx';
import { Menu } from '../../components/menu.tsx';
import { VirtualList } from '../../components/virtual-list.tsx';
import { metadataActions } from '../metadata/actions.ts';
import { openGrid } from '../metadata/state.ts';
import { ArticleLine } from './article-line.tsx';
import { type ArticleSort, articleSort, chosenArticles } from './article-list-state.ts';
import { chooseRange, withOpen } from './choose.ts';
import { listKey } from './list-keys.ts';
import { useArticleRows } from './use-article-rows.ts';
import { useListActions } from './use-list-actions.ts';
import './article-list.css';

const SORTS: readonly { readonly sort: ArticleSort; readonly label: string }[] = [
  { sort: { by: 'imported', down: false }, label: 'In the order of import' },
  { sort: { by: 'imported', down: true }, label: 'Last imported first' },
  { sort: { by: 'published', down: true }, label: 'Newest first' },
  { sort: { by: 'published', down: false }, label: 'Oldest first' },
  { sort: { by: 'title', down: false }, label: 'By title' },
  { sort: { by: 'outlet', down: false }, label: 'By outlet' },
];

/** All articles, or the unread ones: choose one to read it, several to act on them together. */
export function ArticleList() {
  const { articleId: open, filter } = useStore(place);
  const sort = useStore(articleSort);
  const chosen = useStore(chosenArticles);
  const unread = filter === 'unread';
  const answer = useCall('articles.ids', unread ? { sort, unread } : { sort }, { keep: true });
  const fetched = answer.data ?? [];
  const ids = useWithOpen(fetched, open, unread);
  const { rows, onSight } = useArticleRows(ids);
  const active = open === null ? -1 : ids.indexOf(open);

  // with nothing open the first one is, also when the open one was removed; one that was just imported may not be
  // in the list yet
  const gone = useCall('articles.get', { id: open ?? '' }, { enabled: open !== null }).isError;
  const first = ids.find((id) => id !== open);
  useEffect(() => {
    if (first !== undefined && (open === null || gone)) openArticle(first);
  }, [first, open, gone]);

  useEscape(chosen.size > 1, () => chosenArticles.set(new Set()));
  const openRow = open === null ? undefined : rows.get(open);
  const actions = useListActions({ ids, open, active, openIsRead: openRow?.read ?? false });
  const press = (at: number, event: React.MouseEvent): void => {
    const id = ids[at];
    if (id === undefined) return;
    if (event.shiftKey) chosenArticles.set(new Set(chooseRange(ids, active, at)));
    else if (event.ctrlKey || event.metaKey) {
      const now = new Set(chosen.size > 0 || open === null ? chosen : [open]);
      if (!now.delete(id)) now.add(id);
      chosenArticles.set(now);
    } else actions.openAt(at);
  };

  const any = open !== null && ids.length > 0;
  if (answer.isSuccess && ids.length === 0 && !unread) return null;
  return (
    <section className="article-list" aria-label="List of articles" data-pane="list">
      <div className="article-list-head">
        <span className="faint" aria-live="polite">
          {chosen.size > 1
            ? `${chosen.size} chosen`
            : `${ids.length.toLocaleString('en')} ${unread ? 'unread' : ids.length === 1 ? 'article' : 'articles'}`}
        </span>
        <Menu
          label="Order and more"
          entries={[
            ...SORTS.map(({ sort: one, label }) => ({
              label,
              ...(one.by === sort.by && one.down === sort.down ? { detail: '✓' } : {}),
              run: () => articleSort.set(one),
            })),
            { kind: 'line' },
            {
              label: unread ? 'Show all articles' : 'Show unread articles only',
              run: actions.toggleUnreadOnly,
            },
            {
              label: 'Go through likely copies…',
              keys: windowActions.copies.keys[0],
              run: () => go({ screen: 'copies' }),
            },
            {
              label: chosen.size > 1 ? 'Correct the chosen ones at once…' : 'Correct many at once…',
              keys: metadataActions.grid.keys[0],
              run: () => openGrid(chosen.size > 1 ? { ids: [...chosen], scope: 'the chosen ones' } : {}),
            },
            {
              label: openRow?.read ? 'Mark as unread' : 'Mark as read',
              keys: 'U',
              run: any ? () => void actions.toggleRead() : null,
            },
            { label: 'Remove', keys: 'Delete', run: any ? () => void actions.remove() : null },
          ]}
        >
          <IconButton label="Order and more" small>
            <Icon name="more" />
          </IconButton>
        </Menu>
      </div>
      <div className="article-list-rows">
        <VirtualList
          label="Articles"
          multiple
          count={ids.length}
          rowHeight={74}
          active={active}
          keyOf={(at) => ids[at] ?? String(at)}
          isChosen={(at) => {
            const id = ids[at];
            return id !== undefined && (chosen.size > 0 ? chosen.has(id) : id === open);
          }}
          onPress={press}
          onKeyDown={(event) => listKey(event, ids, active, actions)}
          onSight={onSight}
          row={(at) => {
            const row = rows.get(ids[at] ?? '');
            return row === undefined ? <div className="article-line" /> : <ArticleLine row={row} />;
          }}
          empty={
            unread ? (
              <EmptyState title="All read">
                <p>Every article is marked as read. U marks one as unread again.</p>
              </EmptyState>
            ) : null
          }
        />
      </div>
    </section>
  );
}

/** Keeps the open article in the list of unread ones when it has just been marked as read. */
function useWithOpen(ids: readonly string[], open: string | null, filtered: boolean): readonly string[] {
  const before = useRef<readonly string[]>([]);
  const shown = filtered ? withOpen(ids, open, before.current) : ids;
  before.current = shown;
  return shown;
}

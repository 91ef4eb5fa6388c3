import { useCallback, useEffect } from 'react';
import { project } from '../../api/live.ts';
import { say } from '../../api/messages.ts';
import { act, useCall } from '../../api/queries.ts';
import { askSavePath, fileNameOf } from '../../api/save-path.ts';
import { useStore } from '../../api/store.ts';
import { useAction } from '../../app/actions.ts';
import { undo } from '../../app/history-actions.ts';
import { useEscape } from '../../app/keys.ts';
import { go, openArticle, place } from '../../app/navigation.ts';
import { ActionButton } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ScreenHead } from '../../components/screen-head.tsx';
import { evidenceActions } from './actions.ts';
import { meant, neighbourOf } from './choose.ts';
import { EvidenceTable } from './evidence-table.tsx';
import { isNarrowed, NO_FILTER, passageFilter } from './filter.ts';
import { FilterLine, FilterMenus } from './filter-bar.tsx';
import { chosenPassages, currentPassage, evidenceFilter, evidenceSort, tagging } from './state.ts';
import { TagDialog } from './tag-dialog.tsx';

const NONE: readonly string[] = [];
const NOTHING: ReadonlySet<string> = new Set();

/** Everything that was marked, in one table: sorted, narrowed, tagged, exported. */
export function EvidenceScreen() {
  const filter = useStore(evidenceFilter);
  const sort = useStore(evidenceSort);
  const current = useStore(currentPassage);
  const chosen = useStore(chosenPassages);
  const withoutSpeaker = useStore(place).filter === 'no speaker';
  const narrowed = isNarrowed(filter) || withoutSpeaker;
  const asked = passageFilter(filter, withoutSpeaker);
  const answer = useCall('passages.ids', { filter: asked, sort }, { keep: true });
  const facets = useCall('passages.facets', {}, { keep: true }).data;
  const ids = answer.data ?? NONE;
  const stays = current !== null && ids.includes(current);
  useEffect(() => {
    // the first row is current where none is, or where it does not fit the filter any more
    if (answer.isSuccess && !answer.isPlaceholderData && !stays) currentPassage.set(ids[0] ?? null);
  }, [answer.isSuccess, answer.isPlaceholderData, stays, ids]);
  const about = meant(chosen, ids, current ?? ids[0] ?? null);

  const open = (id: string, articleId: string): void => openArticle(articleId, { passageId: id });
  const openCurrent = async (): Promise<void> => {
    const id = current ?? ids[0];
    if (id === undefined) return;
    const rows = await act('passages.rows', { ids: [id] });
    const row = rows.ok ? rows.value[0] : undefined;
    if (row) open(id, row.articleId);
  };
  const remove = async (): Promise<void> => {
    const next = neighbourOf(ids, about, current);
    const done = await act('passages.remove', { ids: [...about] });
    if (!done.ok) return;
    chosenPassages.set(NOTHING);
    currentPassage.set(next);
    say(about.length === 1 ? 'The passage was removed.' : `${about.length} passages were removed.`, {
      label: 'Undo',
      run: () => void undo(),
    });
  };
  const name = useStore(project)?.name ?? 'Collate';
  const exportCsv = async (): Promise<void> => {
    const path = await askSavePath({
      title: narrowed ? 'Export the passages shown' : 'Export all passages',
      suggested: fileNameOf(`${name} evidence`, 'csv'),
      extension: 'csv',
    });
    const done = path === null ? null : await act('passages.exportCsv', { filter: asked, sort, path });
    if (done?.ok) {
      const saved = done.value.path;
      say(`Saved ${saved}`, { label: 'Show in folder', run: () => void act('host.reveal', { path: saved }) });
    }
  };
  const change = useCallback((next: typeof filter): void => evidenceFilter.set(next), []);
  const withSpeaker = (): void => go({ screen: 'evidence', filter: null });

  const any = ids.length > 0;
  useAction(evidenceActions.open, any ? () => void openCurrent() : null);
  useAction(evidenceActions.tag, about.length > 0 ? () => tagging.set(about) : null);
  useAction(evidenceActions.remove, about.length > 0 ? () => void remove() : null);
  useAction(evidenceActions.words, () =>
    document.querySelector<HTMLInputElement>('[data-evidence-words]')?.focus(),
  );
  useAction(
    evidenceActions.clear,
    narrowed
      ? () => {
          evidenceFilter.set(NO_FILTER);
          if (withoutSpeaker) withSpeaker();
        }
      : null,
  );
  useAction(evidenceActions.export, any ? () => void exportCsv() : null);
  useEscape(chosen.size > 0, () => chosenPassages.set(NOTHING));

  if (!answer.isSuccess || facets === undefined) return null;
  if (!any && !narrowed) return <NoPassages />;
  return (
    <div className="evidence">
      <ScreenHead
        title="Evidence"
        buttons={
          <ActionButton action={evidenceActions.export} small>
            Export
          </ActionButton>
        }
      >
        <FilterMenus filter={filter} facets={facets} onChange={change} />
      </ScreenHead>
      <FilterLine
        filter={filter}
        facets={facets}
        onChange={change}
        withoutSpeaker={withoutSpeaker}
        onWithSpeaker={withSpeaker}
        count={ids.length}
        chosen={chosen.size === 0 ? 0 : about.length}
        onUnchoose={() => chosenPassages.set(NOTHING)}
      />
      <EvidenceTable
        ids={ids}
        sort={sort}
        onSort={(next) => evidenceSort.set(next)}
        onOpen={open}
        empty={
          <EmptyState
            title={
              withoutSpeaker && !isNarrowed(filter)
                ? 'Every quote has its speaker'
                : 'Nothing fits these filters'
            }
            buttons={<ActionButton action={evidenceActions.clear}>Show all passages</ActionButton>}
          >
            {isNarrowed(filter) ? <p>Take a filter away, or look for fewer words.</p> : null}
          </EmptyState>
        }
      />
      <TagDialog />
    </div>
  );
}

function NoPassages() {
  return (
    <EmptyState title="No evidence yet">
      <p>
        Every claim, quote, figure and note that you mark in an article stands here, to be sorted, narrowed
        and tagged, and to be taken into a briefing. Each leads back to its place in the article.
      </p>
      <p>
        Open an article, select some words and press <kbd className="kbd">C</kbd> for a claim,{' '}
        <kbd className="kbd">Q</kbd> for a quote, <kbd className="kbd">F</kbd> for a figure or{' '}
        <kbd className="kbd">N</kbd> for a note.
      </p>
    </EmptyState>
  );
}

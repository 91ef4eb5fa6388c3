import { useEffect } from 'react';
import { useCall } from '../../api/queries.ts';
import { useStore } from '../../api/store.ts';
import { useAction } from '../../app/actions.ts';
import { place } from '../../app/navigation.ts';
import { ActionButton } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Panes } from '../../components/panes.tsx';
import { briefingActions as actions } from './actions.ts';
import { BriefingEditor } from './briefing-editor.tsx';
import { BriefingList } from './briefing-list.tsx';
import { flushDrafts } from './draft.ts';
import { previewOpen } from './editor-store.ts';
import { createBriefing, removeBriefing, renameBriefing } from './operations.ts';
import { Preview } from './preview.tsx';
import { useWideWindow } from './use-wide-window.ts';

/** The briefings, the one that is open, and its preview beside it. */
export function BriefingsScreen() {
  const briefings = useCall('briefings.list', {}).data;
  const { briefingId } = useStore(place);
  const preview = useStore(previewOpen);
  const wide = useWideWindow();
  const chosen = briefings?.find(({ id }) => id === briefingId) ?? briefings?.[0];

  useAction(actions.create, () => void createBriefing());
  useAction(actions.rename, chosen ? renameBriefing : null);
  useAction(actions.remove, chosen ? () => void removeBriefing(chosen.id, chosen.name) : null);
  useEffect(() => {
    window.addEventListener('pagehide', flushDrafts);
    return () => window.removeEventListener('pagehide', flushDrafts);
  }, []);

  if (briefings === undefined) return null;
  if (chosen === undefined) {
    return (
      <EmptyState
        title="Write what the articles show"
        buttons={
          <ActionButton action={actions.create} variant="primary" showKeys>
            New briefing
          </ActionButton>
        }
      >
        <p>
          A briefing is your text with evidence in it: claims, quotes with their speakers, figures tables.
          Each passage that you insert or cite gets a number, and the source list at the end leads from the
          number back to the exact words and their paragraph.
        </p>
        <p>Export it as Markdown, PDF or HTML.</p>
      </EmptyState>
    );
  }
  return (
    <Panes
      name="briefings"
      panes={[
        // beside a preview, in a small window, the room is the text's
        ...(preview && !wide
          ? []
          : [
              {
                id: 'list',
                size: 190,
                min: 140,
                max: 360,
                content: <BriefingList briefings={briefings} chosen={chosen.id} />,
              },
            ]),
        { id: 'editor', min: 300, content: <BriefingEditor key={chosen.id} id={chosen.id} /> },
        ...(preview ? [{ id: 'preview', min: 280, content: <Preview id={chosen.id} /> }] : []),
      ]}
    />
  );
}

import { useCall } from '../../api/queries.ts';
import { ActionButton } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Kbd } from '../../components/kbd.tsx';
import { Panes } from '../../components/panes.tsx';
import { importActions } from '../imports/actions.ts';
import { Reader } from '../reader/reader.tsx';
import { ArticleList } from './article-list.tsx';

/** The list of articles beside the open one. */
export function ArticlesScreen() {
  const counts = useCall('project.counts', {}).data;
  if (counts?.articles === 0) return <NoArticles />;
  return (
    <Panes
      name="articles"
      panes={[
        { id: 'list', size: 250, min: 160, max: 560, content: <ArticleList /> },
        { id: 'reader', min: 320, content: <Reader /> },
      ]}
    />
  );
}

function NoArticles() {
  return (
    <EmptyState
      title="Drop articles here"
      buttons={
        <>
          <ActionButton action={importActions.files} variant="primary">
            Choose files
          </ActionButton>
          <ActionButton action={importActions.folder}>Choose a folder</ActionButton>
          <ActionButton action={importActions.paste}>Paste text</ActionButton>
        </>
      }
    >
      <p>
        Drag text, Markdown or saved web pages, or whole folders, onto any part of this window. Collate keeps
        the originals, cleans the text, and reads title, author, outlet and date from it; you correct what it
        got wrong.
      </p>
      <p>
        Copied an article from elsewhere? <Kbd keys="Mod+V" /> imports it.
      </p>
    </EmptyState>
  );
}

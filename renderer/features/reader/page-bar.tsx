import { useEffect, useState } from 'react';
import type { Article } from '../../../preload/contract/index.ts';
import { useStore } from '../../api/store.ts';
import { useAction } from '../../app/actions.ts';
import { ActionButton, Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { readerActions } from './actions.ts';
import { type PageSign, pageMeant, pageWords } from './pages.ts';
import { pageInSight, showPlace, textSelection } from './reader-state.ts';

/** At the foot of a paged document: which page is read, and the way to another. */
export function PageBar({
  article,
  signs,
}: {
  readonly article: Article;
  readonly signs: readonly PageSign[];
}) {
  const at = useStore(pageInSight);
  const [asking, setAsking] = useState(false);
  const { pages } = article;
  useAction(readerActions.page, pages.length > 1 ? () => setAsking(true) : null);
  // another document begins at its own first page
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the article is another one
  useEffect(() => pageInSight.set(0), [article.id]);
  if (pages.length === 0) return null;
  return (
    <div className="page-bar">
      <span>{pageWords(pages, Math.min(at, pages.length - 1))}</span>
      {pages.length > 1 ? (
        <ActionButton action={readerActions.page} small variant="quiet" showKeys>
          Go to page
        </ActionButton>
      ) : null}
      {asking ? <GoToPage article={article} signs={signs} onClose={() => setAsking(false)} /> : null}
    </div>
  );
}

interface GoToPageProps {
  readonly article: Article;
  readonly signs: readonly PageSign[];
  readonly onClose: () => void;
}

function GoToPage({ article, signs, onClose }: GoToPageProps) {
  const { pages } = article;
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const at = pageMeant(pages, typed);
  const run = (): void => {
    const page = pages[at];
    if (page === undefined) {
      setTried(true);
      return;
    }
    // what is folded away at the beginning of the page stays so
    const offset = signs.find((sign) => sign.offset >= page.start)?.offset ?? page.start;
    onClose();
    textSelection.set({ anchor: offset, focus: offset });
    showPlace(article.id, { start: offset, end: offset }, false, 0.02);
  };
  const last = pages.at(-1)?.label ?? '';
  return (
    <Dialog
      title="Go to page"
      open
      onClose={onClose}
      buttons={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={typed.trim() === ''} onPress={run}>
            Go
          </Button>
        </>
      }
    >
      <Field
        label={`Page, ${pages[0]?.label ?? 1} to ${last}`}
        value={typed}
        onChange={(next) => {
          setTyped(next);
          setTried(false);
        }}
        problem={tried && at < 0 ? `There is no page “${typed.trim()}”.` : null}
        autoFocus
        onEnter={run}
      />
    </Dialog>
  );
}

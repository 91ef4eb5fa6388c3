import type { ReactNode } from 'react';
import { useCallback, useState } from 'react';
import type { Article } from '../../../preload/contract/index.ts';
import { useCall } from '../../api/queries.ts';
import { useStore } from '../../api/store.ts';
import { useAction } from '../../app/actions.ts';
import { place } from '../../app/navigation.ts';
import { articleActions } from '../articles/actions.ts';
import { saveOriginal } from '../articles/save-original.ts';
import { FindBar } from '../search/find-bar.tsx';
import { ArticleText } from './article-text.tsx';
import { focusField } from './focus-field.ts';
import { NothingToRead } from './nothing-to-read.tsx';
import { PageBar } from './page-bar.tsx';
import type { PageSign } from './pages.ts';
import { ReaderFoot } from './reader-foot.tsx';
import { ReaderHead } from './reader-head.tsx';
import { SelectionSpoken } from './selection-spoken.tsx';
import './reader.css';

/** The open article, to read and to mark. */
export function Reader() {
  const { articleId } = useStore(place);
  const answer = useCall(
    'articles.get',
    { id: articleId ?? '' },
    { enabled: articleId !== null, keep: true },
  );
  const article = articleId === null ? undefined : answer.data;
  if (answer.isError) return <p className="reader-trouble">{answer.error.message}</p>;
  return article === undefined ? null : <OpenArticle article={article} />;
}

const NONE: readonly never[] = [];

function OpenArticle({ article }: { readonly article: Article }) {
  const passages = useCall('passages.ofArticle', { articleId: article.id }, { keep: true }).data ?? NONE;
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const [signs, setSigns] = useState<readonly PageSign[]>(NONE);
  const head = useCallback((title: ReactNode) => <ReaderHead article={article} title={title} />, [article]);
  useAction(articleActions.about, () => focusField('about'));
  useAction(articleActions.saveOriginal, () => void saveOriginal(article));
  const here = passages.filter((passage) => passage.articleId === article.id);
  return (
    <section className="reader" aria-label="Article" data-pane="reader">
      <FindBar articleId={article.id} root={root} scroller={scroller} />
      <SelectionSpoken text={article.text} />
      <div className="reader-scroll" ref={setScroller}>
        <ArticleText
          article={article}
          passages={here}
          scroller={scroller}
          head={head}
          foot={
            <>
              {article.notice === null || article.notice === 'partly read' ? null : (
                <NothingToRead notice={article.notice} />
              )}
              <ReaderFoot article={article} />
            </>
          }
          root={root}
          onRoot={setRoot}
          onSigns={setSigns}
        />
      </div>
      <PageBar article={article} signs={signs} />
    </section>
  );
}

import { useEffect, useRef } from 'react';
import { useCall } from '../../api/queries.ts';
import { useStore } from '../../api/store.ts';
import { place } from '../../app/navigation.ts';
import { Kbd } from '../../components/kbd.tsx';
import { AboutArticle } from '../articles/about-article.tsx';
import { AboutChosen } from '../articles/about-chosen.tsx';
import { chosenArticles } from '../articles/article-list-state.ts';
import { CopiesSection } from '../copies/copies-section.tsx';
import { SuggestionsSection } from '../suggestions/suggestions-section.tsx';
import { MarkCard } from './mark-card.tsx';
import './inspector.css';

/** What is known of the open article, and what is marked in it. */
export function ArticleInspector() {
  const { articleId } = useStore(place);
  const chosen = useStore(chosenArticles);
  const inspector = useRef<HTMLDivElement>(null);
  // another article begins at its beginning
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the article is another one
  useEffect(() => {
    inspector.current?.parentElement?.scrollTo({ top: 0 });
  }, [articleId]);
  const enabled = articleId !== null;
  const answer = useCall('articles.get', { id: articleId ?? '' }, { enabled, keep: true });
  const article = answer.data;
  const passages = useCall(
    'passages.ofArticle',
    { articleId: articleId ?? '' },
    { enabled, keep: true },
  ).data;
  // an article that was removed may still be known from before
  if (articleId === null || article === undefined || answer.isError) return null;
  const here = (passages ?? []).filter((passage) => passage.articleId === article.id);
  return (
    <div className="inspector" ref={inspector}>
      {chosen.size > 1 ? <AboutChosen ids={[...chosen]} /> : null}
      <AboutArticle key={article.id} article={article} />
      <CopiesSection key={`copies ${article.id}`} article={article} />
      <SuggestionsSection key={`suggestions ${article.id}`} article={article} />
      <section aria-labelledby="marked-here">
        <h2 className="inspector-heading" id="marked-here">
          Marked here
          <span>{here.length}</span>
        </h2>
        {here.length === 0 ? (
          <p className="inspector-none">
            Nothing yet. Select words in the text, then press <Kbd keys="C" /> for a claim, <Kbd keys="Q" />{' '}
            for a quote, <Kbd keys="F" /> for a figure or <Kbd keys="N" /> for a note.
          </p>
        ) : (
          <ul className="mark-cards">
            {here.map((passage) => (
              <MarkCard key={passage.id} passage={passage} />
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

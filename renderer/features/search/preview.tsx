import { useEffect, useMemo, useRef } from 'react';
import type { Article, Range } from '../../../preload/contract/index.ts';
import { call } from '../../api/call.ts';
import { useStore } from '../../api/store.ts';
import { blocksAround } from './around.ts';
import { MarkedText } from './marked-text.tsx';
import { current } from './state.ts';
import { useLatest } from './use-latest.ts';
import { useRested } from './use-rested.ts';
import type { Results } from './use-results.ts';
import './preview.css';

const REST_MS = 90;
/** Texts are not kept for long only because somebody went by. */
const KEEP_MS = 10_000;
const NONE: readonly Range[] = [];

/** The text around the place that keys act on, in a window that has room for it. */
export function Preview({ results }: { readonly results: Results }) {
  const at = useStore(current);
  const row = results.rowAt(Math.min(at.row, results.rows - 1));
  const found = row?.kind === 'article' ? row : undefined;
  const id = useRested(found?.articleId ?? null, REST_MS);
  const input = { articleId: id ?? '', query: results.query };
  const article = useLatest({
    queryKey: ['articles.get', { id: input.articleId }],
    queryFn: (): Promise<Article> => call('articles.get', { id: input.articleId }),
    enabled: id !== null,
    gcTime: KEEP_MS,
  }).data;
  const hits = useLatest({
    queryKey: ['search.inArticle', input],
    queryFn: (): Promise<readonly Range[]> => call('search.inArticle', input),
    enabled: id !== null && results.query !== '',
    gcTime: KEEP_MS,
  });
  const here = found !== undefined && article?.id === found.articleId;
  const place = found?.places[Math.min(at.place, found.places.length - 1)]?.snippet?.range ?? null;
  return (
    <section
      className="search-preview"
      aria-label="Text around the place"
      data-pane="preview"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by key
      tabIndex={0}
    >
      {here ? <Text article={article} place={place} hits={hits.fits ? (hits.data ?? NONE) : NONE} /> : null}
    </section>
  );
}

interface TextProps {
  readonly article: Article;
  readonly place: Range | null;
  readonly hits: readonly Range[];
}

function Text({ article, place, hits }: TextProps) {
  const text = useRef<HTMLDivElement>(null);
  const blocks = useMemo(() => blocksAround(article, place, hits), [article, place, hits]);
  const start = place?.start ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is brought into sight
  useEffect(() => {
    const pane = text.current?.parentElement;
    const at = text.current?.querySelector<HTMLElement>('[data-here]');
    if (pane) pane.scrollTop = at ? at.offsetTop - pane.clientHeight * 0.3 : 0;
  }, [article.id, start]);
  return (
    <div ref={text}>
      {blocks.map((block) => (
        <p
          key={block.start}
          className="search-preview-block"
          dir="auto"
          data-heading={block.kind === 'title' || block.kind === 'heading' || undefined}
          data-here={block.here || undefined}
        >
          <MarkedText text={block.text} marks={block.marks} />
        </p>
      ))}
    </div>
  );
}

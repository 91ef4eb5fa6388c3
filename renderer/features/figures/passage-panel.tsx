import { useEffect, useRef } from 'react';
import type { Article, FigureCell, FigureRole, PassageRow } from '../../../preload/contract/index.ts';
import { dateWords, figureProse } from '../../../preload/contract/index.ts';
import { placeWords } from '../../../preload/contract/page-words.ts';
import { useCall } from '../../api/queries.ts';
import { ActionButton } from '../../components/button.tsx';
import { figureActions } from './actions.ts';
import { type Paragraph, paragraphAround } from './paragraph.ts';
import './passage-panel.css';

export interface PassagePanelProps {
  readonly cell: Pick<FigureCell, 'passageId' | 'articleId' | 'details'>;
  /** The measure it belongs to and why its figures agree or not; null for one that is to be placed. */
  readonly why: string | null;
  /** Its role in its measure; null for one that is to be placed. */
  readonly role: FigureRole | null;
}

const ROLE_ACTIONS = [
  { role: 'counted', action: figureActions.count, label: 'Count' },
  { role: 'superseded', action: figureActions.supersede, label: 'Superseded' },
  { role: 'left out', action: figureActions.leaveOut, label: 'Leave out' },
] as const;

/** The passage behind the chosen figure in its paragraph, with what was read from it and what can be done with it. */
export function PassagePanel({ cell, why, role }: PassagePanelProps) {
  const passage = useCall('passages.rows', { ids: [cell.passageId] }, { keep: true }).data?.[0];
  const article = useCall('articles.get', { id: cell.articleId }, { keep: true }).data;
  const fits = passage?.id === cell.passageId && article?.id === cell.articleId;
  return (
    <section className="passage-panel" aria-label="The passage behind the figure">
      {fits ? <Words key={passage.id} passage={passage} article={article} /> : null}
      <div className="passage-foot">
        <dl className="passage-facts">
          <Fact label="Value" words={figureProse(cell.details)} />
          <Fact label="Counts" words={cell.details.counted} />
          <Fact label="As of" words={cell.details.asOf === null ? null : dateWords(cell.details.asOf)} />
          <Fact label="Says who" words={cell.details.attribution} />
        </dl>
        {why === null ? null : <p className="passage-why">{why}</p>}
        <div className="passage-buttons">
          <ActionButton action={figureActions.open} small showKeys>
            Open in article
          </ActionButton>
          <ActionButton action={figureActions.correct} small showKeys>
            Correct
          </ActionButton>
          {role === null ? null : (
            <>
              {ROLE_ACTIONS.filter((one) => one.role !== role).map(({ action, label }) => (
                <ActionButton key={label} action={action} small showKeys>
                  {label}
                </ActionButton>
              ))}
              <ActionButton action={figureActions.placeIn} small showKeys>
                Move…
              </ActionButton>
              <ActionButton action={figureActions.takeOut} small showKeys>
                Take out
              </ActionButton>
            </>
          )}
        </div>
      </div>
    </section>
  );
}

function Words({ passage, article }: { readonly passage: PassageRow; readonly article: Article }) {
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    // with a body: newer browsers answer a scroll with a promise, which is no clean-up
    mark.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const around = passage.found ? paragraphAround(article, passage) : null;
  const source = [article.outlet, article.title ?? passage.articleTitle]
    .filter((part) => part !== null)
    .join(': ');
  return (
    <>
      <p className="passage-source">
        <strong>{source}</strong>{' '}
        <span className="faint">
          {around === null ? 'not found in the article any more' : whereWords(around, passage.page)}
        </span>
      </p>
      <blockquote className="passage-paragraph" lang={article.language ?? undefined}>
        {around === null ? (
          <mark ref={mark} className="passage-exact">
            {passage.exact}
          </mark>
        ) : (
          <>
            {around.before}
            <mark ref={mark} className="passage-exact">
              {around.exact}
            </mark>
            {around.behind}
          </>
        )}
      </blockquote>
    </>
  );
}

function Fact({ label, words }: { readonly label: string; readonly words: string | null }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={words === null ? 'faint' : undefined}>{words ?? 'not said'}</dd>
    </div>
  );
}

function whereWords({ paragraph }: Paragraph, page: string | null): string {
  return placeWords(page, paragraph === null ? null : `paragraph ${paragraph}`);
}

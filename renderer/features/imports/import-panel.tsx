import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import type { Job, Outcome } from '../../../preload/contract/index.ts';
import { jobs } from '../../api/live.ts';
import { useCall } from '../../api/queries.ts';
import { useStore } from '../../api/store.ts';
import { useEscape } from '../../app/keys.ts';
import { openArticle } from '../../app/navigation.ts';
import { IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { importPanel } from './imports.ts';
import { JobLine } from './job-line.tsx';
import './import-panel.css';

const PAGE = 200;

/** What becomes of an import: its progress, then a line for each file. Can be closed and opened again. */
export function ImportPanel() {
  const state = useStore(importPanel);
  const job = useStore(jobs).find((one) => one.id === state?.jobId);
  const open = state?.open === true;
  const close = (): void => importPanel.set((now) => now && { ...now, open: false });
  useEscape(open, close);
  if (!open || state === null) return null;
  return (
    <section className="import-panel" aria-label="Import">
      <div className="import-head">
        <h2>{job === undefined || job.state === 'running' ? 'Importing' : headline(job)}</h2>
        <IconButton label="Close" keys="Escape" small onPress={close}>
          <Icon name="close" />
        </IconButton>
      </div>
      {job?.state === 'running' ? <JobLine job={job} /> : null}
      {job?.message ? <p className="import-message">{job.message}</p> : null}
      {job && job.state !== 'running' ? <Outcomes jobId={state.jobId} /> : null}
    </section>
  );
}

function headline(job: Job): string {
  const counts = Object.entries(job.counts).filter(([, count]) => count > 0);
  const words = counts
    .map(([what, count]) => `${count.toLocaleString('en')} ${what === 'cancelled' ? 'not read' : what}`)
    .join(', ');
  const stopped =
    job.state === 'cancelled'
      ? 'Import cancelled'
      : job.state === 'failed'
        ? 'Import failed'
        : 'Import finished';
  return words === '' ? stopped : `${stopped}: ${words}`;
}

function Outcomes({ jobId }: { readonly jobId: string }) {
  const [page, setPage] = useState(0);
  const answer = useCall(
    'imports.outcomes',
    { jobId, offset: page * PAGE, limit: PAGE },
    { keep: true },
  ).data;
  const scroller = useRef<HTMLElement>(null);
  const rows = answer?.rows ?? [];
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 44,
    overscan: 6,
  });
  if (!answer) return null;
  const pages = Math.ceil(answer.total / PAGE);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by key */}
      <section className="import-lines" aria-label="Files of the import" ref={scroller} tabIndex={0}>
        <ul style={{ height: lines.getTotalSize() }}>
          {lines.getVirtualItems().map(({ index, start, key }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <li
                key={key}
                data-index={index}
                ref={lines.measureElement}
                style={{ transform: `translateY(${start}px)` }}
              >
                <OutcomeLine outcome={row} />
              </li>
            );
          })}
        </ul>
      </section>
      {pages > 1 ? (
        <div className="import-pages">
          <IconButton label="Earlier lines" small isDisabled={page === 0} onPress={() => setPage(page - 1)}>
            <Icon name="left" />
          </IconButton>
          {page + 1} of {pages}
          <IconButton
            label="Later lines"
            small
            isDisabled={page + 1 >= pages}
            onPress={() => setPage(page + 1)}
          >
            <Icon name="right" />
          </IconButton>
        </div>
      ) : null}
    </>
  );
}

function OutcomeLine({ outcome }: { readonly outcome: Outcome }) {
  const { articleId } = outcome;
  return (
    <div className="import-line" data-outcome={outcome.outcome}>
      <span className="import-outcome">{outcome.outcome}</span>
      <div className="import-what">
        {articleId === null ? (
          <span title={outcome.path}>{outcome.fileName}</span>
        ) : (
          <button
            type="button"
            className="text-button"
            title={outcome.path}
            onClick={() => openArticle(articleId)}
          >
            {outcome.title ?? outcome.fileName}
          </button>
        )}
        {outcome.why === null ? null : <p className="import-why">{outcome.why}</p>}
      </div>
    </div>
  );
}

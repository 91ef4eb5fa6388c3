import { useCallback, useRef, useState } from 'react';
import type { Job, OutcomeKind } from '../../../preload/contract/index.ts';
import { jobs } from '../../api/live.ts';
import { useStore } from '../../api/store.ts';
import { useEscape } from '../../app/keys.ts';
import { focusPane } from '../../app/pane-focus.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { Chips } from '../../components/chips.tsx';
import { Icon } from '../../components/icon.tsx';
import { Select } from '../../components/select.tsx';
import { importPanel, retry, saveList, watching } from './imports.ts';
import { JobLine } from './job-line.tsx';
import { LeftToCorrect } from './left-to-correct.tsx';
import { OutcomeList } from './outcome-list.tsx';
import { headline, OUTCOMES, outcomeLabel } from './outcome-words.ts';
import { useFreshOutcomes, useOutcomes } from './use-outcomes.ts';
import './import-panel.css';

/** What becomes of an import: its progress, and a line for each file. Can be closed and opened again. */
export function ImportPanel() {
  const state = useStore(importPanel);
  const panel = useRef<HTMLElement>(null);
  const open = state?.open === true;
  const close = (): void => {
    const inside = panel.current?.contains(document.activeElement) === true;
    importPanel.set((now) => now && { ...now, open: false });
    // whoever worked in the panel goes back to the window; whoever worked elsewhere stays there
    if (inside) focusPane('main');
  };
  useEscape(open, close);
  if (!open || state === null) return null;
  return (
    <section className="import-panel" aria-label="Import" data-pane="imports" tabIndex={-1} ref={panel}>
      <Import key={state.jobId} jobId={state.jobId} onClose={close} />
    </section>
  );
}

function Import({ jobId, onClose }: { readonly jobId: string; readonly onClose: () => void }) {
  const imports = useStore(jobs).filter(({ kind }) => kind === 'import');
  const job = imports.find(({ id }) => id === jobId);
  const [only, setOnly] = useState<OutcomeKind | null>(null);
  const [sight, setSight] = useState({ first: 0, last: 0 });
  const onSight = useCallback((first: number, last: number) => setSight({ first, last }), []);
  useFreshOutcomes(imports);
  const outcomes = useOutcomes(jobId, only, sight.first, sight.last);
  const { counts } = outcomes;
  const running = imports.filter((one) => one.state === 'running');
  const ended = job !== undefined && job.state !== 'running';
  const again = (counts.refused ?? 0) + (counts.cancelled ?? 0);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const kinds = OUTCOMES.filter((kind) => (counts[kind] ?? 0) > 0);
  return (
    <>
      <div className="import-head">
        <h2>{ended ? headline(job, counts) : 'Importing'}</h2>
        <IconButton label="Close" keys="Escape" small onPress={onClose}>
          <Icon name="close" />
        </IconButton>
      </div>
      {imports.length > 1 ? <WhichImport imports={imports} jobId={jobId} /> : null}
      {running.map((one) => (
        <JobLine key={one.id} job={one} />
      ))}
      {job?.message ? <p className="import-message">{job.message}</p> : null}
      {kinds.length > 1 || only !== null ? (
        <Chips
          label="Show the files that are"
          value={only ?? 'all'}
          onChange={(value) => setOnly(value === 'all' ? null : value)}
          chips={[
            { value: 'all', label: 'All', count: all },
            ...OUTCOMES.filter((kind) => kinds.includes(kind) || kind === only).map((kind) => ({
              value: kind,
              label: outcomeLabel(kind),
              count: counts[kind] ?? 0,
            })),
          ]}
        />
      ) : null}
      {ended ? (
        <LeftToCorrect jobId={jobId} imported={(counts.imported ?? 0) + (counts.joined ?? 0)} />
      ) : null}
      {all > 0 ? <OutcomeList jobId={jobId} only={only} outcomes={outcomes} onSight={onSight} /> : null}
      {ended && outcomes.known && all === 0 ? <p className="import-message">{nothingWords(job)}</p> : null}
      {ended ? (
        <div className="import-foot">
          {again > 0 ? (
            <Button small onPress={() => void retry(jobId)}>
              Try {again.toLocaleString('en')} again
            </Button>
          ) : null}
          {all > 0 ? (
            <Button small onPress={() => void saveList(jobId)}>
              Save the list…
            </Button>
          ) : null}
          <Button small variant="quiet" onPress={() => watching.set(true)}>
            Watch a folder…
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** Chooses among the imports of this session. */
function WhichImport({ imports, jobId }: { readonly imports: readonly Job[]; readonly jobId: string }) {
  return (
    <Select
      label="Which import"
      bare
      value={jobId}
      options={imports.toReversed().map((job, at) => ({
        value: job.id,
        label: job.label === 'Import' ? `Import ${imports.length - at}` : job.label,
        detail: job.state === 'running' ? 'running' : countWords(job),
      }))}
      onChange={(id) => importPanel.set({ jobId: id, open: true })}
    />
  );
}

function countWords({ done }: Job): string {
  return `${done.toLocaleString('en')} ${done === 1 ? 'line' : 'lines'}`;
}

function nothingWords(job: Job): string {
  return job.state === 'cancelled'
    ? 'It was cancelled before anything was read. Nothing was changed.'
    : 'There was nothing to import: no file was found. Nothing was changed.';
}

import { index, jobs, project } from '../api/live.ts';
import { saving, useCall } from '../api/queries.ts';
import { useStore } from '../api/store.ts';
import { JobLine } from '../features/imports/job-line.tsx';
import './foot.css';

/** What is saved, how much there is, what runs, and that nothing leaves the laptop. */
export function Foot() {
  const counts = useCall('project.counts', {}).data;
  const running = useStore(jobs).filter((job) => job.state === 'running');
  const busy = useStore(saving) > 0;
  const known = useStore(index);
  const indexing = known !== null && known.indexed < known.articles;
  const open = useStore(project);
  return (
    <footer className="foot">
      <span title={open && !open.readOnly ? `Every change is kept at once in ${open.path}` : undefined}>
        {open?.readOnly ? 'Open to read only' : busy ? 'Saving…' : 'Saved'}
      </span>
      {counts === undefined ? null : (
        <>
          <span>{plural(counts.articles, 'article')}</span>
          <span>{plural(counts.passages, 'passage')}</span>
        </>
      )}
      {indexing ? (
        <span>
          {number(known.indexed)} of {number(known.articles)} articles indexed for search
        </span>
      ) : null}
      {running.map((job) => (
        <JobLine key={job.id} job={job} />
      ))}
      <span className="foot-end">Offline. Nothing leaves this laptop.</span>
    </footer>
  );
}

function plural(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function number(count: number): string {
  return count.toLocaleString('en');
}

import type { Job } from '../../../preload/contract/index.ts';
import { act } from '../../api/queries.ts';
import { Button } from '../../components/button.tsx';
import { timeLeft } from './time-left.ts';
import './job-line.css';

/** A job that runs: what it is, how far, how long yet, Cancel. */
export function JobLine({ job }: { readonly job: Job }) {
  const known = job.total !== null && job.total > 0;
  return (
    <span className="job-line">
      <span>{job.label}</span>
      <progress
        className="job-progress"
        aria-label={job.label}
        {...(known ? { value: job.done, max: job.total ?? 1 } : {})}
      />
      <span>
        {known ? `${job.done.toLocaleString('en')} of ${job.total?.toLocaleString('en')}` : job.done}
      </span>
      {job.left === null ? null : <span>{timeLeft(job.left)}</span>}
      {job.kind === 'index' ? null : (
        <Button variant="quiet" small onPress={() => void act('jobs.cancel', { id: job.id })}>
          Cancel
        </Button>
      )}
    </span>
  );
}

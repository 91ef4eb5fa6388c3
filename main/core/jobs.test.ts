import { expect, it } from 'vitest';
import type { Job } from '../../preload/contract/index.ts';
import { Jobs } from './jobs.ts';

const turn = () => new Promise((resolve) => setTimeout(resolve, 1));

it('tells the beginning, progress with time left, and the end of a job', async () => {
  const told: Job[] = [];
  const jobs = new Jobs((job) => told.push(job));
  jobs.start('import', 'Import', async (job) => {
    await turn();
    job.progress(1, 4, { imported: 1 });
    await turn();
  });
  await jobs.cancelAll();
  await turn();
  expect(told[0]).toMatchObject({ state: 'running', done: 0, total: null, left: null });
  const progress = told.find((job) => job.done === 1);
  expect(progress).toMatchObject({ total: 4, counts: { imported: 1 } });
  expect(progress?.left).toBeGreaterThanOrEqual(0);
});

it('ends cancelled when it was cancelled, failed when it threw', async () => {
  const jobs = new Jobs(() => {});
  const cancelled = jobs.start(
    'import',
    'Import',
    (job) => new Promise((end) => job.signal.addEventListener('abort', () => end())),
  );
  const failed = jobs.start('export', 'Export', async () => {
    throw new Error('no paper');
  });
  expect(jobs.cancel(cancelled.id)).toBe(true);
  expect(jobs.cancel('nothing')).toBe(false);
  await jobs.cancelAll();
  const states = new Map(jobs.list().map((job) => [job.id, job]));
  expect(states.get(cancelled.id)?.state).toBe('cancelled');
  expect(states.get(failed.id)).toMatchObject({ state: 'failed', message: 'no paper' });
});

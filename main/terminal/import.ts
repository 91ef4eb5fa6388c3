import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Job, Outcome } from '../../preload/contract/index.ts';
import { EXIT, type ExitCode, Failure } from './exit.ts';
import { jsonLine, oneLine, type Screen } from './screen.ts';
import { interrupted, type Session, withCore } from './session.ts';

/** Imports files and folders into a project, which is made when it is not there yet. */
export function importCommand(
  paths: readonly string[],
  options: { readonly project: string; readonly json?: boolean; readonly ask?: boolean },
  screen: Screen,
  signal: AbortSignal,
): Promise<ExitCode> {
  return withCore(async (session) => {
    const project = resolve(options.project);
    if (existsSync(project)) await session.call('project.open', { path: project });
    else {
      const made = await session.call('project.create', { path: project });
      screen.say(`Made the project ${made.path}`);
    }
    const outcomes = await importPaths(session, paths, screen, signal, options.ask);
    for (const outcome of outcomes) {
      await screen.write(options.json ? jsonLine(outcome) : outcomeLine(outcome));
    }
    screen.say(summary(outcomes));
    if (signal.aborted) throw interrupted();
    return exitCodeOf(outcomes);
  });
}

/** Imports and waits for the end; the outcomes, refused ones first. An abort cancels what is not done. */
export async function importPaths(
  session: Session,
  paths: readonly string[],
  screen: Screen,
  signal: AbortSignal,
  ask = false,
): Promise<Outcome[]> {
  const ended = Promise.withResolvers<Job>();
  let id: string | null = null;
  const early: Job[] = [];
  const see = (job: Job): void => {
    if (id === null) early.push(job);
    else if (job.id === id) {
      screen.progress(progressLine(job));
      if (job.state !== 'running') ended.resolve(job);
    }
  };
  const unsubscribe = session.subscribe((event) => {
    if (event.event === 'job') see(event.job);
  });
  // what is imported until then stays, the rest is listed as cancelled
  const cancel = (): void => {
    if (id !== null) session.call('jobs.cancel', { id }).catch(ended.reject);
  };
  signal.addEventListener('abort', cancel);
  try {
    const started = await session.call('imports.start', {
      paths: paths.map((path) => resolve(path)),
      ask,
    });
    id = started.id;
    if (signal.aborted) cancel();
    for (const job of early) see(job);
    const job = await ended.promise;
    screen.progress('');
    if (job.state === 'failed')
      throw new Failure(job.message ?? 'The import failed. Nothing was half-imported.');
    return await allOutcomes(session, job.id);
  } finally {
    screen.progress('');
    unsubscribe();
    signal.removeEventListener('abort', cancel);
  }
}

export function exitCodeOf(outcomes: readonly Outcome[]): ExitCode {
  return outcomes.some(({ outcome }) => outcome === 'refused' || outcome === 'cancelled')
    ? EXIT.failed
    : EXIT.ok;
}

/** "5 imported, 1 already here, 1 refused". */
export function summary(outcomes: readonly Outcome[]): string {
  const counts = Map.groupBy(outcomes, ({ outcome }) => outcome);
  const parts = [...counts].map(([outcome, those]) => `${those.length} ${outcome}`);
  return parts.length > 0 ? parts.join(', ') : 'There was no file to import.';
}

export function outcomeLine({ path, part, outcome, title, why }: Outcome): string {
  const what = why ?? (title === null ? '' : `“${title}”`);
  return `${outcome.padEnd(12)}  ${oneLine([path, part].filter(Boolean).join('/'))}${what ? `  ${oneLine(what)}` : ''}\n`;
}

async function allOutcomes(session: Session, jobId: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (;;) {
    const page = await session.call('imports.outcomes', { jobId, offset: outcomes.length, limit: 500 });
    outcomes.push(...page.rows);
    if (page.rows.length === 0 || outcomes.length >= page.total) return outcomes;
  }
}

function progressLine(job: Job): string {
  if (job.total === null) return 'Looking for files…';
  const left = job.left === null ? '' : `, ${Math.ceil(job.left / 1000)} s left`;
  return `Importing ${job.done} of ${job.total}${left}`;
}

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** A task of the window's main thread, in milliseconds: how long it took, and how long it was really at work. */
export interface Task {
  readonly wall: number;
  /** Without what other programs of a busy machine took meanwhile. */
  readonly worked: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Traces the page while something is done, and answers the tasks of its main thread, the longest first. */
export async function tasksOf(
  page: Page,
  folder: string,
  work: () => Promise<void>,
): Promise<readonly Task[]> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('There is no browser to trace.');
  const path = join(folder, 'trace.json');
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'], path });
  await work();
  await browser.stopTracing();
  const { traceEvents } = JSON.parse(readFileSync(path, 'utf8')) as { traceEvents: readonly TraceEvent[] };
  rmSync(path);
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return traceEvents
    .filter(({ name, ph, pid, tid }) => ph === 'X' && /RunTask$/.test(name) && mains.has(`${pid} ${tid}`))
    .map(({ dur = 0, tdur = dur }) => ({ wall: dur / 1000, worked: tdur / 1000 }))
    .sort((a, b) => b.worked - a.worked);
}

/** Tells quietly of what came into watched folders: a message at the foot, and the panel stays closed. */
import { useEffect, useRef } from 'react';
import type { Job } from '../../../preload/contract/index.ts';
import { jobs } from '../../api/live.ts';
import { say } from '../../api/messages.ts';
import { useStore } from '../../api/store.ts';
import { asked, importPanel } from './imports.ts';
import { arrivedWords } from './outcome-words.ts';

/** So long the answer to whoever asked for an import may come after the import itself. */
const ANSWER_MS = 500;

/** Notices imports that nobody at this window asked for. */
export function useArrivals(): void {
  const imports = useStore(jobs).filter(({ kind }) => kind === 'import');
  const told = useRef<Set<string> | null>(null);
  useEffect(() => {
    // what was over before this window looked is old news
    told.current ??= new Set(imports.filter(isOver).map(({ id }) => id));
    for (const job of imports) {
      if (!isOver(job) || told.current.has(job.id)) continue;
      told.current.add(job.id);
      setTimeout(() => tell(job), ANSWER_MS);
    }
  }, [imports]);
}

function isOver({ state }: Job): boolean {
  return state !== 'running';
}

function tell(job: Job): void {
  if (asked.has(job.id)) return;
  const words = arrivedWords(job);
  if (words === null) return;
  // the panel shows it when it is opened the next time; what is open now stays
  importPanel.set((now) => (now?.open === true ? now : { jobId: job.id, open: false }));
  say(words, { label: 'Show', run: () => importPanel.set({ jobId: job.id, open: true }) });
}

import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startCore } from '../main/hosts/core-thread.ts';
import { terminalHost } from '../main/hosts/terminal/host.ts';
import type { Job } from '../preload/contract/index.ts';

/** Makes a project of files in a folder, without a window; its path. */
export async function importedProject(folder: string, paths: readonly string[]): Promise<string> {
  const project = join(folder, 'project.collate');
  const core = startCore(terminalHost(), { userData: folder, documents: folder, samples: '' });
  const asked = async <T>(method: string, input: unknown): Promise<T> => {
    const answer = await core.call(method, input);
    if (!answer.ok) throw new Error(`${method}: ${answer.error.message}`);
    return answer.value as T;
  };
  await asked('project.create', { path: project });
  const { id } = await asked<Job>('imports.start', { paths: [...paths] });
  for (;;) {
    const job = (await asked<readonly Job[]>('jobs.list', {})).find((one) => one.id === id);
    if (job?.state !== 'running') break;
    await delay(50);
  }
  await core.close();
  return project;
}

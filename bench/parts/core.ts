import { join } from 'node:path';
import { type CoreThread, startCore } from '../../main/hosts/core-thread.ts';
import { SAMPLES } from '../../main/hosts/folders.ts';
import { terminalHost } from '../../main/hosts/terminal/host.ts';
import type { CollateEvent, Input, MethodName, Output } from '../../preload/contract/index.ts';

/** The real core, with its settings in the benchmark's folder. */
export interface BenchCore {
  call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>>;
  /** Resolves at the first event that is waited for; to be called before what causes it. */
  waitFor(wanted: (event: CollateEvent) => boolean): Promise<void>;
  close: CoreThread['close'];
}

export function benchCore(folder: string): BenchCore {
  const core = startCore(terminalHost(), {
    userData: join(folder, 'user data'),
    documents: folder,
    samples: SAMPLES,
  });
  return {
    async call(method, input) {
      const answer = await core.call(method, input);
      if (!answer.ok) throw new Error(`${method}: ${answer.error.message}`);
      return answer.value as Output<typeof method>;
    },
    waitFor: (wanted) =>
      new Promise((resolve) => {
        const unsubscribe = core.subscribe((event) => {
          if (!wanted(event)) return;
          unsubscribe();
          resolve();
        });
      }),
    close: core.close,
  };
}

/** Where the project of a run lies. */
export function projectPath(folder: string): string {
  return join(folder, 'bench.collate');
}

/** A project with nothing in it, to compare with. */
export function emptyPath(folder: string): string {
  return join(folder, 'empty.collate');
}

/** Whether an event says that the whole index is built. */
export function isIndexed(articles: number): (event: CollateEvent) => boolean {
  return (event) => event.event === 'index' && event.indexed === articles && event.articles === articles;
}

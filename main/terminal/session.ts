import { resolve } from 'node:path';
import type { CollateEvent, Input, MethodName, Output } from '../../preload/contract/index.ts';
import { startCore } from '../hosts/core-thread.ts';
import { findFolders } from '../hosts/folders.ts';
import { terminalHost } from '../hosts/terminal/host.ts';
import { EXIT, Failure } from './exit.ts';

/** The core, for one command. */
export interface Session {
  /** Calls a method of the contract. @throws Failure with the core's own words when it refuses */
  call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>>;
  subscribe(listener: (event: CollateEvent) => void): () => void;
  /** From now on an abort closes the core at once; what is being waited for ends as interrupted. */
  closeOn(signal: AbortSignal): void;
}

/** Starts the core, uses it and closes it again, whatever happens. */
export async function withCore<T>(use: (session: Session) => Promise<T>): Promise<T> {
  const core = startCore(terminalHost(), findFolders());
  let closing: AbortSignal | null = null;
  const closeNow = (): void => void core.close();
  const session: Session = {
    async call(method, input) {
      const answer = await core.call(method, input);
      if (answer.ok) return answer.value as Output<typeof method>;
      throw closing?.aborted ? interrupted() : Failure.of(answer.error);
    },
    subscribe: core.subscribe,
    closeOn(signal) {
      closing = signal;
      if (signal.aborted) closeNow();
      else signal.addEventListener('abort', closeNow);
    },
  };
  try {
    return await use(session);
  } finally {
    await core.close();
  }
}

/** Opens a project only to read it, so that it may be open in the window at the same time. */
export function withProject<T>(
  path: string,
  signal: AbortSignal,
  use: (session: Session) => Promise<T>,
): Promise<T> {
  return withCore(async (session) => {
    session.closeOn(signal);
    await session.call('project.open', { path: resolve(path), readOnly: true });
    return use(session);
  });
}

export function interrupted(): Failure {
  return new Failure('Stopped.', EXIT.interrupted);
}

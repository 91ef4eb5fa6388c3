import type {
  CollateEvent,
  Input,
  MethodName,
  Output,
  Problem,
  Result,
} from '../../preload/contract/index.ts';
import type { CoreThread } from './core-thread.ts';

/** How long a window waits for its first project before it shows itself without one. */
export const PATIENCE_MS = 2_000;

/**
 * Opens what a new window shows: the project it was asked for, else the one that was open last, else (at the first
 * start of all) the sample project. Where that fails the window starts without a project.
 * @param asked path of a project given on the command line
 * @returns why it could not be opened, for the window to say; null when all is well
 */
export async function openFirstProject(core: CoreThread, asked: string | null): Promise<CollateEvent | null> {
  if (asked !== null) return trouble(await ask(core, 'project.open', { path: asked }));
  const recent = await ask(core, 'project.recent', {});
  if (!recent.ok) return trouble(recent);
  if (recent.value.length === 0) return trouble(await ask(core, 'project.openSample', {}));
  const last = recent.value.find((project) => project.exists);
  return last ? trouble(await ask(core, 'project.open', { path: last.path })) : null;
}

/** A call whose answer has the shape the contract says; the core has parsed it already. */
async function ask<M extends MethodName>(
  core: CoreThread,
  method: M,
  input: Input<M>,
): Promise<Result<Output<M>>> {
  return (await core.call(method, input)) as Result<Output<M>>;
}

function trouble(result: { ok: true } | { ok: false; error: Problem }): CollateEvent | null {
  return result.ok ? null : { event: 'trouble', code: result.error.code, message: result.error.message };
}

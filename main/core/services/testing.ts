import { mkdirSync } from 'node:fs';
import type { CollateEvent, Input, MethodName, Output } from '../../../preload/contract/index.ts';
import { contract } from '../../../preload/contract/index.ts';
import { createCore } from '../core.ts';
import { createRouter, type Router } from '../router.ts';
import { type TestFolder, testFolder } from '../store/testing.ts';
import { createHandlers } from './index.ts';

/** A core with a new project in a folder of its own, for tests that ask it as the window does. */
export interface TestCore {
  readonly folder: TestFolder;
  readonly router: Router;
  /** What a method answers, in the shape of its contract. @throws Error where it refuses */
  call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>>;
  /** Closes the project and removes the folder. */
  remove(): Promise<void>;
}

export async function testCore(emit: (event: CollateEvent) => void = () => {}): Promise<TestCore> {
  const folder = testFolder();
  mkdirSync(folder.path('user'));
  const core = createCore(
    {
      host: { host: 'terminal', version: '0', saveDialog: false, asksOutside: false },
      folders: { userData: folder.path('user'), documents: folder.path(''), samples: folder.path('') },
    },
    emit,
    async () => ({ ok: false, error: { code: 'host-cannot', message: 'There is no window.' } }),
  );
  const router = createRouter(createHandlers(core), (method, error) => {
    throw new Error(`${method} failed`, { cause: error });
  });
  const call = async <M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> => {
    const answer = await router.call(method, input);
    if (!answer.ok) throw new Error(`${method}: ${answer.error.code} ${answer.error.message}`);
    return contract[method].output.parse(answer.value) as Output<M>;
  };
  await call('project.create', { path: folder.path('test.collate') });
  return {
    folder,
    router,
    call,
    async remove() {
      await core.close();
      folder.remove();
    },
  };
}

import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { type App, launch, temporaryFolder } from './launch.ts';
import { Window } from './pages/window.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

let app: App | null = null;
afterEach(async () => {
  await app?.kill();
  app = null;
});

it('opens on the sample project at the first start, sends nothing, and is accessible', async () => {
  app = await launch({ userData: join(folder.path, 'never', 'started') });
  // loaded again, so that not a word of its start is missed
  await app.page.reload();
  const window = new Window(app.page);
  await window.ready();
  expect(await window.kept('project.current', {})).toMatchObject({ sample: true });
  expect(await window.rail.count('Articles')).toBeGreaterThanOrEqual(6);
  expect(await violations(app.page)).toEqual([]);
  expect(app.complaints).toEqual([]);
  await app.screenshot('first-start');
  expect(await app.close()).toBe(0);
  expect(app.left).toEqual([]);
});

it('opens again where it was left', async () => {
  const userData = join(folder.path, 'again');
  app = await launch({ userData });
  const first = new Window(app.page);
  await first.ready();
  const open = await first.kept('project.current', {});
  await app.close();
  app = await launch({ userData });
  const second = new Window(app.page);
  await second.ready();
  expect(await second.kept('project.current', {})).toEqual(open);
});

/**
 * Whether the window stays fluid while a folder of articles is imported: frames that came late, and how long a key took
 * to show, in the real window.
 *
 *   npm run build && npm exec -c 'xvfb-run -a node bench/window.ts 10000'
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../e2e/launch.ts';
import { Window } from '../e2e/pages/window.ts';
import { News } from './generate.ts';

const articles = Number(process.argv[2] ?? 10_000);
const folder = mkdtempSync(join(tmpdir(), 'collate-window-'));
const files = join(folder, 'articles');
mkdirSync(files);
const news = new News(1);
for (let n = 0; n < articles; n++) {
  const { fileName, file } = news.article(n);
  writeFileSync(join(files, fileName), file);
}

const app = await launch({ userData: join(folder, 'user') });
try {
  const window = new Window(app.page);
  await window.kept('project.create', { path: join(folder, 'window.collate') });
  await window.ready();
  await app.page.evaluate(() => {
    const late: number[] = [];
    const long: number[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) long.push(entry.duration);
    }).observe({ entryTypes: ['longtask'] });
    let last = performance.now();
    const frame = (now: number): void => {
      late.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    Object.assign(globalThis, { measured: { late, long } });
  });
  const began = performance.now();
  await app.drop([files], window.main);
  const keys: number[] = [];
  for (;;) {
    const jobs = await window.kept('jobs.list', {});
    const job = jobs.at(-1);
    if (job && job.state !== 'running') break;
    // what a person does meanwhile: go down the list
    const pressed = performance.now();
    await app.page.keyboard.press('j');
    await app.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    keys.push(performance.now() - pressed);
    await app.page.waitForTimeout(200);
  }
  const seconds = (performance.now() - began) / 1000;
  const { late, long } = await app.page.evaluate(
    () => (globalThis as unknown as { measured: { late: number[]; long: number[] } }).measured,
  );
  const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b);
  const at = (values: readonly number[], part: number) =>
    Math.round(sorted(values)[Math.floor((values.length - 1) * part)] ?? 0);
  console.log(`${articles} files imported in ${seconds.toFixed(1)} s with the window open`);
  console.log(`frame to frame: p50 ${at(late, 0.5)} ms, p99 ${at(late, 0.99)} ms, longest ${at(late, 1)} ms`);
  console.log(`tasks over 50 ms: ${long.length}, longest ${at(long, 1)} ms`);
  console.log(`a key until it is drawn: p50 ${at(keys, 0.5)} ms, p95 ${at(keys, 0.95)} ms`);
} finally {
  await app.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

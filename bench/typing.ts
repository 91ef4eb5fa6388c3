/**
 * Whether the window stays fluid while one types a search over many articles: tasks of its main thread, how long a
 * letter took to show, and how long the results to what was typed, in the real window.
 *
 *   npm run build && npm exec -c 'xvfb-run -a node bench/typing.ts 10000'
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importedProject } from '../e2e/imported-project.ts';
import { launch } from '../e2e/launch.ts';
import { type Task, tasksOf } from '../e2e/long-tasks.ts';
import { Search } from '../e2e/pages/search.ts';
import { Window } from '../e2e/pages/window.ts';
import { News } from './generate.ts';
import { timesOf } from './measure.ts';

const articles = Number(process.argv[2] ?? 10_000);
const folder = mkdtempSync(join(tmpdir(), 'collate-typing-'));
const files = join(folder, 'articles');
mkdirSync(files);
const news = new News(1);
for (let n = 0; n < articles; n++) {
  const { fileName, file } = news.article(n);
  writeFileSync(join(files, fileName), file);
}
const project = await importedProject(folder, [files]);
console.log(`${articles} articles are in the project`);

const app = await launch({ userData: join(folder, 'user'), project });
try {
  const { page } = app;
  page.setDefaultTimeout(60_000);
  const window = new Window(page);
  const search = new Search(page);
  await window.ready();
  await search.searchFor('the');
  await search.found.getByText('still reading').waitFor({ state: 'hidden', timeout: 600_000 });
  const drawn = () =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  const letters: number[] = [];
  const answers: number[] = [];
  const queries = Array.from({ length: 8 }, (_, at) =>
    news
      .article(at * 31)
      .title.split(' ')
      .slice(0, 4)
      .join(' '),
  );
  const typing = await tasksOf(page, folder, async () => {
    for (const query of queries) {
      await search.focus();
      await window.press('Control+a');
      for (const letter of query) {
        const pressed = performance.now();
        await page.keyboard.type(letter);
        await drawn();
        letters.push(performance.now() - pressed);
      }
      const typed = performance.now();
      await page.locator('.search-screen[aria-busy="false"]').waitFor();
      answers.push(performance.now() - typed);
    }
  });
  await search.searchFor('the');
  const scrolling = await tasksOf(page, folder, async () => {
    for (let at = 0; at < 60; at += 1) {
      await search.results.evaluate((list) => list.scrollBy({ top: 2000 }));
      await drawn();
    }
  });
  const print = (what: string, times: readonly number[]): void => {
    const { p50, p95 } = timesOf(times);
    console.log(`${what}: p50 ${p50} ms, p95 ${p95} ms`);
  };
  print('a letter until it is drawn, with the driving of the window', letters);
  print('from the last letter to the results', answers);
  printTasks('typing', typing);
  printTasks('scrolling the results by two screens at a time', scrolling);
} finally {
  await app.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

function printTasks(during: string, tasks: readonly Task[]): void {
  const worst = (of: (task: Task) => number): number => Math.round(Math.max(0, ...tasks.map(of)));
  const long = tasks.filter(({ worked }) => worked > 50);
  console.log(
    `${during}: ${long.length} of ${tasks.length} tasks over 50 ms; longest ${worst(({ worked }) => worked)} ms at work, ` +
      `${worst(({ wall }) => wall)} ms by the clock`,
  );
}

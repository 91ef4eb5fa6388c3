import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { News } from '../generate.ts';
import { rounded, seconds } from '../measure.ts';
import { benchCore, projectPath } from './core.ts';
import type { PartInput } from './input.ts';
import { keepQueries } from './kept-queries.ts';

export interface ImportMeasured {
  /** Files imported in a second. */
  readonly rate: number;
  /** Size of the project file, in MB. */
  readonly size: number;
}

/** Imports generated files from a folder into a new project, as the window does. */
export async function measureImport(input: PartInput): Promise<ImportMeasured> {
  const { articles, seed, folder } = input;
  const files = join(folder, 'articles');
  mkdirSync(files, { recursive: true });
  const news = new News(seed);
  for (let n = 0; n < articles; n++) {
    const { fileName, file } = news.article(n);
    writeFileSync(join(files, fileName), file);
  }

  const core = benchCore(folder);
  await core.call('project.create', { path: projectPath(folder) });
  const ended = core.waitFor((event) => event.event === 'job' && event.job.state !== 'running');
  const took = await seconds(async () => {
    await core.call('imports.start', { paths: [files] });
    await ended;
  });
  const { articles: imported } = await core.call('project.counts', {});
  if (imported !== articles) throw new Error(`${imported} of ${articles} files were imported`);
  await core.close();
  keepQueries(input);
  return { rate: Math.round(articles / took), size: rounded(statSync(projectPath(folder)).size / 1e6) };
}

import { residentMemory, rounded, seconds, type Times, timeQueries, timesOf } from '../measure.ts';
import { benchCore, emptyPath, isIndexed, projectPath } from './core.ts';
import type { PartInput } from './input.ts';
import { keptQueries } from './kept-queries.ts';

export interface ProjectMeasured {
  /** Milliseconds until the list of articles can be shown. */
  readonly open: number;
  /** Seconds until the search index is whole. */
  readonly indexed: number;
  /** Milliseconds from the question to the answer, through the core's door. */
  readonly typing: Times;
  /** The same as measured inside the index's worker. */
  readonly inside: Times;
  readonly phrase: Times;
  /** What the project adds to the memory of the process, compared with an empty one, in MB. */
  readonly memory: number;
  /** The process with an empty project, in MB. */
  readonly program: number;
}

const LIMIT = 20;

/** Opens the project that was imported before and searches it. */
export async function measureProject({ articles, folder }: PartInput): Promise<ProjectMeasured> {
  const queries = keptQueries(folder);

  const core = benchCore(folder);
  const emptyIndexed = core.waitFor(isIndexed(0));
  await core.call('project.create', { path: emptyPath(folder) });
  await emptyIndexed;
  const before = residentMemory();

  const whole = core.waitFor(isIndexed(articles));
  const begun = performance.now();
  await core.call('project.open', { path: projectPath(folder) });
  const ids = await core.call('articles.ids', {});
  await core.call('articles.rows', { ids: ids.slice(0, 100) });
  const open = rounded(performance.now() - begun);
  const indexed = await seconds(() => whole);

  const inside: number[] = [];
  const ask = async (query: string): Promise<void> => {
    const { ms } = await core.call('search.query', { query, limit: LIMIT });
    inside.push(ms);
  };
  const typing = await timeQueries(queries.typing, ask);
  const typed = timesOf(inside.splice(0));
  const phrase = await timeQueries(queries.phrases, ask);
  const after = residentMemory();
  await core.close();
  return { open, indexed, typing, inside: typed, phrase, memory: rounded(after - before), program: before };
}

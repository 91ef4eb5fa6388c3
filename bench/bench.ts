/**
 * Measures Collate on generated articles, beside other engines on the same texts in the same run.
 *
 *   npm run bench [-- project|search] [--articles 1000,10000] [--seed 1] [--json]
 *
 * `project` (the default) imports files into a real project, opens it and searches it, with SQLite's FTS5 beside it.
 * `search` measures the index on a project that was filled without reading files: building it, opening it with the index that
 * was kept, asking it; with FTS5 (as it comes and with its prefix index) and MiniSearch beside it on the same texts and
 * queries (beyond 50,000 articles MiniSearch is asked 100 of them: it needs seconds for each).
 * With --json the last line of each size is a record.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../scripts/output.ts';
import type { Times } from './measure.ts';
import type { ProjectFilled } from './parts/fill.ts';
import type { ImportMeasured } from './parts/import.ts';
import type { IndexBuilt, IndexMeasured } from './parts/index.ts';
import type { PartInput } from './parts/input.ts';
import type { PartName } from './parts/part.ts';
import type { ProjectMeasured } from './parts/project.ts';
import type { SearchMeasured } from './parts/texts.ts';

/** MiniSearch needs more than V8 allows by itself; with it any other part would let more garbage lie than the program does. */
const ROOMY = ['--max-old-space-size=8192'];

class PartFailed extends Error {}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: 'string', default: '1000,10000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const what = positionals[0] ?? 'project';
const sizes = values.articles.split(',').map(Number);
if (!['project', 'search'].includes(what) || sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  console.error('Usage: npm run bench [-- project|search] [--articles 1000,10000] [--seed 1] [--json]');
  process.exit(2);
}

// the index is opened in the thread that the program has
if (what === 'search' && (await ensureBuilt()) !== 0) process.exit(1);

for (const articles of sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'collate-bench-'));
  try {
    const input = { articles, seed: Number(values.seed), folder };
    const record = what === 'project' ? benchProject(input) : benchSearch(input);
    if (values.json) console.log(JSON.stringify(record));
  } catch (error) {
    if (!(error instanceof PartFailed)) throw error;
    console.error(error.message);
    process.exitCode = 1;
    break;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function benchProject(input: PartInput): object {
  const imported = part<ImportMeasured>('import', input);
  const project = part<ProjectMeasured>('project', input);
  const fts5 = part<SearchMeasured>('fts5', input);
  print(`${input.articles} articles, a real project`, [
    ['import', `${imported.rate} files/s`],
    ['project file', `${imported.size} MB`],
    ['open, until the list is there', `${project.open} ms`],
    ['search index whole after', `${project.indexed} s`],
    ['search while typing, p50 / p95', times(project.typing)],
    ['  inside the index', times(project.inside)],
    ['exact phrase, p50 / p95', times(project.phrase)],
    ['memory, more than an empty project', `${project.memory} MB (program: ${project.program} MB)`],
    ...peer('FTS5', fts5),
  ]);
  return { articles: input.articles, import: imported, ...project, peers: { fts5 } };
}

function benchSearch(input: PartInput): object {
  const { passages } = part<ProjectFilled>('fill', input);
  const built = part<IndexBuilt>('build', input);
  const opened = part<IndexMeasured>('index', input);
  rmSync(join(input.folder, 'bench.collate'));
  const fts5 = part<SearchMeasured>('fts5', input);
  const fts5Prefix = part<SearchMeasured>('fts5-prefix', input);
  const minisearch = part<SearchMeasured>('minisearch', input);
  print(`${input.articles} articles, ${passages} passages in them`, [
    [
      'build',
      `${built.build} s (${built.cpu} ms of processor time an article; longest slice ${built.slice} ms)`,
    ],
    ['kept beside the project', `${built.file} MB`],
    ['open with the index', `${opened.open} ms`],
    ['while typing, p50 / p95', times(opened.typing)],
    ['with a slip, p50 / p95', times(opened.typos)],
    ['exact phrase, p50 / p95', times(opened.phrase)],
    ['with filters, p50 / p95', times(opened.filters)],
    ['frequent words NEAR each other, p50 / p95', times(opened.near)],
    ['in titles, p50 / p95', times(opened.titles)],
    ['with facets, p50 / p95', times(opened.facets)],
    ['what the box offers, p50 / p95', times(opened.complete)],
    ['a saved search counted, p50 / p95', times(opened.saved)],
    ['an article written until it is found, p50 / p95', times(opened.added)],
    ['in memory', `${opened.memory} MB (${opened.answers} MB of it answers in the asking thread)`],
    ...peer('FTS5 as it comes', fts5),
    ...peer('FTS5 with its prefix index', fts5Prefix),
    ...peer('MiniSearch as it comes', minisearch),
  ]);
  // the first keys are what others read
  const { typing, phrase, open, memory, ...more } = opened;
  const { build, ...builtMore } = built;
  const peers = { fts5, fts5Prefix, minisearch };
  const { articles } = input;
  return { articles, typing, phrase, open, memory, build, peers, ...more, ...builtMore, passages };
}

function part<T>(name: PartName, input: PartInput): T {
  const file = fileURLToPath(new URL('./parts/part.ts', import.meta.url));
  const run = spawnSync(
    process.execPath,
    ['--expose-gc', ...(name === 'minisearch' ? ROOMY : []), file, name, JSON.stringify(input)],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (run.status === 0) return JSON.parse(run.stdout) as T;
  throw new PartFailed(`Measuring “${name}” failed; its own words are above.`);
}

function peer(name: string, measured: SearchMeasured): [string, string][] {
  return [
    [`${name}: build`, `${measured.build} s`],
    [`${name}: while typing, p50 / p95`, times(measured.typing) + sampled(measured)],
    [`${name}: exact phrase, p50 / p95`, measured.phrase ? times(measured.phrase) : 'none'],
    [`${name}: ${measured.onDisk ? 'on the disk' : 'in memory'}`, `${measured.memory} MB`],
  ];
}

function sampled({ asked, of }: SearchMeasured): string {
  return asked === of ? '' : ` (${asked} of the ${of} queries, drawn evenly)`;
}

function times({ p50, p95 }: Times): string {
  return `${p50} / ${p95} ms`;
}

function print(title: string, rows: readonly (readonly [string, string])[]): void {
  const width = Math.max(...rows.map(([name]) => name.length));
  console.log(`\n${title}`);
  for (const [name, value] of rows) console.log(`  ${name.padEnd(width)}  ${value}`);
}

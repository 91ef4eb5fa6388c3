/**
 * Imports a folder of plain-text files of 3 to 5 kB with everything an import does - blocks, metadata, copies, the search
 * index - and has `recollindex` index the same folder in the same run, with a fresh configuration.
 *
 *   npm exec -c 'node bench/import-vs-recoll.ts [--articles 10000] [--seed 1] [--rounds 1]'
 *
 * Needs `recollindex` (Debian's recollcmd). The two take turns; each round has a new project and a new configuration.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { News } from './generate.ts';
import { seconds } from './measure.ts';
import { benchCore, isIndexed } from './parts/core.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '1' },
  },
});
const [articles, seed, rounds] = [Number(values.articles), Number(values.seed), Number(values.rounds)];
if (![articles, seed, rounds].every((number) => Number.isInteger(number) && number >= 1)) {
  console.error('Usage: node bench/import-vs-recoll.ts [--articles 10000] [--seed 1] [--rounds 1]');
  process.exit(2);
}
if (spawnSync('recollindex', ['-h']).error) {
  console.error('There is no recollindex here; it comes with Debian’s package recollcmd.');
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'collate-bench-'));
try {
  const files = join(folder, 'articles');
  const bytes = writeArticles(files);
  console.log(`${articles} plain-text files, ${(bytes / articles / 1000).toFixed(1)} kB each`);
  for (let round = 1; round <= rounds; round++) {
    const ours = await collate(files, join(folder, `collate-${round}`));
    const theirs = await recoll(files, join(folder, `recoll-${round}`));
    print('Collate: stored, with blocks, metadata and copies', ours.imported, ours.importedProcessor);
    print('Collate: and the search index whole', ours.indexed, ours.indexedProcessor);
    print('recollindex', theirs.took, theirs.processor);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function writeArticles(into: string): number {
  mkdirSync(into);
  const news = new News(seed);
  let bytes = 0;
  for (let n = 0; n < articles; n++) {
    const { fileName, file } = news.article(n);
    writeFileSync(join(into, fileName), file);
    bytes += Buffer.byteLength(file);
  }
  return bytes;
}

/** From the drop of the folder, into a new project in a program that runs. */
async function collate(files: string, into: string) {
  mkdirSync(into);
  const core = benchCore(into);
  await core.call('project.create', { path: join(into, 'bench.collate') });
  const used = process.cpuUsage();
  const processor = () => {
    const { user, system } = process.cpuUsage(used);
    return (user + system) / 1e6;
  };
  const ended = core.waitFor((event) => event.event === 'job' && event.job.state !== 'running');
  const whole = core.waitFor(isIndexed(articles));
  const begun = performance.now();
  const since = () => (performance.now() - begun) / 1000;
  await core.call('imports.start', { paths: [files] });
  await ended;
  const [imported, importedProcessor] = [since(), processor()];
  await whole;
  const [indexed, indexedProcessor] = [since(), processor()];
  const { articles: stored } = await core.call('project.counts', {});
  if (stored !== articles) throw new Error(`${stored} of ${articles} files were imported`);
  await core.close();
  return { imported, importedProcessor, indexed, indexedProcessor };
}

async function recoll(files: string, into: string) {
  mkdirSync(into);
  writeFileSync(join(into, 'recoll.conf'), `topdirs = ${files}\nloglevel = 1\n`);
  const env = { ...process.env, HOME: into };
  const before = childrenProcessor();
  const took = await seconds(() => {
    const run = spawnSync('recollindex', ['-c', into], { env, encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`recollindex failed: ${run.stderr}`);
  });
  const processor = childrenProcessor() - before;
  const found = spawnSync('recollq', ['-c', into, '-n', '1', 'mime:text/plain'], { env, encoding: 'utf8' });
  const indexed = Number(/^(\d+) results/m.exec(found.stdout)?.[1] ?? 0);
  if (indexed !== articles) throw new Error(`recollindex has ${indexed} of ${articles} files`);
  return { took, processor };
}

/** Processor seconds of the children that have ended; NaN where the system does not say. */
function childrenProcessor(): number {
  const ticks = spawnSync('sh', ['-c', `awk '{print $16 + $17}' /proc/${process.pid}/stat`], {
    encoding: 'utf8',
  });
  return ticks.status === 0 ? Number(ticks.stdout) / 100 : Number.NaN;
}

function print(what: string, clock: number, processor: number): void {
  const rate = Math.round(articles / clock);
  console.log(
    `  ${what.padEnd(52)} ${clock.toFixed(1).padStart(6)} s  (${rate} files/s; processor ${processor.toFixed(1)} s)`,
  );
}

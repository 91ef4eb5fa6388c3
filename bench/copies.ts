/**
 * Measures near-copies on generated articles of 550 words: alone, where times are those of one core, and in a project,
 * where they are those of the clock on the wall.
 *
 *   npm exec -c 'node bench/copies.ts [--articles 20000] [--seed 1] [--series] [--only-project]'
 *
 * Every eighth article is a copy (re-published, abridged or rewritten) of an earlier one. `--series` makes a third of
 * all articles issues of recurring reports, the hardest case for the index.
 */
import { parseArgs } from 'node:util';
import {
  CopyIndex,
  type CopyLink,
  type CopyMember,
  comparePrepared,
  compareTexts,
  copyGroups,
  copySignature,
  prepareText,
  wordDifference,
} from '../main/comparing/copies/index.ts';
import { families } from './copies/families.ts';
import { fill } from './copies/fill.ts';
import { isCopy, measureCopies } from './copies/measure.ts';
import { abridged, reparagraphed, rewritten } from './copies/rewrite.ts';
import { SERIES } from './copies/series.ts';
import { measureWired } from './copies/wired.ts';
import { News } from './generate.ts';
import { Random } from './random.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    series: { type: 'boolean', default: false },
    'only-project': { type: 'boolean', default: false },
  },
});
const count = Number(values.articles);
const seed = Number(values.seed);
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
  console.error(
    "Usage: npm exec -c 'node bench/copies.ts [--articles 20000] [--seed 1] [--series] [--only-project]'",
  );
  process.exit(2);
}

const { texts, made } = archive();
await inProject();
if (values['only-project']) process.exit();

const heap = memory();
const index = new CopyIndex();
const times = { signature: 0, index: 0, compare: 0, group: 0 };
const adding: number[] = [];
const pairs: CopyLink[] = [];
let bytes = 0;
let compared = 0;
for (const [n, text] of texts.entries()) {
  const start = now();
  const signature = copySignature(text);
  const signed = now();
  const candidates = index.add(String(n), signature);
  const indexed = now();
  // as in a project: a text is taken apart once for all that it is compared with, and not at all for none
  const prepared = prepareText(candidates.length > 0 ? text : '');
  for (const { id } of candidates) {
    const comparison = comparePrepared(prepareText(texts[Number(id)] ?? ''), prepared);
    if (isCopy(comparison)) pairs.push({ a: id, b: String(n), score: comparison.score });
  }
  const end = now();
  bytes += signature.byteLength;
  compared += candidates.length;
  times.signature += signed - start;
  times.index += indexed - signed;
  times.compare += end - indexed;
  adding.push(end - start);
}
const grouping = now();
const articles: readonly CopyMember[] = texts.map((_, order) => ({
  id: String(order),
  published: null,
  order,
}));
const groups = copyGroups(pairs, articles);
times.group = now() - grouping;

const found = new Set(pairs.map(({ a, b }) => `${a} ${b}`));
const last = adding.slice(-1000).sort((a, b) => a - b);
const total = times.signature + times.index + times.compare + times.group;
row(`${count} articles of 550 words`, '');
row('grouped in', `${(total / 1000).toFixed(1)} s`);
for (const [part, time] of Object.entries(times)) row(`  ${part}`, `${(time / 1000).toFixed(2)} s`);
row(
  'adding one at the end, p50 / p95 / most',
  `${[0.5, 0.95, 1].map((share) => at(last, share).toFixed(2)).join(' / ')} ms`,
);
row('pairs compared / copies / groups', `${compared} / ${pairs.length} / ${groups.length}`);
row(
  'copies that were made and found',
  `${made.filter(([a, b]) => found.has(`${a} ${b}`)).length} of ${made.length}`,
);
row('signatures', `${(bytes / count).toFixed(0)} bytes an article`);
row('memory of the index', `${memory() - heap} MB`);

const long = Array.from({ length: 18 }, (_, n) => texts[n] ?? '').join('\n');
const other = Array.from({ length: 18 }, (_, n) => texts[n + 20] ?? '').join('\n');
const rewrite = rewritten(long.split('\n'), new Random(seed)).join('\n');
row(
  `difference of 10,000 words, rewritten / unrelated`,
  `${timed(() => wordDifference(long, rewrite))} / ${timed(() => wordDifference(long, other))} ms`,
);
row(
  'comparison of the same',
  `${timed(() => compareTexts(long, rewrite))} / ${timed(() => compareTexts(long, other))} ms`,
);

for (const part of ['development', 'held-out'] as const) {
  const measured = [201, 202, 203, 204, 205, 206, 207, 208].map((each) =>
    measureCopies(families({ seed: each, part })),
  );
  const mean = (pick: 'precision' | 'recall') =>
    (measured.reduce((sum, one) => sum + one[pick], 0) / measured.length).toFixed(3);
  row(`made-up families, ${part}: precision / recall`, `${mean('precision')} / ${mean('recall')}`);
}

async function inProject(): Promise<void> {
  const more = Array.from({ length: 100 }, (_, n) => `${texts[n * 3] ?? ''} A word more.`);
  const { grouped, processor, groups, adding, opened } = await measureWired(texts, more);
  row(`${count} articles in a project, by the clock`, '');
  row('grouped in', `${grouped.toFixed(1)} s (processor ${processor.toFixed(1)} s; ${groups} groups)`);
  row(
    'adding a copy, until it is stored, p50 / p95 / most',
    `${[0.5, 0.95, 1].map((share) => at(adding, share).toFixed(1)).join(' / ')} ms`,
  );
  row('groups when a project is opened', `${opened.toFixed(0)} ms`);
}

function archive(): {
  readonly texts: readonly string[];
  readonly made: readonly (readonly [number, number])[];
} {
  const news = new News(seed);
  const random = new Random(seed);
  const texts: string[] = [];
  const made: (readonly [number, number])[] = [];
  for (let n = 0; n < count; n++) {
    const from = random.between(0, Math.max(0, n - 1));
    if (values.series && n % 3 === 0) {
      texts.push((SERIES[random.between(0, SERIES.length - 1)] ?? []).map(known(random)).join('\n'));
    } else if (n % 8 === 7) {
      const base = (texts[from] ?? '').split('\n');
      const change = n % 3;
      const copy = change === 0 ? abridged(base, 0.55) : change === 1 ? rewritten(base, random) : base;
      texts.push(reparagraphed(copy, random).join('\n\n'));
      made.push([from, n]);
    } else texts.push(news.article(n).body);
  }
  return { texts, made };
}

/** Fills the sentences of one issue. */
function known(random: Random): (sentence: string) => string {
  const facts = new Map<string, string>();
  return (sentence) => fill(sentence, random, facts);
}

/** The time this thread was computing, in ms: on a busy machine the clock on the wall says little. */
function now(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function timed(run: () => unknown): string {
  run();
  const start = now();
  run();
  return (now() - start).toFixed(0);
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}

/** In MB; a full figure where Node runs with --expose-gc. */
function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return Math.round((heapUsed + arrayBuffers) / 2 ** 20);
}

function row(what: string, value: string): void {
  console.log(`${what.padEnd(52)} ${value}`);
}

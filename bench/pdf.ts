/**
 * Reads every PDF under some folders and sets its words and their order beside those of poppler's `pdftotext`:
 *
 *     node bench/pdf.ts FOLDER… [--pages 40] [--worst 20]
 *
 * `words`: the part of the peer's words that we have too, and of ours that it has, as one figure (F1). `order`: the
 * same for runs of four words. No figure is the truth: where they differ somebody has to look.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pdfReader } from '../main/importing/readers/pdf.ts';

/** With fewer it is a drawing, whose labels have no order. */
const FEWEST_WORDS = 150;

interface Row {
  readonly file: string;
  readonly outcome: string;
  readonly ms: number;
  readonly words: number;
  readonly order: number;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'string', default: '40' },
    worst: { type: 'string', default: '15' },
    every: { type: 'string', default: '1' },
  },
});

function pdfsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.toLowerCase().endsWith('.pdf'))
    .toSorted()
    .map((name) => join(folder, name));
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      // the peer keeps hyphens at the ends of lines, or not: neither is an error of order
      .replace(/[-‐\u00ad]\s*\n\s*/g, '')
      .replace(/[-‐\u00ad]/g, '')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

function shared(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : 0;
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left > 0) both++;
    counts.set(word, left - 1);
  }
  return (2 * both) / (a.length + b.length);
}

function fours(words: readonly string[]): readonly string[] {
  return words.slice(3).map((_, i) => words.slice(i, i + 4).join(' '));
}

function peer(file: string): string | null {
  try {
    return execFileSync('pdftotext', ['-q', '-enc', 'UTF-8', file, '-'], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
  } catch {
    return null;
  }
}

function pagesOf(file: string): number {
  try {
    const said = execFileSync('pdfinfo', [file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return Number(/^Pages:\s+(\d+)/m.exec(said)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

async function compare(file: string): Promise<Row> {
  const bytes = readFileSync(file);
  const begun = performance.now();
  const read = await pdfReader.read({ bytes, fileName: file, extension: 'pdf', url: null });
  const ms = performance.now() - begun;
  const theirs = wordsOf(peer(file) ?? '');
  if (!read.ok) return { file, outcome: read.error.code, ms, words: 0, order: theirs.length };
  if (!('text' in read.value)) throw new Error('a PDF is no container');
  const ours = wordsOf(read.value.text);
  return {
    file,
    outcome: read.value.notice ?? (theirs.length < FEWEST_WORDS ? 'drawing' : 'read'),
    ms,
    words: shared(ours, theirs),
    order: shared(fours(ours), fours(theirs)),
  };
}

const most = Number(values.pages);
const files = positionals
  .flatMap(pdfsIn)
  .filter((_, i) => i % Number(values.every) === 0)
  .map((file) => ({ file, pages: pagesOf(file) }))
  .filter(({ pages }) => pages <= most);
const rows: Row[] = [];
let pages = 0;
for (const { file, pages: count } of files) {
  rows.push(await compare(file));
  pages += count;
}
const read = rows.filter(({ outcome }) => outcome === 'read');
const mean = (pick: (row: Row) => number): string =>
  (read.reduce((sum, row) => sum + pick(row), 0) / read.length).toFixed(4);
const time = rows.reduce((sum, { ms }) => sum + ms, 0);
for (const row of read.toSorted((a, b) => a.order - b.order).slice(0, Number(values.worst)))
  console.log(row.words.toFixed(3), row.order.toFixed(3), `${row.ms.toFixed(0)} ms`, row.file);
for (const [outcome, group] of Map.groupBy(rows, (row) => row.outcome)) console.log(outcome, group.length);
console.log(`${rows.length} files, ${pages} pages, ${(time / pages).toFixed(1)} ms a page`);
console.log(`words ${mean((row) => row.words)}  order ${mean((row) => row.order)}`);

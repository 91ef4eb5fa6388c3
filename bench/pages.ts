/**
 * How long reading a web page takes, beside Readability over linkedom on the same pages in the same run.
 *
 *   npm exec -c 'node bench/pages.ts FOLDER…'     folders of .html (also gzipped) files
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readBytes } from '../main/importing/index.ts';

const pages = process.argv.slice(2).flatMap(htmlIn);
if (pages.length === 0) {
  console.error('Give folders with .html files.');
  process.exit(2);
}

async function ours(bytes: Uint8Array): Promise<number> {
  const read = await readBytes(bytes, 'page.html');
  return read.ok ? read.value.text.length : 0;
}

async function peer(bytes: Uint8Array): Promise<number> {
  const { document } = parseHTML(new TextDecoder().decode(bytes));
  return new Readability(document).parse()?.textContent?.length ?? 0;
}

/** Milliseconds of the processor for all pages, the best of three rounds in turn, so that both meet the same machine. */
const best = { ours: Number.POSITIVE_INFINITY, peer: Number.POSITIVE_INFINITY };
for (let round = 0; round < 3; round++) {
  best.ours = Math.min(best.ours, await timed(ours));
  best.peer = Math.min(best.peer, await timed(peer));
}
const each = (ms: number) => `${(ms / pages.length).toFixed(1)} ms a page`;
console.log(`${pages.length} pages, processor time`);
console.log(`  Collate                     ${each(best.ours)}`);
console.log(`  Readability over linkedom   ${each(best.peer)}`);
console.log(`  ratio                       ${(best.ours / best.peer).toFixed(2)}`);

async function timed(work: (bytes: Uint8Array) => Promise<number>): Promise<number> {
  const before = process.cpuUsage();
  for (const bytes of pages) {
    try {
      await work(bytes);
    } catch {
      // a page that a reader fails on has cost its time all the same
    }
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function htmlIn(folder: string): Uint8Array[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.html?(?:\.gz)?$/.test(name))
    .map((name) => {
      const bytes = readFileSync(join(folder, name));
      return name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
    });
}

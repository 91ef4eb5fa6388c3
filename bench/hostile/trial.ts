import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startReaderPool } from '../../main/importing/pool.ts';
import { ERROR_CODES } from '../../preload/contract/index.ts';
import { Random } from '../random.ts';
import { bombs } from './bombs.ts';
import { damaged } from './damage.ts';
import { SEEDS } from './seeds.ts';

/** What a set of hostile files did to the reader threads. */
export interface Trial {
  readonly format: string;
  readonly files: number;
  /** Files of which at least one article was read. */
  readonly read: number;
  /** How often each code was answered, for files and for what is in them. */
  readonly codes: ReadonlyMap<string, number>;
  /** Files on which a thread failed: a fault of the program. */
  readonly faults: readonly string[];
  /** Files that were answered in no allowed way. */
  readonly wrong: readonly string[];
  /** Files that took longer than the limit allows. */
  readonly hangs: readonly string[];
  readonly slowestMs: number;
  /** Of the whole process with all its threads, in megabytes. */
  readonly peakMb: number;
  /** Sound files in between that could be read. */
  readonly soundRead: number;
  readonly sound: number;
}

export interface TrialOptions {
  readonly seed: number;
  /** Damaged files of each format. */
  readonly each: number;
  /** Only these formats; "bombs" for all that was made to hurt, or one of them by its name. */
  readonly only?: readonly string[];
  readonly large?: boolean;
  /** Where hostile files are kept that did harm; nowhere if absent. */
  readonly keep?: string;
}

/** A little more than a thread is given. */
const HANG_MS = 33_000;
/** After so many hostile files a sound one must be read. */
const SOUND_EVERY = 20;

interface Hostile {
  readonly name: string;
  readonly allowed: readonly string[] | null;
  write(path: string): void;
}

/** Reads hostile files one after the other in a reader thread as the program starts it. */
export async function* trials({
  seed,
  each,
  only,
  large = false,
  keep,
}: TrialOptions): AsyncGenerator<Trial> {
  const wanted = (format: string): boolean => !only || only.includes(format);
  for (const [i, one] of SEEDS.entries()) {
    if (!wanted(one.format)) continue;
    const random = new Random(seed * 1000 + i);
    const files = Array.from(
      { length: each },
      (_, n): Hostile => ({
        name: `${one.format}-${n}.${one.extension}`,
        allowed: null,
        write: (path) => writeFileSync(path, damaged(one, random)),
      }),
    );
    yield await tried(one.format, files, keep);
  }
  const wild = bombs(large).filter(({ name }) => wanted('bombs') || wanted(name));
  if (large) {
    // one by one, so that each shows what memory it takes
    for (const { name, allowed } of wild)
      yield await tried(name, [{ name, allowed, write: (path) => makeBomb(name, path) }], keep);
  } else if (wild.length > 0) {
    const files = wild.map(
      ({ name, allowed, bytes }): Hostile => ({
        name,
        allowed,
        write: (path) => writeFileSync(path, bytes()),
      }),
    );
    yield await tried('bombs', files, keep);
  }
}

/** In a process of its own, whose memory is not counted. */
function makeBomb(name: string, path: string): void {
  const make = fileURLToPath(new URL('./make.ts', import.meta.url));
  execFileSync(process.execPath, [make, name, path]);
}

async function tried(format: string, files: readonly Hostile[], keep: string | undefined): Promise<Trial> {
  const folder = mkdtempSync(join(tmpdir(), 'collate-hostile-'));
  const pool = startReaderPool({ threads: 1 });
  const codes = new Map<string, number>();
  const [faults, wrong, hangs]: [string[], string[], string[]] = [[], [], []];
  let [read, slowestMs, sound, soundRead] = [0, 0, 0, 0];
  const memory = watchMemory();
  try {
    for (const [n, { name, allowed, write }] of files.entries()) {
      const path = join(folder, name);
      write(path);
      const start = performance.now();
      const answers = await answersOf(pool, path);
      const ms = performance.now() - start;
      slowestMs = Math.max(slowestMs, ms);
      for (const { code } of answers) codes.set(code, (codes.get(code) ?? 0) + 1);
      if (answers.some(({ code }) => code === 'ok')) read++;
      if (ms > HANG_MS * Math.max(1, answers.length)) hangs.push(name);
      const fault = answers.find(({ message }) => message.startsWith('Collate failed'));
      if (fault) faults.push(`${name}: ${fault.message}`);
      const known = answers.length > 0 && answers.every(({ code }) => isDocumented(code));
      const expected = !allowed || answers.some(({ code }) => allowed.includes(code));
      if (!known || !expected)
        wrong.push(`${name}: ${[...new Set(answers.map(({ code }) => code))].join(', ')}`);
      if (keep && (fault || !known || !expected || ms > 5_000)) copyFileSync(path, join(keep, name));
      rmSync(path);
      if (n % SOUND_EVERY === SOUND_EVERY - 1 || n === files.length - 1) {
        sound++;
        const good = join(folder, 'sound.txt');
        writeFileSync(good, 'Bridge closed\n\nThe ministry closed the old bridge on Monday, it said.');
        if ((await answersOf(pool, good))[0]?.code === 'ok') soundRead++;
      }
    }
  } finally {
    await pool.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return {
    format,
    files: files.length,
    read,
    codes,
    faults,
    wrong,
    hangs,
    slowestMs,
    peakMb: memory.stop(),
    soundRead,
    sound,
  };
}

interface Answer {
  readonly code: string;
  readonly message: string;
}

async function answersOf(pool: ReturnType<typeof startReaderPool>, path: string): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  await pool.read({ kind: 'file', path, ask: false }, ({ answer }) => {
    answers.push(answer.ok === false ? answer.error : { code: 'ok', message: '' });
  });
  return answers;
}

function isDocumented(code: string): boolean {
  return code === 'ok' || (/^(?:file|archive)-/.test(code) && ERROR_CODES.some((known) => known === code));
}

function watchMemory(): { stop(): number } {
  let peak = process.memoryUsage().rss;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  return {
    stop() {
      clearInterval(timer);
      return Math.round(peak / 2 ** 20);
    },
  };
}

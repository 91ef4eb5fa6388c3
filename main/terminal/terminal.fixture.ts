/** Runs the program in a terminal as a person does: a process for each command, in a folder of its own. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));

export const BRIDGE = `Bridge closed after storm

OSTERVILLE, March 3, 2025 — The old bridge was closed on Monday after a storm. About 1,200 people were taken to safety, the mayor, Ada Brandt, said.

“We have never seen the river so high,” Brandt told reporters. The repair will cost 4.5 million euros.
`;
const FERRY = `Ferry takes over

LINDEN, March 5, 2025 — A ferry will replace the bridge until May. It carries 300 people at a time, the county said.
`;

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly json: Record<string, unknown>[];
}

export interface Terminal {
  /** The path of a file in the folder of the terminal. */
  path(name: string): string;
  /** Where a project may be made. */
  readonly project: string;
  start(...args: string[]): ChildProcessWithoutNullStreams;
  collate(args: readonly string[], input?: string): Promise<Run>;
  remove(): void;
}

function testFolder(): { path(name: string): string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'collate-test-'));
  return {
    path: (name) => join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A terminal in a new folder with two articles in "in". */
export function terminal(): Terminal {
  const folder = testFolder();
  mkdirSync(folder.path('in'));
  writeFileSync(folder.path('in/bridge.txt'), BRIDGE);
  writeFileSync(folder.path('in/ferry.txt'), FERRY);
  const start = (...args: string[]): ChildProcessWithoutNullStreams =>
    spawn(process.execPath, [CLI, ...args], {
      cwd: folder.path(''),
      env: {
        ...process.env,
        COLLATE_USER_DATA: folder.path('user data'),
        // what Node compiled for one command serves the next one
        NODE_COMPILE_CACHE: compiled.path('compiled'),
      },
    });
  return {
    path: (name) => folder.path(name),
    project: folder.path('storm.collate'),
    start,
    remove: () => folder.remove(),
    async collate(args, input = '') {
      const child = start(...args);
      let out = '';
      let err = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        out += text;
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        err += text;
      });
      child.stdin.end(input);
      const [code] = await once(child, 'close');
      const lines = out.split('\n').filter((line) => line.startsWith('{'));
      return { code, out, err, json: lines.map((line) => JSON.parse(line)) };
    },
  };
}

const compiled = testFolder();
process.once('exit', () => compiled.remove());

/** Runs the e2e suite on the built program, on a display of its own where there is none. */

import { resolve } from 'node:path';
import { findHost } from './choose-host.ts';
import { hasDisplay } from './display.ts';
import { ensureBuilt } from './output.ts';
import { ROOT, run } from './run.ts';

const wanted = process.env.COLLATE_HOST;
const choice = findHost(wanted);
if (choice === null) {
  console.error(`Found no ${wanted ?? 'Electron, Chromium, Chrome or Edge'} to run the e2e suite in.`);
  process.exit(1);
}
if ((await ensureBuilt()) !== 0) process.exit(1);

console.log(`e2e in ${choice.host} (${choice.binary})`);
const vitest = [resolve(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'vitest.e2e.config.ts'];
const command = [process.execPath, ...vitest, ...process.argv.slice(2)];
const xvfb = ['xvfb-run', '-a', '-s', '-screen 0 1920x1200x24'];
const [program = '', ...args] = hasDisplay() ? command : [...xvfb, ...command];
const env = { ...process.env, COLLATE_HOST: choice.host, COLLATE_BINARY: choice.binary };
const { code } = await run(program, args, { env });
if (code === 127 && !hasDisplay()) console.error('Without a display the e2e suite needs xvfb (and xauth).');
process.exit(code);

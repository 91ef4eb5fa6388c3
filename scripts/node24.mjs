/**
 * Runs a TypeScript file of the project with the project's own Node. Inside an npm script that Node is running
 * already; called by hand with an older one, the file runs in a child that gets every signal and gives its exit code.
 * Plain JavaScript, because an older Node must be able to read it.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;

/**
 * @param {URL} file
 * @param {readonly string[]} [args]
 */
export async function run(file, args = process.argv.slice(2)) {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED) {
    await import(file.href);
    return;
  }
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const node = fileURLToPath(new URL(`../node_modules/node/bin/${name}`, import.meta.url));
  if (!existsSync(node)) {
    console.error(
      `Collate needs Node ${NEEDED}; this is ${process.version}. Run "npm ci" first: it brings one.`,
    );
    process.exit(1);
  }
  const child = spawn(node, [fileURLToPath(file), ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

import { type SpawnOptions, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

/** The folder of the project. */
export const ROOT = resolve(import.meta.dirname, '..');

/** How a child process ended. */
export interface Ended {
  readonly code: number;
  readonly ms: number;
}

/** The environment with the project's own programs first, as npm gives it to a script. */
export function projectEnv(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const bin = join(ROOT, 'node_modules/.bin');
  return { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, ...extra };
}

/**
 * Runs a command in the project's folder with its output passed through. Signals are passed on; a command that
 * was ended by one gives 128 + its number, as shells do.
 */
export function run(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<Ended> {
  const began = performance.now();
  const child = spawn(command, args, { cwd: ROOT, env: projectEnv(), stdio: 'inherit', ...options });
  const forward = (signal: NodeJS.Signals): void => void child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, forward);
  return new Promise((resolve) => {
    const end = (code: number): void => {
      for (const signal of signals) process.off(signal, forward);
      resolve({ code, ms: performance.now() - began });
    };
    child.once('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      end(127);
    });
    child.once('exit', (code, signal) => end(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

/** Runs a program of node_modules by the file that its package names, without a shell, on every platform. */
export function runNode(file: string, args: readonly string[], options: SpawnOptions = {}): Promise<Ended> {
  return run(process.execPath, [join(ROOT, 'node_modules', file), ...args], options);
}

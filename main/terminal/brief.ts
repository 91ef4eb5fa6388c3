import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type ExitCode, Failure } from './exit.ts';
import { formatOf } from './export.ts';
import { exitCodeOf, importPaths, outcomeLine, summary } from './import.ts';
import type { Screen } from './screen.ts';
import { interrupted, withCore } from './session.ts';

/**
 * The main job in one go: imports files into a new project, reads quotes and figures out of them, and writes a draft
 * briefing that says on its face that nobody has reviewed it.
 */
export async function briefCommand(
  paths: readonly string[],
  options: { readonly output: string; readonly name?: string; readonly keep?: string },
  screen: Screen,
  signal: AbortSignal,
): Promise<ExitCode> {
  const format = formatOf(options.output);
  const output = resolve(options.output);
  // asked now, so that nobody waits for an import that cannot end well
  if (!existsSync(dirname(output))) throw new Failure(`The folder of ${options.output} does not exist.`);
  const folder = options.keep === undefined ? await mkdtemp(join(tmpdir(), 'collate-brief-')) : null;
  const project = folder === null ? resolve(options.keep ?? '') : join(folder, 'Briefing.collate');
  try {
    return await withCore(async (session) => {
      const { path } = await session.call('project.create', { path: project });
      if (folder !== null) await session.call('project.forgetRecent', { path });
      const outcomes = await importPaths(session, paths, screen, signal);
      for (const outcome of outcomes) {
        if (outcome.outcome !== 'imported') screen.say(outcomeLine(outcome).trimEnd());
      }
      screen.say(summary(outcomes));
      if (signal.aborted) throw interrupted();
      session.closeOn(signal);
      if (!outcomes.some(({ outcome }) => outcome === 'imported' || outcome === 'imported in part')) {
        throw new Failure('No article could be imported, so no briefing was written.');
      }
      screen.progress('Reading quotes and figures…');
      const { id } = await session.call('briefings.draft', options.name ? { name: options.name } : {});
      screen.progress(`Writing ${options.output}…`);
      const written = await session.call('briefings.export', { id, format, path: output });
      screen.progress('');
      screen.say(`Wrote ${written.path} (${written.bytes} bytes). Nobody has reviewed it.`);
      if (folder === null) screen.say(`The project is ${path}`);
      return exitCodeOf(outcomes);
    });
  } finally {
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  }
}

import { extname, resolve } from 'node:path';
import { EXIT, type ExitCode, Failure } from './exit.ts';
import type { Screen } from './screen.ts';
import { withProject } from './session.ts';

export const EXPORT_FORMATS = ['md', 'pdf', 'html'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Exports a briefing, found by its name, to a file. */
export function exportCommand(
  options: {
    readonly project: string;
    readonly briefing: string;
    readonly format?: ExportFormat;
    readonly output: string;
  },
  screen: Screen,
  signal: AbortSignal,
): Promise<ExitCode> {
  const format = options.format ?? formatOf(options.output);
  return withProject(options.project, signal, async ({ call }) => {
    const id = chosen(await call('briefings.list', {}), options.briefing);
    const written = await call('briefings.export', { id, format, path: resolve(options.output) });
    screen.say(`Wrote ${written.path} (${written.bytes} bytes).`);
    return EXIT.ok;
  });
}

/** The format that a file's name asks for. */
export function formatOf(path: string): ExportFormat {
  const extension = extname(path).slice(1).toLowerCase();
  const format = EXPORT_FORMATS.find((known) => known === extension);
  if (format) return format;
  throw new Failure(
    `What ${path} should be cannot be told from its name. End it in .md, .pdf or .html.`,
    EXIT.usage,
  );
}

/** By its very name, else by its name in other letters, else by its key. */
function chosen(briefings: readonly { readonly id: string; readonly name: string }[], asked: string): string {
  const alike = briefings.filter(({ name }) => name.toLowerCase() === asked.toLowerCase());
  const same = alike.filter(({ name }) => name === asked);
  const found =
    same.length > 0 ? same : alike.length > 0 ? alike : briefings.filter(({ id }) => id === asked);
  const names = briefings.map(({ name, id }) => `  ${name}  (${id})`);
  const [only, ...others] = found;
  if (only && others.length === 0) return only.id;
  if (only)
    throw new Failure(`Several briefings are called “${asked}”. Give the key of one:`, EXIT.failed, names);
  if (names.length === 0) throw new Failure('There is no briefing in this project.');
  throw new Failure(`There is no briefing called “${asked}”. There are:`, EXIT.failed, names);
}

import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { EXIT, type ExitCode, Failure } from './exit.ts';
import { processScreen, type Screen } from './screen.ts';

/** Runs one command line, without "node" and the file in front, and answers its exit code. */
export async function runTerminal(args: readonly string[]): Promise<ExitCode> {
  const screen = processScreen();
  const stop = new AbortController();
  const signalled = (): void => {
    // a second Ctrl+C does not wait for anything
    if (stop.signal.aborted) process.exit(EXIT.interrupted);
    screen.progress('');
    stop.abort();
  };
  process.on('SIGINT', signalled);
  process.on('SIGTERM', signalled);
  let exitCode: ExitCode = EXIT.ok;
  const program = build(screen, stop.signal, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    return failed(error, screen);
  } finally {
    process.off('SIGINT', signalled);
    process.off('SIGTERM', signalled);
  }
}

function failed(error: unknown, screen: Screen): ExitCode {
  screen.progress('');
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof Failure) {
    screen.say(`collate: ${error.message}`);
    for (const detail of error.details) screen.say(detail);
    return error.exitCode;
  }
  screen.say(`collate: ${error instanceof Error ? error.message : String(error)}`);
  return EXIT.failed;
}

type Report = (exitCode: ExitCode) => void;

/** The rooms are loaded by the command that needs them, so that each one starts at once. */
function build(screen: Screen, signal: AbortSignal, report: Report): Command {
  const program = new Command('collate')
    .description('Reads articles, lines up what they say and writes briefings. Nothing leaves this machine.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .configureHelp({ showGlobalOptions: false })
    .showHelpAfterError('Run it with --help to see how it is used.')
    .exitOverride();

  const command = (usage: string, summary: string): Command => program.command(usage).description(summary);
  const project = (): Option =>
    new Option('-p, --project <file>', 'the project, a *.collate file').makeOptionMandatory();
  const json = (): Option => new Option('--json', 'a line of JSON for each').conflicts('csv');
  const csv = (): Option => new Option('--csv', 'a table for spreadsheets').conflicts('json');

  command('import <paths...>', 'import files and folders into a project; it is made when it is not there')
    .addOption(project())
    .option('--json', 'a line of JSON for each file')
    .option('--ask', 'leave files that seem to hold many articles for a person to look at in the window')
    .action(async (paths: string[], options) => {
      const { importCommand } = await import('./import.ts');
      report(await importCommand(paths, options, screen, signal));
    });

  command('inspect [paths...]', 'read files without a project and print what is found in each, as JSON')
    .option(
      '--stdin',
      'read requests from stdin, a line of JSON each: {id, text} or {id, html, url} or {id, path}',
    )
    .option('--json', 'it is always JSON')
    .action(async (paths: string[], options: { stdin?: true }) => {
      requireOne(paths.length > 0, options.stdin === true, 'paths or --stdin');
      const { inspectLines, inspectPaths } = await import('./inspect.ts');
      report(
        options.stdin
          ? await inspectLines(process.stdin, screen, signal)
          : await inspectPaths(paths, screen, signal),
      );
    });

  command('articles', 'list the articles of a project')
    .addOption(project())
    .addOption(json())
    .addOption(csv())
    .action(async (options) => {
      const { articlesCommand } = await import('./articles.ts');
      report(await articlesCommand(options, screen, signal));
    });

  command('copies', 'list likely copies in a project, pair by pair, and what differs between them')
    .addOption(project())
    .option('--series', 'also issues of recurring reports, which are no copies of one another')
    .addOption(json())
    .addOption(csv())
    .action(async (options) => {
      const { copiesCommand } = await import('./copies.ts');
      report(await copiesCommand(options, screen, signal));
    });

  command('names', 'list the names that were taken into a project, and pairs that are likely the same')
    .addOption(project())
    .addOption(json())
    .addOption(csv())
    .action(async (options) => {
      const { namesCommand } = await import('./names.ts');
      report(await namesCommand(options, screen, signal));
    });

  command('passages', 'list the claims, quotes, figures and notes marked in a project')
    .addOption(project())
    .addOption(json())
    .addOption(csv())
    .action(async (options) => {
      const { passagesCommand } = await import('./passages.ts');
      report(await passagesCommand(options, screen, signal));
    });

  command('figures', 'print the cross-source table of figures, and where they conflict')
    .addOption(project())
    .addOption(json())
    .addOption(csv())
    .action(async (options) => {
      const { figuresCommand } = await import('./figures.ts');
      report(await figuresCommand(options, screen, signal));
    });

  command('search [query]', 'search a project')
    .addOption(project())
    .option('--stdin', 'read queries from stdin, one a line')
    .option('--limit <number>', 'articles for each query', wholeNumber, 20)
    .option('--facets', 'also count outlets, months, tags, speakers, languages and kinds', false)
    .addOption(json())
    .addOption(csv())
    .action(async (query: string | undefined, { stdin, ...options }) => {
      requireOne(query !== undefined, stdin === true, 'a query or --stdin');
      const { searchCommand } = await import('./search.ts');
      report(await searchCommand(query ?? process.stdin, options, screen, signal));
    });

  command('export', 'export a briefing of a project')
    .addOption(project())
    .requiredOption('-b, --briefing <name>', 'the name of the briefing')
    .addOption(
      new Option('-f, --format <format>', 'by default as the file is called').choices(['md', 'pdf', 'html']),
    )
    .requiredOption('-o, --output <file>', 'where to write it')
    .action(async (options) => {
      const { exportCommand } = await import('./export.ts');
      report(await exportCommand(options, screen, signal));
    });

  command('brief <paths...>', 'write a draft briefing of files and folders in one go; nobody has reviewed it')
    .requiredOption('-o, --output <file>', 'where to write it: .md, .pdf or .html')
    .option('--name <name>', 'the title of the briefing')
    .option('--keep <file>', 'keep the project it is made of in this new *.collate file')
    .action(async (paths: string[], options) => {
      const { briefCommand } = await import('./brief.ts');
      report(await briefCommand(paths, options, screen, signal));
    });

  return program;
}

function requireOne(one: boolean, other: boolean, what: string): void {
  if (one !== other) return;
  throw new Failure(`Give ${what}${one ? ', not both' : ''}.`, EXIT.usage);
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= 200) return number;
  throw new InvalidArgumentError('It must be a whole number from 1 to 200.');
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return manifest !== null && typeof manifest === 'object' && 'version' in manifest
    ? String(manifest.version)
    : 'unknown';
}

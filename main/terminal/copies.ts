import type { CopyPair } from '../../preload/contract/index.ts';
import { csv } from '../comparing/index.ts';
import type { ListOptions } from './articles.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { columns, jsonLine, oneLine, type Screen } from './screen.ts';
import { type Session, withProject } from './session.ts';

const PAGE = 250;
/** Differences that a line for a person shows; --json has all. */
const SHOWN = 4;

interface CopiesOptions extends ListOptions {
  /** Also issues of recurring reports, which are no copies. */
  readonly series?: boolean;
}

/** Lists the likely copies of a project and what was said of them, pair by pair, those to decide first. */
export function copiesCommand(
  options: CopiesOptions,
  screen: Screen,
  signal: AbortSignal,
): Promise<ExitCode> {
  return withProject(options.project, signal, async ({ call }) => {
    if (options.csv) await screen.write(csv([HEAD]));
    const rows: string[][] = [];
    for await (const page of pages(call, options.series === true)) {
      const names = await named(call, page);
      for (const pair of page) {
        if (screen.unread.aborted) return EXIT.ok;
        const [a, b] = [names.get(pair.a), names.get(pair.b)];
        if (!a || !b) continue;
        if (options.json) await screen.write(jsonLine(recordOf(pair, a, b)));
        else if (options.csv) await screen.write(csv([cells(pair, a, b)]));
        else rows.push(lineOf(pair, a, b));
      }
    }
    await screen.write(columns(rows));
    if (!options.json && !options.csv && rows.length === 0) screen.say('No likely copies were found.');
    return EXIT.ok;
  });
}

async function* pages(call: Session['call'], series: boolean): AsyncGenerator<readonly CopyPair[]> {
  for (const only of ['to decide', 'copy', 'not a copy', ...(series ? (['series'] as const) : [])] as const) {
    for (let offset = 0; ; ) {
      const page = await call('copies.pairs', { offset, limit: PAGE, only });
      yield page.rows;
      offset += page.rows.length;
      if (page.rows.length === 0 || offset >= page.total) break;
    }
  }
}

interface Named {
  readonly file: string;
  readonly part: string;
  readonly title: string | null;
}

/** The files and titles of the articles of some pairs. */
async function named(call: Session['call'], pairs: readonly CopyPair[]): Promise<ReadonlyMap<string, Named>> {
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const rows = ids.length === 0 ? [] : await call('articles.metadataRows', { ids });
  return new Map(
    rows.map(({ id, fileName, part, values }) => {
      const title = values.find(({ field }) => field === 'title')?.value ?? null;
      return [id, { file: fileName, part, title }];
    }),
  );
}

function recordOf({ a, b, kind, score, differs, decision }: CopyPair, namedA: Named, namedB: Named): object {
  return {
    a: { id: a, ...namedA },
    b: { id: b, ...namedB },
    kind,
    score,
    differs,
    decision,
  };
}

const HEAD = ['kind', 'score', 'decision', 'file', 'title', 'other file', 'other title', 'differs'];

function cells({ kind, score, differs, decision }: CopyPair, a: Named, b: Named) {
  return [kind, score, decision, a.file, a.title, b.file, b.title, differs.join('; ')];
}

function lineOf({ kind, score, differs, decision }: CopyPair, a: Named, b: Named): string[] {
  const shown = differs.slice(0, SHOWN).map(oneLine);
  const more = differs.length > SHOWN ? [`${differs.length - SHOWN} more`] : [];
  return [
    decision ?? `${kind}?`,
    `${Math.round(score * 100)} %`,
    oneLine(a.file),
    oneLine(b.file),
    [...shown, ...more].join('; '),
  ];
}

import type { PassageRow } from '../../preload/contract/index.ts';
import { evidenceCsv } from '../comparing/index.ts';
import type { ListOptions } from './articles.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { columns, jsonLine, oneLine, type Screen } from './screen.ts';
import { withProject } from './session.ts';

const PAGE = 500;

/** Lists the passages of a project: the evidence table. */
export function passagesCommand(
  options: ListOptions,
  screen: Screen,
  signal: AbortSignal,
): Promise<ExitCode> {
  return withProject(options.project, signal, async ({ call }) => {
    const ids = await call('passages.ids', { filter: {}, sort: { by: 'article', down: false } });
    const rows: PassageRow[] = [];
    for (let at = 0; at < ids.length && !screen.unread.aborted; at += PAGE) {
      const page = await call('passages.rows', { ids: ids.slice(at, at + PAGE) });
      if (options.json) await screen.write(page.map(jsonLine).join(''));
      else rows.push(...page);
    }
    if (options.csv) await screen.write(evidenceCsv(rows));
    else await screen.write(columns(rows.map(lineOf)));
    return EXIT.ok;
  });
}

function lineOf(row: PassageRow): string[] {
  return [row.details.kind, oneLine(row.outlet ?? row.articleTitle), oneLine(row.exact)];
}

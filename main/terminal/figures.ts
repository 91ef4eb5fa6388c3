import { figureWords } from '../../preload/contract/figure-words.ts';
import type { FigureCell, FigureColumn, FigureRow, TrayFigure } from '../../preload/contract/index.ts';
import { figuresCsv } from '../comparing/index.ts';
import type { ListOptions } from './articles.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { jsonLine, oneLine, type Screen } from './screen.ts';
import { withProject } from './session.ts';

/** Prints the cross-source table: each measure with its figures and whether they agree, then what is not placed. */
export function figuresCommand(options: ListOptions, screen: Screen, signal: AbortSignal): Promise<ExitCode> {
  return withProject(options.project, signal, async ({ call }) => {
    const { columns, rows } = await call('figures.table', {});
    if (options.csv) {
      await screen.write(figuresCsv(columns, rows));
      return EXIT.ok;
    }
    const tray = await call('figures.tray', {});
    const articles = new Map(columns.map((column) => [column.articleId, column]));
    if (options.json) {
      await screen.write(rows.map((row) => jsonLine(measureRecord(row, articles))).join(''));
      if (tray.length > 0) await screen.write(jsonLine({ measure: null, figures: tray.map(trayRecord) }));
      return EXIT.ok;
    }
    for (const row of rows) await screen.write(measureText(row, articles));
    if (tray.length > 0) screen.say(`${tray.length} more not placed in a measure yet; --json has them too.`);
    return EXIT.ok;
  });
}

type Articles = ReadonlyMap<string, FigureColumn>;

function measureRecord({ measure, cells }: FigureRow, articles: Articles): object {
  const { name, unit, counted, agreement, note } = measure;
  return {
    measure: name,
    unit,
    counted,
    agreement,
    note,
    figures: cells.map((cell) => cellRecord(cell, articles)),
  };
}

function cellRecord({ details, ...cell }: FigureCell, articles: Articles): object {
  const article = articles.get(cell.articleId);
  return {
    article: cell.articleId,
    title: article?.title ?? null,
    outlet: article?.outlet ?? null,
    passage: cell.passageId,
    role: cell.role,
    text: cell.exact,
    ...details,
  };
}

function trayRecord({ details, ...figure }: TrayFigure): object {
  return {
    article: figure.articleId,
    title: figure.articleTitle,
    outlet: figure.outlet,
    passage: figure.passageId,
    text: figure.exact,
    ...details,
  };
}

function measureText({ measure, cells }: FigureRow, articles: Articles): string {
  const { agreement } = measure;
  const verdict = agreement.overruled
    ? `${agreement.overruled.kind} (overruled: ${agreement.overruled.note})`
    : `${agreement.kind}: ${agreement.why}`;
  const lines = cells.map(({ articleId, details, role }) => {
    const article = articles.get(articleId);
    const where = oneLine(article?.outlet ?? article?.title ?? '');
    return `  ${figureWords(details)}${role === 'counted' ? '' : ` (${role})`}  ${where}\n`;
  });
  return `${oneLine(measure.name)}  [${oneLine(verdict)}]\n${lines.join('')}`;
}

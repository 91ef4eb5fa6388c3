import { resolve } from 'node:path';
import type { Hit, SearchAnswer, SearchFacet, Snippet } from '../../preload/contract/index.ts';
import { LONGEST_QUERY } from '../../preload/contract/values.ts';
import { csv } from '../comparing/index.ts';
import type { ListOptions } from './articles.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { linesOf } from './lines.ts';
import { jsonLine, oneLine, type Screen } from './screen.ts';
import { interrupted, type Session, withCore } from './session.ts';

export interface SearchOptions extends ListOptions {
  /** Articles for each query. */
  readonly limit: number;
  /** Whether to count what the articles can be narrowed by. */
  readonly facets: boolean;
}

/** Searches a project: one query, or one for each line of stdin. */
export function searchCommand(
  query: string | NodeJS.ReadableStream,
  options: SearchOptions,
  screen: Screen,
  signal: AbortSignal,
): Promise<ExitCode> {
  return withCore(async (session) => {
    session.closeOn(signal);
    const whole = indexed(session, screen, signal);
    await session.call('project.open', { path: resolve(options.project), readOnly: true });
    await whole;
    screen.progress('');
    if (options.csv)
      await screen.write(csv([['query', 'score', 'file', 'title', 'article', 'passage', 'snippet']]));
    for await (const line of queriesOf(query, AbortSignal.any([signal, screen.unread]))) {
      const { limit, facets } = options;
      const asked = { query: line.slice(0, LONGEST_QUERY), limit, facets };
      await screen.write(printed(await session.call('search.query', asked), options, screen.bold));
      if (screen.unread.aborted) break;
    }
    if (signal.aborted) throw interrupted();
    return EXIT.ok;
  });
}

/** Resolves when the index is whole; to be called before the project is opened, so that no word of it is missed. */
function indexed(session: Session, screen: Screen, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve());
    const unsubscribe = session.subscribe((event) => {
      if (event.event !== 'index') return;
      screen.progress(`Indexing ${event.indexed} of ${event.articles}`);
      if (event.indexed < event.articles) return;
      unsubscribe();
      resolve();
    });
  });
}

async function* queriesOf(query: string | NodeJS.ReadableStream, until: AbortSignal): AsyncGenerator<string> {
  if (typeof query === 'string') {
    yield query;
    return;
  }
  yield* linesOf(query, until);
}

function printed(answer: SearchAnswer, options: SearchOptions, bold: boolean): string {
  if (options.json) return jsonLine(record(answer));
  if (options.csv) {
    return csv(
      answer.hits.map((hit) => [
        answer.query,
        hit.score,
        hit.fileName,
        hit.title,
        hit.articleId,
        hit.passageId,
        oneLine(best(hit)?.text ?? ''),
      ]),
    );
  }
  const found = answer.total === 1 ? '1 article' : `${answer.total} articles`;
  const lines = [
    `${oneLine(answer.query)}: ${found}\n`,
    ...answer.mistakes.map(({ message, fix }) => `  ${message}${fix ? ` ${fix.label}.` : ''}\n`),
    ...(answer.correction ? [`  Did you mean: ${oneLine(answer.correction.query).trim()}\n`] : []),
    ...answer.hits.map((hit) => textOf(hit, bold)),
    ...answer.briefings.map(({ name }) => `Briefing: ${oneLine(name)}\n`),
    ...answer.facets.flatMap(facetLine),
  ];
  return lines.join('');
}

function facetLine({ field, values, more }: SearchFacet): string[] {
  if (values.length === 0) return [];
  const counted = values.map(({ label, articles, chosen }) => `${chosen ? '*' : ''}${label} (${articles})`);
  return [`  ${field}: ${oneLine([...counted, ...(more > 0 ? [`${more} more`] : [])].join(', '))}\n`];
}

function record(answer: SearchAnswer): object {
  const { query, ms, total, hits, briefings, mistakes, correction, facets } = answer;
  return {
    query,
    ms,
    total,
    mistakes: mistakes.map(({ range, message, fix }) => ({ range, message, nearest: fix?.query ?? null })),
    correction: correction?.query ?? null,
    ...(facets.length === 0
      ? {}
      : {
          facets: Object.fromEntries(
            facets.map(({ field, values }) => [
              field,
              values.map(({ value, label, articles, chosen }) => ({ value, label, articles, chosen })),
            ]),
          ),
        }),
    briefings: briefings.map(({ briefingId, name, snippets }) => ({
      briefing: briefingId,
      name,
      snippet: snippets[0]?.text ?? null,
      marks: snippets[0]?.marks ?? [],
    })),
    hits: hits.map((hit) => ({
      kind: hit.kind,
      article: hit.articleId,
      file: hit.fileName,
      title: hit.title,
      passage: hit.passageId,
      score: hit.score,
      snippet: best(hit)?.text ?? null,
      marks: best(hit)?.marks ?? [],
      range: best(hit)?.range ?? null,
    })),
  };
}

/** The snippet with the most hits. */
function best(hit: Hit): Snippet | undefined {
  return hit.snippets.toSorted((a, b) => b.marks.length - a.marks.length)[0];
}

function textOf(hit: Hit, bold: boolean): string {
  const snippet = best(hit);
  const text = snippet ? `    ${oneLine(bold ? emphasised(snippet) : snippet.text)}\n` : '';
  if (hit.kind === 'passage') return `  ${hit.passageKind}\n${text}`;
  return `${oneLine(hit.title)}  (${oneLine(hit.fileName)})\n${text}`;
}

const BOLD = '\u001b[1m';
const NORMAL = '\u001b[22m';

function emphasised({ text, marks }: Snippet): string {
  let out = '';
  let at = 0;
  for (const { start, end } of marks) {
    out += `${text.slice(at, start)}${BOLD}${text.slice(start, end)}${NORMAL}`;
    at = end;
  }
  return out + text.slice(at);
}

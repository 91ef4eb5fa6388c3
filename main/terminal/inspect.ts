import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { FoundDate, FoundFigure, FoundQuote } from '../../preload/contract/index.ts';
import { ok, type Problem, type Result, refuse } from '../../preload/contract/result.ts';
import {
  Attachments,
  type PreparedArticle,
  type PreparedPart,
  prepareFile,
  prepareParts,
  type ReadArticle,
  readBytes,
  readText,
  walk,
} from '../importing/index.ts';
import { readArticle } from '../reading/index.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { linesOf } from './lines.ts';
import { ordered } from './ordered.ts';
import { jsonLine, type Screen } from './screen.ts';

/** Files that are read from the disk at the same time; the reading of their texts is one after the other. */
const AT_ONCE = 4;

/** A line of `inspect --stdin`; one of text, html and path. */
const request = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  text: z.string().optional(),
  html: z.string().optional(),
  path: z.string().min(1).optional(),
  url: z.string().nullish(),
  /** The day by which a date without a year is read: `YYYY-MM-DD`. */
  reference: z.string().nullish(),
});
type Request = z.infer<typeof request>;

/** What is said of an article. Offsets are UTF-16 code units into `text`. */
interface Inspected {
  readonly format: string;
  readonly encoding: string;
  readonly sha256: string;
  readonly notice: ReadArticle['notice'];
  /** What could not be read, where it was partly read. */
  readonly missing: ReadArticle['missing'];
  readonly title: string | null;
  readonly alternativeTitle: string | null;
  readonly author: string | null;
  readonly outlet: string | null;
  readonly published: ReadArticle['metadata']['published'];
  readonly place: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  /** How sure each value is, 0 to 1. */
  readonly sure: Readonly<Record<string, number>>;
  readonly text: string;
  readonly blocks: readonly Pick<ReadArticle['blocks'][number], 'start' | 'end' | 'kind' | 'furniture'>[];
  readonly quotes: readonly FoundQuote[];
  /** The unit of a plain count is its noun: "troops". */
  readonly figures: readonly Omit<FoundFigure, 'noun'>[];
  readonly dates: readonly FoundDate[];
}

type Answer = { readonly id: string | number | null } & (Inspected | { readonly error: Problem });

/** Reads files and folders and prints a line of JSON for each article in them, or why a file could not be read. */
export async function inspectPaths(
  paths: readonly string[],
  screen: Screen,
  signal: AbortSignal,
): Promise<ExitCode> {
  return answerAll(articlesAt(paths), screen, signal, async ({ id, read }) =>
    answer(id, read.ok ? ok(inspectPrepared(read.value, null)) : read),
  );
}

/** Every article at these paths; its id is its path with the place inside the file behind it. */
async function* articlesAt(
  paths: readonly string[],
): AsyncGenerator<{ readonly id: string; readonly read: Result<PreparedArticle> }> {
  for await (const found of walk(paths)) {
    if (!found.ok) {
      yield { id: found.path, read: found };
      continue;
    }
    const attachments = new Attachments();
    for await (const part of prepareParts({ kind: 'file', path: found.path, ask: false }))
      yield* answersOf(found.path, attachments.take(part));
    yield* answersOf(found.path, attachments.end());
  }
}

function* answersOf(
  path: string,
  parts: readonly PreparedPart[],
): Generator<{ readonly id: string; readonly read: Result<PreparedArticle> }> {
  for (const { place, answer: read } of parts)
    if (read.ok !== 'many') yield { id: place === '' ? path : `${path}/${place}`, read };
}

/** Answers requests on stdin, a line of JSON each, in their order. A line that cannot be answered stops nothing. */
export async function inspectLines(
  input: NodeJS.ReadableStream,
  screen: Screen,
  signal: AbortSignal,
): Promise<ExitCode> {
  const lines = linesOf(input, AbortSignal.any([signal, screen.unread]));
  return answerAll(lines, screen, signal, answerLine);
}

async function answerAll<T>(
  items: AsyncIterable<T>,
  screen: Screen,
  signal: AbortSignal,
  work: (item: T) => Promise<Answer>,
): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.ok;
  for await (const line of ordered(items, AT_ONCE, work)) {
    if ('error' in line) exitCode = EXIT.failed;
    await screen.write(jsonLine(line));
    if (signal.aborted) return EXIT.interrupted;
    if (screen.unread.aborted) return EXIT.ok;
  }
  return signal.aborted ? EXIT.interrupted : exitCode;
}

async function answerLine(line: string): Promise<Answer> {
  const asked = parseRequest(line);
  if (!asked.ok) return answer(null, asked);
  try {
    return answer(asked.value.id ?? null, await inspectRequest(asked.value));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return answer(
      asked.value.id ?? null,
      refuse('internal', `Collate failed while it read this: ${reason}. The failure is worth reporting.`),
    );
  }
}

function parseRequest(line: string): Result<Request> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return refuse('bad-input', 'This line is not JSON. Each line must be an object with text, html or path.');
  }
  const parsed = request.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  return refuse('bad-input', `This line is not a request: ${z.prettifyError(parsed.error)}`);
}

async function inspectRequest(asked: Request): Promise<Result<Inspected>> {
  const reference = asked.reference ?? null;
  const given = [asked.text, asked.html, asked.path].filter((part) => part !== undefined).length;
  if (given !== 1) return refuse('bad-input', 'A request has one of text, html and path.');
  if (asked.text !== undefined) return ok(inspectText(asked.text, reference));
  if (asked.html !== undefined)
    return inspectBytes(new TextEncoder().encode(asked.html), 'page.html', asked.url ?? null, reference);
  return inspectPath(asked.path ?? '', reference);
}

/** A text that is given is taken as it is: nothing in it is set aside. */
function inspectText(text: string, reference: string | null): Inspected {
  const { blocks, ...read } = readText(text);
  const found = readAll({ ...read, blocks: [] }, reference);
  return inspected({ ...read, blocks }, createHash('sha256').update(text).digest('hex'), found);
}

async function inspectBytes(
  bytes: Uint8Array,
  fileName: string,
  url: string | null,
  reference: string | null,
): Promise<Result<Inspected>> {
  const read = await readBytes(bytes, fileName, url);
  if (!read.ok) return read;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return ok(inspected(read.value, sha256, readAll(read.value, reference)));
}

async function inspectPath(path: string, reference: string | null): Promise<Result<Inspected>> {
  const prepared = await prepareFile(path);
  if (!prepared.ok) return prepared;
  return ok(inspectPrepared(prepared.value, reference));
}

function inspectPrepared(prepared: PreparedArticle, reference: string | null): Inspected {
  return inspected(prepared, prepared.sha256, readAll(prepared, reference));
}

type Found = Pick<Inspected, 'quotes' | 'figures' | 'dates'>;

function readAll(read: ReadArticle, reference: string | null): Found {
  const day = reference ?? read.metadata.published?.date ?? null;
  const options = {
    blocks: read.blocks,
    language: read.metadata.language,
    ...(day === null ? {} : { reference: day }),
  };
  const { quotes, figures, dates } = readArticle(read.text, options);
  return {
    quotes,
    figures: figures.map(({ noun, ...figure }) => ({ ...figure, unit: figure.unit ?? noun })),
    dates,
  };
}

function inspected(read: ReadArticle, sha256: string, found: Found): Inspected {
  return {
    format: read.format,
    encoding: read.encoding,
    sha256,
    notice: read.notice,
    missing: read.missing,
    ...read.metadata,
    sure: Object.fromEntries(read.origins.map(({ field, sure }) => [field, sure])),
    text: read.text,
    blocks: read.blocks.map(({ start, end, kind, furniture }) => ({ start, end, kind, furniture })),
    ...found,
  };
}

function answer(id: string | number | null, result: Result<Inspected>): Answer {
  return result.ok ? { id, ...result.value } : { id, error: result.error };
}

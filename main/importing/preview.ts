import { basename } from 'node:path';
import type { ImportHow, ImportPreview } from '../../preload/contract/index.ts';
import { ok, type Result } from '../../preload/contract/result.ts';
import type { ReadArticle } from './article.ts';
import { bytesOf } from './prepare.ts';
import { articlesOf, openBytes } from './read.ts';

/** Rows of a preview: enough to see whether the file was parted rightly. */
const ROWS = 200;
/** Characters of the first words of an article. */
const OPENING = 160;

/** What a file would become, read as it is guessed or as `how` says. */
export async function previewFile(path: string, how?: ImportHow): Promise<Result<ImportPreview>> {
  const fileName = basename(path);
  const bytes = bytesOf(path, fileName);
  if (!bytes.ok) return bytes;
  const options = how === undefined ? {} : { how };
  const opened = await openBytes(bytes.value, fileName, options);
  if (!opened.ok) return opened;
  const guess = 'container' in opened.value ? opened.value.container.guess : undefined;
  const rows: ImportPreview['rows'] = [];
  let [articles, refused] = [0, 0];
  for await (const { place, answer } of articlesOf(opened, bytes.value, fileName, options)) {
    if (answer.ok) articles++;
    else refused++;
    if (rows.length < ROWS)
      rows.push(answer.ok ? rowOf(place, answer.value) : refusedRow(place, answer.error.message));
  }
  return ok({
    path,
    fileName,
    how: how ?? guess?.how ?? { as: 'one' },
    why: guess?.why ?? '',
    columns: (guess?.columns ?? []).map(({ name, values }) => ({ name, values: [...values] })),
    articles,
    refused,
    rows,
  });
}

type Row = ImportPreview['rows'][number];

function rowOf(part: string, { metadata, words, text, blocks }: ReadArticle): Row {
  const { title, outlet, published } = metadata;
  const body = blocks.find((block) => !block.furniture && block.kind === 'paragraph') ?? blocks[0];
  const opening = body ? text.slice(body.start, Math.min(body.end, body.start + OPENING)) : '';
  return { part, title, outlet, published, words, opening: opening.replace(/\s+/g, ' '), problem: null };
}

function refusedRow(part: string, problem: string): Row {
  return { part, title: null, outlet: null, published: null, words: 0, opening: '', problem };
}

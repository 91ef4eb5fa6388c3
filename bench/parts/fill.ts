import { createHash } from 'node:crypto';
import { selectorsAt } from '../../main/core/services/selectors.ts';
import type { ImportedArticle } from '../../main/core/store/imported.ts';
import { insertArticle } from '../../main/core/store/insert-article.ts';
import { insertPassage, setComment } from '../../main/core/store/passages.ts';
import { Store, type Tx } from '../../main/core/store/store.ts';
import { addTag, tagAt } from '../../main/core/store/tags.ts';
import { passagesOf } from '../evidence.ts';
import { type GeneratedArticle, News } from '../generate.ts';
import { projectPath } from './core.ts';
import type { PartInput } from './input.ts';
import { keepQueries } from './kept-queries.ts';

/** So many articles are stored with one commit. */
const BATCH = 2000;
const FRENCH_EVERY = 10;
const NO_BYTES = new Uint8Array(0);

export interface ProjectFilled {
  readonly articles: number;
  /** What was marked in them, in every tenth. */
  readonly passages: number;
}

/**
 * Makes the project of a run as an import and some work in it would leave it, without reading files, to measure the
 * search alone; and the queries for it.
 */
export async function fillProject(input: PartInput): Promise<ProjectFilled> {
  const { articles, seed, folder } = input;
  const news = new News(seed);
  const store = Store.create(projectPath(folder), 'bench');
  let passages = 0;
  for (let from = 0; from < articles; from += BATCH) {
    const until = Math.min(articles, from + BATCH);
    store.write('Fill', (tx) => {
      for (let n = from; n < until; n++) {
        const article = importedArticle(news.article(n), n);
        passages += markPassages(tx, n, insertArticle(tx, article), article.text);
      }
    });
  }
  store.close();
  keepQueries(input);
  return { articles, passages };
}

/** Marks, comments and tags as a person would; how many passages. */
function markPassages(tx: Tx, n: number, articleId: string, text: string): number {
  const marked = passagesOf(n, text);
  if (marked.length === 0) return 0;
  const versionId = tx.db.prepare('SELECT version_id FROM article WHERE id = ?').pluck().get(articleId);
  for (const { range, details, comment, tag } of marked) {
    const id = insertPassage(tx, {
      articleId,
      versionId: String(versionId),
      selectors: selectorsAt(text, range),
      details,
    });
    if (comment) setComment(tx, id, comment);
    const tagId = tagAt(tx, tag);
    if (tagId) addTag(tx, tagId, [id]);
  }
  return marked.length;
}

/** Generated article number `n` as a reader of files would give it. */
export function importedArticle(article: GeneratedArticle, n: number): ImportedArticle {
  const text = `${article.title}\n${article.body}`;
  const sha256 = createHash('sha256').update(article.file).digest('hex');
  let start = 0;
  const blocks = text.split('\n').map((line, at) => {
    const block = {
      start,
      end: start + line.length,
      kind: at === 0 ? ('title' as const) : ('paragraph' as const),
      furniture: false,
      reason: null,
    };
    start = block.end + 1;
    return block;
  });
  return {
    fileName: article.fileName,
    path: article.fileName,
    part: '',
    format: 'txt',
    encoding: 'UTF-8',
    size: article.file.length,
    sha256,
    textSha256: sha256,
    original: NO_BYTES,
    text,
    blocks,
    links: [],
    pages: [],
    notice: null,
    missing: null,
    metadata: {
      title: article.title,
      alternativeTitle: null,
      author: article.author,
      outlet: article.outlet,
      published: { date: article.date, precision: 'day' },
      place: null,
      // some are of another language, so that `lang:` parts them
      language: n % FRENCH_EVERY === FRENCH_EVERY - 1 ? 'fr' : 'en',
      url: null,
      canonicalUrl: null,
    },
    origins: [],
    words: text.split(' ').length,
    repeatable: [],
  };
}

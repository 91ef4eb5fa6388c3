import { createHash } from 'node:crypto';
import type { ImportedArticle } from '../../main/core/store/imported.ts';
import { insertArticle } from '../../main/core/store/insert-article.ts';
import { Store } from '../../main/core/store/store.ts';
import { type GeneratedArticle, News } from '../generate.ts';
import { projectPath } from './core.ts';
import type { PartInput } from './input.ts';

/** So many articles are stored with one commit. */
const BATCH = 2000;
const NO_BYTES = new Uint8Array(0);

/** Makes the project of a run as an import would leave it, without reading files: to measure the search alone. */
export async function fillProject({
  articles,
  seed,
  folder,
}: PartInput): Promise<{ readonly filled: number }> {
  const news = new News(seed);
  const store = Store.create(projectPath(folder), 'bench');
  for (let from = 0; from < articles; from += BATCH) {
    const until = Math.min(articles, from + BATCH);
    store.write('Fill', (tx) => {
      for (let n = from; n < until; n++) insertArticle(tx, imported(news.article(n)));
    });
  }
  store.close();
  return { filled: articles };
}

function imported(article: GeneratedArticle): ImportedArticle {
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
      language: 'en',
      url: null,
      canonicalUrl: null,
    },
    origins: [],
    words: text.split(' ').length,
    repeatable: [],
  };
}

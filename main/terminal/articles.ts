import type { Article, CopyGroup } from '../../preload/contract/index.ts';
import { csv } from '../comparing/index.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { columns, jsonLine, oneLine, type Screen } from './screen.ts';
import { withProject } from './session.ts';

/** How a list is printed; as columns for a person when neither is asked for. */
export interface ListOptions {
  readonly project: string;
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** Lists the articles of a project with their metadata, in the order of their import. */
export function articlesCommand(
  options: ListOptions,
  screen: Screen,
  signal: AbortSignal,
): Promise<ExitCode> {
  return withProject(options.project, signal, async ({ call }) => {
    const ids = await call('articles.ids', { sort: { by: 'imported', down: false } });
    if (options.csv) await screen.write(csv([Object.keys(HEAD)]));
    const groups = options.json ? byMember(await call('copies.groups', {})) : new Map();
    const rows: string[][] = [];
    for (const id of ids) {
      if (screen.unread.aborted) return EXIT.ok;
      const article = await call('articles.get', { id });
      if (options.json) await screen.write(jsonLine(listed(article, groups.get(id))));
      else if (options.csv) await screen.write(csv([Object.values(HEAD).map((field) => field(article))]));
      else rows.push(lineOf(article));
    }
    await screen.write(columns(rows));
    return EXIT.ok;
  });
}

/** An article without its text: that is what `inspect` and `search` are for. */
function listed(article: Article, group: CopyGroup | undefined): object {
  const { text, blocks, fileName, versionId, outletId, ...rest } = article;
  return {
    file: fileName,
    ...rest,
    // what was refused is no article; what was imported may still have nothing to read
    outcome: rest.notice === null ? 'imported' : `imported, ${rest.notice}`,
    characters: text.length,
    furniture: blocks.filter((b) => b.furniture).length,
    copies: group ? { group: group.id, articles: group.members.length, confirmed: group.confirmed } : null,
  };
}

function byMember(groups: readonly CopyGroup[]): ReadonlyMap<string, CopyGroup> {
  return new Map(
    groups.flatMap((group) => group.members.map(({ articleId }) => [articleId, group] as const)),
  );
}

const HEAD: Readonly<Record<string, (article: Article) => string | number | null>> = {
  id: (article) => article.id,
  file: (article) => article.fileName,
  part: (article) => article.part,
  title: (article) => article.title,
  alternativeTitle: (article) => article.alternativeTitle,
  author: (article) => article.author,
  outlet: (article) => article.outlet,
  grade: (article) => article.grade,
  published: (article) => article.published?.date ?? null,
  place: (article) => article.place,
  language: (article) => article.language,
  url: (article) => article.url,
  canonicalUrl: (article) => article.canonicalUrl,
  notice: (article) => article.notice,
  missing: (article) => article.missing,
  words: (article) => article.words,
  read: (article) => (article.read ? 'yes' : 'no'),
  format: (article) => article.format,
  encoding: (article) => article.encoding,
  sha256: (article) => article.sha256,
  imported: (article) => article.importedAt,
};

function lineOf(article: Article): string[] {
  return [
    article.published?.date ?? '',
    oneLine(article.outlet ?? ''),
    oneLine(article.title ?? article.fileName),
    oneLine(article.fileName),
  ];
}

/** What is furniture in all articles of an outlet: because a person said so, or because it stands in many of them. */
import type { Block } from '../../preload/contract/index.ts';
import { foldedWords, hashOf, repeatableLines } from '../importing/blocks/repeated.ts';
import {
  articlesOfOutlet,
  type OutletArticle,
  outletArticle,
  outletsOf,
  rememberBlocks,
  rememberedBlocks,
  repeatedLines,
  replaceLines,
  setAside,
  setBlock,
  wordsOfArticle,
} from './store/outlet-blocks.ts';

import type { Tx } from './store/store.ts';
import { blocks } from './store/versions.ts';

/** Articles of an outlet that have the same line: two are a copy or an accident, four are a template. */
const REPEATED = 4;
/** Of an article's words; an article whose every second line recurs is one of a series. */
const MOST_ASIDE = 1 / 3;

/** Looks at articles that are new. Their lines were stored with them. */
export function furnishNew(tx: Tx, articleIds: readonly string[]): void {
  for (const outletId of outletsOf(tx.db, articleIds)) {
    const said = rememberedBlocks(tx.db, outletId);
    if (said.size > 0) {
      for (const id of articleIds) {
        const article = outletArticle(tx.db, id);
        if (article?.outletId === outletId) furnishAs(tx, article, blocks(tx.db, article.versionId), said);
      }
    }
    const putBack = new Set([...said].flatMap(([words, furniture]) => (furniture ? [] : [hashOf(words)])));
    const lines = repeatedLines(tx.db, outletId, REPEATED).filter(({ hash }) => !putBack.has(hash));
    setAside(tx, withoutSeries(tx, lines), ({ articles }) => `stands in ${articles} articles of this outlet`);
  }
}

/** Looks at articles that have another text, or stand at another outlet, than before. */
export function furnishAgain(tx: Tx, articleIds: readonly string[]): void {
  for (const id of articleIds) {
    const article = outletArticle(tx.db, id);
    if (!article) continue;
    replaceLines(tx.db, article, repeatableLines(article.text, blocks(tx.db, article.versionId)));
  }
  furnishNew(tx, articleIds);
}

/** Remembers what a person said of these blocks, and says it of every article of the outlet. @returns how many changed */
export function furnishOutlet(
  tx: Tx,
  articleId: string,
  positions: readonly number[],
  furniture: boolean,
): number {
  const article = outletArticle(tx.db, articleId);
  if (!article) return 0;
  const own = blocks(tx.db, article.versionId);
  const words = positions.flatMap((position) => {
    const block = own[position];
    return block ? [foldedWords(article.text.slice(block.start, block.end))] : [];
  });
  rememberBlocks(tx, article.outletId, words, furniture);
  const said = new Map(words.map((one) => [one, furniture]));
  return articlesOfOutlet(tx.db, article.outletId).filter((one) =>
    furnishAs(tx, one, blocks(tx.db, one.versionId), said),
  ).length;
}

function furnishAs(
  tx: Tx,
  article: OutletArticle,
  own: readonly Block[],
  said: ReadonlyMap<string, boolean>,
): boolean {
  let changed = false;
  own.forEach((block, position) => {
    const furniture = said.get(foldedWords(article.text.slice(block.start, block.end)));
    if (furniture !== undefined && furniture !== block.furniture)
      changed = setBlock(tx, article.versionId, position, furniture) || changed;
  });
  return changed;
}

type Lines = ReturnType<typeof repeatedLines>;

function withoutSeries(tx: Tx, lines: Lines): Lines {
  const byArticle = Map.groupBy(lines, ({ articleId }) => articleId);
  return [...byArticle].flatMap(([articleId, own]) => {
    const aside = own.reduce((sum, { words }) => sum + words, 0);
    return aside <= wordsOfArticle(tx.db, articleId) * MOST_ASIDE ? own : [];
  });
}

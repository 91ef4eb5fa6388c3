/** What is furniture in all articles of an outlet: because a person said so, or because it stands in many of them. */
import type { Block } from '../../preload/contract/index.ts';
import { foldedWords, repeatableLine } from '../importing/index.ts';
import {
  articlesOfOutlet,
  noteLines,
  type OutletArticle,
  type OutletLine,
  outletArticle,
  rememberBlocks,
  rememberedBlocks,
  repeatedLines,
  setAside,
  setBlock,
  wordsOfArticle,
} from './store/outlet-blocks.ts';

import type { Tx } from './store/store.ts';
import { blocks } from './store/versions.ts';

/** Articles of an outlet that have the same line: two are a copy or an accident, four are a template. */
const REPEATED = 4;
/** Sentences of the article itself recur too, in reports of one series; furniture stands at the ends. */
const HEAD_BLOCKS = 3;
const TAIL_SHARE = 0.75;
const SENTENCE = /[.!?…]["”»’)]*$/u;
const SENTENCE_WORDS = 10;
/** Of an article's words; an article whose every second line recurs is one of a series. */
const MOST_ASIDE = 1 / 3;

/** Looks at articles that are new, or new at their outlet. */
export function furnishArticles(tx: Tx, articleIds: readonly string[]): void {
  const byOutlet = new Map<string, string[]>();
  const remembered = new Map<string, ReadonlyMap<string, boolean>>();
  for (const id of articleIds) {
    const article = outletArticle(tx.db, id);
    if (!article) continue;
    const { outletId } = article;
    const said = remembered.get(outletId) ?? rememberedBlocks(tx.db, outletId);
    remembered.set(outletId, said);
    const own = blocks(tx.db, article.versionId);
    if (said.size > 0) furnishAs(tx, article, own, said);
    noteLines(tx.db, article, linesOf(article.text, own));
    byOutlet.set(outletId, [...(byOutlet.get(outletId) ?? []), id]);
  }
  for (const [outletId, ids] of byOutlet) {
    const lines = repeatedLines(tx.db, outletId, ids, REPEATED);
    setAside(tx, withoutSeries(tx, lines), ({ articles }) => `stands in ${articles} articles of this outlet`);
  }
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

/** The lines of an article that would be furniture if they recur. */
function linesOf(text: string, own: readonly Block[]): readonly OutletLine[] {
  const body = own.flatMap((block, position) => (block.furniture ? [] : [{ block, position }]));
  const seen = new Set<string>();
  return body.flatMap(({ block, position }, index) => {
    if (block.kind === 'title' || block.kind === 'heading' || block.kind === 'table') return [];
    const line = text.slice(block.start, block.end);
    const words = repeatableLine(line);
    if (words === null || seen.has(words)) return [];
    const inside = index >= HEAD_BLOCKS && index < body.length * TAIL_SHARE;
    if (inside && SENTENCE.test(line) && words.split(' ').length >= SENTENCE_WORDS) return [];
    seen.add(words);
    return [{ position, words }];
  });
}

type Lines = ReturnType<typeof repeatedLines>;

function withoutSeries(tx: Tx, lines: Lines): Lines {
  const byArticle = Map.groupBy(lines, ({ articleId }) => articleId);
  return [...byArticle].flatMap(([articleId, own]) => {
    const aside = own.reduce((sum, { words }) => sum + words.split(' ').length, 0);
    return aside <= wordsOfArticle(tx.db, articleId) * MOST_ASIDE ? own : [];
  });
}

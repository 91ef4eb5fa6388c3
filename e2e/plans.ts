import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../preload/contract/index.ts';
import { ROOT } from './launch.ts';

/** Words of one article. */
export interface Words {
  readonly title: string;
  readonly words: string;
}

/** What a journey marks, once its articles are imported. */
export interface Plan {
  readonly claim: Words;
  readonly quote: Words;
  /** Two figures of different articles that cannot both hold of the same thing. */
  readonly figures: readonly [Words, Words];
}

export interface ArticleSet {
  readonly name: string;
  readonly folder: string;
  readonly files: readonly string[];
  plan(articles: readonly Article[]): Plan;
}

function articleSet(name: string, folder: string, plan: ArticleSet['plan']): ArticleSet {
  const files = existsSync(folder) ? readdirSync(folder).map((file) => join(folder, file)) : [];
  return { name, folder, files, plan };
}

/** The invented articles that ship with the program. */
export const SAMPLES = articleSet('the samples', join(ROOT, 'resources/samples/articles'), (articles) => {
  const titleOf = (fileName: string): string =>
    articles.find((article) => article.fileName === fileName)?.title ?? fileName;
  const herald = titleOf('corvane-herald.txt');
  return {
    claim: { title: herald, words: 'two of the five gates had not been opened under load for nine years' },
    quote: { title: herald, words: '“We are counting people, not buildings,”' },
    figures: [
      { title: herald, words: 'killing 31 people' },
      { title: titleOf('basin-review.md'), words: '34 people' },
    ],
  };
});

/** Five real articles about one event, where this machine has them. They are not ours: words are found in them. */
export const FIVE = articleSet('the five articles', join(ROOT, '../shared/articles'), (articles) => ({
  claim: firstOf(articles, /(?<=[.!?] )\p{Lu}[\p{L}\p{N},’' -]{50,140}(?=\.)/u),
  quote: firstOf(articles, /[“"][^”"\n]{30,200}[”"]/u),
  figures: twoFigures(articles),
}));

function firstOf(articles: readonly Article[], pattern: RegExp): Words {
  const found = allOf(articles, pattern)[0];
  if (found === undefined) throw new Error(`No article has ${pattern}.`);
  return found;
}

/** Two numbers of different articles, of the same kind of thing where there are such. */
function twoFigures(articles: readonly Article[]): readonly [Words, Words] {
  // neither "more than 1,000", which leaves room for others, nor a day of a month
  const all = allOf(
    articles,
    /(?<!(?:least|than|about|approximately|nearly|over|to|between|\p{Lu}\p{L}+\.?) )(?<![\d,.])\b(?!(?:19|20)\d\d\b)\d+(?:,\d{3})*[ -]\p{L}{4,}/gu,
  ).filter(({ words }) => !/million|percent/.test(words));
  const pairs = all.flatMap((one) =>
    all
      .filter((other) => other.title !== one.title && number(other) !== number(one))
      .map((other) => [one, other] as const),
  );
  const pair = pairs.find(([one, other]) => counted(one) === counted(other)) ?? pairs[0];
  if (pair === undefined) throw new Error('No two articles have different figures.');
  return pair;
}

const number = ({ words }: Words): string => words.split(/[ -]/)[0] ?? '';
const counted = ({ words }: Words): string => words.split(/[ -]/)[1] ?? '';

/** Every match in a paragraph that belongs to its article and stands there only once. */
function allOf(articles: readonly Article[], pattern: RegExp): Words[] {
  const flags = [...new Set(`${pattern.flags}g`)].join('');
  return articles.flatMap(({ title, text, blocks }) =>
    blocks
      .filter((block) => block.kind === 'paragraph' && !block.furniture)
      .flatMap((block) => [...text.slice(block.start, block.end).matchAll(new RegExp(pattern.source, flags))])
      .map(([words]) => ({ title: title ?? '', words }))
      .filter(({ title: name, words }) => name !== '' && text.split(words).length === 2),
  );
}

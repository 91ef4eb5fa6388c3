import { isMarked, passagesOf, TAGS } from './evidence.ts';
import { FUNCTION_WORDS, type GeneratedArticle } from './generate.ts';
import { Random } from './random.ts';

/** Queries that are more than words: what a person narrows with. */
export interface NarrowingQueries {
  /** One or two words with an outlet, a day, month or span, a language, a kind, a tag or a speaker; or these alone. */
  readonly filters: readonly string[];
  /** Two of the most frequent words of the articles within ten words of each other, or three. */
  readonly near: readonly string[];
  /** A word in the title, or a phrase there. */
  readonly titles: readonly string[];
}

const EACH = 12;
const NEAR = 60;
const TITLES = 40;
const SAMPLE = 200;
const FREQUENT = 40;
const EMPTY_WORDS: ReadonlySet<string> = new Set(FUNCTION_WORDS);

/**
 * Takes queries that narrow from articles; the same for the same seed and articles. A filter has a value of the article
 * its words are from, so that it finds something.
 * @param article gives article number n, below `count`
 */
export function narrowingQueries(
  article: (n: number) => GeneratedArticle,
  count: number,
  seed = 11,
): NarrowingQueries {
  const random = new Random(seed);
  const some = (): GeneratedArticle => article(random.between(0, count - 1));
  const words = ({ body }: GeneratedArticle): string => {
    const long = longWords(body);
    return Array.from(
      { length: random.between(1, 2) },
      () => long[random.between(0, long.length - 1)] ?? '',
    ).join(' ');
  };
  const marked = (): readonly [number, GeneratedArticle] => {
    const n = random.between(0, count - 1);
    const at = isMarked(n) ? n : n - (n % 10);
    return [at, article(at)];
  };
  const speaker = (n: number, { title, body }: GeneratedArticle): string => {
    for (const { details } of passagesOf(n, `${title}\n${body}`))
      if (details.kind === 'quote' && details.speaker) return `speaker:"${details.speaker}"`;
    return 'kind:quote';
  };
  const filters = Array.from({ length: EACH }, (_, at) => {
    const [one, other] = [some(), some()];
    const [n, read] = marked();
    const month = other.date.slice(0, 7);
    const kind = random.pick(['quote', 'claim', 'figure', 'note']);
    return [
      `${words(one)} outlet:"${one.outlet}"`,
      `${words(other)} date:${month}`,
      `date:${one.date}..${laterYear(one.date)} ${words(one)}`,
      `lang:${random.pick(['en', 'fr'])} ${words(some())}`,
      `${words(read)} kind:${kind}`,
      `tag:"${TAGS[at % TAGS.length] ?? ''}" ${words(read)}`,
      `${words(read)} ${speaker(n, read)}`,
      `outlet:"${other.outlet}" after:${month}`,
      `kind:figure value:>${10 ** random.between(2, 5)}`,
    ];
  }).flat();

  const frequent = frequentWords(Array.from({ length: Math.min(SAMPLE, count) }, some));
  const common = (): string => frequent[random.between(0, frequent.length - 1)] ?? '';
  const near = Array.from({ length: NEAR }, (_, at) =>
    [common(), at % 2 === 0 ? 'NEAR' : 'NEAR/3', common()].join(' '),
  );
  const titles = Array.from({ length: TITLES }, (_, at) => {
    const title = some().title.split(' ');
    const start = random.between(0, title.length - 3);
    return at % 2 === 0
      ? `title:${title.filter((word) => word.length > 3)[0] ?? title[0]}`
      : `title:"${title.slice(start, start + 2).join(' ')}"`;
  });
  return { filters, near, titles };
}

function frequentWords(articles: readonly GeneratedArticle[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { body } of articles)
    for (const word of longWords(body)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, FREQUENT)
    .map(([word]) => word);
}

function longWords(text: string): readonly string[] {
  return (text.match(/(?<!\p{L})\p{Ll}{4,}/gu) ?? []).filter((word) => !EMPTY_WORDS.has(word));
}

function laterYear(date: string): string {
  return `${Number(date.slice(0, 4)) + 1}${date.slice(4).replace('-02-29', '-02-28')}`;
}

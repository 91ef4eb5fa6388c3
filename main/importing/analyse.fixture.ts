/** What the tests beside it share. */
import type { ReadArticle } from './article.ts';
import { readNow } from './read-now.fixture.ts';

export function read(text: string, fileName = 'article.txt'): ReadArticle {
  const result = readNow(new TextEncoder().encode(text), fileName);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** Each block as "kind: beginning", with an x in front of furniture. */
export function outline(article: ReadArticle, letters = 24): readonly string[] {
  return article.blocks.map(
    ({ start, end, kind, furniture }) =>
      `${furniture ? 'x ' : ''}${kind}: ${article.text.slice(start, end).slice(0, letters)}`,
  );
}

export const BODY = [
  'The ministry of works said on Monday that the old bridge would be closed for two years, and that a ferry would carry lorries in the meantime.',
  'Shopkeepers on both banks said they had been told nothing, and asked for the plans to be shown before the first barrier goes up.',
  'A spokesman answered that the plans had been on show in the town hall since March, on the second floor, behind the lift.',
];

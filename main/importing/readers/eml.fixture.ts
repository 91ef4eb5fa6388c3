/** What the tests beside it share. */
import type { ReadArticle } from '../article.ts';
import type { MailPart } from '../mail/mail.fixture.ts';
import { articlesIn, type FoundArticle } from '../read.ts';

export async function all(bytes: Uint8Array, fileName = 'a.eml'): Promise<readonly FoundArticle[]> {
  const found: FoundArticle[] = [];
  for await (const one of articlesIn(bytes, fileName)) found.push(one);
  return found;
}

export async function first(bytes: Uint8Array): Promise<ReadArticle> {
  const [found] = await all(bytes);
  if (!found?.answer.ok) throw new Error(found?.answer.ok === false ? found.answer.error.message : 'nothing');
  return found.answer.value;
}

/** The article's own lines, and those that were set aside with the reason. */
export async function sorted(
  bytes: Uint8Array,
): Promise<{ own: readonly string[]; aside: readonly string[] }> {
  const { text, blocks } = await first(bytes);
  const line = (start: number, end: number) => text.slice(start, end).replaceAll('\n', ' / ');
  return {
    own: blocks.filter(({ furniture }) => !furniture).map(({ start, end }) => line(start, end)),
    aside: blocks
      .filter(({ furniture }) => furniture)
      .map(({ start, end, reason }) => `${reason}: ${line(start, end)}`),
  };
}

export const NEWS =
  'The ministry closed the old bridge on Monday after engineers found cracks in two of its piers.\n\nThe ferry starts in June, the company said on Monday evening, and it will run every hour.';
export const html = (body: string): MailPart => ({
  type: 'text/html; charset=utf-8',
  body: `<html><head><title>x</title></head><body>${body}</body></html>`,
  encoding: 'quoted-printable',
});
export const plain = (body: string): MailPart => ({ type: 'text/plain; charset=utf-8', body });

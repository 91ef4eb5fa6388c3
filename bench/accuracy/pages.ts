/** What the scorers of web pages load: the reader of files itself, without the program around it. */
import { readBytes } from '../../main/importing/index.ts';

export const extract = async (html: string, url: string) => {
  const read = await readBytes(new TextEncoder().encode(html), 'page.html', url);
  if (!read.ok) throw new Error(read.error.message);
  const { text, blocks, metadata } = read.value;
  const body = blocks
    .filter(({ furniture, kind }) => !furniture && kind !== 'title')
    .map(({ start, end }) => text.slice(start, end));
  return {
    title: metadata.title,
    text: body.join('\n'),
    byline: metadata.author,
    published: metadata.published?.date ?? null,
  };
};

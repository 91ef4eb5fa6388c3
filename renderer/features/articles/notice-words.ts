import type { ArticleNotice } from '../../../preload/contract/index.ts';

/** What a person must know of an article before relying on it: as a sign, and in sentences. */
export const NOTICE_WORDS: Readonly<
  Record<ArticleNotice, { readonly sign: string; readonly title: string; readonly why: string }>
> = {
  'no text layer': {
    sign: 'pictures only',
    title: 'This document has no text layer',
    why: 'Its pages are pictures of text, as a scanner makes them. Collate reads no text from pictures, so nothing in it can be searched or marked. The original is kept.',
  },
  'no text': {
    sign: 'no text',
    title: 'This article has no text yet',
    why: 'It comes from a list of references that holds title, author and date alone. When you import the article itself, the two are joined by address or title.',
  },
  'partly read': {
    sign: 'partly read',
    title: 'This article was read in part',
    why: 'What could be read is here, and the original file is kept as it is.',
  },
};

export type { ArticleMetadata, PreparedArticle, ReadArticle } from './article.ts';
export { Attachments } from './attachments.ts';
export { foldedWords, hashOf, repeatableLines } from './blocks/repeated.ts';
export type { Many, PreparedPart } from './messages.ts';
export { type ReaderPool, type ReaderPoolOptions, startReaderPool } from './pool.ts';
export { prepareFile, prepareParts, preparePasted } from './prepare.ts';
export { articlesIn, type FoundArticle, readBytes, readText } from './read.ts';
export { type Walked, walk } from './walk.ts';

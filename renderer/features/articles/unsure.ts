import type { Article, MetadataField } from '../../../preload/contract/index.ts';

/** Below this the rules themselves say that a value is a guess. */
const SURE = 0.5;

/** Whether a value was read, but is not sure; such a value is shown with a question mark. */
export function isUnsure(article: Pick<Article, 'origins'>, field: MetadataField): boolean {
  const origin = article.origins.find((one) => one.field === field);
  return origin !== undefined && origin.origin !== 'person' && origin.sure < SURE;
}

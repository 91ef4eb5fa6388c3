import { type Article, type MetadataField, UNSURE_BELOW } from '../../../preload/contract/index.ts';

/** Whether a value was read, but is not sure; such a value is shown with a question mark. */
export function isUnsure(article: Pick<Article, 'origins'>, field: MetadataField): boolean {
  const origin = article.origins.find((one) => one.field === field);
  return origin !== undefined && origin.origin !== 'person' && origin.sure < UNSURE_BELOW;
}

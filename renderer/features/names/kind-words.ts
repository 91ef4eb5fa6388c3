import type { NameKind } from '../../../preload/contract/index.ts';
import type { Option } from '../../components/select.tsx';

export const NAME_KINDS: readonly Option<NameKind>[] = [
  { value: 'person', label: 'person' },
  { value: 'organisation', label: 'organisation' },
  { value: 'place', label: 'place' },
  { value: 'other', label: 'something else' },
];

export function kindWords(kind: NameKind): string {
  return NAME_KINDS.find(({ value }) => value === kind)?.label ?? kind;
}

/** "3 articles", "in no article yet". */
export function articlesWords(articles: number): string {
  if (articles === 0) return 'in no article';
  return articles === 1 ? '1 article' : `${articles.toLocaleString('en')} articles`;
}

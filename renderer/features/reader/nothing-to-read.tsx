import type { Article, ArticleNotice } from '../../../preload/contract/index.ts';
import { ActionButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { articleActions } from '../articles/actions.ts';
import { NOTICE_WORDS } from '../articles/notice-words.ts';

/** In the place of a text that is not there: why, and what can be done. */
export function NothingToRead({ notice }: { readonly notice: Exclude<ArticleNotice, 'partly read'> }) {
  const { title, why } = NOTICE_WORDS[notice];
  return (
    <section className="nothing-to-read" aria-label={title}>
      <p className="nothing-to-read-title">{title}</p>
      <p>{why}</p>
      {notice === 'no text layer' ? (
        <ActionButton action={articleActions.saveOriginal} small>
          Save the original file…
        </ActionButton>
      ) : null}
    </section>
  );
}

/** Above a text of which a part is missing: what, and where the rest may be. */
export function PartlyRead({ missing }: Pick<Article, 'missing'>) {
  const { title, why } = NOTICE_WORDS['partly read'];
  return (
    <section className="partly-read" aria-label={title}>
      <p>
        <Icon name="warn" /> <strong>{missing ?? title}.</strong> {why}
      </p>
      <ActionButton action={articleActions.saveOriginal} small>
        Save the original file…
      </ActionButton>
    </section>
  );
}

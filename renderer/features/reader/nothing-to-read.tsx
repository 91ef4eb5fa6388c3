import type { ArticleNotice } from '../../../preload/contract/index.ts';
import { ActionButton } from '../../components/button.tsx';
import { articleActions } from '../articles/actions.ts';
import { NOTICE_WORDS } from '../articles/notice-words.ts';

/** In the place of a text that is not there: why, and what can be done. */
export function NothingToRead({ notice }: { readonly notice: ArticleNotice }) {
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

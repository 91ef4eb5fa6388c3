import type { Article } from '../../../preload/contract/index.ts';
import { ActionButton } from '../../components/button.tsx';
import { articleActions } from '../articles/actions.ts';

/** Below the text: done with this article. */
export function ReaderFoot({ article }: { readonly article: Article }) {
  return (
    <div className="reader-foot">
      <ActionButton action={articleActions.readAndNext} showKeys>
        {article.read ? 'Next article' : 'Mark as read, next article'}
      </ActionButton>
      {article.read ? (
        <ActionButton action={articleActions.toggleRead} variant="quiet" showKeys>
          Mark as unread
        </ActionButton>
      ) : null}
    </div>
  );
}

/** Saying what is a copy of what. Kept at once, remembered, and undone like everything else. */
import type { CopyDecision } from '../../../preload/contract/index.ts';
import { say } from '../../api/messages.ts';
import { act } from '../../api/queries.ts';
import { undo } from '../../app/history-actions.ts';

/** Says of articles whether they are copies of `of`; null takes back what was said. True when it was kept. */
export async function decide(
  of: string,
  articleIds: readonly string[],
  decision: CopyDecision | null,
): Promise<boolean> {
  if (articleIds.length === 0) return false;
  const done = await act('copies.decide', { of, articleIds: [...articleIds], decision });
  if (!done.ok) return false;
  say(said(articleIds.length, decision), { label: 'Undo', run: () => void undo() });
  return true;
}

function said(articles: number, decision: CopyDecision | null): string {
  const count = (articles + 1).toLocaleString('en');
  switch (decision) {
    case 'copy':
      return `${count} articles are one text now and count as one source.`;
    case 'not a copy':
      return articles === 1
        ? 'Not a copy. This is remembered; the two count as two sources.'
        : `${articles.toLocaleString('en')} articles are no copies. This is remembered.`;
    case null:
      return 'Taken back: nothing is said of it now.';
    default:
      return decision satisfies never;
  }
}

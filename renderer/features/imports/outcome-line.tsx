import type { Outcome } from '../../../preload/contract/index.ts';
import { openArticle } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { previewing } from './imports.ts';
import { outcomeIcon, outcomeWord } from './outcome-words.ts';

export interface OutcomeLineProps {
  readonly outcome: Outcome;
  readonly jobId: string;
  readonly why: boolean;
  readonly onWhy: () => void;
}

/** What became of one file, or of one thing inside it. */
export function OutcomeLine({ outcome, jobId, why, onWhy }: OutcomeLineProps) {
  const { articleId, part, fileName } = outcome;
  const name = part === '' ? fileName : `${fileName}: ${part}`;
  const acts = mainAct(outcome, jobId);
  return (
    <div className="import-line" data-outcome={outcome.outcome}>
      <span className="import-outcome">
        <Icon name={outcomeIcon(outcome.outcome)} />
        {outcomeWord(outcome.outcome)}
      </span>
      <div className="import-what">
        {articleId === null || acts === null ? (
          <span className="import-name" title={outcome.path}>
            {name}
          </span>
        ) : (
          <>
            <button
              type="button"
              tabIndex={-1}
              className="text-button import-name"
              title={outcome.path}
              onClick={acts.run}
            >
              {outcome.title ?? 'without a title'}
            </button>
            {outcome.title === name ? null : <span className="import-file">{name}</span>}
          </>
        )}
        {why && outcome.why !== null ? (
          <p className="import-why">
            {outcome.why}
            {outcome.code === null ? null : <span className="import-code">{outcome.code}</span>}
          </p>
        ) : null}
      </div>
      <span className="import-acts">
        {outcome.outcome === 'to confirm' && acts !== null ? (
          <Button small excludeFromTabOrder onPress={acts.run}>
            Look
          </Button>
        ) : null}
        {outcome.why === null ? null : (
          <Button small variant="quiet" excludeFromTabOrder aria-expanded={why} onPress={onWhy}>
            {why ? 'Hide why' : 'Show why'}
          </Button>
        )}
      </span>
    </div>
  );
}

/** What Enter does on a line: opens the article, or shows what the file would become; null where there is nothing. */
export function mainAct(outcome: Outcome, jobId: string): { readonly run: () => void } | null {
  const { articleId, path, fileName } = outcome;
  if (articleId !== null) return { run: () => openArticle(articleId) };
  if (outcome.outcome !== 'to confirm') return null;
  return { run: () => previewing.set({ jobId, path, fileName }) };
}

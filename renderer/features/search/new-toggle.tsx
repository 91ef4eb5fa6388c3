import { ToggleButton } from 'react-aria-components';
import type { SearchAnswer } from '../../../preload/contract/index.ts';
import { useAction } from '../../app/actions.ts';
import { ariaKeys } from '../../app/key-match.ts';
import { isMac } from '../../app/platform.ts';
import { Tooltip } from '../../components/tooltip.tsx';
import { searchActions } from './actions.ts';
import { onlyNew } from './look.ts';
import './new-toggle.css';

interface NewToggleProps {
  readonly fresh: SearchAnswer['fresh'];
  /** The name of the saved search that the query narrows; null where it is the query itself. */
  readonly within: string | null;
}

/** Shows only what is new in a saved search since the person last looked; there is none while nothing is. */
export function NewToggle({ fresh, within }: NewToggleProps) {
  const some = fresh !== null && (fresh.articles > 0 || fresh.only);
  const only = fresh?.only ?? false;
  useAction(searchActions.onlyNew, some ? () => onlyNew(!only) : null);
  if (!some) return null;
  const [keys = ''] = searchActions.onlyNew.keys;
  return (
    <Tooltip text="Only what is new since you last looked" keys={keys}>
      <ToggleButton
        className="new-toggle"
        isSelected={only}
        onChange={onlyNew}
        aria-keyshortcuts={ariaKeys(keys, isMac)}
      >
        Only the {fresh.articles.toLocaleString('en')} new{within === null ? '' : ` in “${within}”`}
      </ToggleButton>
    </Tooltip>
  );
}

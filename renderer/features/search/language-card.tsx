import { memo } from 'react';
import { DialogTrigger, Dialog as Frame, Popover } from 'react-aria-components';
import { useStore } from '../../api/store.ts';
import { useAction } from '../../app/actions.ts';
import { IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { searchActions } from './actions.ts';
import { LanguageExamples } from './language-examples.tsx';
import { cardOpen } from './state.ts';

/** The "?" in the search box: what a search understands, on one card. */
export const LanguageCard = memo(function LanguageCard() {
  const open = useStore(cardOpen);
  useAction(searchActions.language, () => cardOpen.set(!cardOpen.get()));
  return (
    <DialogTrigger isOpen={open} onOpenChange={(now) => cardOpen.set(now)}>
      <IconButton label="What a search understands" keys={searchActions.language.keys[0]} small>
        <Icon name="unsure" />
      </IconButton>
      <Popover className="popover search-card" placement="bottom end" offset={8}>
        <Frame aria-label="What a search understands" className="search-card-body">
          <LanguageExamples />
        </Frame>
      </Popover>
    </DialogTrigger>
  );
});

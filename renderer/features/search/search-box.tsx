import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from '../../api/store.ts';
import { useAction } from '../../app/actions.ts';
import { place } from '../../app/navigation.ts';
import { view } from '../../app/view.ts';
import { Kbd } from '../../components/kbd.tsx';
import { searchActions } from './actions.ts';
import { BoxList, type BoxOption } from './box-list.tsx';
import { LanguageCard } from './language-card.tsx';
import { toResults } from './result-focus.ts';
import { countWords, useSaved } from './saved.ts';
import { enterSearch, noteRecent, offersAsked, searchFor, searchText } from './state.ts';
import { taken, useCompletions } from './use-completions.ts';
import './search-box.css';

/** LONGEST_QUERY of the contract, whose parser need not come into the window for it. */
const LONGEST = 1000;
/** Recent searches offered in the empty box. */
const RECENT = 6;

/**
 * The search box that is always there (the combobox pattern of WAI-ARIA): it completes while one types, Tab or Enter
 * takes, Esc closes the list first. The results stand in the main pane.
 */
export function SearchBox() {
  const input = useRef<HTMLInputElement>(null);
  const text = useStore(searchText);
  const [open, setOpen] = useState(false);
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(-1);
  const completions = useCompletions(text, caret, open);
  const offered = useOffered(open && text.trim() === '');
  const [pressed, setPressed] = useState<string | null>(null);
  const moveTo = useRef<number | null>(null);

  // a taken completion leaves the caret behind it
  useLayoutEffect(() => {
    if (moveTo.current === null) return;
    input.current?.setSelectionRange(moveTo.current, moveTo.current);
    moveTo.current = null;
  });
  useAction(searchActions.focus, () => {
    input.current?.focus();
    input.current?.select();
  });
  const close = (): void => {
    setOpen(false);
    setAt(-1);
  };
  // the text may be changed from elsewhere: a facet, a repair, a saved search
  useEffect(() => searchText.subscribe(() => setAt(-1)), []);

  // asked for from elsewhere: the values of a field that was begun at the end
  useEffect(
    () =>
      offersAsked.subscribe(() => {
        const end = searchText.get().length;
        input.current?.focus();
        moveTo.current = end;
        setCaret(end);
        setOpen(true);
      }),
    [],
  );

  const change = (query: string, to: number, stays: boolean): void => {
    setCaret(to);
    setAt(-1);
    setPressed(null);
    setOpen(stays);
    if (query !== searchText.get()) searchFor(query);
  };
  const options: readonly BoxOption[] =
    text.trim() === ''
      ? offered
      : completions.list.map((one) => ({
          key: `${one.kind} ${one.text}`,
          label: one.label,
          detail: one.detail,
          count: one.articles === null ? '' : one.articles.toLocaleString('en'),
          group: null,
          take: () => {
            if (!completions.fit) return setPressed(`${one.kind} ${one.text}`);
            const next = taken(text, one);
            moveTo.current = next.caret;
            // behind a field its values are offered
            change(next.query, next.caret, one.kind === 'field');
          },
        }));
  const shown = open && options.length > 0;
  // taken while the list still belonged to the letter before, it counts when it does not any more
  useEffect(() => {
    if (pressed === null || !completions.fit) return;
    setPressed(null);
    options.find(({ key }) => key === pressed)?.take();
  });
  const chosen = shown ? options[at] : undefined;

  const go = (): void => {
    close();
    if (searchText.get().trim() === '') return;
    noteRecent(searchText.get());
    enterSearch();
    toResults();
  };
  const keys = (event: React.KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const down = event.key === 'ArrowDown';
    if (down || event.key === 'ArrowUp') {
      event.preventDefault();
      // one place more than there are options: what was typed itself
      const places = options.length + 1;
      if (shown) setAt(((at + 1 + (down ? 1 : -1) + places) % places) - 1);
      else if (down) go();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (chosen) chosen.take();
      else go();
    } else if (event.key === 'Tab' && !event.shiftKey && shown && (chosen || text.trim() !== '')) {
      event.preventDefault();
      (chosen ?? options[0])?.take();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (shown) close();
      else if (place.get().screen === 'search' && text.trim() !== '') toResults();
      else {
        input.current?.blur();
        document.querySelector<HTMLElement>('[data-main-focus]')?.focus({ preventScroll: true });
      }
    }
  };
  return (
    <search className="search-box">
      <input
        ref={input}
        className="search-input"
        dir="auto"
        role="combobox"
        aria-label="Search"
        aria-expanded={shown}
        aria-controls="search-offers"
        aria-autocomplete="list"
        aria-activedescendant={chosen ? `search-offer-${at}` : undefined}
        aria-keyshortcuts="/"
        placeholder="Search articles, passages and notes"
        spellCheck={false}
        autoComplete="off"
        maxLength={LONGEST}
        value={text}
        onChange={({ target }) => change(target.value, target.selectionStart ?? target.value.length, true)}
        onFocus={() => setOpen(searchText.get().trim() === '')}
        onClick={() => setOpen(searchText.get().trim() === '')}
        onBlur={close}
        onKeyDown={keys}
      />
      <span className="search-box-end">
        <Kbd keys="/" />
        <LanguageCard />
      </span>
      <BoxList options={options} open={shown} active={at} />
    </search>
  );
}

/** What the empty box offers: the saved searches and those of lately. */
function useOffered(enabled: boolean): readonly BoxOption[] {
  const { list } = useSaved();
  const recent = useStore(view)?.searches ?? [];
  if (!enabled) return [];
  const go = (query: string) => (): void => {
    noteRecent(query);
    searchFor(query);
    toResults();
  };
  return [
    ...list.map((saved) => ({
      key: `saved ${saved.id}`,
      label: saved.name,
      detail: saved.name === saved.query ? '' : saved.query,
      count: countWords(saved),
      group: 'Saved',
      take: go(saved.query),
    })),
    ...recent.slice(0, RECENT).map((query) => ({
      key: `recent ${query}`,
      label: query,
      detail: '',
      count: '',
      group: 'Lately',
      take: go(query),
    })),
  ];
}

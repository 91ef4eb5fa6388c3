import { useEffect, useRef, useState } from 'react';
import type { Hit } from '../../../preload/contract/index.ts';
import { useCall } from '../../api/queries.ts';
import { useAction } from '../../app/actions.ts';
import { openArticle } from '../../app/navigation.ts';
import { Kbd } from '../../components/kbd.tsx';
import { searchActions } from './actions.ts';
import { SearchResults } from './search-results.tsx';
import './search-box.css';

const PAGE = 50;
const MOST = 200;
const WAIT_MS = 60;

/** The search box that is always there: results while typing, arrows and Enter open one in place, Esc leaves. */
export function SearchBox() {
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLElement>(null);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const [limit, setLimit] = useState(PAGE);
  const query = useSettled(typed.trim(), WAIT_MS);
  const asks = open && query !== '';
  const answer = useCall('search.query', { query, limit }, { enabled: asks, keep: true });
  const hits = asks ? (answer.data?.hits ?? []) : [];
  const now = Math.min(at, hits.length - 1);

  useAction(searchActions.focus, () => {
    input.current?.focus();
    input.current?.select();
    setOpen(true);
  });
  // a click or the focus somewhere else leaves
  useEffect(() => {
    if (!open) return;
    const leave = (event: Event): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [open]);

  const pick = (hit: Hit, snippet = 0): void => {
    setOpen(false);
    openArticle(hit.articleId, {
      passageId: hit.passageId,
      range: hit.snippets[snippet]?.range ?? null,
      query,
    });
    // once the article is drawn
    setTimeout(() => {
      document
        .querySelector<HTMLElement>('[data-pane="reader"] [data-main-focus]')
        ?.focus({ preventScroll: true });
    }, 60);
  };
  const keys = (event: React.KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    const hit = hits[now];
    if (step !== undefined) {
      event.preventDefault();
      setOpen(true);
      setAt(Math.max(0, Math.min(hits.length - 1, now + step)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (hit) pick(hit);
      else setOpen(true);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (open && typed !== '') setOpen(false);
      else if (typed !== '') setTyped('');
      else {
        setOpen(false);
        input.current?.blur();
      }
    }
  };
  const shown = open && typed.trim() !== '';
  return (
    <search className="search-box" ref={box}>
      <input
        ref={input}
        className="search-input"
        role="combobox"
        aria-label="Search"
        aria-expanded={shown}
        aria-controls="search-hits"
        aria-autocomplete="list"
        aria-activedescendant={shown && hits[now] ? `hit-${now}` : undefined}
        aria-keyshortcuts="/"
        placeholder="Search articles, passages and notes"
        spellCheck={false}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
          setAt(0);
          setLimit(PAGE);
        }}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onKeyDown={keys}
      />
      <Kbd keys="/" />
      {shown ? (
        <SearchResults
          query={query}
          answer={asks ? answer.data : undefined}
          trouble={answer.error?.message ?? null}
          active={now}
          onPick={pick}
          onMore={limit < MOST ? () => setLimit(limit + PAGE) : null}
        />
      ) : null}
    </search>
  );
}

/** A value that has not changed for some milliseconds. */
function useSettled(value: string, ms: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}

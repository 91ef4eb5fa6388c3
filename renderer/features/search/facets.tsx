import { useLayoutEffect, useRef } from 'react';
import type { FacetField, SearchFacet } from '../../../preload/contract/index.ts';
import { useStore } from '../../api/store.ts';
import { Icon } from '../../components/icon.tsx';
import { toResults } from './result-focus.ts';
import { searchFor, searchText } from './state.ts';
import './facets.css';

const HEADINGS: Readonly<Record<FacetField, string>> = {
  outlet: 'Outlet',
  month: 'Month',
  tag: 'Tag',
  speaker: 'Speaker',
  language: 'Language',
  kind: 'Marked as',
};

interface FacetsProps {
  readonly facets: readonly SearchFacet[];
  /** The query they were counted for. */
  readonly query: string;
}

/** What the articles found can be narrowed by. Pressing a value writes it into the query, again takes it out. */
export function Facets({ facets, query }: FacetsProps) {
  const pane = useRef<HTMLElement>(null);
  const held = useRef<string | null>(null);
  const fits = useStore(searchText) === query;
  // a value that is taken moves to the front and keeps the focus
  // biome-ignore lint/correctness/useExhaustiveDependencies: other values, other places
  useLayoutEffect(() => {
    const key = held.current;
    if (key === null || pane.current?.contains(document.activeElement)) return;
    if (document.activeElement !== document.body) return;
    const button = buttons().find((one) => one.dataset.value === key);
    (button ?? buttons()[0])?.focus();
  }, [facets]);
  const buttons = (): HTMLElement[] => [
    ...(pane.current?.querySelectorAll<HTMLElement>('button[data-value]') ?? []),
  ];
  const keys = (event: React.KeyboardEvent): void => {
    const all = buttons();
    const at = document.activeElement instanceof HTMLElement ? all.indexOf(document.activeElement) : -1;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === 'Escape' || event.key === 'ArrowRight') toResults();
    else if (to !== undefined) all[Math.max(0, Math.min(all.length - 1, to))]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const some = facets.filter(({ values }) => values.length > 0);
  let any = false;
  return (
    <section
      ref={pane}
      className="facets"
      aria-label="Narrow the search"
      data-pane="facets"
      tabIndex={-1}
      onKeyDown={keys}
    >
      {some.length === 0 ? <p className="facets-none">Nothing to narrow by.</p> : null}
      {some.map(({ field, values, more }) => (
        <section key={field} aria-labelledby={`facet-${field}`}>
          <h2 className="facet-heading" id={`facet-${field}`}>
            {HEADINGS[field]}
          </h2>
          <ul>
            {values.map((value) => {
              const key = `${field} ${value.value}`;
              const start = !any;
              any = true;
              return (
                <li key={key}>
                  <button
                    type="button"
                    className="facet-value"
                    data-value={key}
                    // one stop of the tab key; arrows lead on
                    tabIndex={held.current === key || (held.current === null && start) ? 0 : -1}
                    aria-pressed={value.chosen}
                    onFocus={() => {
                      held.current = key;
                    }}
                    onClick={() => {
                      if (fits) searchFor(value.query);
                    }}
                  >
                    <span className="facet-sign">{value.chosen ? <Icon name="check" /> : null}</span>
                    <span className="facet-label">{value.label}</span>
                    <span className="facet-count">{value.articles.toLocaleString('en')}</span>
                  </button>
                </li>
              );
            })}
          </ul>
          {more > 0 ? <p className="facet-more">and {more.toLocaleString('en')} more</p> : null}
        </section>
      ))}
    </section>
  );
}

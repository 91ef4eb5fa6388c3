import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { FacetField, FacetValue, SearchFacet } from '../../../preload/contract/index.ts';
import { useStore } from '../../api/store.ts';
import { Icon } from '../../components/icon.tsx';
import { toResults } from './result-focus.ts';
import { beginField, searchFor, searchText } from './state.ts';
import './facets.css';

const HEADINGS: Readonly<Record<FacetField, string>> = {
  outlet: 'Outlet',
  month: 'Month',
  tag: 'Tag',
  speaker: 'Speaker',
  via: 'Reported by',
  language: 'Language',
  kind: 'Marked as',
};

/** The field of the query language that takes a facet's values. */
const FIELDS: Readonly<Record<FacetField, string>> = {
  outlet: 'outlet',
  month: 'date',
  tag: 'tag',
  speaker: 'speaker',
  via: 'via',
  language: 'lang',
  kind: 'kind',
};

const NONE: readonly SearchFacet[] = [];

interface FacetsProps {
  /** Null until they were counted. */
  readonly facets: readonly SearchFacet[] | null;
  /** The query they were counted for. */
  readonly query: string;
}

/** What the articles found can be narrowed by. Pressing a value writes it into the query, again takes it out. */
export function Facets({ facets: counted, query }: FacetsProps) {
  const facets = counted ?? NONE;
  const pane = useRef<HTMLElement>(null);
  /** The value that has the focus or had it last, and whether it has left for another part of the window. */
  const held = useRef<string | null>(null);
  const inside = useRef(false);
  const fits = useStore(searchText) === query;
  // pressed while the values still belonged to what was typed before, it counts when they do not any more
  const [pressed, setPressed] = useState<string | null>(null);
  useEffect(() => {
    if (pressed === null || !fits) return;
    setPressed(null);
    const value = facets
      .flatMap(({ field, values }) => values.map((one) => ({ ...one, key: keyOf(field, one) })))
      .find(({ key }) => key === pressed);
    if (value) searchFor(value.query);
  }, [pressed, fits, facets]);
  // a value that is taken moves to the front and keeps the focus
  // biome-ignore lint/correctness/useExhaustiveDependencies: other values, other places
  useLayoutEffect(() => {
    if (!inside.current || document.activeElement !== document.body) return;
    const button = buttons().find((one) => one.dataset.value === held.current);
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
  const all = some.flatMap(({ field, values }) => values.map((value) => keyOf(field, value)));
  // one stop of the tab key; arrows lead on
  const stop = all.includes(held.current ?? '') ? held.current : all[0];
  return (
    <section
      ref={pane}
      className="facets"
      aria-label="Narrow the search"
      data-pane="facets"
      aria-busy={!fits}
      tabIndex={-1}
      onKeyDown={keys}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget !== null) inside.current = false;
      }}
    >
      {counted !== null && some.length === 0 ? <p className="facets-none">Nothing to narrow by.</p> : null}
      {some.map(({ field, values, more }) => (
        <section key={field} aria-labelledby={`facet-${field}`}>
          <h2 className="facets-heading" id={`facet-${field}`}>
            {HEADINGS[field]}
          </h2>
          <ul>
            {values.map((value) => {
              const key = keyOf(field, value);
              return (
                <li key={key}>
                  <button
                    type="button"
                    className="facets-value"
                    data-value={key}
                    tabIndex={key === stop ? 0 : -1}
                    aria-pressed={value.chosen}
                    title={value.label}
                    onFocus={() => {
                      held.current = key;
                      inside.current = true;
                    }}
                    onClick={() => {
                      if (fits) searchFor(value.query);
                      else setPressed(key);
                    }}
                  >
                    <span className="facets-sign">{value.chosen ? <Icon name="check" /> : null}</span>
                    <span className="facets-label" dir="auto">
                      {value.label}
                    </span>
                    <span className="facets-count">{value.articles.toLocaleString('en')}</span>
                  </button>
                </li>
              );
            })}
          </ul>
          {more > 0 ? (
            <button
              type="button"
              className="facets-more"
              data-value={`${field} more`}
              tabIndex={-1}
              title={`The search box offers every ${HEADINGS[field].toLowerCase()} behind ${FIELDS[field]}:`}
              onClick={() => beginField(searchText.get(), FIELDS[field])}
            >
              and {more.toLocaleString('en')} more…
            </button>
          ) : null}
        </section>
      ))}
    </section>
  );
}

function keyOf(field: FacetField, { value }: FacetValue): string {
  return `${field} ${value}`;
}

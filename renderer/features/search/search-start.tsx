import { useRef } from 'react';
import type { SavedSearch } from '../../../preload/contract/index.ts';
import { useStore } from '../../api/store.ts';
import { view } from '../../app/view.ts';
import { IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Kbd } from '../../components/kbd.tsx';
import { LanguageExamples } from './language-examples.tsx';
import { toResults } from './result-focus.ts';
import { removeSaved } from './saved.ts';
import { plural } from './search-words.ts';
import { naming, searchFor } from './state.ts';

/** Before anything is searched for: the searches that are kept, those of lately, and what can be written. */
export function SearchStart({ saved }: { readonly saved: readonly SavedSearch[] }) {
  const recent = useStore(view)?.searches ?? [];
  return (
    <section className="search-start" aria-label="Search" data-pane="results">
      <h1 className="unseen">Search</h1>
      <div className="search-start-columns">
        <div>
          <Saved saved={saved} />
          {recent.length === 0 ? null : (
            <section aria-labelledby="searched-lately">
              <h2 className="search-start-heading" id="searched-lately">
                Searched lately
              </h2>
              <ul>
                {recent.map((query) => (
                  <li key={query}>
                    <button type="button" className="search-start-line" onClick={() => start(query)}>
                      <span className="search-start-query">{query}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <section aria-labelledby="search-language">
          <h2 className="search-start-heading" id="search-language">
            What can be written
          </h2>
          <LanguageExamples />
        </section>
      </div>
    </section>
  );
}

function start(query: string): void {
  searchFor(query);
  toResults();
}

function Saved({ saved }: { readonly saved: readonly SavedSearch[] }) {
  const list = useRef<HTMLUListElement>(null);
  return (
    <section aria-labelledby="saved-searches">
      <h2 className="search-start-heading" id="saved-searches">
        Saved searches
      </h2>
      {saved.length === 0 ? (
        <p className="search-start-none">
          None yet. <Kbd keys="Mod+D" /> keeps the search you are looking at, and says here what is new in it
          since you looked.
        </p>
      ) : null}
      <ul ref={list}>
        {saved.map((one) => (
          <SavedLine key={one.id} saved={one} list={list} />
        ))}
      </ul>
    </section>
  );
}

interface SavedLineProps {
  readonly saved: SavedSearch;
  readonly list: React.RefObject<HTMLUListElement | null>;
}

function SavedLine({ saved, list }: SavedLineProps) {
  const rename = (): void => naming.set({ kind: 'rename', id: saved.id, name: saved.name });
  const remove = (): void => void removeSaved(saved);
  const keys = (event: React.KeyboardEvent<HTMLButtonElement>): void => {
    const all = [...(list.current?.querySelectorAll<HTMLButtonElement>('.search-start-line') ?? [])];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) all[all.indexOf(event.currentTarget) + step]?.focus();
    else if (event.key === 'F2') rename();
    else if (event.key === 'Delete') remove();
    else return;
    event.preventDefault();
  };
  const { total, fresh } = saved;
  return (
    <li className="search-start-saved">
      <button type="button" className="search-start-line" onClick={() => start(saved.query)} onKeyDown={keys}>
        <span className="search-start-name">{saved.name}</span>
        {saved.name === saved.query ? null : <span className="search-start-query">{saved.query}</span>}
        {total === null ? null : <span className="search-start-count">{plural(total, 'article')}</span>}
        {fresh !== null && fresh > 0 ? (
          <span className="result-fresh">{fresh.toLocaleString('en')} new</span>
        ) : null}
      </button>
      <IconButton label={`Rename “${saved.name}”`} keys="F2" small onPress={rename}>
        <Icon name="pen" />
      </IconButton>
      <IconButton label={`Remove “${saved.name}”`} keys="Delete" small onPress={remove}>
        <Icon name="close" />
      </IconButton>
    </li>
  );
}

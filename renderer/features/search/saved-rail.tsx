import { useStore } from '../../api/store.ts';
import { place } from '../../app/navigation.ts';
import { toResults } from './result-focus.ts';
import { countWords, useSaved } from './saved.ts';
import { searchFor, searchText } from './state.ts';

/** The saved searches in the nav rail, with what is new in them. */
export function SavedRail() {
  const { list } = useSaved();
  const now = useStore(searchText).trim();
  const here = useStore(place).screen === 'search';
  if (list.length === 0) return null;
  return (
    <>
      <h2 className="nav-heading">Saved searches</h2>
      <ul>
        {list.map((saved) => (
          <li key={saved.id}>
            <button
              type="button"
              className="nav-item"
              title={saved.query}
              aria-current={here && saved.query.trim() === now ? 'page' : undefined}
              onClick={() => {
                searchFor(saved.query);
                toResults();
              }}
            >
              <span>{saved.name}</span>
              <span className="nav-count" data-fresh={(saved.fresh ?? 0) > 0 || undefined}>
                {countWords(saved)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

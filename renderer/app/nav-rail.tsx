import { useCall } from '../api/queries.ts';
import { useStore } from '../api/store.ts';
import { SavedRail } from '../features/search/saved-rail.tsx';
import { ariaKeys, keyCaps } from './key-match.ts';
import { go, type Place, place } from './navigation.ts';
import { isMac } from './platform.ts';
import { SCREENS, TODOS, type Todo } from './screens.tsx';
import './nav-rail.css';

/** The screens with their counts, and below them the work that is left. */
export function NavRail() {
  const now = useStore(place);
  const counts = useCall('project.counts', {}).data;
  const todos = TODOS.filter((todo) => SCREENS.some((screen) => screen.id === todo.screen));
  return (
    <nav className="nav-rail" aria-label="Screens" data-pane="nav">
      <ul>
        {SCREENS.filter((screen) => !screen.todo).map((screen) => (
          <li key={screen.id}>
            <button
              type="button"
              className="nav-item"
              aria-current={now.screen === screen.id && now.filter === null ? 'page' : undefined}
              aria-keyshortcuts={ariaKeys(screen.action.keys[0] ?? '', isMac)}
              title={keyCaps(screen.action.keys[0] ?? '', isMac).join(' ')}
              onClick={() => go({ screen: screen.id })}
            >
              <span>{screen.label}</span>
              <Count of={counts ? screen.count(counts) : null} />
            </button>
          </li>
        ))}
      </ul>
      <h2 className="nav-heading">To do</h2>
      <ul>
        {todos.map((todo) => (
          <li key={todo.filter}>
            <button
              type="button"
              className="nav-item"
              aria-current={isAt(now, todo) ? 'page' : undefined}
              onClick={() => go({ screen: todo.screen, filter: todo.filter })}
            >
              <span>{todo.label}</span>
              <Count of={counts ? todo.count(counts) : null} />
            </button>
          </li>
        ))}
      </ul>
      <SavedRail />
    </nav>
  );
}

/** A screen that is work alone is the same with its filter and without. */
function isAt(now: Place, todo: Todo): boolean {
  const alone = SCREENS.some((screen) => screen.id === todo.screen && screen.todo);
  return now.screen === todo.screen && (alone || now.filter === todo.filter);
}

function Count({ of }: { readonly of: number | null }) {
  return of === null ? null : <span className="nav-count">{of.toLocaleString('en')}</span>;
}

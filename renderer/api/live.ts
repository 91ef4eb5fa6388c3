/** What the core announces, as stores: the project, its history, the jobs, how far the index is. */
import type { CollateEvent, HistoryState, Job, ProjectInfo } from '../../preload/contract/index.ts';
import { assertNever } from '../../preload/contract/result.ts';
import { call } from './call.ts';
import { readsFrom } from './changed.ts';
import { sayProblem } from './messages.ts';
import { queryClient } from './queries.ts';
import { createStore } from './store.ts';

/** The open project; null for none, undefined until the core has said. */
export const project = createStore<ProjectInfo | null | undefined>(undefined);

/** What undo and redo would do now. */
export const history = createStore<HistoryState>({ undo: null, redo: null });

/** The jobs of this session, the newest last. */
export const jobs = createStore<readonly Job[]>([]);

/** How many articles the search index knows, of how many. */
export const index = createStore<{ readonly indexed: number; readonly articles: number } | null>(null);

/** What is answered from the index. */
const SEARCHES = ['search.query', 'search.saved', 'search.inArticle'];

/** Starts listening and asks for the present state. Call once, before the first render needs it. */
export async function listen(): Promise<void> {
  window.collate.subscribe(heard);
  const current = await call('project.current', {});
  jobs.set(await call('jobs.list', {}));
  if (current !== null) history.set(await call('history.state', {}));
  if (project.get() === undefined) project.set(current);
}

function heard(event: CollateEvent): void {
  switch (event.event) {
    case 'changed':
      history.set(event.history);
      void queryClient.invalidateQueries({
        predicate: ({ queryKey }) => readsFrom(String(queryKey[0]), event.tables),
      });
      return;
    case 'project':
      if (event.project?.id !== project.get()?.id) forget();
      project.set(event.project);
      return;
    case 'job':
      jobs.set((now) => [...now.filter(({ id }) => id !== event.job.id), event.job]);
      return;
    case 'index':
      index.set({ indexed: event.indexed, articles: event.articles });
      void queryClient.invalidateQueries({
        predicate: ({ queryKey }) => SEARCHES.includes(String(queryKey[0])),
      });
      return;
    case 'trouble':
      sayProblem(event);
      return;
    default:
      assertNever(event);
  }
}

/** Nothing of one project may be shown in another. */
function forget(): void {
  queryClient.clear();
  history.set({ undo: null, redo: null });
  jobs.set([]);
  index.set(null);
}

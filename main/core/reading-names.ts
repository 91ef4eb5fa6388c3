/** Reads every article of a project for names, once, a slice at a time, so that the core answers in between. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { namesIn } from '../reading/index.ts';
import type { OpenProject } from './open-project.ts';
import { article } from './store/articles.ts';
import { keepFoundInMemory, type ReadNames, storeFoundNames, unreadForNames } from './store/names-found.ts';

/** Rises when the same text may be read for other names. */
const NAME_RULES = 1;

/** How long it reads before others have their turn, and how many articles are stored together. */
const SLICE_MS = 30;
const BATCH = 250;

const reading = new WeakMap<OpenProject, Promise<void>>();

/** Until every article was read for names. @param going false when the project is closed: then it ends at once */
export function readAllNames(project: OpenProject, going: () => boolean): Promise<void> {
  const now = reading.get(project) ?? read(project, going).finally(() => reading.delete(project));
  reading.set(project, now);
  return now;
}

async function read({ store }: OpenProject, going: () => boolean): Promise<void> {
  if (store.readOnly) keepFoundInMemory(store.db);
  const unread = unreadForNames(store.db, NAME_RULES);
  let batch: ReadNames[] = [];
  const keep = (): void => {
    const done = batch;
    batch = [];
    if (done.length === 0) return;
    if (store.readOnly) storeFoundNames(store.db, NAME_RULES, done);
    else
      store.derive((db) => {
        storeFoundNames(db, NAME_RULES, done);
        return ['name_found'];
      });
  };
  let since = performance.now();
  for (const id of unread) {
    const found = article(store.db, id);
    if (found) {
      const { versionId, language, text, blocks } = found;
      batch.push({ versionId, language, names: namesIn(text, { language, blocks }) });
    }
    if (batch.length >= BATCH) keep();
    if (performance.now() - since < SLICE_MS) continue;
    await nextTurn();
    if (!going()) return;
    since = performance.now();
  }
  keep();
}

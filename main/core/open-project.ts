import { basename } from 'node:path';
import type { CollateEvent, ProjectInfo } from '../../preload/contract/index.ts';
import { type ProposingThread, startProposing } from '../proposing/index.ts';
import type { SearchThread } from '../searching/index.ts';
import { startSearch } from '../searching/index.ts';
import { announcer } from './announce.ts';
import { ProjectCopies } from './project-copies.ts';
import { keepFoundInMemory, NAME_RULES, storeFoundNames } from './store/names-found.ts';
import { readSetting } from './store/settings.ts';
import type { Changed, Store } from './store/store.ts';
import { articlesOfTags } from './store/tags.ts';

/** How often it is looked whether the file is still there, in milliseconds. */
const LOOK_EVERY = 5000;

/** The project that is open: its file, its search index, what watches over it. */
export interface OpenProject {
  readonly store: Store;
  readonly search: SearchThread;
  readonly copies: ProjectCopies;
  readonly proposing: ProposingThread;
  info(): ProjectInfo;
  close(): Promise<void>;
}

/** @param busy whether a long job is writing */
export function openProject(
  store: Store,
  emit: (event: CollateEvent) => void,
  busy: () => boolean,
): OpenProject {
  const search = startSearch(
    store.path,
    (indexed, articles) => emit({ event: 'index', indexed, articles }),
    store.readOnly,
  );
  const copies = new ProjectCopies(store, busy);
  const announce = announcer(emit, busy);
  if (store.readOnly) keepFoundInMemory(store.db);
  const proposing = startProposing({ projectPath: store.path, readOnly: store.readOnly }, (found) => {
    if (store.readOnly) {
      storeFoundNames(store.db, NAME_RULES, found);
      return;
    }
    store.derive((db) => {
      storeFoundNames(db, NAME_RULES, found);
      return ['name_found'];
    });
  });
  store.onChanged = (changed) => {
    copies.changed(changed);
    announce.changed(changed);
    const articleIds = articlesToIndex(store, changed);
    if (articleIds.length > 0) search.changed(articleIds);
    // a new outlet comes with its articles; one that is renamed does not
    else if (changed.tables.includes('outlet')) search.renew('outlets');
    if (changed.tables.includes('briefing')) search.renew('briefings');
  };
  const watch = watchFile(store, emit);
  return {
    store,
    search,
    copies,
    proposing,
    info: () => projectInfo(store),
    async close() {
      clearInterval(watch);
      await Promise.all([search.close(), copies.close(), proposing.close()]);
      announce.flush();
      store.close();
    },
  };
}

/** Tells the window what is open now. */
export function openingProject(project: OpenProject, emit: (event: CollateEvent) => void): void {
  emit({ event: 'project', project: project.info() });
}

export function projectInfo(store: Store): ProjectInfo {
  return {
    id: readSetting(store.db, 'id') ?? '',
    name: readSetting(store.db, 'name') ?? basename(store.path, '.collate'),
    path: store.path,
    sample: readSetting(store.db, 'sample') === 'true',
    readOnly: store.readOnly,
  };
}

/** A renamed tag changes what is found of every article whose passages carry a tag. */
function articlesToIndex(store: Store, changed: Changed): readonly string[] {
  if (!changed.tables.includes('tag')) return changed.articleIds;
  return [...new Set([...changed.articleIds, ...articlesOfTags(store.db)])];
}

function watchFile(store: Store, emit: (event: CollateEvent) => void): NodeJS.Timeout {
  let told = false;
  const timer = setInterval(() => {
    if (store.stillThere()) {
      told = false;
      return;
    }
    if (told) return;
    told = true;
    emit({
      event: 'trouble',
      code: 'project-removed',
      message:
        'The project file was moved or deleted while it was open. Nothing new can be saved to it. Choose “Save a copy” in the project menu to keep what is here.',
    });
  }, LOOK_EVERY);
  timer.unref();
  return timer;
}

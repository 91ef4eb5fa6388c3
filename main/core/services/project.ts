import { existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { type contract, heldAgreement, type View, view } from '../../../preload/contract/index.ts';
import type { Core } from '../core.ts';
import { openProject } from '../open-project.ts';
import { RecentProjects } from '../recent-projects.ts';
import { Refusal } from '../refusal.ts';
import type { HandlersOf } from '../router.ts';
import { counts } from '../store/counts.ts';
import { readSetting, writeSetting } from '../store/settings.ts';
import { Store } from '../store/store.ts';
import { author } from './author.ts';
import { figureTable } from './figure-table.ts';
import { fillSample, readSample } from './sample.ts';

type ProjectMethod = Extract<keyof typeof contract, `project.${string}` | `view.${string}`>;

const NOWHERE: View = {
  screen: 'articles',
  articleId: null,
  briefingId: null,
  scroll: {},
  panes: {},
  inspector: true,
};

/** Scroll places kept; the articles read last. */
const PLACES_KEPT = 200;

export function projectService(core: Core): HandlersOf<ProjectMethod> {
  const recent = new RecentProjects(core.start.folders.userData);

  /** The new project is opened before the old one is closed: a refusal leaves the window where it was. */
  const take = async (opening: () => Store) => {
    const store = opening();
    await core.close();
    const project = core.replace(() => openProject(store, core.emit, () => core.jobs.running()));
    if (!store.readOnly) recent.note(project.info());
    return project.info();
  };
  const isOpen = (path: string) =>
    core.current()?.store.path === path && core.current()?.store.readOnly === false;

  return {
    'project.create': ({ path, name }) => {
      const file = withExtension(path);
      return take(() => create(file, name ?? basename(file, '.collate'), false));
    },
    'project.open': async ({ path, readOnly }) => {
      if (isOpen(path) && !readOnly) return core.project().info();
      return take(() => Store.open(path, author(), readOnly ?? false));
    },
    'project.openSample': async () => {
      const path = join(core.start.folders.userData, 'Sample project.collate');
      if (isOpen(path)) return core.project().info();
      if (existsSync(path)) return take(() => Store.open(path, author()));
      // at the very first start there is no such folder yet
      mkdirSync(core.start.folders.userData, { recursive: true });
      const before = core.current();
      const articles = await readSample(core);
      // somebody who opened another project meanwhile wants that one
      const now = core.current();
      if (now && now !== before) return now.info();
      return take(() => {
        const store = create(path, 'Sample project', true);
        fillSample(core, store, articles);
        return store;
      });
    },
    'project.close': async () => {
      await core.close();
      return null;
    },
    'project.current': () => core.current()?.info() ?? null,
    'project.rename': ({ name }) => {
      const project = core.project();
      project.store.remember((db) => writeSetting(db, 'name', name));
      recent.note(project.info());
      core.emit({ event: 'project', project: project.info() });
      return project.info();
    },
    'project.saveCopy': ({ path }) => {
      const file = withExtension(path);
      if (existsSync(file)) {
        throw new Refusal(
          'project-exists',
          'There is already a file of this name. Nothing was written. Choose another name.',
        );
      }
      core.project().store.saveCopy(file);
      return { path: file };
    },
    'project.recent': () => recent.list(),
    'project.forgetRecent': ({ path }) => {
      recent.forget(path);
      return null;
    },
    'project.counts': () => {
      const { store, copies } = core.project();
      const { db } = store;
      const conflicts = figureTable(db).rows.filter(({ measure }) => {
        return heldAgreement(measure.agreement) === 'conflict';
      }).length;
      const copiesToDecide = copies.groups.all().filter(({ confirmed }) => !confirmed).length;
      return { ...counts(db), conflicts, copiesToDecide };
    },
    'view.get': () => storedView(core.project().store),
    'view.set': (changes) => {
      const { store } = core.project();
      if (store.readOnly) return null;
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      const merged = view.parse({ ...storedView(store), ...given });
      const scroll = Object.fromEntries(Object.entries(merged.scroll).slice(-PLACES_KEPT));
      store.remember((db) => writeSetting(db, 'view', JSON.stringify({ ...merged, scroll })));
      return null;
    },
  };
}

function create(path: string, name: string, sample: boolean): Store {
  const store = Store.create(path, author());
  store.remember((db) => {
    writeSetting(db, 'id', uuidv7());
    writeSetting(db, 'name', name);
    writeSetting(db, 'sample', String(sample));
  });
  return store;
}

/** What cannot be read (another version's view) is left where it begins: it is only where one was. */
function storedView(store: Store): View {
  const stored = readSetting(store.db, 'view');
  const parsed = stored === null ? null : view.safeParse(JSON.parse(stored));
  return parsed?.success ? parsed.data : NOWHERE;
}

function withExtension(path: string): string {
  return path.toLowerCase().endsWith('.collate') ? path : `${path}.collate`;
}

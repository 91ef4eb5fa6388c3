import { renameSync, rmSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Briefing, Contract } from '../../../preload/contract/index.ts';
import { briefingHtml, briefingMarkdown, brokenCitations } from '../../briefing/index.ts';
import type { Core } from '../core.ts';
import { Refusal } from '../refusal.ts';
import type { HandlersOf } from '../router.ts';
import {
  briefing,
  insertBriefing,
  listBriefings,
  removeBriefing,
  updateBriefing,
} from '../store/briefings.ts';
import type { Store } from '../store/store.ts';
import { saveFile } from './articles.ts';
import { briefingEvidence } from './briefing-evidence.ts';
import { draft } from './draft.ts';

/** What is typed without a longer pause is one step of undo, in milliseconds. */
const ONE_GO = 4000;

export function briefingService(core: Core): HandlersOf<Extract<keyof Contract, `briefings.${string}`>> {
  const store = () => core.project().store;
  const change = (id: string, label: string, changes: Partial<Briefing>, typing = false) => {
    const old = known(store(), id);
    store().write(
      label,
      (tx) => updateBriefing(tx, { ...old, ...changes }),
      typing ? { key: `briefing:${id}`, joinWithin: ONE_GO } : {},
    );
    return null;
  };
  return {
    'briefings.list': () => listBriefings(store().db),
    'briefings.get': ({ id }) => known(store(), id),
    'briefings.create': ({ name }) => {
      const title = name ?? freeName(store());
      const id = store().write('Make a briefing', (tx) => insertBriefing(tx, title, { blocks: [] }, false));
      return known(store(), id);
    },
    'briefings.draft': ({ name }) => draft(store(), name ?? 'Draft'),
    'briefings.edit': ({ id, patch }) => {
      const { name, pageSize, unreviewed } = patch;
      return change(id, 'Change a briefing', {
        ...(name === undefined ? {} : { name }),
        ...(pageSize === undefined ? {} : { pageSize }),
        ...(unreviewed === undefined ? {} : { unreviewed }),
      });
    },
    'briefings.write': ({ id, document }) => {
      // an editor may write what is stored already, e.g. when it opens: that is no step of anybody's to undo
      if (isDeepStrictEqual(known(store(), id).document, document)) return null;
      return change(id, 'Write in a briefing', { document }, true);
    },
    'briefings.remove': ({ id }) => {
      store().write('Remove a briefing', (tx) => {
        if (!removeBriefing(tx, id)) gone();
      });
      return null;
    },
    'briefings.preview': ({ id }) => {
      const shown = known(store(), id);
      const evidence = briefingEvidence(store().db, shown.document);
      return {
        html: briefingHtml(shown, evidence),
        broken: [...brokenCitations(shown.document, evidence)],
        sources: evidence.articles.size,
      };
    },
    'briefings.export': async ({ id, format, path }) => {
      const exported = known(store(), id);
      const evidence = briefingEvidence(store().db, exported.document);
      const broken = brokenCitations(exported.document, evidence);
      if (broken.length > 0) {
        throw new Refusal(
          'citation-broken',
          `${broken.length === 1 ? 'One citation does' : `${broken.length} citations do`} not lead back to a passage any more, so nothing was exported. Mend or remove ${broken.length === 1 ? 'it' : 'them'} and export again.`,
          broken.map((citation) => `[${citation.label}] ${citation.why}`),
        );
      }
      switch (format) {
        case 'md':
          return saveWhole(path, briefingMarkdown(exported, evidence));
        case 'html':
          return saveWhole(path, briefingHtml(exported, evidence));
        case 'pdf':
          return saveWhole(
            path,
            await core.printPdf(briefingHtml(exported, evidence), exported.name, exported.pageSize),
          );
      }
    },
  };
}

/** Writes beside the path first, so that an export that fails leaves an older one as it was. */
function saveWhole(path: string, content: Uint8Array | string): { path: string; bytes: number } {
  const part = `${path}.part`;
  try {
    const { bytes } = saveFile(part, content);
    renameSync(part, path);
    return { path, bytes };
  } finally {
    rmSync(part, { force: true });
  }
}

function freeName(store: Store): string {
  const taken = new Set(listBriefings(store.db).map((row) => row.name));
  for (let number = 1; ; number++) {
    const name = number === 1 ? 'Briefing' : `Briefing ${number}`;
    if (!taken.has(name)) return name;
  }
}

function known(store: Store, id: string): Briefing {
  return briefing(store.db, id) ?? gone();
}

function gone(): never {
  throw new Refusal('not-found', 'This briefing is not in the project any more. Nothing was changed.');
}

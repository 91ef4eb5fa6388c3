import { writeFileSync } from 'node:fs';
import type { Contract, MetadataField } from '../../../preload/contract/index.ts';
import { originalBytes } from '../../importing/original.ts';
import type { Core } from '../core.ts';
import { furnishAgain, furnishOutlet } from '../outlet-furniture.ts';
import { Refusal } from '../refusal.ts';
import type { HandlersOf } from '../router.ts';
import {
  article,
  articleIds,
  articleMetadataRows,
  articleRows,
  removeArticles,
  setFurniture,
  setRead,
} from '../store/articles.ts';
import { type MetadataValue, resetMetadata, setMetadata } from '../store/metadata.ts';
import { original } from '../store/originals.ts';
import { editOutlet, listOutlets, mergeOutlets, otherOutletNamed } from '../store/outlets.ts';
import { asRefusal } from '../store/sqlite-problem.ts';
import { counted } from '../words.ts';
import { decodeAgain } from './decode-again.ts';
import { FIELD_NAMES } from './field-names.ts';
import { metadataGridService } from './metadata-grid.ts';

type ArticleMethod = Extract<keyof Contract, `articles.${string}` | `outlets.${string}`>;

export function articleService(core: Core): HandlersOf<ArticleMethod> {
  const store = () => core.project().store;
  return {
    ...metadataGridService(core),
    'articles.ids': ({ sort, unread, outletId }) =>
      articleIds(store().db, sort ?? { by: 'imported', down: false }, {
        ...(unread === undefined ? {} : { unread }),
        ...(outletId === undefined ? {} : { outletId }),
      }),
    'articles.rows': ({ ids }) => {
      const { copies } = core.project();
      return articleRows(store().db, ids, (id) => copies.groups.of(id)?.members.length ?? 1);
    },
    'articles.metadataRows': ({ ids }) => articleMetadataRows(store().db, ids),
    'articles.get': ({ id }) => article(store().db, id) ?? gone(),
    'articles.edit': ({ ids, patch }) => {
      const fields = Object.entries(patch) as [MetadataField, MetadataValue | undefined][];
      const given = fields.filter((entry): entry is [MetadataField, MetadataValue] => entry[1] !== undefined);
      const what = given.map(([field]) => FIELD_NAMES[field]).join(', ');
      store().write(`Change the ${what} of ${counted(ids.length, 'article')}`, (tx) => {
        for (const id of ids) {
          for (const [field, value] of given) if (!setMetadata(tx, id, field, value)) gone();
        }
        if (patch.outlet !== undefined) furnishAgain(tx, ids);
      });
      return null;
    },
    'articles.resetField': ({ id, field }) => {
      store().write(`Take back the ${FIELD_NAMES[field]} that was read`, (tx) => {
        if (!resetMetadata(tx, id, field)) gone();
      });
      return null;
    },
    'articles.setRead': ({ ids, read }) => {
      store().write(`Mark ${counted(ids.length, 'article')} as ${read ? 'read' : 'unread'}`, (tx) =>
        setRead(tx, ids, read),
      );
      return null;
    },
    'articles.setFurniture': ({ id, blocks, furniture, outlet }) => {
      const what = counted(blocks.length, 'block');
      const where = outlet === true ? ' in all articles of the outlet' : '';
      const label = `${furniture ? 'Set' : 'Put'} ${what} ${furniture ? 'aside' : 'back'}${where}`;
      const articles = store().write(label, (tx) => {
        // first the others, whose blocks of these words must still differ
        const others = outlet === true ? furnishOutlet(tx, id, blocks, furniture) : 0;
        if (!setFurniture(tx, id, blocks, furniture)) gone();
        return Math.max(1, others);
      });
      return { articles };
    },
    'articles.decodeAgain': ({ id, encoding }) => decodeAgain(core, id, encoding),
    'articles.remove': ({ ids }) => {
      store().write(`Remove ${counted(ids.length, 'article')}`, (tx) => {
        if (removeArticles(tx, ids) === 0) gone();
      });
      return null;
    },
    'articles.saveOriginal': ({ id, path }) => {
      const kept = original(store().db, id) ?? gone();
      const bytes = originalBytes(kept.bytes);
      return saveFile(path, bytes);
    },
    'outlets.list': () => listOutlets(store().db),
    'outlets.edit': ({ id, patch }) => {
      const { name, grade, note } = patch;
      store().write(grade === undefined ? 'Change an outlet' : 'Grade an outlet', (tx) => {
        const same = name === undefined ? null : otherOutletNamed(tx.db, id, name);
        if (same) mergeOutlets(tx, id, same);
        const changes = {
          ...(name === undefined || same ? {} : { name }),
          ...(grade === undefined ? {} : { grade }),
          ...(note === undefined ? {} : { note }),
        };
        if (!editOutlet(tx, same ?? id, changes)) gone();
      });
      return null;
    },
  };
}

/** Writes a file that the person asked for. @throws Refusal where it cannot be written */
export function saveFile(path: string, content: Uint8Array | string): { path: string; bytes: number } {
  try {
    writeFileSync(path, content);
  } catch (error) {
    const known = asRefusal(error);
    if (known instanceof Refusal) throw known;
    throw new Refusal(
      'folder-missing',
      `“${path}” could not be written. Nothing else was changed. Choose another folder or name.`,
    );
  }
  return { path, bytes: typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength };
}

function gone(): never {
  throw new Refusal('not-found', 'This article is not in the project any more. Nothing was changed.');
}

import type { Contract } from '../../../preload/contract/index.ts';
import type { Core } from '../core.ts';
import { Refusal } from '../refusal.ts';
import type { HandlersOf } from '../router.ts';
import {
  addTag,
  childNamed,
  listTags,
  mergeTags,
  moveTag,
  removeTag,
  renameTag,
  standsAbove,
  tagAt,
  tagById,
  takeTag,
} from '../store/tags.ts';
import { counted } from '../words.ts';

export function tagService(core: Core): HandlersOf<Extract<keyof Contract, `tags.${string}`>> {
  const store = () => core.project().store;
  const known = (id: string) => tagById(store().db, id) ?? gone();
  return {
    'tags.list': () => listTags(store().db),
    'tags.add': ({ passageIds, path }) => {
      const id = store().write(`Tag ${counted(passageIds.length, 'passage')}`, (tx) => {
        const tagId = tagAt(tx, path);
        if (tagId === null) throw new Refusal('bad-input', 'A tag needs a name. Nothing was changed.');
        addTag(tx, tagId, passageIds);
        return tagId;
      });
      return listTags(store().db).find((tag) => tag.id === id) ?? gone();
    },
    'tags.take': ({ passageIds, tagId }) => {
      store().write(`Take a tag from ${counted(passageIds.length, 'passage')}`, (tx) =>
        takeTag(tx, tagId, passageIds),
      );
      return null;
    },
    'tags.rename': ({ id, name }) => {
      const { parentId } = known(id);
      store().write('Rename a tag', (tx) => {
        const same = childNamed(tx.db, parentId, name);
        if (same && same !== id) mergeTags(tx, id, same);
        else renameTag(tx, id, name);
      });
      return null;
    },
    'tags.move': ({ id, parentId }) => {
      const { name } = known(id);
      if (parentId !== null) {
        known(parentId);
        if (standsAbove(store().db, id, parentId)) {
          throw new Refusal('bad-input', 'A tag cannot stand below itself. Nothing was changed.');
        }
      }
      store().write('Move a tag', (tx) => {
        const same = childNamed(tx.db, parentId, name);
        if (same && same !== id) mergeTags(tx, id, same);
        else moveTag(tx, id, parentId);
      });
      return null;
    },
    'tags.remove': ({ id }) => {
      known(id);
      store().write('Remove a tag', (tx) => removeTag(tx, id));
      return null;
    },
  };
}

function gone(): never {
  throw new Refusal('not-found', 'This tag is not in the project any more. Nothing was changed.');
}

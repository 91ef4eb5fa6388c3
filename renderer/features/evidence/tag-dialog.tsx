import { useEffect, useRef } from 'react';
import { act, useCall } from '../../api/queries.ts';
import { useStore } from '../../api/store.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TagInput } from '../../components/tag-input.tsx';
import { tagging } from './state.ts';
import './tag-dialog.css';

/** So many passages are looked up for the tags that they have already. */
const LOOKED_UP = 500;

/** Tags passages, one or many at once. */
export function TagDialog() {
  const ids = useStore(tagging);
  return ids === null ? null : <Open ids={ids} />;
}

function Open({ ids }: { readonly ids: readonly string[] }) {
  const known = useCall('tags.list', {}).data ?? [];
  const rows = useCall('passages.rows', { ids: ids.slice(0, LOOKED_UP) }, { keep: true }).data ?? [];
  const tags = [...new Map(rows.flatMap((row) => row.tags.map((tag) => [tag.id, tag] as const))).values()];
  const close = (): void => tagging.set(null);
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => field.current?.querySelector('input')?.focus(), []);
  return (
    <Dialog
      title={ids.length === 1 ? 'Tag the passage' : `Tag ${ids.length.toLocaleString('en')} passages`}
      open
      onClose={close}
      buttons={
        <Button variant="primary" onPress={close}>
          Done
        </Button>
      }
    >
      <div ref={field} className="tag-dialog-field">
        <TagInput
          tags={tags}
          known={known}
          onAdd={(path) => void act('tags.add', { passageIds: [...ids], path })}
          onTake={(tagId) => void act('tags.take', { passageIds: [...ids], tagId })}
        />
      </div>
      <p className="faint">Enter adds; “force / plans” makes a tag below another one.</p>
    </Dialog>
  );
}

import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';
import type { Briefing } from '../../../preload/contract/index.ts';
import { useStore } from '../../api/store.ts';
import { place } from '../../app/navigation.ts';

const SHOWN_FOR_MS = 2500;

/** A briefing that is opened at one of its blocks, e.g. from a search: the block is brought into sight and marked. */
export function useShownBlock(editor: Editor, { id, document: { blocks } }: Briefing): void {
  const { block, briefingId, visit } = useStore(place);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time somebody comes here
  useEffect(() => {
    if (block === null || briefingId !== id) return;
    // a list without items is not in the editor (editor-document.ts)
    const before = blocks.slice(0, block).filter((one) => one.kind !== 'list' || one.items.length > 0);
    const frame = requestAnimationFrame(() => {
      const { doc } = editor.state;
      const at = Math.min(before.length, doc.childCount - 1);
      let position = 0;
      for (let child = 0; child < at; child += 1) position += doc.child(child).nodeSize;
      const drawn = editor.view.nodeDOM(position);
      if (!(drawn instanceof HTMLElement)) return;
      drawn.scrollIntoView({ block: 'center' });
      editor.commands.focus(position + 1, { scrollIntoView: false });
      const whole = document.createRange();
      whole.selectNodeContents(drawn);
      CSS.highlights.set('shown', new Highlight(whole));
    });
    const end = setTimeout(() => CSS.highlights.delete('shown'), SHOWN_FOR_MS);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(end);
      CSS.highlights.delete('shown');
    };
  }, [editor, id, block, briefingId, visit]);
}

import type { Editor } from '@tiptap/react';
import { type ReactNode, startTransition, useEffect, useState } from 'react';
import { CitedContext, useCited } from './cited.ts';
import { fromEditor } from './editor-document.ts';

interface NumberedProps {
  readonly briefingId: string;
  readonly editor: Editor;
  readonly children: ReactNode;
}

/** Numbers the citations of what stands in the editor, for all that shows them; nothing else is drawn again. */
export function Numbered({ briefingId, editor, children }: NumberedProps) {
  const [document, setDocument] = useState(() => fromEditor(editor.getJSON()));
  useEffect(() => {
    const changed = ({ transaction }: { readonly transaction: { readonly docChanged: boolean } }): void => {
      if (!transaction.docChanged) return;
      // the numbers may come a moment after the letters
      startTransition(() => setDocument(fromEditor(editor.getJSON())));
    };
    editor.on('transaction', changed);
    return () => {
      editor.off('transaction', changed);
    };
  }, [editor]);
  return <CitedContext value={useCited(briefingId, document)}>{children}</CitedContext>;
}

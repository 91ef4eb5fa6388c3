import type { Extensions } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { CitationView } from './citation-view.tsx';
import { CitationNode, extensions, FiguresNode, PassageNode } from './extensions.ts';
import { FiguresView } from './figures-view.tsx';
import { PassageView } from './passage-view.tsx';

/** What can stand in a briefing, with the way it looks in the window. */
export const windowExtensions: Extensions = extensions.map((extension) => {
  switch (extension.name) {
    case 'passage':
      return PassageNode.extend({ addNodeView: () => ReactNodeViewRenderer(PassageView) });
    case 'citation':
      return CitationNode.extend({ addNodeView: () => ReactNodeViewRenderer(CitationView, { as: 'span' }) });
    case 'figures':
      return FiguresNode.extend({ addNodeView: () => ReactNodeViewRenderer(FiguresView) });
    default:
      return extension;
  }
});

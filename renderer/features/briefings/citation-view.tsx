import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useCitedContext } from './cited.ts';
import './evidence-block.css';

/** A citation within a line: its number, which follows the text. */
export function CitationView({ node, selected }: NodeViewProps) {
  const cited = useCitedContext();
  const passageId = String(node.attrs.passageId);
  const why = cited.whyBroken(passageId);
  const row = cited.rowOf(passageId);
  return (
    <NodeViewWrapper
      as="span"
      className="citation"
      data-passage-id={passageId}
      data-selected={selected || undefined}
      data-broken={why !== null || undefined}
      title={why ?? (row ? `“${row.exact}”` : undefined)}
    >
      [{cited.labelOf(passageId)}]{why === null ? null : <span className="unseen"> broken: {why}</span>}
    </NodeViewWrapper>
  );
}

import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { knownWords, type PassageRow, quoted } from '../../../preload/contract/index.ts';
import { pageShort } from '../../../preload/contract/page-words.ts';
import { openArticle } from '../../app/navigation.ts';
import { IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Kind } from '../../components/kind.tsx';
import { useCitedContext } from './cited.ts';
import './evidence-block.css';

/** A passage set in full: its words, what is known of it, its number. */
export function PassageView({ node, selected, deleteNode }: NodeViewProps) {
  const cited = useCitedContext();
  const passageId = String(node.attrs.passageId);
  const row = cited.rowOf(passageId);
  const why = cited.whyBroken(passageId);
  const note = row?.details.kind === 'note' ? row.comment : '';
  return (
    <NodeViewWrapper
      className="evidence-block"
      contentEditable={false}
      data-drag-handle
      data-passage-id={passageId}
      data-kind={row?.details.kind}
      data-selected={selected || undefined}
      data-broken={why !== null || undefined}
    >
      {row === undefined ? null : <p className="evidence-exact">{wordsOf(row)}</p>}
      {note === '' ? null : <p className="evidence-comment">{note}</p>}
      <p className="evidence-about">
        {row === undefined ? null : <Kind kind={row.details.kind} />}
        <span>{row === undefined ? '' : knownWords(row.details)}</span>
        <span className="citation">[{cited.labelOf(passageId)}]</span>
        {row === undefined ? null : (
          <span className="faint">
            {row.outlet ?? `“${row.articleTitle}”`}
            {row.page === null ? null : `, ${pageShort(row.page)}`}
          </span>
        )}
      </p>
      {why === null ? null : <p className="evidence-broken">{why}</p>}
      <span className="evidence-tools">
        {row === undefined ? null : (
          <IconButton
            label="Open in its article"
            keys="Alt+Enter"
            small
            excludeFromTabOrder
            onPress={() => openArticle(row.articleId, { passageId })}
          >
            <Icon name="right" />
          </IconButton>
        )}
        <IconButton
          label="Take out of the briefing"
          keys="Delete"
          small
          excludeFromTabOrder
          onPress={deleteNode}
        >
          <Icon name="close" />
        </IconButton>
      </span>
    </NodeViewWrapper>
  );
}

/** A speaker's own words stand in quotation marks, as they will on the page. */
function wordsOf({ exact, details }: PassageRow): string {
  return details.kind === 'quote' && details.direct ? quoted(exact) : exact;
}

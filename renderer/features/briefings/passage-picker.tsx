import { keepPreviousData, useQueries } from '@tanstack/react-query';
import type { Editor } from '@tiptap/react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { PassageKind, PassageRow } from '../../../preload/contract/index.ts';
import { knownWords } from '../../../preload/contract/index.ts';
import { pageShort } from '../../../preload/contract/page-words.ts';
import { call } from '../../api/call.ts';
import { useCall } from '../../api/queries.ts';
import { go } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Kbd } from '../../components/kbd.tsx';
import { Kind } from '../../components/kind.tsx';
import { VirtualList } from '../../components/virtual-list.tsx';
import { DRAG_TYPE } from './editor-store.ts';
import { insertBlock, insertCitation } from './insert.ts';
import { nextActive } from './list-keys.ts';
import { PickerFoot } from './picker-foot.tsx';

const AT_ONCE = 100;
const NONE: readonly string[] = [];

interface PassagePickerProps {
  readonly editor: Editor | null;
  readonly words: string;
  readonly kind: PassageKind | null;
}

/** The passages: Enter or a double click inserts one as a block, Ctrl+Enter cites it, a drag puts it anywhere. */
export function PassagePicker({ editor, words, kind }: PassagePickerProps) {
  const filter = { ...(kind === null ? {} : { kinds: [kind] }), ...(words.trim() === '' ? {} : { words }) };
  const sort = { by: 'article', down: false } as const;
  const ids = useCall('passages.ids', { filter, sort }, { keep: true }).data ?? NONE;
  const { rowAt, onSight } = useRowsInSight(ids);
  const [active, setActive] = useState(0);
  useEffect(() => setActive((now) => Math.max(0, Math.min(now, ids.length - 1))), [ids]);

  const insert = (at: number): void => {
    const passageId = ids[at];
    if (editor && passageId) insertBlock(editor, { type: 'passage', attrs: { passageId } });
  };
  const cite = (at: number): void => {
    const passageId = ids[at];
    if (!editor || !passageId) return;
    insertCitation(editor, passageId);
    editor.commands.focus();
  };
  const keys = (event: React.KeyboardEvent): void => {
    const next = nextActive(event.key, active, ids.length);
    if (next !== null) setActive(next);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) cite(active);
    else if (event.key === 'Enter') insert(active);
    else return;
    event.preventDefault();
  };
  const can = editor !== null && active < ids.length;
  return (
    <>
      <VirtualList
        label="Passages"
        count={ids.length}
        rowHeight={88}
        active={ids.length === 0 ? -1 : active}
        keyOf={(at) => ids[at] ?? `${at}`}
        isChosen={(at) => at === active}
        onPress={(at, event) => {
          setActive(at);
          if (event.detail === 2) insert(at);
        }}
        onKeyDown={keys}
        onSight={onSight}
        empty={<NoPassages narrowed={kind !== null || words.trim() !== ''} />}
        row={(at) => {
          const row = rowAt(at);
          return row === undefined ? (
            <div className="picker-row" />
          ) : (
            <PassageLine row={row} onPick={() => setActive(at)} />
          );
        }}
      />
      <PickerFoot>
        <Button small isDisabled={!can} onPress={() => insert(active)}>
          Insert <Kbd keys="Enter" />
        </Button>
        <Button small isDisabled={!can} onPress={() => cite(active)}>
          Cite <Kbd keys="Mod+Enter" />
        </Button>
      </PickerFoot>
    </>
  );
}

interface PassageLineProps {
  readonly row: PassageRow;
  readonly onPick: () => void;
}

function PassageLine({ row, onPick }: PassageLineProps) {
  const details = knownWords(row.details);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list handles the keys; this is for the mouse alone
    <div
      className="picker-row"
      draggable
      // the list keeps presses to itself, which would end a drag before it begins
      onMouseDown={(event) => {
        event.stopPropagation();
        onPick();
      }}
      onDragStart={(event) => {
        const block = { type: 'passage', attrs: { passageId: row.id } };
        event.dataTransfer.setData(DRAG_TYPE, JSON.stringify(block));
        event.dataTransfer.setData('text/plain', row.exact);
        event.dataTransfer.effectAllowed = 'copy';
      }}
    >
      <p className="picker-head">
        <Kind kind={row.details.kind} />
        <span className="faint">
          {row.outlet ?? row.articleTitle}
          {row.page === null ? null : `, ${pageShort(row.page)}`}
        </span>
      </p>
      <p className="picker-exact">{row.exact}</p>
      {details === '' ? null : <p className="picker-about">{details}</p>}
      {row.found ? null : <p className="evidence-broken">Not in the present text of its article.</p>}
    </div>
  );
}

function NoPassages({ narrowed }: { readonly narrowed: boolean }) {
  if (narrowed) return <p className="picker-empty">No passage is like this.</p>;
  return (
    <p className="picker-empty">
      Nothing is marked yet. Read an article, select words, and press C for a claim, Q for a quote, F for a
      figure or N for a note.{' '}
      <button type="button" className="text-button" onClick={() => go({ screen: 'articles' })}>
        Go to the articles
      </button>
    </p>
  );
}

/** The rows that are in sight, fetched a hundred at a time. */
function useRowsInSight(ids: readonly string[]) {
  const [sight, setSight] = useState<readonly [number, number]>([0, 0]);
  const onSight = useCallback((first: number, last: number) => {
    setSight((now) => (now[0] === first && now[1] === last ? now : [first, last]));
  }, []);
  const firstPart = Math.floor(sight[0] / AT_ONCE);
  const parts = Array.from(
    { length: Math.floor(Math.max(0, sight[1]) / AT_ONCE) - firstPart + 1 },
    (_, part) => ids.slice((firstPart + part) * AT_ONCE, (firstPart + part + 1) * AT_ONCE),
  ).filter((part) => part.length > 0);
  const answers = useQueries({
    queries: parts.map((part) => ({
      queryKey: ['passages.rows', { ids: part }],
      queryFn: () => call('passages.rows', { ids: [...part] }),
      placeholderData: keepPreviousData,
    })),
  });
  const rows = answers.flatMap(({ data }) => data ?? []);
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  return { rowAt: (at: number) => byId.get(ids[at] ?? ''), onSight };
}

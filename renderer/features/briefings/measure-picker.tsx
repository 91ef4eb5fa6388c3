import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { useCall } from '../../api/queries.ts';
import { go } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Kbd } from '../../components/kbd.tsx';
import { VirtualList } from '../../components/virtual-list.tsx';
import { AgreementChip } from '../figures/agreement-chip.tsx';
import { DRAG_TYPE } from './editor-store.ts';
import { insertBlock } from './insert.ts';
import { nextActive } from './list-keys.ts';
import { PickerFoot } from './picker-foot.tsx';

interface MeasurePickerProps {
  readonly editor: Editor | null;
  readonly words: string;
}

/** The measures: one, several or all of them go into the briefing as a figures table. */
export function MeasurePicker({ editor, words }: MeasurePickerProps) {
  const rows = useCall('figures.table', {}).data?.rows ?? [];
  const wanted = words.trim().toLowerCase();
  const shown = rows.filter(({ measure }) => measure.name.toLowerCase().includes(wanted));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [active, setActive] = useState(0);
  useEffect(() => setActive((now) => Math.max(0, Math.min(now, shown.length - 1))), [shown.length]);

  const insert = (measureIds: readonly string[]): void => {
    if (editor === null) return;
    insertBlock(editor, { type: 'figures', attrs: { measureIds } });
    setChosen([]);
  };
  const idAt = (at: number): string => shown[at]?.measure.id ?? '';
  const toggle = (id: string): void =>
    setChosen((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]));
  // the table has its rows in the order of the figures table, whatever was chosen first
  const inOrder = rows.map(({ measure }) => measure.id).filter((id) => chosen.includes(id));
  const keys = (event: React.KeyboardEvent): void => {
    const next = nextActive(event.key, active, shown.length);
    if (next !== null) setActive(next);
    else if (event.key === ' ') toggle(idAt(active));
    else if (event.key === 'Enter' && shown.length > 0) insert(inOrder.length > 0 ? inOrder : [idAt(active)]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <VirtualList
        label="Measures"
        multiple
        count={shown.length}
        rowHeight={56}
        active={shown.length === 0 ? -1 : active}
        keyOf={idAt}
        isChosen={(at) => chosen.includes(idAt(at))}
        onPress={(at, event) => {
          setActive(at);
          if (event.detail === 2) insert([idAt(at)]);
          else toggle(idAt(at));
        }}
        onKeyDown={keys}
        empty={
          <p className="picker-empty">
            {rows.length === 0
              ? 'No measures yet: place figures that count the same thing side by side.'
              : 'No measure is called like this.'}{' '}
            <button type="button" className="text-button" onClick={() => go({ screen: 'figures' })}>
              Go to the figures
            </button>
          </p>
        }
        row={(at) => {
          const measure = shown[at]?.measure;
          if (!measure) return null;
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the list handles the keys; this is for the mouse alone
            <div
              className="picker-row measure-row"
              draggable
              onMouseDown={(event) => event.stopPropagation()}
              onDragStart={(event) => {
                const block = { type: 'figures', attrs: { measureIds: [measure.id] } };
                event.dataTransfer.setData(DRAG_TYPE, JSON.stringify(block));
                event.dataTransfer.effectAllowed = 'copy';
              }}
            >
              <span className="measure-check">
                {chosen.includes(measure.id) ? <Icon name="check" /> : null}
              </span>
              <span className="measure-name">{measure.name}</span>
              <AgreementChip agreement={measure.agreement} />
            </div>
          );
        }}
      />
      <PickerFoot>
        <Button
          small
          isDisabled={editor === null || shown.length === 0}
          onPress={() => insert(inOrder.length > 0 ? inOrder : [idAt(active)])}
        >
          Insert {inOrder.length > 1 ? `these ${inOrder.length}` : ''} <Kbd keys="Enter" />
        </Button>
        <Button small isDisabled={editor === null || rows.length === 0} onPress={() => insert([])}>
          Insert all measures
        </Button>
        <span className="picker-back">
          <Kbd keys="Space" /> choose several
        </span>
      </PickerFoot>
    </>
  );
}

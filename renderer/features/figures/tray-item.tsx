import { type Ref, useRef } from 'react';
import { Button as AriaButton, useDrag } from 'react-aria-components';
import type { TrayFigure } from '../../../preload/contract/index.ts';
import { figureWords } from '../../../preload/contract/index.ts';
import { Button } from '../../components/button.tsx';
import { Kbd } from '../../components/kbd.tsx';
import { dragItems } from './drag.ts';
import { leaveOut, makeMeasure, placeIn } from './operations.ts';
import { placing, trayAt } from './state.ts';

export interface TrayItemProps {
  readonly ref: Ref<HTMLTableRowElement>;
  readonly index: number;
  readonly figure: TrayFigure;
  readonly current: boolean;
  /** Whether keys act on it now; then they show. */
  readonly keysOn: boolean;
  readonly onOpen: () => void;
}

/** A figure to place: its words, where it stands, and the measures it may belong to as buttons. */
export function TrayItem({ ref, index, figure, current, keysOn, onOpen }: TrayItemProps) {
  const { passageId, exact, prefix, suffix, measures, details } = figure;
  const { dragProps, dragButtonProps, isDragging } = useDrag({
    hasDragButton: true,
    getItems: () => dragItems(passageId, exact),
    getAllowedDropOperations: () => ['move'],
    onDragStart: () => trayAt.set(index),
  });
  const handle = useRef<HTMLButtonElement>(null);
  const tab = current ? 0 : -1;
  return (
    <tr
      {...dragProps}
      ref={ref}
      tabIndex={tab}
      className="tray-item"
      aria-rowindex={index + 1}
      aria-selected={current}
      data-index={index}
      data-dragging={isDragging || undefined}
      data-passage={passageId}
      onMouseDown={() => trayAt.set(index)}
      onDoubleClick={onOpen}
    >
      <td>
        <div className="tray-cell">
          <AriaButton
            {...dragButtonProps}
            ref={handle}
            className="tray-handle"
            excludeFromTabOrder={!current}
            aria-label={`Drag ${figureWords(details)} to a measure`}
          >
            ⠿
          </AriaButton>
          <div className="tray-words">
            <p className="tray-text">
              <span className="faint">{start(prefix)}</span>
              <mark className="tray-exact">{exact}</mark>
              <span className="faint">{end(suffix)}</span>
            </p>
            <p className="tray-source">
              {figureWords(details)} · {figure.outlet ?? figure.articleTitle}
              {measures.length === 0 ? ' · looks like no measure yet' : ''}
            </p>
            <div className="tray-buttons">
              {measures.map((measure, rank) => (
                <Press
                  key={measure.id}
                  keys={keysOn ? (rank === 0 ? 'Enter' : String(rank + 1)) : null}
                  primary={rank === 0 && current}
                  tabbable={current}
                  press={() => void placeIn([passageId], measure)}
                >
                  {measure.name}
                </Press>
              ))}
              <Press
                keys={keysOn ? 'M' : null}
                tabbable={current}
                press={() => void makeMeasure([passageId])}
              >
                New measure
              </Press>
              {current ? (
                <>
                  <Press keys={keysOn ? 'P' : null} tabbable press={() => placing.set([passageId])}>
                    Other…
                  </Press>
                  <Press keys={keysOn ? 'X' : null} tabbable press={() => void leaveOut([passageId])}>
                    Leave out
                  </Press>
                </>
              ) : null}
            </div>
          </div>
        </div>
      </td>
    </tr>
  );
}

interface PressProps {
  readonly keys: string | null;
  readonly primary?: boolean;
  readonly tabbable: boolean;
  readonly press: () => void;
  readonly children: string;
}

function Press({ keys, primary = false, tabbable, press, children }: PressProps) {
  return (
    <span className="button-with-keys">
      <Button small variant={primary ? 'primary' : 'plain'} excludeFromTabOrder={!tabbable} onPress={press}>
        {children}
      </Button>
      {keys === null ? null : <Kbd keys={keys} />}
    </span>
  );
}

/** The words before a figure, from a whole word on. */
function start(prefix: string): string {
  const flat = prefix.replace(/\s+/g, ' ');
  const space = flat.indexOf(' ');
  return space < 0 ? '' : `…${flat.slice(space + 1)}`;
}

function end(suffix: string): string {
  const flat = suffix.replace(/\s+/g, ' ');
  const space = flat.lastIndexOf(' ');
  return space < 0 ? '' : `${flat.slice(0, space)}…`;
}

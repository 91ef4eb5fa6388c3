import type { ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { remember, view } from '../app/view.ts';
import './panes.css';

export interface Pane {
  readonly id: string;
  readonly content: ReactNode;
  /** Pixels it has at first and at least. Without `size` it takes what is left. */
  readonly size?: number;
  readonly min?: number;
  readonly max?: number;
  readonly className?: string;
}

export interface PanesProps {
  /** Under this name the layout is remembered in the project. */
  readonly name: string;
  readonly panes: readonly Pane[];
  readonly down?: boolean;
}

/**
 * Panes side by side (or below each other with `down`) whose borders move by mouse and by key; remembered for
 * each set of panes, so that folding one away does not disturb the others. Panes with a `size` keep their pixels
 * when the window changes.
 */
export function Panes({ name, panes, down = false }: PanesProps) {
  const key = `${name}/${panes.map((pane) => pane.id).join('+')}`;
  const left = view.get()?.panes[key];
  return (
    <Group
      key={key}
      className="panes"
      orientation={down ? 'vertical' : 'horizontal'}
      disableCursor
      {...(left === undefined ? {} : { defaultLayout: left })}
      onLayoutChanged={(layout, { isUserInteraction }) => {
        if (isUserInteraction) remember({ panes: { ...view.get()?.panes, [key]: layout } });
      }}
    >
      {panes.flatMap((pane, at) => [
        ...(at === 0
          ? []
          : [
              <Separator
                key={`before-${pane.id}`}
                className="pane-border"
                aria-label={`Border before ${pane.id}`}
              />,
            ]),
        <Panel
          key={pane.id}
          id={pane.id}
          className={`pane ${pane.className ?? ''}`}
          groupResizeBehavior={pane.size === undefined ? 'preserve-relative-size' : 'preserve-pixel-size'}
          minSize={pane.min ?? 160}
          {...(pane.size === undefined ? {} : { defaultSize: pane.size })}
          {...(pane.max === undefined ? {} : { maxSize: pane.max })}
        >
          {pane.content}
        </Panel>,
      ])}
    </Group>
  );
}

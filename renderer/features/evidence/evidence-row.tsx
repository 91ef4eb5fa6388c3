import type { ReactNode } from 'react';
import type { EvidenceLine } from './columns.tsx';

export interface EvidenceRowProps {
  readonly line: EvidenceLine;
  readonly current: boolean;
  readonly chosen: boolean;
  readonly onPress: (event: React.MouseEvent) => void;
  readonly onToggle: () => void;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

/** A passage in the evidence table; the current row has the focus, Space chooses it. */
export function EvidenceRow({
  line,
  current,
  chosen,
  onPress,
  onToggle,
  onOpen,
  children,
}: EvidenceRowProps) {
  return (
    // keys are handled by the table
    <tr
      className="evidence-row"
      tabIndex={current ? 0 : -1}
      data-main-focus={current || undefined}
      data-current={current || undefined}
      data-chosen={chosen || undefined}
      data-passage={line.id}
      aria-rowindex={line.at + 2}
      onClick={onPress}
      onDoubleClick={onOpen}
      onKeyDown={() => {}}
    >
      <td className="evidence-cell choose">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label="Chosen"
          checked={chosen}
          onChange={onToggle}
          onClick={(event) => event.stopPropagation()}
        />
      </td>
      {children}
    </tr>
  );
}

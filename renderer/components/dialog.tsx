import type { ReactNode } from 'react';
import { Heading } from 'react-aria-components';
import { IconButton } from './button.tsx';
import { Icon } from './icon.tsx';
import { Modal } from './modal.tsx';

export interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons at the foot, the one that goes on last. */
  readonly buttons?: ReactNode;
  readonly wide?: boolean;
  /** As much of the window as there is, for a sheet. */
  readonly width?: 'full';
  /** True where closing by accident would lose something that was typed. */
  readonly keep?: boolean;
}

/** A question or a sheet over the window. Esc and a click beside it close it. */
export function Dialog({
  title,
  open,
  onClose,
  children,
  buttons,
  wide = false,
  width,
  keep = false,
}: DialogProps) {
  return (
    <Modal open={open} onClose={onClose} dismissable={!keep} frame={width ?? (wide ? 'wide' : '')}>
      <div className="dialog-head">
        <Heading slot="title" className="dialog-title">
          {title}
        </Heading>
        <IconButton label="Close" keys="Escape" small onPress={onClose}>
          <Icon name="close" />
        </IconButton>
      </div>
      <div className="dialog-body">{children}</div>
      {buttons === undefined ? null : <div className="dialog-buttons">{buttons}</div>}
    </Modal>
  );
}

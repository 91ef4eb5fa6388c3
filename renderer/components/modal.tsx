import type { ReactNode } from 'react';
import { Dialog, Modal as Frame, ModalOverlay } from 'react-aria-components';
import './dialog.css';

export interface ModalProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Its name where it has no heading in the slot `title`. */
  readonly label?: string;
  /** Classes of its frame: how wide it is. */
  readonly frame?: string;
  /** False where a click beside it must not close it. */
  readonly dismissable?: boolean;
}

/** What lies over the window and takes everything until it is closed: the ground of dialogs and of the palette. */
export function Modal({ open, onClose, children, label, frame = '', dismissable = true }: ModalProps) {
  return (
    <ModalOverlay
      className="dialog-scrim"
      isOpen={open}
      isDismissable={dismissable}
      onOpenChange={(now) => {
        if (!now) onClose();
      }}
    >
      <Frame className={`dialog-frame ${frame}`}>
        <Dialog
          className="dialog"
          {...(label === undefined ? {} : { 'aria-label': label })}
          // React Aria leaves `aria-modal` out for Safari's sake and hides the rest of the window instead; without it
          // nothing says that this is all there is now, and whoever asks has to guess it from what covers what
          render={(props) => <section {...props} role="dialog" aria-modal="true" />}
        >
          {children}
        </Dialog>
      </Frame>
    </ModalOverlay>
  );
}

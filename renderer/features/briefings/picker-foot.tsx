import type { ReactNode } from 'react';
import { Kbd } from '../../components/kbd.tsx';

/** What can be done with the chosen row, with its keys; outside the list, whose rows are one thing each. */
export function PickerFoot({ children }: { readonly children: ReactNode }) {
  return (
    <div className="picker-foot">
      {children}
      <span className="picker-back">
        <Kbd keys="Escape" /> text
      </span>
    </div>
  );
}

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { MetadataField } from '../../../preload/contract/index.ts';
import { isMac } from '../../app/platform.ts';
import { ComboInput } from '../../components/combo-input.tsx';
import { fold } from '../../components/fold.ts';
import { labelOf, readValue } from './fields.ts';
import type { After } from './selection.ts';

export interface CellEditorProps {
  readonly field: MetadataField;
  /** What stands in it at the beginning: the value, or the letter that was typed over it. */
  readonly initial: string;
  /** The value before, as it is shown. */
  readonly before: string;
  readonly suggestions: readonly string[];
  /** Takes what was typed; 'all' writes it into all chosen cells. */
  readonly onDone: (typed: string, after: After) => void;
  readonly onCancel: () => void;
}

const SHOWN = 12;

/** The cell that is corrected: Enter, Tab and leaving it take what was typed, Esc gives it up. */
export function CellEditor({ field, initial, before, suggestions, onDone, onCancel }: CellEditorProps) {
  const [typed, setTyped] = useState(initial);
  const [problem, setProblem] = useState<string | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const after = useRef<After>('stay');
  const over = useRef(false);
  useEffect(() => {
    const input = frame.current?.querySelector('input');
    input?.focus({ preventScroll: true });
    input?.setSelectionRange(input.value.length, input.value.length);
  }, []);

  const give = (value: string, to: After): void => {
    if (over.current) return;
    const read = readValue(field, value);
    if (!read.ok && to === 'stay') {
      // it was left with something that cannot be read: nothing is changed
      over.current = true;
      onCancel();
      return;
    }
    if (!read.ok) {
      setProblem(read.why);
      return;
    }
    over.current = true;
    onDone(value, to);
  };
  const cancel = (): void => {
    if (over.current) return;
    over.current = true;
    onCancel();
  };
  const keys = (event: KeyboardEvent<HTMLInputElement>): void => {
    after.current = 'stay';
    const mod = isMac ? event.metaKey : event.ctrlKey;
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Tab' || (event.key === 'Enter' && mod)) {
      event.preventDefault();
      give(typed, event.key === 'Enter' ? 'all' : event.shiftKey ? 'previous' : 'next');
    } else if (event.key === 'Enter') after.current = event.shiftKey ? 'up' : 'down';
  };
  const wanted = fold(typed);
  const fitting =
    typed === before || wanted === ''
      ? []
      : suggestions.filter((one) => one !== typed && fold(one).includes(wanted)).slice(0, SHOWN);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field inside acts; here its keys are kept from the grid
    <div
      ref={frame}
      className="grid-editor"
      data-problem={problem !== null || undefined}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) cancel();
        // the grid around does not move while something is typed
        event.stopPropagation();
        if (event.key === 'Escape') event.nativeEvent.stopImmediatePropagation();
      }}
    >
      <ComboInput
        label={labelOf(field)}
        placeholder=""
        value={typed}
        onType={(value) => {
          setTyped(value);
          setProblem(null);
        }}
        options={fitting.map((name) => ({ id: name, label: name }))}
        onPick={(name) => give(name, after.current)}
        onCommit={() => give(typed, after.current)}
        onCancel={cancel}
        onKeyDown={keys}
      />
      {problem === null ? null : (
        <p className="grid-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

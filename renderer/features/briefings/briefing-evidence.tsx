import { useEffect, useRef, useState } from 'react';
import type { PassageKind } from '../../../preload/contract/index.ts';
import { useStore } from '../../api/store.ts';
import { Chips } from '../../components/chips.tsx';
import { activeEditor, evidenceAsked } from './editor-store.ts';
import { MeasurePicker } from './measure-picker.tsx';
import { PassagePicker } from './passage-picker.tsx';
import './briefing-evidence.css';

type Shown = PassageKind | 'all' | 'tables';

const CHIPS: readonly { readonly value: Shown; readonly label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'claim', label: 'Claims' },
  { value: 'quote', label: 'Quotes' },
  { value: 'figure', label: 'Figures' },
  { value: 'note', label: 'Notes' },
  { value: 'tables', label: 'Tables' },
];

/** What can be put into the briefing: the passages, searched and narrowed, and the figures tables. */
export function BriefingEvidence() {
  const [shown, setShown] = useState<Shown>('all');
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  const asked = useStore(evidenceAsked);
  const editor = useStore(activeEditor);

  useEffect(() => {
    if (!asked) return;
    field.current?.select();
    evidenceAsked.set(false);
  }, [asked]);

  const keys = (event: React.KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      editor?.commands.focus();
    }
    if (event.key === 'ArrowDown' && event.target === field.current) {
      event.preventDefault();
      whole.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc goes back to the text from anywhere in it
    <div ref={whole} className="briefing-evidence" onKeyDown={keys}>
      <div className="briefing-evidence-head">
        <h2>Evidence to insert</h2>
        <input
          ref={field}
          type="search"
          className="field-input"
          aria-label="Search the evidence"
          placeholder="Words, speaker, tag"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <Chips label="Kind of evidence" chips={CHIPS} value={shown} onChange={setShown} />
      </div>
      {shown === 'tables' ? (
        <MeasurePicker editor={editor} words={words} />
      ) : (
        <PassagePicker editor={editor} words={words} kind={shown === 'all' ? null : shown} />
      )}
    </div>
  );
}

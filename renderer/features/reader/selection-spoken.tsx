import { useEffect, useState } from 'react';
import { useStore } from '../../api/store.ts';
import { rangeOf, textSelection } from './reader-state.ts';

const AFTER_MS = 400;
const LONGEST = 200;

/** Says to a screen reader which words are selected, a moment after they last changed. */
export function SelectionSpoken({ text }: { readonly text: string }) {
  const range = rangeOf(useStore(textSelection));
  const words = range === null ? '' : text.slice(range.start, range.end);
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(
      () =>
        setSpoken(words.length > LONGEST ? `${words.slice(0, LONGEST)} … ${words.length} letters` : words),
      AFTER_MS,
    );
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <output className="unseen" aria-live="polite">
      {spoken === '' ? '' : `Selected: ${spoken}`}
    </output>
  );
}

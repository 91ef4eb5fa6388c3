import type { Range } from '../../../preload/contract/index.ts';
import { markedParts } from './marked-parts.ts';

/** A text with some of its ranges marked as hits. */
export function MarkedText({ text, marks }: { readonly text: string; readonly marks: readonly Range[] }) {
  return markedParts(text, marks).map((part) =>
    part.marked ? (
      <mark className="hit" key={part.start}>
        {part.text}
      </mark>
    ) : (
      <span key={part.start}>{part.text}</span>
    ),
  );
}

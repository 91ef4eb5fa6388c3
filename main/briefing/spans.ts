import type { Inline } from '../../preload/contract/index.ts';
import { oneLine } from './plain.ts';

export interface TextSpan {
  readonly kind: 'text';
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}
export interface CitationSpan {
  readonly kind: 'citation';
  readonly passageId: string;
}
/** A run of a line as the exports write it. */
export type Span = TextSpan | CitationSpan;

/**
 * Tidies a line: white space collapsed, kept out of bold and italic (Markdown cannot have it at their ends) and off
 * the ends of the line; neighbours of the same look joined.
 */
export function spansOf(line: readonly Inline[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of line.flatMap(pieces)) {
    const last = joined.at(-1);
    if (span.kind === 'text' && last?.kind === 'text' && sameLook(span, last))
      joined[joined.length - 1] = { ...last, text: oneLine(last.text + span.text) };
    else joined.push(span);
  }
  return trimmed(joined);
}

function pieces(part: Inline): readonly Span[] {
  if (part.kind === 'citation') return [part];
  const text = oneLine(part.text);
  if (text === '') return [];
  const look = { bold: part.bold === true, italic: part.italic === true };
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  const spaced = (space: string): TextSpan => ({ kind: 'text', text: space, bold: false, italic: false });
  const all: readonly TextSpan[] = [spaced(before), { kind: 'text', text: words, ...look }, spaced(after)];
  return all.filter((span) => span.text !== '');
}

function sameLook(a: TextSpan, b: TextSpan): boolean {
  return a.bold === b.bold && a.italic === b.italic;
}

function trimmed(spans: readonly Span[]): readonly Span[] {
  const last = spans.length - 1;
  return spans
    .map((span, place) => {
      if (span.kind === 'citation') return span;
      const start = place === 0 ? span.text.trimStart() : span.text;
      return { ...span, text: place === last ? start.trimEnd() : start };
    })
    .filter((span) => span.kind === 'citation' || span.text !== '');
}

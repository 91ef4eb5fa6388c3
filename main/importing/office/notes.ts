import type { Flow, OfficeBlock } from './flow.ts';

/** A foot- or endnote: its mark as the document shows it, and what it says. */
export interface Note {
  readonly mark: string;
  readonly blocks: readonly OfficeBlock[];
}

/** Writes the notes below the text, each with its mark. */
export function writeNotes(flow: Flow, notes: readonly Note[]): void {
  for (const { mark, blocks } of notes) {
    let before = mark === '' ? '' : `${mark}. `;
    for (const block of blocks) {
      const by = before.length;
      flow.put({
        ...block,
        text: before + block.text,
        links: block.links.map(({ start, end, url }) => ({ start: start + by, end: end + by, url })),
        breaks: [],
        kind: block.kind === 'table' ? 'table' : 'list',
      });
      before = '';
    }
  }
}

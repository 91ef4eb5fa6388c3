import type Database from 'better-sqlite3';
import type { BriefingBlock, Inline } from '../../../preload/contract/index.ts';
import { briefing, listBriefings } from './briefings.ts';

/** What is searched of a briefing: its name, and the headings and prose of its own. Passages are found at their articles. */
export interface SearchBriefing {
  readonly id: string;
  readonly name: string;
  readonly blocks: readonly { readonly block: number; readonly text: string }[];
}

export function searchBriefings(db: Database.Database): SearchBriefing[] {
  return listBriefings(db).flatMap(({ id }) => {
    const found = briefing(db, id);
    if (!found) return [];
    const blocks = found.document.blocks.flatMap((block, at) =>
      textsOf(block).map((text) => ({ block: at, text })),
    );
    return [{ id, name: found.name, blocks }];
  });
}

function textsOf(block: BriefingBlock): string[] {
  switch (block.kind) {
    case 'heading':
    case 'prose':
      return [plain(block.text)];
    case 'list':
      return block.items.map(plain);
    case 'passage':
    case 'figures':
      return [];
  }
}

function plain(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
}

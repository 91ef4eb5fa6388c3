import type Database from 'better-sqlite3';
import type { BriefingBlock } from '../../../preload/contract/index.ts';
import { statement } from './statement.ts';

/** What is searched of a briefing: its name, and the headings and prose of its own. Passages are found at their articles. */
export interface SearchBriefing {
  readonly id: string;
  readonly name: string;
  readonly blocks: readonly { readonly block: number; readonly text: string }[];
}

interface BriefingText {
  readonly id: string;
  readonly name: string;
  readonly document: string;
}

export function searchBriefings(db: Database.Database): SearchBriefing[] {
  return statement<BriefingText>(db, 'SELECT id, name, document FROM briefing ORDER BY made_seq, id')
    .all()
    .map(({ id, name, document }) => ({ id, name, blocks: blocksOf(JSON.parse(document)) }));
}

/** The texts of a document as it is stored. Its shape is not checked: what is of another one has no text to be found. */
function blocksOf(document: unknown): { readonly block: number; readonly text: string }[] {
  return listOf(partOf(document, 'blocks')).flatMap((block, at) =>
    textsOf(block).map((text) => ({ block: at, text })),
  );
}

function textsOf(block: unknown): string[] {
  switch (partOf(block, 'kind')) {
    case 'heading' satisfies BriefingBlock['kind']:
    case 'prose' satisfies BriefingBlock['kind']:
      return [plain(partOf(block, 'text'))];
    case 'list' satisfies BriefingBlock['kind']:
      return listOf(partOf(block, 'items')).map(plain);
    default:
      return [];
  }
}

/** A citation has no text. */
function plain(inlines: unknown): string {
  return listOf(inlines)
    .map((inline) => partOf(inline, 'text'))
    .filter((text) => typeof text === 'string')
    .join('');
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

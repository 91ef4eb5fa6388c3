import type { Line } from './lines.ts';

/** What the layout says of a block. */
export type Role = 'title' | 'heading' | 'text' | 'list' | 'caption' | 'table' | 'note' | 'running';

export interface LaidBlock {
  readonly role: Role;
  readonly lines: readonly Line[];
  /** Why it is not the article; null for what is. */
  readonly reason: string | null;
}

/** What is usual in a document. */
export interface Usual {
  /** Of most letters. */
  readonly size: number;
  readonly bold: boolean;
  /** From one baseline to the next, in sizes of the font. */
  readonly leading: number;
  /** Whether its tags can be believed. */
  readonly tagged: boolean;
}

export function sizeOf(block: LaidBlock): number {
  return Math.max(...block.lines.map((line) => line.size));
}

export function plain(block: LaidBlock): string {
  return block.lines.map((line) => line.runs.map((run) => run.text).join(' ')).join(' ');
}

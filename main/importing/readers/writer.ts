import type { BlockKind } from '../../../preload/contract/index.ts';
import type { Draft } from '../article.ts';
import { cleanText } from '../clean.ts';

/** Collects the blocks of a text; rows of a table and items of a list stay close, everything else stands apart. */
export class Writer {
  readonly drafts: Draft[] = [];
  private readonly parts: string[] = [];
  private length = 0;

  /** @param furniture the reason, for a block that the format says is not the article */
  add(content: string, kind: BlockKind | null, furniture: string | null = null): void {
    const block = cleanText(content).trim();
    if (block === '') return;
    const last = this.drafts.at(-1);
    const close = last !== undefined && last.kind === kind && (kind === 'list' || kind === 'table');
    if (last) this.push(close ? '\n' : '\n\n');
    this.drafts.push({
      start: this.length,
      end: this.length + block.length,
      kind,
      ...(furniture && { furniture }),
    });
    this.push(block);
  }

  text(): string {
    return this.parts.join('');
  }

  private push(part: string): void {
    this.parts.push(part);
    this.length += part.length;
  }
}

import type { BlockKind, Link } from '../../../preload/contract/index.ts';
import type { Draft } from '../article.ts';
import { cleanText } from '../clean.ts';
import { takeMarks, tightMarks } from './link-marks.ts';

/** Collects the blocks of a text; rows of a table and items of a list stay close, everything else stands apart. */
export class Writer {
  readonly drafts: Draft[] = [];
  readonly links: Link[] = [];
  private readonly parts: string[] = [];
  private length = 0;

  /**
   * @param furniture the reason, for a block that the format says is not the article
   * @param urls where the links lead whose places the content has marks for (link-marks.ts), in their order
   */
  add(
    content: string,
    kind: BlockKind | null,
    furniture: string | null = null,
    urls: readonly string[] = [],
  ): void {
    const { text: block, links } = cleaned(content, urls);
    if (block === '') return;
    const last = this.drafts.at(-1);
    const close = last !== undefined && last.kind === kind && (kind === 'list' || kind === 'table');
    if (last) this.push(close ? '\n' : '\n\n');
    for (const { start, end, url } of links)
      this.links.push({ start: this.length + start, end: this.length + end, url });
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

/** The block as it is kept. Where a mark stood inside a letter, the letter is worth more than the link. */
function cleaned(
  content: string,
  urls: readonly string[],
): { readonly text: string; readonly links: readonly Link[] } {
  if (urls.length === 0) return { text: cleanText(content).trim(), links: [] };
  const found = takeMarks(cleanText(tightMarks(content)).trim(), urls);
  const text = cleanText(found.text).trim();
  return text === found.text ? found : { text, links: [] };
}

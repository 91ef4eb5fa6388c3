import type { Attributes } from '../xml.ts';
import { type OdtStyles, smallNumber } from './styles.ts';

interface OpenList {
  readonly style: string | null;
  /** The numbers reached, by level from 1. */
  readonly counts: (number | null)[];
}

interface OpenItem {
  readonly counted: boolean;
  readonly start: number | null;
  /** No paragraph of it has come yet. */
  fresh: boolean;
}

/** The lists that are open around a paragraph, and how far their numbers have come. */
export class Lists {
  private readonly styles: OdtStyles;
  private readonly lists: OpenList[] = [];
  private readonly items: OpenItem[] = [];
  /** Of lists that ended, by their key and by their style: another list may go on from them. */
  private readonly byKey = new Map<string, (number | null)[]>();
  private readonly byStyle = new Map<string, (number | null)[]>();

  constructor(styles: OdtStyles) {
    this.styles = styles;
  }

  open(attributes: Attributes): void {
    const outer = this.lists.at(-1);
    const style = attributes['text:style-name'] ?? outer?.style ?? null;
    const level = this.lists.length + 1;
    const counts = outer?.counts ?? this.countsFrom(attributes, style);
    if (outer && this.items.at(-1)?.fresh === false) counts[level] = null;
    this.lists.push({ style, counts });
    if (!outer) this.remember(attributes['xml:id'], style, counts);
  }

  close(): void {
    this.lists.pop();
  }

  openItem(attributes: Attributes, counted: boolean): void {
    this.items.push({ counted, start: smallNumber(attributes['text:start-value']), fresh: true });
  }

  closeItem(): void {
    this.items.pop();
  }

  /** The mark of a paragraph that begins here: '' where it shows none, null where it is in no list. */
  mark(): string | null {
    const list = this.lists.at(-1);
    const item = this.items.at(-1);
    if (!list || !item) return null;
    if (!item.fresh || !item.counted) return '';
    item.fresh = false;
    const level = this.lists.length;
    const before = list.counts[level] ?? null;
    list.counts[level] =
      item.start ?? (before === null ? this.styles.startOf(list.style, level) : before + 1);
    return this.styles.mark(list.style, level, list.counts);
  }

  private countsFrom(attributes: Attributes, style: string | null): (number | null)[] {
    const from = attributes['text:continue-list'];
    if (from !== undefined) return this.byKey.get(from) ?? [];
    const goesOn = attributes['text:continue-numbering'] === 'true';
    return (goesOn && style !== null ? this.byStyle.get(style) : undefined) ?? [];
  }

  private remember(key: string | undefined, style: string | null, counts: (number | null)[]): void {
    if (key !== undefined && this.byKey.size < 100_000) this.byKey.set(key, counts);
    if (style !== null) this.byStyle.set(style, counts);
  }
}

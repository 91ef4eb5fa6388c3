import { formatNumber } from '../numbers.ts';
import { roleOfStyle, type StyleRole } from '../style-names.ts';
import type { Attributes } from '../xml.ts';

/** What a style, with the styles it is made from, says of its paragraphs or words. */
export interface OdtStyle {
  readonly role: StyleRole | null;
  readonly hidden: boolean;
  readonly pageBefore: boolean;
  readonly pageAfter: boolean;
  readonly listStyle: string | null;
}

interface OwnStyle {
  readonly name: string;
  readonly parent: string | null;
  readonly listStyle: string | null;
  /** A style may ask for another kind of page, which begins a new one. */
  readonly master: boolean;
  hidden: boolean | null;
  before: boolean | null;
  after: boolean | null;
}

interface Level {
  readonly bullet: string | null;
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  /** How many levels' numbers its mark shows. */
  readonly shown: number;
  readonly start: number;
}

const LONGEST_CHAIN = 20;
const FORMATS: ReadonlyMap<string, string> = new Map([
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
  ['', 'none'],
]);

/** The styles of a document, gathered from its parts as they come by. */
export class OdtStyles {
  private readonly styles = new Map<string, OwnStyle>();
  private readonly lists = new Map<string, Map<number, Level>>();
  private readonly resolved = new Map<string, OdtStyle>();
  private style: OwnStyle | null = null;
  private list: Map<number, Level> | null = null;

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'style:style':
        this.openStyle(attributes);
        return;
      case 'style:text-properties':
        if (this.style && attributes['text:display'] !== undefined) {
          this.style.hidden = attributes['text:display'] === 'none';
        }
        return;
      case 'style:paragraph-properties':
        this.breaks(attributes);
        return;
      case 'text:list-style':
        this.list = new Map();
        this.lists.set(attributes['style:name'] ?? '', this.list);
        return;
      case 'text:list-level-style-number':
      case 'text:list-level-style-bullet':
      case 'text:list-level-style-image':
        this.list?.set(Number(attributes['text:level'] ?? '1'), levelOf(name, attributes));
        return;
      default:
        return;
    }
  }

  close(name: string): void {
    if (name === 'style:style') this.style = null;
    else if (name === 'text:list-style') this.list = null;
  }

  of(name: string, family: 'paragraph' | 'text' | 'section'): OdtStyle {
    const key = `${family} ${name}`;
    const known = this.resolved.get(key);
    if (known) return known;
    const style = this.resolve(name, family);
    this.resolved.set(key, style);
    return style;
  }

  /** The mark of an item, with a space behind it; `counts` holds the numbers of its level and of those above. */
  mark(listStyle: string | null, level: number, counts: readonly (number | null)[]): string {
    const levels = listStyle === null ? undefined : this.lists.get(listStyle);
    const own = levels?.get(level);
    if (!own) return '';
    if (own.bullet !== null) return `${own.bullet} `;
    if (own.format === 'none') return '';
    const numbers: string[] = [];
    for (let at = Math.max(1, level - own.shown + 1); at <= level; at++) {
      const other = levels?.get(at);
      if (other && other.bullet === null && other.format !== 'none') {
        numbers.push(formatNumber(counts[at] ?? other.start, other.format));
      }
    }
    const mark = `${own.prefix}${numbers.join('.')}${own.suffix}`.trim();
    return mark === '' ? '' : `${mark} `;
  }

  startOf(listStyle: string | null, level: number): number {
    return (listStyle === null ? undefined : this.lists.get(listStyle)?.get(level)?.start) ?? 1;
  }

  private openStyle(attributes: Attributes): void {
    const key = attributes['style:name'] ?? '';
    const master = attributes['style:master-page-name'] ?? '';
    this.style = {
      name: attributes['style:display-name'] ?? plainName(key),
      parent: attributes['style:parent-style-name'] ?? null,
      listStyle: attributes['style:list-style-name'] || null,
      master: master !== '',
      hidden: null,
      before: null,
      after: null,
    };
    this.styles.set(`${attributes['style:family'] ?? 'paragraph'} ${key}`, this.style);
  }

  private breaks(attributes: Attributes): void {
    const { style } = this;
    if (!style) return;
    const before = attributes['fo:break-before'];
    const after = attributes['fo:break-after'];
    if (before !== undefined) style.before = before === 'page';
    if (after !== undefined) style.after = after === 'page';
  }

  private resolve(name: string, family: string): OdtStyle {
    const chain: OwnStyle[] = [];
    let at: string | null = name;
    while (at !== null && chain.length < LONGEST_CHAIN) {
      const style: OwnStyle | undefined = this.styles.get(`${family} ${at}`);
      if (!style) break;
      chain.push(style);
      at = style.parent;
    }
    const first = <T>(pick: (style: OwnStyle) => T | null): T | null => {
      for (const style of chain) {
        const value = pick(style);
        if (value !== null) return value;
      }
      return null;
    };
    return {
      role: first((style) => roleOfStyle(style.name)) ?? roleOfStyle(plainName(at ?? name)),
      hidden: first((style) => style.hidden) ?? false,
      pageBefore: (chain[0]?.master ?? false) || (first((style) => style.before) ?? false),
      pageAfter: first((style) => style.after) ?? false,
      listStyle: first((style) => style.listStyle),
    };
  }
}

/** Keys of styles hold no spaces and signs, only their numbers: "Heading_20_1". */
function plainName(key: string): string {
  return key.replace(/_([0-9a-f]{1,4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function levelOf(name: string, attributes: Attributes): Level {
  const isNumber = name === 'text:list-level-style-number';
  const bullet = attributes['text:bullet-char']?.trim() ?? '';
  const format = attributes['style:num-format'] ?? '1';
  return {
    // letters of symbol fonts all mean one thing
    bullet: isNumber ? null : bullet === '' || /\p{Co}/u.test(bullet) ? '•' : bullet,
    format: FORMATS.get(format) ?? 'decimal',
    prefix: attributes['style:num-prefix'] ?? '',
    suffix: attributes['style:num-suffix'] ?? '',
    shown: smallNumber(attributes['text:display-levels']) ?? 1,
    start: smallNumber(attributes['text:start-value']) ?? 1,
  };
}

export function smallNumber(value: string | undefined): number | null {
  return value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : null;
}

import { formatNumber } from '../numbers.ts';
import { type Attributes, readXml, type XmlHandler } from '../xml.ts';
import { numberOf } from './styles.ts';

interface Level {
  start: number;
  format: string;
  /** "%1.%2." for numbers, the bullet itself for bullets; null where it is not given. */
  text: string | null;
  /** The level whose number begins it anew; null for any above it, 0 for none. */
  restart: number | null;
  /** All numbers of the mark in Arabic figures. */
  legal: boolean;
}
interface List {
  readonly levels: Map<number, Level>;
  /** Another list that this one is the same as, by the key of its style. */
  linkTo: string | null;
}
interface Instance {
  list: string | null;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

/** Counts the items of a document's lists and says what stands before each. */
export class Numbering {
  private readonly reader = new NumberingReader();
  /** The numbers that each list has reached; lists that share a definition count on. */
  private readonly counts = new Map<string, (number | null)[]>();
  private readonly begun = new Set<string>();

  /** @param bytes `numbering.xml`; null where the document has none */
  constructor(bytes: Uint8Array | null) {
    if (bytes) readXml(bytes, this.reader);
  }

  /** The mark of the next item, with a space behind it; null where the paragraph is in no list after all. */
  next(numId: string, level: number): string | null {
    const instance = this.reader.instances.get(numId);
    if (!instance || level < 0 || level > 8) return null;
    const key = this.listOf(instance.list);
    const list = this.reader.lists.get(key);
    const levelOf = (at: number): Level | undefined => instance.levels.get(at) ?? list?.levels.get(at);
    const own = levelOf(level);
    if (!own) return '';
    const counts = this.countsOf(key, numId, instance);
    const before = counts[level];
    counts[level] = before == null ? (instance.starts.get(level) ?? own.start) : before + 1;
    for (let below = level + 1; below <= 8; below++) {
      const restart = levelOf(below)?.restart ?? null;
      if (restart === null || (restart > 0 && level < restart)) counts[below] = null;
    }
    if (own.format === 'bullet') return `${bulletOf(own.text)} `;
    if (own.format === 'none') return '';
    const text = own.text ?? `%${level + 1}.`;
    const mark = text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const other = levelOf(at);
      const count = counts[at] ?? instance.starts.get(at) ?? other?.start ?? 1;
      return formatNumber(count, own.legal ? 'decimal' : (other?.format ?? 'decimal'));
    });
    return mark.trim() === '' ? '' : `${mark.trim()} `;
  }

  /** An instance that begins a level anew counts from there, once. */
  private countsOf(list: string, numId: string, { starts }: Instance): (number | null)[] {
    const counts = this.counts.get(list) ?? [];
    this.counts.set(list, counts);
    if (!this.begun.has(numId)) {
      this.begun.add(numId);
      for (const level of starts.keys()) counts[level] = null;
    }
    return counts;
  }

  private listOf(key: string | null): string {
    const link = key === null ? null : (this.reader.lists.get(key)?.linkTo ?? null);
    return (link === null ? undefined : this.reader.byStyle.get(link)) ?? key ?? '';
  }
}

/** Bullets from the private letters of a symbol font all mean one thing. */
function bulletOf(text: string | null): string {
  const bullet = text?.trim() ?? '';
  return bullet === '' || bullet.length > 3 || /[\p{Co}\p{Cc}]|^[o§·]$/u.test(bullet) ? '•' : bullet;
}

class NumberingReader implements XmlHandler {
  readonly lists = new Map<string, List>();
  readonly instances = new Map<string, Instance>();
  /** The keys of lists by the style that they define. */
  readonly byStyle = new Map<string, string>();
  private key = '';
  private list: List | null = null;
  private instance: Instance | null = null;
  private level: Level | null = null;
  private overridden: number | null = null;

  open(name: string, attributes: Attributes): void {
    const value = attributes['w:val'];
    const { list, instance, level } = this;
    switch (name) {
      case 'w:abstractNum':
        this.list = { levels: new Map(), linkTo: null };
        this.key = attributes['w:abstractNumId'] ?? '';
        this.lists.set(this.key, this.list);
        return;
      case 'w:num':
        this.instance = { list: null, starts: new Map(), levels: new Map() };
        this.instances.set(attributes['w:numId'] ?? '', this.instance);
        return;
      case 'w:abstractNumId':
        if (instance) instance.list = value ?? null;
        return;
      case 'w:numStyleLink':
        if (list) list.linkTo = value ?? null;
        return;
      case 'w:styleLink':
        if (list && value !== undefined) this.byStyle.set(value, this.key);
        return;
      case 'w:lvlOverride':
        this.overridden = numberOf(attributes['w:ilvl']);
        return;
      case 'w:startOverride':
        if (instance && this.overridden !== null) instance.starts.set(this.overridden, numberOf(value) ?? 1);
        return;
      case 'w:lvl': {
        const at = numberOf(attributes['w:ilvl']) ?? 0;
        this.level = { start: 0, format: 'decimal', text: null, restart: null, legal: false };
        (instance ?? list)?.levels.set(at, this.level);
        return;
      }
      case 'w:start':
        if (level) level.start = numberOf(value) ?? 0;
        return;
      case 'w:numFmt':
        if (level) level.format = value ?? 'decimal';
        return;
      case 'w:lvlText':
        if (level) level.text = value ?? null;
        return;
      case 'w:lvlRestart':
        if (level) level.restart = numberOf(value);
        return;
      case 'w:isLgl':
        if (level) level.legal = value === undefined || !/^(?:0|false|off)$/.test(value);
        return;
      default:
        return;
    }
  }

  close(name: string): void {
    if (name === 'w:abstractNum') this.list = null;
    else if (name === 'w:num') this.instance = null;
    else if (name === 'w:lvl') this.level = null;
    else if (name === 'w:lvlOverride') this.overridden = null;
  }

  text(): void {}
}

import { roleOfStyle, type StyleRole } from '../style-names.ts';
import { type Attributes, readXml, type XmlHandler } from '../xml.ts';

/** The numbering that a paragraph takes part in. */
export interface ListPlace {
  /** Null where a style gives the level alone. */
  readonly numId: string | null;
  readonly level: number | null;
}

/** What a style, with the styles it is based on, says of its paragraphs or words. */
export interface Style {
  readonly role: StyleRole | null;
  /** 0 to 8; null where it is no heading, 9 for plain text. */
  readonly outline: number | null;
  readonly list: ListPlace | null;
  readonly hidden: boolean;
}

export type Styles = (id: string) => Style;

const PLAIN: Style = { role: null, outline: null, list: null, hidden: false };
/** Word allows ten styles on top of each other. */
const LONGEST_CHAIN = 20;

interface OwnStyle {
  name: string;
  basedOn: string | null;
  outline: number | null;
  numId: string | null;
  level: number | null;
  hidden: boolean | null;
}

/** Reads `styles.xml`. A style that is not there is known by its key, which is its name without spaces. */
export function readStyles(bytes: Uint8Array | null): {
  readonly styleOf: Styles;
  readonly usual: string | null;
} {
  const reader = new StylesReader();
  if (bytes) readXml(bytes, reader);
  const resolved = new Map<string, Style>();
  const styleOf = (id: string): Style => {
    const known = resolved.get(id);
    if (known) return known;
    const style = resolve(id, reader.styles);
    resolved.set(id, style);
    return style;
  };
  return { styleOf, usual: reader.usual };
}

function resolve(id: string, styles: ReadonlyMap<string, OwnStyle>): Style {
  const chain: OwnStyle[] = [];
  let at: string | null = id;
  while (at !== null && chain.length < LONGEST_CHAIN) {
    const style: OwnStyle | undefined = styles.get(at);
    if (!style) break;
    chain.push(style);
    at = style.basedOn;
  }
  if (chain.length === 0) return { ...PLAIN, role: roleOfKey(id) };
  const first = <T>(pick: (style: OwnStyle) => T | null): T | null => {
    for (const style of chain) {
      const value = pick(style);
      if (value !== null) return value;
    }
    return null;
  };
  const numId = first((style) => style.numId);
  const level = first((style) => style.level);
  return {
    role: first((style) => roleOfStyle(style.name)) ?? roleOfKey(id),
    outline: first((style) => style.outline),
    list: numId === null && level === null ? null : { numId, level },
    hidden: first((style) => style.hidden) ?? false,
  };
}

/** "Heading1", "ListBullet2": the key has no spaces. */
function roleOfKey(id: string): StyleRole | null {
  return roleOfStyle(id.replace(/(?<=\p{Ll})(?=[\p{Lu}\d])/gu, ' '));
}

class StylesReader implements XmlHandler {
  readonly styles = new Map<string, OwnStyle>();
  /** The key of the style of paragraphs that name none. */
  usual: string | null = null;
  private style: OwnStyle | null = null;
  private former = 0;

  open(name: string, attributes: Attributes): void {
    // what a tracked change of format was before
    if (this.former > 0 || name.endsWith('PrChange')) {
      this.former++;
      return;
    }
    const value = attributes['w:val'];
    if (name === 'w:style') {
      const id = attributes['w:styleId'] ?? '';
      this.style = { name: id, basedOn: null, outline: null, numId: null, level: null, hidden: null };
      this.styles.set(id, this.style);
      if (attributes['w:type'] === 'paragraph' && isOn(attributes['w:default'] ?? 'false')) this.usual = id;
      return;
    }
    const { style } = this;
    if (!style) return;
    switch (name) {
      case 'w:name':
        style.name = value ?? style.name;
        return;
      case 'w:basedOn':
        style.basedOn = value ?? null;
        return;
      case 'w:outlineLvl':
        style.outline = numberOf(value);
        return;
      case 'w:numId':
        style.numId = value ?? null;
        return;
      case 'w:ilvl':
        style.level = numberOf(value);
        return;
      case 'w:vanish':
        style.hidden = isOn(value);
        return;
      // the formats of the parts of a table style are no formats of a paragraph
      case 'w:tblStylePr':
        this.former = 1;
        return;
      default:
        return;
    }
  }

  close(name: string): void {
    if (this.former > 0) this.former--;
    else if (name === 'w:style') this.style = null;
  }

  text(): void {}
}

/** A switch that is there is on, unless it says otherwise. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/.test(value);
}

export function numberOf(value: string | undefined): number | null {
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : null;
}

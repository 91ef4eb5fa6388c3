import { roleOfStyle, type StyleRole } from '../style-names.ts';
import { ANSI, encodingOfCharset, encodingOfPage } from './encodings.ts';

interface Font {
  charset: number;
  /** The code page that it states apart from its character set. */
  page: number | null;
  name: string;
}

const SYMBOLS = 2;

/** The fonts of a file; each decides how bytes of text in it are read. */
export class Fonts {
  private readonly fonts = new Map<number, Font>();
  private font: Font | null = null;
  private page: string | null = null;
  private readonly chosen: string | null;
  private known: Map<number, string> | null = null;

  /** @param chosen the encoding that a person wants for text that states none */
  constructor(chosen: string | null) {
    this.chosen = chosen;
  }

  /** The encoding of the file as a whole. */
  get ansi(): string {
    return this.chosen ?? this.page ?? ANSI;
  }

  setPage(encoding: string | null): void {
    this.page = encoding ?? this.page;
    this.known = null;
  }

  /** A control word in the table of fonts. */
  word(name: string, value: number | null): void {
    if (name === 'f' && value !== null) {
      this.font = { charset: 1, page: null, name: '' };
      this.fonts.set(value, this.font);
      this.known = null;
    } else if (name === 'fcharset' && this.font) this.font.charset = value ?? 0;
    else if (name === 'cpg' && this.font) this.font.page = value;
  }

  text(text: string): void {
    if (this.font && this.font.name.length < 100) this.font.name += text.replace(/;.*$/s, '');
  }

  /** The name of a font of symbols, null for a font of letters. */
  symbolFont(number: number): string | null {
    const font = this.fonts.get(number);
    return font?.charset === SYMBOLS ? font.name : null;
  }

  encodingOf(number: number): string {
    this.known ??= this.resolved();
    return this.known.get(number) ?? this.ansi;
  }

  private resolved(): Map<number, string> {
    const fonts = [...this.fonts.values()];
    // programs that write all their fonts as Western mean the code page of the file
    const plain = fonts.every(({ charset, page }) => charset <= SYMBOLS && page === null);
    const encodings = new Map<number, string>();
    for (const [number, { charset, page }] of this.fonts) {
      const western = charset === 0 && !plain && this.chosen === null ? ANSI : this.ansi;
      const stated = page === null ? null : encodingOfPage(page);
      encodings.set(number, stated ?? encodingOfCharset(charset) ?? western);
    }
    return encodings;
  }
}

interface OwnStyle {
  name: string;
  basedOn: number | null;
  outline: number | null;
}
export interface RtfStyle {
  readonly role: StyleRole | null;
  readonly outline: number | null;
}

const LONGEST_CHAIN = 20;

/** The styles of a file, by their numbers. */
export class RtfStyles {
  private readonly styles = new Map<number, OwnStyle>();
  private readonly resolved = new Map<number, RtfStyle>();
  private style: OwnStyle | null = null;
  private number = 0;
  private isParagraph = true;

  get isOpen(): boolean {
    return this.style !== null;
  }

  openStyle(): void {
    this.style = { name: '', basedOn: null, outline: null };
    this.number = 0;
    this.isParagraph = true;
  }

  word(name: string, value: number | null): void {
    const { style } = this;
    if (!style || value === null) return;
    if (name === 's') this.number = value;
    else if (name === 'cs' || name === 'ts' || name === 'ds') this.isParagraph = false;
    else if (name === 'sbasedon') style.basedOn = value;
    else if (name === 'outlinelevel') style.outline = value;
  }

  text(text: string): void {
    if (this.style && this.style.name.length < 200) this.style.name += text;
  }

  closeStyle(): void {
    const { style } = this;
    this.style = null;
    if (!style || !this.isParagraph) return;
    // other names of the style stand behind commas
    style.name = style.name.replace(/[;,][\s\S]*$/, '').trim();
    if (style.name !== '') this.styles.set(this.number, style);
  }

  of(number: number): RtfStyle {
    const known = this.resolved.get(number);
    if (known) return known;
    let role: StyleRole | null = null;
    let outline: number | null = null;
    let at: number | null = number;
    for (let i = 0; i < LONGEST_CHAIN && at !== null; i++) {
      const style: OwnStyle | undefined = this.styles.get(at);
      if (!style) break;
      role ??= roleOfStyle(style.name);
      outline ??= style.outline;
      at = style.basedOn;
    }
    const style = { role, outline };
    this.resolved.set(number, style);
    return style;
  }
}

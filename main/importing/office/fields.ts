import { linkUrl } from './line.ts';

/** What a field's instruction makes of the words it shows. */
export interface FieldMeaning {
  /** Its words are left out: page numbers mean nothing outside the pages. */
  readonly dropped: boolean;
  readonly url: string | null;
  readonly contents: boolean;
}

const SHOWN: FieldMeaning = { dropped: false, url: null, contents: false };
const PAGES = /^(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|SECTION|RD|TA|TC|XE)$/;
const LONGEST = 4_000;

/** Reads a field's instruction, as Word and RTF write it: `HYPERLINK "https://…" \o "…"`. */
export function fieldMeaning(instruction: string): FieldMeaning {
  const code = instruction.slice(0, LONGEST).trim();
  const name = /^[A-Za-z]+/.exec(code)?.[0].toUpperCase() ?? '';
  if (PAGES.test(name)) return { ...SHOWN, dropped: true };
  if (name === 'TOC' || name === 'INDEX') return { ...SHOWN, contents: true };
  if (name !== 'HYPERLINK') return SHOWN;
  const target = /^HYPERLINK\s+(?:\\[nmt]\s+)*(?:"([^"]*)"|([^\s\\"]\S*))/i.exec(code);
  const anchor = /\\l\s+"([^"]*)"/.exec(code)?.[1];
  const address = target?.[1] ?? target?.[2];
  if (address === undefined) return SHOWN;
  return { ...SHOWN, url: linkUrl(anchor ? `${address}#${anchor}` : address) };
}

interface Field {
  instruction: string;
  meaning: FieldMeaning | null;
}

/** Fields inside fields deeper than this are counted and not looked at. */
const DEEPEST = 100;

/** The fields that are open: an instruction first, then the words it stands for. */
export class Fields {
  private readonly open: Field[] = [];
  private beyond = 0;
  private hiding = 0;

  begin(): void {
    if (this.open.length >= DEEPEST) {
      this.beyond++;
      return;
    }
    this.open.push({ instruction: '', meaning: null });
    this.hiding++;
  }

  instruction(text: string): void {
    const field = this.open.at(-1);
    if (field && field.meaning === null && field.instruction.length < LONGEST) field.instruction += text;
  }

  separate(): void {
    const field = this.open.at(-1);
    if (this.beyond > 0 || !field || field.meaning !== null) return;
    field.meaning = fieldMeaning(field.instruction);
    if (!field.meaning.dropped) this.hiding--;
  }

  end(): void {
    if (this.beyond > 0) {
      this.beyond--;
      return;
    }
    const field = this.open.pop();
    if (field && (field.meaning === null || field.meaning.dropped)) this.hiding--;
  }

  /** An instruction ends with its paragraph; where a file forgot to close one, the text goes on. */
  endOfParagraph(): void {
    while (this.open.at(-1)?.meaning === null) this.end();
  }

  /** Whether words are part of an instruction, or stand for something that is left out. */
  get hidden(): boolean {
    return this.hiding > 0;
  }

  get url(): string | null {
    for (let i = this.open.length - 1; i >= 0; i--) {
      const url = this.open[i]?.meaning?.url;
      if (url) return url;
    }
    return null;
  }

  get inContents(): boolean {
    return this.open.some((field) => field.meaning?.contents === true);
  }
}

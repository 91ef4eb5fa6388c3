import { Fields } from '../fields.ts';
import type { Flow } from '../flow.ts';
import { symbolOf } from '../symbols.ts';
import { ByteBuffer } from './bytes.ts';
import { decodeBytes, encodingOfPage } from './encodings.ts';
import { Properties } from './properties.ts';
import { entered, firstState, type State } from './state.ts';
import { Stories } from './stories.ts';
import { Fonts, RtfStyles } from './tables.ts';
import type { RtfHandler } from './tokens.ts';

/** Characters that have words of their own. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['lbr', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['zwj', '\u200d'],
  ['zwnj', '\u200c'],
]);

/** Groups inside each other beyond this are read as if they were one. */
const DEEPEST = 1_000;

/** Gathers the text of an RTF file into blocks. */
export class RtfReader implements RtfHandler {
  readonly fonts: Fonts;
  readonly styles = new RtfStyles();
  readonly properties = new Properties();
  readonly stories: Stories;
  /** Whether the file said that it is one. */
  isRtf = false;
  private readonly file: Uint8Array;
  private readonly fields = new Fields();
  private readonly states: State[] = [];
  private readonly pending = new ByteBuffer();
  private state = firstState();
  private beyond = 0;
  private usualFont = 0;
  /** Characters of the older form that are still to be passed over. */
  private passing = 0;
  /** A group began, and its first word has not come. */
  private fresh = false;
  private starred = false;
  private sections = 0;

  constructor(file: Uint8Array, flow: Flow, encoding: string | null) {
    this.file = file;
    this.fonts = new Fonts(encoding);
    this.stories = new Stories(flow);
  }

  openGroup(): void {
    this.flush();
    this.passing = 0;
    if (this.states.length >= DEEPEST) {
      this.beyond++;
      return;
    }
    this.states.push(this.state);
    this.state = { ...this.state, ends: null };
    if (this.state.destination === 'styles') this.openStyle();
    this.fresh = true;
    this.starred = false;
  }

  /** A group in the table of styles is a style; one in a style is about something else. */
  private openStyle(): void {
    if (this.styles.isOpen) this.state.destination = 'skip';
    else {
      this.styles.openStyle();
      this.state.ends = 'style';
    }
  }

  closeGroup(): void {
    this.flush();
    this.passing = 0;
    this.fresh = this.starred = false;
    if (this.beyond > 0) {
      this.beyond--;
      return;
    }
    const { ends } = this.state;
    if (ends === 'field') this.fields.end();
    else if (ends === 'note' || ends === 'box')
      this.stories.close((number) => this.styles.of(number), this.state);
    else if (ends === 'style') this.styles.closeStyle();
    this.state = this.states.pop() ?? firstState();
  }

  byte(value: number): void {
    this.fresh = false;
    if (this.passing > 0) this.passing--;
    else if (this.state.destination !== 'skip') this.pending.add(value);
  }

  bytes(start: number, end: number): void {
    this.fresh = false;
    const from = Math.min(end, start + this.passing);
    this.passing -= from - start;
    if (this.state.destination !== 'skip') this.pending.addAll(this.file, from, end);
  }

  symbol(char: string): void {
    if (char === '*') {
      this.starred = this.fresh;
      return;
    }
    this.fresh = false;
    this.flush();
    if (this.passing > 0) this.passing--;
    else if (char === '~') this.words('\u00a0');
    else if (char === '_') this.words('\u2011');
  }

  word(name: string, value: number | null): void {
    if (name === 'u' && value !== null) {
      this.unicode(value);
      return;
    }
    if (this.passing > 0 && CHARACTERS.has(name)) {
      this.passing--;
      return;
    }
    // any other word is no character: whoever wrote it left the older form out
    this.passing = 0;
    this.flush();
    const starts = this.fresh;
    const starred = this.starred;
    this.fresh = this.starred = false;
    if (this.state.destination === 'skip' && !(name === 'rtf' && this.states.length === 1)) return;
    if ((starts || starred) && this.enter(name)) return;
    // a group that only newer programs understand, and this one does not
    if (starred && this.state.destination !== 'styles') this.state.destination = 'skip';
    else this.control(name, value);
  }

  /** Whether the file ended before its groups did. */
  get isCutOff(): boolean {
    return this.states.length > 0;
  }

  /** Takes down what has been gathered, at the end of the file too. */
  end(): void {
    this.flush();
    this.stories.end((number) => this.styles.of(number), this.state);
  }

  /** @returns whether the word says what the group is there for */
  private enter(name: string): boolean {
    const { state } = this;
    const enter = entered(name);
    if (enter === null || state.destination === 'fonts') {
      if (enter === 'skip') state.destination = 'skip';
      return enter === 'skip';
    }
    switch (enter) {
      case 'field':
        this.fields.begin();
        state.ends = 'field';
        return true;
      case 'note':
      case 'box':
        if (this.isShown()) {
          state.destination = 'text';
          state.ends = enter;
          state.tables = 0;
          this.stories.open(enter);
        } else state.destination = 'skip';
        return true;
      case 'result':
        if (name === 'fldrslt') this.fields.separate();
        state.destination = 'text';
        return true;
      case 'newer':
        state.destination = state.outer;
        return true;
      case 'through':
        return true;
      case 'frame':
        state.outer = state.destination;
        state.destination = 'frame';
        return true;
      case 'value':
      case 'time':
        state.destination = state.destination === 'info' ? enter : 'skip';
        state.key = name;
        return true;
      default:
        state.destination = enter;
        return true;
    }
  }

  private isShown(): boolean {
    const { hidden, deleted, destination } = this.state;
    return (destination === 'text' || destination === 'frame') && !hidden && !deleted && !this.fields.hidden;
  }

  private control(name: string, value: number | null): void {
    const { state } = this;
    switch (state.destination) {
      case 'fonts':
        this.fonts.word(name, value);
        return;
      case 'styles':
        this.styles.word(name, value);
        return;
      case 'time':
      case 'info':
        this.properties.word(state.key, name, value);
        return;
      default:
        if (!this.format(name, value)) this.content(name, value);
    }
  }

  /** What holds for the words or the paragraph that comes. */
  private format(name: string, value: number | null): boolean {
    const { state } = this;
    switch (name) {
      case 'f':
        state.font = value ?? 0;
        return true;
      case 'uc':
        state.fallback = Math.max(0, Math.min(value ?? 1, 100));
        return true;
      case 'v':
        state.hidden = value !== 0;
        return true;
      case 'deleted':
        state.deleted = value !== 0;
        return true;
      case 'plain':
        state.font = this.usualFont;
        state.hidden = state.deleted = false;
        return true;
      case 'pard':
        state.style = state.tables = 0;
        state.outline = null;
        return true;
      case 's':
        state.style = value ?? 0;
        return true;
      case 'outlinelevel':
        state.outline = value;
        return true;
      case 'intbl':
        state.tables = Math.max(1, state.tables);
        return true;
      case 'itap':
        state.tables = Math.max(0, Math.min(value ?? 0, 30));
        return true;
      case 'deff':
        this.usualFont = state.font = value ?? 0;
        return true;
      default:
        return false;
    }
  }

  private content(name: string, value: number | null): void {
    const { state } = this;
    switch (name) {
      case 'rtf':
        state.destination = 'text';
        this.isRtf = true;
        return;
      case 'ansicpg':
        this.fonts.setPage(value === null ? null : encodingOfPage(value));
        return;
      case 'mac':
        this.fonts.setPage('macintosh');
        return;
      case 'pc':
        this.fonts.setPage('cp437');
        return;
      case 'pca':
        this.fonts.setPage('cp850');
        return;
      default: {
        const character = CHARACTERS.get(name);
        if (character !== undefined) this.words(character);
        else if (state.destination === 'text') this.structure(name);
      }
    }
  }

  private structure(name: string): void {
    const { state, stories } = this;
    const styleOf = (number: number) => this.styles.of(number);
    switch (name) {
      case 'par':
        if (this.isShown()) stories.endParagraph(styleOf, state, this.fields.inContents);
        return;
      case 'sect':
        stories.endParagraph(styleOf, state, false);
        stories.flow.pageBreak(++this.sections);
        return;
      case 'sbknone':
      case 'sbkcol':
        stories.flow.dropSectionBreak(this.sections);
        return;
      case 'page':
      case 'pagebb':
        if (this.isShown()) stories.line.pageBreak(true);
        return;
      case 'ftnalt':
        stories.isEndnote();
        return;
      case 'cell':
      case 'nestcell':
        stories.endCell(styleOf, state, name === 'cell' ? 1 : Math.max(2, state.tables));
        return;
      case 'row':
      case 'nestrow':
        stories.endRow(name === 'row' ? 1 : Math.max(2, state.tables));
        return;
      default:
        return;
    }
  }

  private unicode(value: number): void {
    this.flush();
    this.fresh = false;
    if (this.state.destination === 'skip') return;
    const code = value < 0 ? value + 65_536 : value;
    const symbols = this.fonts.symbolFont(this.state.font);
    if (code >= 0xf000 && code <= 0xf0ff) this.words(symbols === null ? '' : symbolOf(symbols, code));
    else if (code > 0 && code <= 0xffff) this.words(String.fromCharCode(code));
    else if (code > 0xffff && code <= 0x10ffff) this.words(String.fromCodePoint(code));
    this.passing = this.state.fallback;
  }

  private flush(): void {
    if (this.pending.length === 0) return;
    const { font } = this.state;
    const symbols = this.fonts.symbolFont(font);
    const bytes = this.pending.take();
    if (symbols !== null) this.words(Array.from(bytes, (code) => symbolOf(symbols, code)).join(''));
    else this.words(decodeBytes(bytes, this.fonts.encodingOf(font)));
  }

  private words(text: string): void {
    const { state } = this;
    switch (state.destination) {
      case 'text':
        if (this.isShown()) this.stories.line.add(text, this.fields.url);
        return;
      case 'mark':
        if (!state.hidden && !state.deleted) this.stories.addMark(text);
        return;
      case 'instruction':
        this.fields.instruction(text);
        return;
      case 'fonts':
        this.fonts.text(text);
        return;
      case 'styles':
        this.styles.text(text);
        return;
      case 'value':
        this.properties.text(state.key, text);
        return;
      default:
        return;
    }
  }
}

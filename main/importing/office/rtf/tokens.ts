/** What an RTF file is made of, as it comes by. */
export interface RtfHandler {
  openGroup(): void;
  closeGroup(): void;
  /** A control word with its number, null where it has none. */
  word(name: string, value: number | null): void;
  /** A control symbol: "~", "-", "*". */
  symbol(char: string): void;
  /** One byte of text, written in hexadecimal or escaped. */
  byte(value: number): void;
  /** Bytes of text between two places of the file. */
  bytes(start: number, end: number): void;
}

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const CR = 0x0d;
const LF = 0x0a;
/** Control words are at most this long; what is longer is damage. */
const LONGEST_WORD = 32;
const LONGEST_NUMBER = 10;

/** Reads a file from its first byte to its last; no damage stops it. */
export function readTokens(bytes: Uint8Array, handler: RtfHandler): void {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === OPEN) {
      handler.openGroup();
      at++;
    } else if (byte === CLOSE) {
      handler.closeGroup();
      at++;
    } else if (byte === BACKSLASH) {
      at = readControl(bytes, at + 1, handler);
    } else if (byte === CR || byte === LF || byte === 0) {
      at++;
    } else {
      const start = at;
      do at++;
      while (at < bytes.length && isPlain(bytes[at] ?? 0));
      handler.bytes(start, at);
    }
  }
}

function isPlain(byte: number): boolean {
  return byte !== BACKSLASH && byte !== OPEN && byte !== CLOSE && byte !== CR && byte !== LF && byte !== 0;
}

/** @returns where the next token begins */
function readControl(bytes: Uint8Array, from: number, handler: RtfHandler): number {
  const first = bytes[from];
  if (first === undefined) return from;
  if (isLetter(first)) return readWord(bytes, from, handler);
  if (first === 0x27) {
    const value = hexValue(bytes[from + 1]) * 16 + hexValue(bytes[from + 2]);
    if (Number.isNaN(value)) return from + 1;
    handler.byte(value);
    return from + 3;
  }
  if (first === BACKSLASH || first === OPEN || first === CLOSE) handler.byte(first);
  else if (first === CR || first === LF) handler.word('par', null);
  else if (first === 0x09) handler.word('tab', null);
  else handler.symbol(String.fromCharCode(first));
  return from + 1;
}

function readWord(bytes: Uint8Array, from: number, handler: RtfHandler): number {
  let at = from;
  while (at < bytes.length && at - from < LONGEST_WORD && isLetter(bytes[at] ?? 0)) at++;
  const name = latin(bytes, from, at);
  const negative = bytes[at] === 0x2d && isDigit(bytes[at + 1]);
  const digits = negative ? at + 1 : at;
  let end = digits;
  while (end - digits < LONGEST_NUMBER && isDigit(bytes[end])) end++;
  const value = end === digits ? null : Number(latin(bytes, digits, end)) * (negative ? -1 : 1);
  // one space ends a control word and is no text
  const next = bytes[end] === 0x20 ? end + 1 : end;
  if (name === 'bin') return Math.min(bytes.length, next + Math.max(0, value ?? 0));
  handler.word(name, value);
  return next;
}

function latin(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function hexValue(byte: number | undefined): number {
  if (byte === undefined) return Number.NaN;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : Number.NaN;
}

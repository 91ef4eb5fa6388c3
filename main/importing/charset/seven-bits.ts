import { openingOf } from '../opening.ts';

/** Encodings that write Chinese and Korean with ASCII bytes alone, by shifting between ASCII and a table of two bytes. */

const ESC = 0x1b;
const SHIFT_OUT = 0x0e;
const SHIFT_IN = 0x0f;
const LINE_FEED = 0x0a;
const TILDE = 0x7e;

/** Which of these a file is in, by its shifts; null for none. */
export function sevenBitEncoding(bytes: Uint8Array): string | null {
  const text = openingOf(bytes);
  // what hardly any file holds is looked for first
  if (!text.includes('\u001b') && !text.includes('~{')) return null;
  if (/[\x80-\xff]/.test(text)) return null;
  const escapes = (...marks: readonly string[]): boolean =>
    marks.some((mark) => text.includes(`\u001b${mark}`));
  if (escapes('$)C')) return 'ISO-2022-KR';
  if (escapes('$)A', '$)G', '$*H')) return 'ISO-2022-CN';
  if (escapes('$@', '$B', '$(D', '(J')) return 'ISO-2022-JP';
  return /~\{(?:[!-w][!-~]){1,200}~\}/.test(text) ? 'HZ-GB-2312' : null;
}

/** Between SO and SI two bytes are a character of KS X 1001. */
export function decodeIso2022Kr(bytes: Uint8Array, strict: boolean): string | null {
  return decodeShifted(bytes, strict, () => 'euc-kr');
}

/** As ISO-2022-KR with GB 2312. The tables of CNS 11643 are not known here: what is written in them is not read. */
export function decodeIso2022Cn(bytes: Uint8Array, strict: boolean): string | null {
  return decodeShifted(bytes, strict, (table) => (table === 'A' ? 'gbk' : null));
}

/**
 * Runs through text with shifts; a line end shifts back, as both standards have it.
 *
 * @param encodingOf the encoding whose characters have the same bytes with the high bit set, for a designated table
 */
function decodeShifted(
  bytes: Uint8Array,
  strict: boolean,
  encodingOf: (table: string) => string | null,
): string | null {
  const parts: string[] = [];
  let table = '';
  let wide = false;
  let from = 0;
  const flush = (to: number): boolean => {
    if (to > from) {
      const part = wide
        ? wideText(bytes.subarray(from, to), encodingOf(table), strict)
        : ascii(bytes, from, to);
      if (part === null) return false;
      parts.push(part);
    }
    return true;
  };
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    const isMark = byte === ESC && bytes[at + 1] === 0x24;
    if (!isMark && byte !== SHIFT_OUT && byte !== SHIFT_IN && byte !== LINE_FEED) continue;
    if (!flush(at)) return null;
    if (isMark) {
      table = String.fromCharCode(bytes[at + 3] ?? 0);
      at += 3;
      from = at + 1;
    } else {
      wide = byte === SHIFT_OUT;
      from = byte === LINE_FEED ? at : at + 1;
    }
  }
  return flush(bytes.length) ? parts.join('') : null;
}

/** Between "~{" and "~}" two bytes are a character of GB 2312; "~~" is a tilde. */
export function decodeHz(bytes: Uint8Array, strict: boolean): string | null {
  const parts: string[] = [];
  let wide = false;
  let from = 0;
  for (let at = 0; at <= bytes.length; at++) {
    const end = at === bytes.length || (wide && bytes[at] === LINE_FEED);
    if (!end && bytes[at] !== TILDE) continue;
    const next = bytes[at + 1];
    // the second byte of a character may be a tilde
    if (!end && wide && (at - from) % 2 === 1) continue;
    if (!end && next !== 0x7b && next !== 0x7d && next !== TILDE && next !== LINE_FEED) continue;
    const part = wide ? wideText(bytes.subarray(from, at), 'gbk', strict) : ascii(bytes, from, at);
    if (part === null) return null;
    parts.push(part);
    if (end) {
      wide = false;
      from = at;
      continue;
    }
    if (next === TILDE) parts.push('~');
    wide = next === 0x7b;
    at++;
    from = at + 1;
  }
  return parts.join('');
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(from, to));
}

function wideText(bytes: Uint8Array, encoding: string | null, strict: boolean): string | null {
  if (encoding === null) return strict ? null : '\ufffd'.repeat(Math.ceil(bytes.length / 2));
  const high = Uint8Array.from(bytes, (byte) => (byte > 0x20 && byte < 0x7f ? byte | 0x80 : byte));
  try {
    return new TextDecoder(encoding, { fatal: strict }).decode(high);
  } catch {
    return null;
  }
}

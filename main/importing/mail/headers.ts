import { decodeWords } from 'postal-mime';
import { decode } from '../decode.ts';

/** The head of a mail, or of a part of one. Names are asked for in lower case. */
export interface Headers {
  /** The first value of that name on one line, encoded words read; null where it has none. */
  get(name: string): string | null;
  /** As `get`, every value of that name. */
  all(name: string): readonly string[];
  /** The first value as it was written, on one line. */
  raw(name: string): string | null;
}

/** A value with parameters: `text/plain; charset=utf-8`. */
export interface Structured {
  /** In lower case. */
  readonly value: string;
  /** Names in lower case. */
  readonly params: ReadonlyMap<string, string>;
}

/** More than any mail needs; what lies behind is not read. */
const MOST_HEAD = 1_000_000;
const LONGEST_VALUE = 20_000;
const FIELD = /^(?<name>[!-9;-~]{1,100})[ \t]*:(?<value>.*)$/s;

/** Parts bytes at the first empty line. */
export function splitHead(bytes: Uint8Array): { readonly head: Uint8Array; readonly body: Uint8Array } {
  // a part may begin with the empty line
  if (bytes[0] === 0x0a) return { head: bytes.subarray(0, 0), body: bytes.subarray(1) };
  if (bytes[0] === 0x0d && bytes[1] === 0x0a) return { head: bytes.subarray(0, 0), body: bytes.subarray(2) };
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) {
    if (bytes[at + 1] === 0x0a) return { head: bytes.subarray(0, at + 1), body: bytes.subarray(at + 2) };
    if (bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a)
      return { head: bytes.subarray(0, at + 1), body: bytes.subarray(at + 3) };
  }
  return { head: bytes, body: bytes.subarray(bytes.length) };
}

export function readHeaders(head: Uint8Array): Headers {
  const fields = new Map<string, string[]>();
  for (const line of headText(head).split(/\r?\n(?![ \t])/)) {
    const { name, value } = FIELD.exec(line)?.groups ?? {};
    if (name === undefined || value === undefined) continue;
    const key = name.toLowerCase();
    const values = fields.get(key);
    const plain = value
      .slice(0, LONGEST_VALUE)
      .replace(/\r?\n[ \t]*/g, ' ')
      .trim();
    if (values) values.push(plain);
    else fields.set(key, [plain]);
  }
  const all = (name: string) => (fields.get(name) ?? []).map(readWords);
  return { all, get: (name) => all(name)[0] || null, raw: (name) => fields.get(name)?.[0] || null };
}

/** Old programs wrote names and subjects in whatever bytes they had. */
function headText(head: Uint8Array): string {
  const bytes = head.subarray(0, MOST_HEAD);
  if (bytes.every((byte) => byte < 0x80)) return Buffer.from(bytes).toString('latin1');
  const decoded = decode(bytes, '');
  return decoded.ok ? decoded.value.text : new TextDecoder('windows-1252').decode(bytes);
}

function readWords(value: string): string {
  return (value.includes('=?') ? decodeWords(value) : value).replace(/\s+/g, ' ').trim();
}

const PARAM = /;\s*(?<name>[^\s=;]{1,60})\s*=\s*(?:"(?<quoted>(?:[^"\\]|\\.)*)"?|(?<plain>[^;]*))/g;
const PIECE = /^(?<base>[^*]+)(?:\*(?<index>\d{1,2}))?(?<encoded>\*)?$/;

/** Reads a value and its parameters, those that are encoded or cut into pieces (RFC 2231) too. */
export function structured(raw: string | null): Structured {
  const text = (raw ?? '').slice(0, 4_000);
  const end = text.indexOf(';');
  const value = (end < 0 ? text : text.slice(0, end))
    .replace(/\(.*?\)/g, '')
    .trim()
    .toLowerCase();
  const pieces = new Map<string, { index: number; text: string; encoded: boolean }[]>();
  for (const { groups } of text.slice(Math.max(0, end)).matchAll(PARAM)) {
    const { base, index, encoded } = PIECE.exec(groups?.name ?? '')?.groups ?? {};
    if (base === undefined) continue;
    const content = groups?.quoted?.replace(/\\(.)/g, '$1') ?? groups?.plain?.trim() ?? '';
    const piece = { index: Number(index ?? 0), text: content, encoded: encoded !== undefined };
    const name = base.toLowerCase();
    pieces.set(name, [...(pieces.get(name) ?? []), piece]);
  }
  return { value, params: new Map([...pieces].map(([name, all]) => [name, joined(all)])) };
}

function joined(pieces: readonly { index: number; text: string; encoded: boolean }[]): string {
  const inOrder = pieces.toSorted((a, b) => a.index - b.index);
  const first = inOrder[0];
  if (!first) return '';
  if (!inOrder.some(({ encoded }) => encoded)) {
    // the same parameter twice is a mistake, of which the first holds
    const text =
      inOrder.length > 1 && inOrder[1]?.index === 0 ? first.text : inOrder.map((one) => one.text).join('');
    return readWords(text);
  }
  const charset = /^(?<charset>[^']*)'[^']*'/.exec(first.text);
  const bytes = inOrder.flatMap(({ text, encoded }, i) =>
    percentDecoded(i === 0 && charset ? text.slice(charset[0].length) : text, encoded),
  );
  return decoderFor(charset?.groups?.charset).decode(Uint8Array.from(bytes));
}

function percentDecoded(text: string, encoded: boolean): readonly number[] {
  if (!encoded) return [...new TextEncoder().encode(text)];
  const plain = text.replace(/%([\da-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return [...Buffer.from(plain, 'latin1')];
}

function decoderFor(charset: string | undefined): TextDecoder {
  try {
    return new TextDecoder(charset || 'utf-8');
  } catch {
    return new TextDecoder('utf-8');
  }
}

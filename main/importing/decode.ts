import { isUtf8 } from 'node:buffer';
import { ok, type Result, refuse } from '../../preload/contract/result.ts';
import { decodeAs } from './charset/decoders.ts';
import { detectEncodings } from './charset/detect.ts';
import { encodingLabel } from './charset/labels.ts';
import { sevenBitEncoding } from './charset/seven-bits.ts';
import { decodeUtf32, looksLikeUtf16 } from './utf16.ts';

/** A text with the name of the encoding it was read in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

const SAMPLE_BYTES = 65_536;
/** Behind these, what decodes is chance. */
const PROPOSALS = 6;

/**
 * Decodes a file of text: byte order mark, UTF-16 without a mark, ISO-2022-JP by its escapes, strict UTF-8, what the
 * file declares, then what reads most like text. A proposal is only taken when it decodes every byte and the
 * outcome reads like text.
 *
 * @param declared the label of the encoding that the file states in itself
 * @param chosen the encoding that a person chose: taken as it is, with U+FFFD for bytes that mean nothing in it
 * @returns the text as it was written (no cleaning yet), or 'file-undecodable'
 */
export function decode(
  bytes: Uint8Array,
  fileName: string,
  declared: string | null = null,
  chosen?: string,
): Result<Decoded> {
  if (chosen !== undefined) return decodeChosen(bytes, fileName, chosen);
  const escaped = sevenBitEncoding(bytes);
  const decoded =
    decodeMarked(bytes) ??
    decodeWide(bytes) ??
    (escaped === null ? null : named(escaped, decodeAs(escaped, bytes, true))) ??
    // bytes that shift into tables that are not known here would pass for ASCII
    (escaped === 'ISO-2022-CN'
      ? null
      : (decodeUtf8(bytes) ??
        decodeDeclared(bytes, declared) ??
        mostlyUtf8(bytes, MANY_WHOLE) ??
        decodeDetected(bytes)));
  return decoded
    ? ok(decoded)
    : refuse(
        'file-undecodable',
        `The bytes of “${fileName}” are no text in any encoding Collate knows, so it was not imported. The file is as it was. Open it in the program it came from, save it as UTF-8 text, and import it again.`,
      );
}

function decodeChosen(bytes: Uint8Array, fileName: string, chosen: string): Result<Decoded> {
  const label = encodingLabel(chosen);
  const text = label === null ? null : decodeAs(label, bytes, false);
  return label === null || text === null
    ? refuse(
        'file-undecodable',
        `Collate knows no encoding called “${chosen}”, so “${fileName}” was not read in it. Nothing was changed. Choose one from the list.`,
      )
    : ok({ text, encoding: label });
}

function decodeMarked(bytes: Uint8Array): Decoded | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return decodeUtf8(bytes.subarray(3));
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return named('UTF-32LE', decodeUtf32(bytes, true));
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return named('UTF-32BE', decodeUtf32(bytes, false));
  if (a === 0xff && b === 0xfe) return named('UTF-16LE', strictly('utf-16le', bytes.subarray(2)));
  if (a === 0xfe && b === 0xff) return named('UTF-16BE', strictly('utf-16be', bytes.subarray(2)));
  return null;
}

/** A character that the end of the file cuts through is left out; any other damage is not UTF-8. */
function decodeUtf8(bytes: Uint8Array): Decoded | null {
  for (let cut = 0; cut <= Math.min(3, bytes.length); cut++) {
    if (cut > 0 && (bytes[bytes.length - cut] ?? 0) < 0x80) return null;
    const text = strictly('utf-8', bytes.subarray(0, bytes.length - cut));
    if (text !== null) return text === '' && bytes.length > 0 ? null : named('UTF-8', text);
  }
  return null;
}

function decodeWide(bytes: Uint8Array): Decoded | null {
  const order = looksLikeUtf16(bytes.subarray(0, SAMPLE_BYTES));
  if (!order) return null;
  return named(order === 'utf-16le' ? 'UTF-16LE' : 'UTF-16BE', strictly(order, bytes));
}

/** Of the characters beyond ASCII, the part that may be damaged in a file that declares to be UTF-8. */
const DAMAGED = 0.02;
/** As many whole characters of UTF-8 do not come about by chance. */
const MANY_WHOLE = 40;

/**
 * What a file declares is taken where it decodes every byte. UTF-8 with a few bytes of another origin is UTF-8 all the
 * same: any other reading would damage every accent on the page to save these.
 */
function decodeDeclared(bytes: Uint8Array, declared: string | null): Decoded | null {
  if (declared === null || declared.startsWith('UTF-16')) return null;
  if (declared !== 'UTF-8')
    return makesSense(bytes, declared) ? named(declared, decodeAs(declared, bytes, true)) : null;
  return mostlyUtf8(bytes, 1);
}

/** Templates declare what they like: a text that is nonsense as declared and reads well otherwise is otherwise. */
function makesSense(bytes: Uint8Array, declared: string): boolean {
  const proposals = detectEncodings(bytes);
  const own = proposals.find(({ label }) => label === declared);
  return own === undefined || own.sense || proposals[0]?.sense !== true;
}

/** @param least characters beyond ASCII that must be whole */
function mostlyUtf8(bytes: Uint8Array, least: number): Decoded | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const damaged = count(text, /\ufffd/g);
  const beyond = count(text, /[^\0-\x7f]/g);
  return beyond - damaged >= least && damaged / beyond < DAMAGED ? named('UTF-8', text) : null;
}

/** The likeliest encoding that decodes every byte and makes it read like text. */
function decodeDetected(bytes: Uint8Array): Decoded | null {
  for (const { label, sense } of detectEncodings(bytes).slice(0, PROPOSALS)) {
    if (!sense) return null;
    const text = decodeAs(label, bytes, true);
    if (text !== null && readsLikeText(text)) return named(label, text);
  }
  return null;
}

function named(encoding: string, text: string | null): Decoded | null {
  return text === null ? null : { text, encoding };
}

function strictly(label: string, bytes: Uint8Array): string | null {
  if (label === 'utf-8')
    return isUtf8(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString() : null;
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Whether a decoded text can be what somebody wrote: hardly any control characters, and mostly letters, digits and
 * spaces. Every byte is a character in most one-byte encodings, so "it decodes" alone says nothing.
 */
export function readsLikeText(text: string): boolean {
  const sample = text.slice(0, SAMPLE_BYTES);
  const total = sample.length;
  if (total === 0) return false;
  const controls = count(sample, /[[\p{Cc}\ufffd]--[\s\u0085]]/gv);
  const words = count(sample, /[\p{L}\p{M}\p{N}\s]/gu);
  return controls / total < 0.005 && words / total > 0.6;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

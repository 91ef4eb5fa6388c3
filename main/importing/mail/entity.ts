import { ok, type Result } from '../../../preload/contract/result.ts';
import { type Headers, readHeaders, type Structured, splitHead, structured } from './headers.ts';
import { tooDeepMail, tooManyParts } from './refusals.ts';
import { decodeTransfer } from './transfer.ts';

/** A mail or a part of one: a head and a body, the body perhaps made of parts again. */
export interface Entity {
  readonly headers: Headers;
  readonly type: Structured;
  readonly disposition: Structured;
  /** As it was sent. */
  readonly body: Uint8Array;
  /** Of a type "multipart/…". */
  readonly parts: readonly Entity[];
  /** Whether the last of its parts, or of theirs, has no end. */
  readonly isCutOff: boolean;
}

/** Parts in parts deeper than this are no program's work. */
const DEEPEST = 30;
const MOST_PARTS = 5_000;

/**
 * Reads the structure of a mail without decoding or copying its parts. Damage is borne: a missing end mark ends with
 * the bytes, a missing boundary is guessed.
 *
 * @returns 'file-too-deep' or 'archive-too-many-entries' for a mail that was made to hurt
 */
export function readEntity(bytes: Uint8Array, fileName: string): Result<Entity> {
  const count = { parts: 0, deepest: 0 };
  const entity = entityOf(bytes, 'text/plain', 0, count);
  if (count.deepest > DEEPEST) return tooDeepMail(fileName);
  return count.parts > MOST_PARTS ? tooManyParts(fileName, MOST_PARTS) : ok(entity);
}

interface Count {
  parts: number;
  deepest: number;
}

function entityOf(bytes: Uint8Array, usual: string, depth: number, count: Count): Entity {
  const { head, body } = splitHead(bytes);
  const headers = readHeaders(head);
  const stated = structured(headers.raw('content-type'));
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(stated.value) ? stated : { ...stated, value: usual };
  const disposition = structured(headers.raw('content-disposition'));
  const whole = { headers, type, disposition, body, parts: [], isCutOff: false };
  if (!type.value.startsWith('multipart/')) return whole;
  count.deepest = Math.max(count.deepest, depth + 1);
  if (depth >= DEEPEST) return whole;
  const boundary = type.params.get('boundary') || guessedBoundary(body);
  const inner = type.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  const parts: Entity[] = [];
  let isCutOff = false;
  for (const { bytes: part, isWhole } of boundary ? partsBetween(body, boundary) : []) {
    if (++count.parts > MOST_PARTS) break;
    const entity = entityOf(part, inner, depth + 1, count);
    isCutOff ||= !isWhole || entity.isCutOff;
    parts.push(entity);
  }
  return { ...whole, parts, isCutOff };
}

function guessedBoundary(body: Uint8Array): string | null {
  const start = Buffer.from(body.subarray(0, 10_000)).toString('latin1');
  return /^--(?<boundary>\S{1,70})[ \t]*\r?\n[\w-]+:/m.exec(start)?.groups?.boundary ?? null;
}

interface Between {
  readonly bytes: Uint8Array;
  /** Whether a boundary stands behind it. */
  readonly isWhole: boolean;
}

function* partsBetween(body: Uint8Array, boundary: string): Generator<Between> {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length);
  const mark = Buffer.from(`--${boundary}`, 'utf8');
  let start: number | null = null;
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + mark.length)) {
    if (at > 0 && bytes[at - 1] !== 0x0a) continue;
    const line = markLine(bytes, at + mark.length);
    if (!line) continue;
    if (start !== null) yield { bytes: body.subarray(start, withoutBreak(bytes, start, at)), isWhole: true };
    start = line.last ? null : line.next;
    if (line.last) return;
  }
  if (start !== null && start < body.length) yield { bytes: body.subarray(start), isWhole: false };
}

/** What stands behind a boundary on its line: nothing, or "--" for the last one. */
function markLine(bytes: Buffer, from: number): { readonly last: boolean; readonly next: number } | null {
  const found = bytes.indexOf(0x0a, from);
  const end = found < 0 ? bytes.length : found;
  if (end - from > 100) return null;
  const rest = bytes.toString('latin1', from, end).trim();
  return rest === '' || rest === '--' ? { last: rest === '--', next: Math.min(end + 1, bytes.length) } : null;
}

/** The line end before a boundary belongs to the boundary. */
function withoutBreak(bytes: Buffer, start: number, end: number): number {
  let at = end;
  if (at > start && bytes[at - 1] === 0x0a) at--;
  if (at > start && bytes[at - 1] === 0x0d) at--;
  return at;
}

/** The content of a part, its transfer encoding undone. */
export function contentOf({ headers, body }: Entity): Uint8Array {
  return decodeTransfer(body, structured(headers.raw('content-transfer-encoding')).value);
}

/** The name of an attached file, without folders; null where it has none. */
export function fileNameOf({ type, disposition }: Entity): string | null {
  const name = disposition.params.get('filename') || type.params.get('name') || '';
  return (
    name
      .replace(/\p{Cc}/gu, '')
      .split(/[/\\]/)
      .at(-1)
      ?.trim() || null
  );
}

import { ok, type Result } from '../../../preload/contract/result.ts';
import type { Part } from '../article.ts';
import { tooLarge } from '../refusals.ts';

const LF = 0x0a;
const CR = 0x0d;
const GREATER = 0x3e;
const FROM = Buffer.from('From ');

/** Where a mail lies in a mailbox, without the line that parts it from the one before. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * The mails of a mailbox one by one. Nothing is copied before a mail's turn has come.
 *
 * @param limit bytes that one mail may have
 */
export function* mailsIn(bytes: Uint8Array, limit: number): Generator<Part> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let number = 0;
  for (const place of placesIn(buffer)) {
    number++;
    const name = `${number}.eml`;
    const size = place.end - place.start;
    if (size > limit) yield { kind: 'refused', name, refusal: tooLarge(name, size, limit) };
    else if (size > 0)
      yield { kind: 'file', name, bytes: (): Result<Uint8Array> => ok(unquoted(bytes, place)) };
  }
}

function* placesIn(buffer: Buffer): Generator<Place> {
  let start = -1;
  for (let at = postmarkFrom(buffer, 0, true); at >= 0; ) {
    if (start >= 0) yield { start, end: withoutBlankLine(buffer, start, at) };
    start = endOfLine(buffer, at);
    const stated = statedEnd(buffer, start);
    at = stated ?? postmarkFrom(buffer, start, false);
  }
  if (start >= 0) yield { start, end: withoutBlankLine(buffer, start, buffer.length) };
}

/** The next line that parts two mails: "From " with a date behind it, after an empty line, before the head of a mail. */
function postmarkFrom(buffer: Buffer, from: number, first: boolean): number {
  for (let at = buffer.indexOf(FROM, from); at >= 0; at = buffer.indexOf(FROM, at + 1)) {
    if (at > 0 && buffer[at - 1] !== LF) continue;
    if ((first && at === 0) || (isAfterBlank(buffer, at) && isPostmark(buffer, at))) return at;
  }
  return -1;
}

function isAfterBlank(buffer: Buffer, at: number): boolean {
  const before = buffer[at - 2] === CR ? at - 3 : at - 2;
  return before < 0 || buffer[before] === LF;
}

const STAMP = /^From (?=.*\b\d{1,2}:\d\d\b|.*\b(?:19|20)\d\d\b|\S+@\S+\s*$|- )/;
const FIELD = /^[!-9;-~]{1,76}:|^>From /;

/** A sentence can begin with "From" too: behind a postmark comes a field. */
function isPostmark(buffer: Buffer, at: number): boolean {
  const end = endOfLine(buffer, at);
  if (end - at > 400 || !STAMP.test(buffer.toString('latin1', at, end).trimEnd())) return false;
  return (
    end >= buffer.length || FIELD.test(buffer.toString('latin1', end, Math.min(buffer.length, end + 80)))
  );
}

function endOfLine(buffer: Buffer, at: number): number {
  const found = buffer.indexOf(LF, at);
  return found < 0 ? buffer.length : found + 1;
}

/** Some programs (mboxcl) quote nothing and state the length instead; it holds where a postmark stands behind it. */
function statedEnd(buffer: Buffer, start: number): number | null {
  const blank = /\r?\n\r?\n/.exec(buffer.toString('latin1', start, Math.min(buffer.length, start + 16_384)));
  if (!blank) return null;
  const head = buffer.toString('latin1', start, start + blank.index);
  const length = /^content-length:[ \t]*(?<length>\d{1,12})[ \t]*\r?$/im.exec(head)?.groups?.length;
  if (length === undefined) return null;
  for (let at = start + blank.index + blank[0].length + Number(length), i = 0; i < 3; i++) {
    if (at >= buffer.length) return at === buffer.length ? -1 : null;
    if (buffer.subarray(at, at + 5).equals(FROM) && buffer[at - 1] === LF) return at;
    at = endOfLine(buffer, at);
  }
  return null;
}

/** The empty line before a postmark belongs to the postmark. */
function withoutBlankLine(buffer: Buffer, start: number, end: number): number {
  let at = end;
  if (
    at - 1 > start &&
    buffer[at - 1] === LF &&
    (buffer[at - 2] === LF || (buffer[at - 2] === CR && buffer[at - 3] === LF))
  )
    at -= buffer[at - 2] === CR ? 2 : 1;
  return at;
}

/** The bytes of a mail with ">From " (and ">>From ", mboxrd) as it was before it was put into the mailbox. */
function unquoted(bytes: Uint8Array, { start, end }: Place): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(start, end);
  const copy = new Uint8Array(buffer.length);
  let length = 0;
  let from = 0;
  for (let at = buffer.indexOf(FROM); at >= 0; at = buffer.indexOf(FROM, at + 1)) {
    let mark = at;
    while (mark > 0 && buffer[mark - 1] === GREATER) mark--;
    if (mark === at || (mark > 0 && buffer[mark - 1] !== LF)) continue;
    copy.set(buffer.subarray(from, mark), length);
    length += mark - from;
    from = mark + 1;
  }
  copy.set(buffer.subarray(from), length);
  return copy.slice(0, length + buffer.length - from);
}

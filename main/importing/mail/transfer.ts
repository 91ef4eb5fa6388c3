const EQUALS = 0x3d;
const CR = 0x0d;
const LF = 0x0a;

/** Undoes the encoding in which a part of a mail was sent, in a buffer of its own where it had one. */
export function decodeTransfer(body: Uint8Array, encoding: string): Uint8Array {
  if (encoding === 'base64') return decodeBase64(body);
  return encoding === 'quoted-printable' ? decodeQuotedPrintable(body) : body;
}

function decodeBase64(body: Uint8Array): Uint8Array {
  return Uint8Array.from(
    Buffer.from(Buffer.from(body.buffer, body.byteOffset, body.length).toString('latin1'), 'base64'),
  );
}

function decodeQuotedPrintable(body: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0;
    if (byte !== EQUALS) {
      decoded[length++] = byte;
      continue;
    }
    const end = softBreak(body, at + 1);
    const value = hex(body[at + 1]) * 16 + hex(body[at + 2]);
    if (end > at) at = end - 1;
    else if (!Number.isNaN(value)) {
      decoded[length++] = value;
      at += 2;
    } else decoded[length++] = byte;
  }
  return decoded.slice(0, length);
}

/** Where the line after a soft line break begins, spaces before the break being added on the way; 0 for none. */
function softBreak(body: Uint8Array, from: number): number {
  let at = from;
  while (body[at] === 0x20 || body[at] === 0x09) at++;
  if (at >= body.length) return at;
  if (body[at] === CR) at++;
  return body[at] === LF ? at + 1 : 0;
}

function hex(byte: number | undefined): number {
  const text = byte === undefined ? '' : String.fromCharCode(byte);
  return /^[\da-f]$/i.test(text) ? Number.parseInt(text, 16) : Number.NaN;
}

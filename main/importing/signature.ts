import { sevenBitEncoding } from './charset/seven-bits.ts';
import { mailKind } from './mail/kind.ts';
import { openingOf } from './opening.ts';

/** What the first bytes of a file say it is. */
export interface Signature {
  /** For a person, with its article: "a PDF document". */
  readonly name: string;
  /** Whether such a file holds text that an analyst would want, so that "not yet" is the answer, not "no text". */
  readonly document: boolean;
}

interface Magic extends Signature {
  readonly at: number;
  readonly bytes: readonly number[];
}

const ascii = (text: string): readonly number[] => [...text].map((char) => char.charCodeAt(0));
const magic = (name: string, bytes: readonly number[], document = false, at = 0): Magic => ({
  name,
  bytes,
  document,
  at,
});

const MAGICS: readonly Magic[] = [
  magic('a PDF document', ascii('%PDF-'), true),
  magic('a Word, OpenDocument, e-book or ZIP file', [0x50, 0x4b, 0x03, 0x04], true),
  magic('an empty ZIP file', [0x50, 0x4b, 0x05, 0x06]),
  magic('an old Office document', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], true),
  magic('an RTF document', ascii('{\\rtf'), true),
  magic('a SQLite database (a Collate project is one)', ascii('SQLite format 3\0')),
  magic('a PNG picture', [0x89, 0x50, 0x4e, 0x47]),
  magic('a JPEG picture', [0xff, 0xd8, 0xff]),
  magic('a GIF picture', ascii('GIF8')),
  magic('a TIFF picture', [0x49, 0x49, 0x2a, 0x00]),
  magic('a TIFF picture', [0x4d, 0x4d, 0x00, 0x2a]),
  magic('a WebP picture or a sound', ascii('RIFF')),
  magic('a film or a sound', ascii('ftyp'), false, 4),
  magic('a sound', ascii('ID3')),
  magic('a sound', ascii('OggS')),
  magic('a film', [0x1a, 0x45, 0xdf, 0xa3]),
  magic('a gzip file', [0x1f, 0x8b, 0x08]),
  magic('a bzip2 file', ascii('BZh')),
  magic('an xz file', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]),
  magic('a 7-Zip file', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]),
  magic('a Zstandard file', [0x28, 0xb5, 0x2f, 0xfd]),
  magic('a RAR file', ascii('Rar!')),
  magic('a program', [0x7f, 0x45, 0x4c, 0x46]),
  magic('a program', [0x4d, 0x5a, 0x90, 0x00]),
  magic('a program', [0xcf, 0xfa, 0xed, 0xfe]),
  magic('a compiled class or a program', [0xca, 0xfe, 0xba, 0xbe]),
];

const HTML =
  /^\s*(?:<!--[\s\S]{0,400}?-->\s*)*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/i;

const MAILS = { mail: 'a mail', mbox: 'a mailbox', mhtml: 'a saved web page (MHTML)' } as const;

/** Null where the first bytes are no format's mark, as with plain text. */
export function signatureOf(bytes: Uint8Array): Signature | null {
  const known = lookedAt.get(bytes);
  if (known !== undefined) return known;
  const signature = lookAt(bytes);
  lookedAt.set(bytes, signature);
  return signature;
}

/** Every reader asks for the signature of the same bytes. */
const lookedAt = new WeakMap<Uint8Array, Signature | null>();

function lookAt(bytes: Uint8Array): Signature | null {
  for (const { bytes: mark, at, name, document } of MAGICS) {
    if (bytes[at] === mark[0] && mark.every((byte, i) => bytes[at + i] === byte)) return { name, document };
  }
  if (HTML.test(openingOf(bytes, 1024))) return { name: 'a web page', document: true };
  const mail = mailKind(bytes);
  if (mail) return { name: MAILS[mail], document: true };
  return null;
}

const LOOKED_AT = 65_536;

/**
 * Whether bytes without a signature are no text all the same: NUL bytes or many control characters. UTF-16 has NUL
 * bytes by nature, so ask `looksLikeUtf16` first.
 */
export function looksBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, LOOKED_AT);
  let controls = 0;
  let shifts: boolean | null = null;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 32 || (byte >= 9 && byte <= 13)) continue;
    if (byte === 0) return true;
    // tab, line ends, form feed, and the escapes of ISO-2022 and of terminals belong to text
    if (byte === 0x1b || byte === 0x1a) continue;
    // Korean and Chinese of seven bits say so once, and then shift with control characters
    if (byte === 0x0e || byte === 0x0f) {
      shifts ??= sevenBitEncoding(bytes) !== null;
      if (shifts) continue;
    }
    controls++;
  }
  return controls > 2 && controls / length > 0.01;
}

/** Whether a file that begins with these bytes may be larger than a file of text: a document, an archive, a mailbox. */
export function mayBeLarge(head: Uint8Array): boolean {
  const signature = signatureOf(head);
  if (signature?.name === 'a web page' || signature?.name === 'a mail') return false;
  return signature?.document === true || openingOf(head, 5) === 'From ';
}

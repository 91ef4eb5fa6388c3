/** Writes mails for tests. */

export interface MailPart {
  readonly type: string;
  readonly body: string | Uint8Array;
  /** "quoted-printable" and "base64" encode the body. */
  readonly encoding?: 'quoted-printable' | 'base64' | '8bit';
  readonly fields?: Readonly<Record<string, string>>;
}

const HEAD = {
  From: 'Jane Doe <jane@sorn.example>',
  To: 'desk@valley.example',
  Subject: 'The old bridge is closed',
  Date: 'Tue, 3 Jun 2025 09:15:20 +0200',
  'Message-ID': '<1@sorn.example>',
  'MIME-Version': '1.0',
} as const;

/** A mail of one part, or of several as `multipart/KIND`. */
export function mail(
  parts: string | MailPart | readonly MailPart[],
  fields: Readonly<Record<string, string | null>> = {},
  kind = 'mixed',
): Uint8Array<ArrayBuffer> {
  const head = Object.entries({ ...HEAD, ...fields }).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${value}\r\n`],
  );
  if (typeof parts === 'string') return mail({ type: 'text/plain; charset=utf-8', body: parts }, fields);
  if (!isMany(parts)) return bytesOf([head.join(''), entity(parts)]);
  return bytesOf([head.join(''), entity(multipart(parts, kind))]);
}

function isMany(parts: MailPart | readonly MailPart[]): parts is readonly MailPart[] {
  return Array.isArray(parts);
}

let boundaries = 0;

export function multipart(parts: readonly MailPart[], kind: string): MailPart {
  const boundary = `=_part_${boundaries++}`;
  const pieces = parts.flatMap((part) => [`--${boundary}\r\n`, entity(part), '\r\n']);
  return {
    type: `multipart/${kind}; boundary="${boundary}"`,
    body: bytesOf(['A mail in parts.\r\n', ...pieces, `--${boundary}--\r\n`]),
  };
}

function entity({ type, body, encoding = '8bit', fields = {} }: MailPart): Uint8Array<ArrayBuffer> {
  const head = Object.entries({ 'Content-Type': type, 'Content-Transfer-Encoding': encoding, ...fields });
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body.replace(/\r?\n/g, '\r\n')) : body;
  return bytesOf([...head.map(([name, value]) => `${name}: ${value}\r\n`), '\r\n', encoded(bytes, encoding)]);
}

function encoded(bytes: Uint8Array, encoding: string): Uint8Array | string {
  if (encoding === 'base64') return Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n');
  if (encoding !== 'quoted-printable') return bytes;
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(
      /[^\x20-\x3c\x3e-\x7e\r\n]/g,
      (char) => `=${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .replace(/[^\r\n]{1,72}(?=[^\r\n])(?<!=.?)/g, '$&=\r\n');
}

export function bytesOf(pieces: readonly (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece))),
  );
}

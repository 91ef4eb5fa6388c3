import { TextDecoder } from 'node:util';
import { analyse } from 'chardet';
import { decode as decodeOld } from 'iconv-lite';
import { type Entry, getFileNameLowLevel } from 'yauzl';

const UTF8_FLAG = 0x800;
const UNICODE_PATH = 0x7075;
/** What detection may be trusted with on a few names: encodings in which hardly any byte sequence is right by chance. */
const SEVERAL_BYTES = new Set(['Shift_JIS', 'EUC-JP', 'EUC-KR', 'GB18030', 'Big5']);
const CONFIDENT = 50;

/**
 * The names of an archive's entries, folders apart by "/". An entry may say that its name is UTF-8; where it says nothing, the names
 * together are taken as UTF-8 if they are that, as an encoding of East Asia if they look like one, else as cp437, which
 * the format names.
 */
export function entryNames(entries: readonly Entry[]): readonly string[] {
  const silent = entries.filter((entry) => !saysUnicode(entry)).map((entry) => entry.fileNameRaw);
  const decodeSilent = decoderFor(silent);
  return entries.map((entry) =>
    (saysUnicode(entry) ? unicodeName(entry) : decodeSilent(entry.fileNameRaw))
      .replaceAll('\\', '/')
      .normalize('NFC'),
  );
}

function saysUnicode(entry: Entry): boolean {
  return (
    (entry.generalPurposeBitFlag & UTF8_FLAG) !== 0 || entry.extraFields.some(({ id }) => id === UNICODE_PATH)
  );
}

function unicodeName(entry: Entry): string {
  return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
}

function decoderFor(names: readonly Uint8Array[]): (name: Uint8Array) => string {
  const beyond = names.filter((name) => name.some((byte) => byte >= 0x80));
  const detected = beyond.length > 0 ? encodingOf(beyond) : 'utf-8';
  if (detected === null) return (name) => decodeOld(Buffer.from(name), 'cp437');
  const decoder = new TextDecoder(detected);
  return (name) => decoder.decode(name);
}

function encodingOf(names: readonly Uint8Array[]): string | null {
  if (decodesAll('utf-8', names)) return 'utf-8';
  const sample = Buffer.concat(names.slice(0, 500).flatMap((name) => [name, Buffer.from('\n')]));
  const best = analyse(sample).find(({ name }) => SEVERAL_BYTES.has(name));
  return best && best.confidence >= CONFIDENT && decodesAll(best.name, names) ? best.name : null;
}

function decodesAll(encoding: string, names: readonly Uint8Array[]): boolean {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    for (const name of names) decoder.decode(name);
    return true;
  } catch {
    return false;
  }
}

/** Names that would lead out of the folder an archive is unpacked into, or that no program writes. */
export function isUnsafeName(name: string): boolean {
  return (
    name === '' ||
    /^\/|^[a-z]:/i.test(name) ||
    name.split('/').includes('..') ||
    // a name is one line; NUL would cut it short elsewhere
    /[\p{Cc}]/u.test(name)
  );
}

/** What systems put into archives beside a person's files, and files hidden by their name. */
export function isHiddenName(name: string): boolean {
  return name
    .split('/')
    .some((part) => /^\.(?!\.$)|^__MACOSX$|^~\$|^(?:thumbs\.db|desktop\.ini|icon\r)$/i.test(part));
}

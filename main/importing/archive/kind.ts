const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
/** Names that are looked at before an archive counts as one of any files. */
const LOOKED_AT = 2_000;

/** What a ZIP archive is by the names inside it; 'zip' for one of any files, 'office' for a spreadsheet or slides. */
export type ArchiveKind = 'docx' | 'odt' | 'epub' | 'office' | 'zip';

const STATED: readonly (readonly [type: string, kind: ArchiveKind])[] = [
  ['application/epub+zip', 'epub'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument', 'office'],
];

const TYPE = 'mimetype';

/** Looks at bytes without unpacking any; null where they are no ZIP archive. */
export function archiveKind(bytes: Uint8Array): ArchiveKind | null {
  if (bytes.length < END_BYTES) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = view.getUint32(0, true);
  if (mark !== LOCAL_HEADER && mark !== END) return null;
  const stated = statedType(bytes, view);
  for (const [type, kind] of STATED) if (stated.startsWith(type)) return kind;
  const names = directoryNames(bytes, view);
  if (names.includes('META-INF/container.xml')) return 'epub';
  if (names.includes('content.xml') && names.includes('META-INF/manifest.xml')) return 'odt';
  if (names.includes('word/document.xml')) return 'docx';
  if (!names.includes('[Content_Types].xml')) return 'zip';
  return names.some((name) => /^word\//i.test(name)) ? 'docx' : 'office';
}

/** OpenDocument and e-books have a first entry that says what they are, unpacked. */
function statedType(bytes: Uint8Array, view: DataView): string {
  if (bytes.length < 120 || view.getUint16(26, true) !== TYPE.length) return '';
  const start = 30 + TYPE.length + view.getUint16(28, true);
  return text(bytes, 30, TYPE.length) === TYPE ? text(bytes, start, 80) : '';
}

function directoryNames(bytes: Uint8Array, view: DataView): readonly string[] {
  const names: string[] = [];
  let at = directoryStart(view);
  while (at !== null && at + 46 <= bytes.length && names.length < LOOKED_AT) {
    if (view.getUint32(at, true) !== DIRECTORY_HEADER) break;
    const length = view.getUint16(at + 28, true);
    names.push(text(bytes, at + 46, length));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

function directoryStart(view: DataView): number | null {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return view.getUint32(at + 16, true);
  }
  return null;
}

function text(bytes: Uint8Array, start: number, length: number): string {
  return Buffer.from(bytes.subarray(start, start + length)).toString('latin1');
}

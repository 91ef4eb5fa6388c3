/** A writer of ZIP archives for tests, honest unless told to lie. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string | Uint8Array;
  readonly bytes?: Uint8Array | string;
  readonly stored?: boolean;
  /** Declares this size instead of the true one. */
  readonly size?: number;
  /** Bit 0: locked; bit 11: the name is UTF-8, which is set for a name given as a string. */
  readonly flags?: number;
  readonly method?: number;
  /** Unix mode, e.g. 0o120777 for a link. */
  readonly mode?: number;
  readonly crc?: number;
  /** Shares the packed bytes of the entry of this number instead of having its own. */
  readonly sameAs?: number;
}

export interface ZipOptions {
  /** Declares this many entries. */
  readonly count?: number;
  /** Writes the zip64 records as well, with the true count. */
  readonly zip64?: boolean;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

export function zip(entries: readonly ZipEntry[], options: ZipOptions = {}): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  const offsets: number[] = [];
  let at = 0;
  const push = (part: Uint8Array): void => {
    parts.push(part);
    at += part.length;
  };
  for (const entry of entries) {
    const shared = entry.sameAs === undefined ? entry : (entries[entry.sameAs] ?? entry);
    const content = shared.bytes ?? '';
    const bytes = typeof content === 'string' ? encode(content) : content;
    const packed = shared.stored ? bytes : deflateRawSync(bytes);
    const name = typeof entry.name === 'string' ? encode(entry.name) : entry.name;
    const fields = [
      [2, 20],
      [2, entry.flags ?? (typeof entry.name === 'string' ? 0x800 : 0)],
      [2, entry.method ?? (shared.stored ? 0 : 8)],
      [4, 0x5a21_6c00],
      [4, entry.crc ?? crc32(bytes)],
      [4, packed.length],
      [4, entry.size ?? bytes.length],
      [2, name.length],
      [2, 0],
    ] as const;
    const offset = entry.sameAs === undefined ? at : (offsets[entry.sameAs] ?? 0);
    offsets.push(offset);
    if (entry.sameAs === undefined) {
      push(record([[4, 0x04034b50], ...fields]));
      push(name);
      push(packed);
    }
    const rest = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, ((entry.mode ?? 0o100644) << 16) >>> 0],
      [4, offset],
    ] as const;
    directory.push(record([[4, 0x02014b50], [2, 0x0314], ...fields, ...rest]), name);
  }
  const start = at;
  for (const part of directory) push(part);
  const size = at - start;
  if (options.zip64) {
    const end = at;
    push(
      record([
        [4, 0x06064b50],
        [8, 44],
        [2, 0x032d],
        [2, 45],
        [4, 0],
        [4, 0],
        [8, options.count ?? entries.length],
        [8, options.count ?? entries.length],
        [8, size],
        [8, start],
      ]),
    );
    push(
      record([
        [4, 0x07064b50],
        [4, 0],
        [8, end],
        [4, 1],
      ]),
    );
  }
  const count = options.zip64 ? 0xffff : (options.count ?? entries.length) & 0xffff;
  push(
    record([
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, count],
      [2, count],
      [4, options.zip64 ? 0xffffffff : size],
      [4, options.zip64 ? 0xffffffff : start],
      [2, 0],
    ]),
  );
  return joined(parts);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Numbers in little-endian order, each with its width in bytes. */
function record(fields: readonly (readonly [width: 2 | 4 | 8, value: number])[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else if (width === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += width;
  }
  return bytes;
}

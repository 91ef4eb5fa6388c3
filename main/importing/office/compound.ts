import type { Result } from '../../../preload/contract/index.ts';
import { encryptedDocument, oldWordDocument } from './refusals.ts';

const MARK = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;

/**
 * Refuses what old Office programs wrote, and new ones write around a document with a password: a file system in a
 * file, whose folders are named in UTF-16. Null for anything else.
 */
export function refuseCompound(bytes: Uint8Array, fileName: string): Result<never> | null {
  if (!MARK.every((byte, i) => bytes[i] === byte)) return null;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.includes('EncryptedPackage', 0, 'utf16le')) return encryptedDocument(fileName);
  return buffer.includes('WordDocument', 0, 'utf16le') ? oldWordDocument(fileName) : null;
}

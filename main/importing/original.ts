import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** What Node takes by itself. */
const CHUNK = 16_384;

/** The bytes of a file as they are kept; in a buffer of their own, so that a thread can hand it over. */
export function compressed(bytes: Uint8Array): Uint8Array {
  // a small file needs no buffers for a large one
  const chunkSize = Math.min(CHUNK, bytes.length + 512);
  return new Uint8Array(zstdCompressSync(bytes, { chunkSize }));
}

/** The original bytes of an article, from their compressed form. */
export function originalBytes(kept: Uint8Array): Uint8Array {
  return zstdDecompressSync(kept);
}

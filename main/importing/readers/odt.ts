import { archiveKind, openArchive } from '../archive/index.ts';
import { LIMITS } from '../limits.ts';
import { guarded } from '../office/guarded.ts';
import { readFlatOdt, readOdt } from '../office/odt/read-document.ts';
import type { Reader } from './reader.ts';

const FLAT =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,400}?-->\s*)*<(?:[\w-]+:)?document\s[\s\S]*application\/vnd\.oasis\.opendocument\.text/;

/** OpenDocument texts, as LibreOffice writes them: packed, or in one piece (.fodt). */
export const odtReader: Reader = {
  format: 'odt',
  label: 'OpenDocument (.odt)',
  recognise({ bytes }) {
    return archiveKind(bytes) === 'odt' || isFlat(bytes) ? 0.95 : 0;
  },
  async read({ bytes, fileName }) {
    if (isFlat(bytes)) return guarded(fileName, () => readFlatOdt(bytes, fileName));
    const archive = await openArchive(bytes, fileName, { ...LIMITS, entryBytes: LIMITS.textBytes });
    return archive.ok ? guarded(fileName, () => readOdt(archive.value, fileName)) : archive;
  },
};

/** All its namespaces stand before what it says it is. */
function isFlat(bytes: Uint8Array): boolean {
  const first = bytes[0];
  if (first !== 0x3c && first !== 0xef && first !== 0x20 && first !== 0x0a) return false;
  return FLAT.test(new TextDecoder('latin1').decode(bytes.subarray(0, 8_192)).replace(/^ï»¿/, ''));
}

import { archiveKind, openArchive } from '../archive/index.ts';
import { LIMITS } from '../limits.ts';
import { readDocx } from '../office/docx/read-document.ts';
import { guarded } from '../office/guarded.ts';
import type { Reader } from './reader.ts';

/** Documents of Word since 2007, as most word processors write them. */
export const docxReader: Reader = {
  format: 'docx',
  label: 'Word (.docx)',
  recognise({ bytes }) {
    return archiveKind(bytes) === 'docx' ? 0.95 : 0;
  },
  async read({ bytes, fileName }) {
    const archive = await openArchive(bytes, fileName, { ...LIMITS, entryBytes: LIMITS.textBytes });
    return archive.ok ? guarded(fileName, () => readDocx(archive.value, fileName)) : archive;
  },
};

import { ok } from '../../../preload/contract/result.ts';
import { type Archive, archiveKind, isHiddenName, openArchive } from '../archive/index.ts';
import type { Part } from '../article.ts';
import { naturalOrder } from '../natural-order.ts';
import { pageFolders } from '../page-folders.ts';
import type { Reader } from './reader.ts';

/** ZIP archives: each file inside is read by the reader for its own bytes, in natural order ("2.txt" before "10.txt"). */
export const zipReader: Reader = {
  format: 'zip',
  label: 'archives (.zip)',
  recognise({ bytes }) {
    return archiveKind(bytes) === 'zip' ? 0.9 : 0;
  },
  async read({ bytes, fileName }) {
    const opened = await openArchive(bytes, fileName);
    return opened.ok ? ok({ parts: [...partsOf(opened.value)] }) : opened;
  },
};

function* partsOf(archive: Archive): Generator<Part> {
  const isFrame = framesOf(archive.entries.map(({ name }) => name));
  const files = archive.entries.filter(({ name }) => !isHiddenName(name) && !isFrame(name));
  for (const entry of files.sort((a, b) => naturalOrder(a.name, b.name))) {
    const { name, refusal } = entry;
    // the name may lead anywhere; it is only ever shown
    if (refusal) yield { kind: 'refused', name: shown(name), refusal };
    else yield { kind: 'file', name, bytes: () => archive.read(entry) };
  }
}

/** Whether an entry belongs to a page that was saved beside it. */
function framesOf(names: readonly string[]): (name: string) => boolean {
  const isFolder = pageFolders(names);
  return (name) => {
    for (let at = name.indexOf('/'); at >= 0; at = name.indexOf('/', at + 1))
      if (isFolder(name.slice(0, at))) return true;
    return false;
  };
}

const LONGEST_NAME = 200;

function shown(name: string): string {
  const plain = name.replace(/\p{Cc}/gu, '\ufffd');
  return plain.length > LONGEST_NAME ? `…${plain.slice(-LONGEST_NAME)}` : plain;
}

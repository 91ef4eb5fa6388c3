export { type Archive, type ArchiveEntry, openArchive } from './archive.ts';
export { isHiddenName } from './names.ts';

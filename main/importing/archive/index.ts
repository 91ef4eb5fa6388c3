export { type Archive, type ArchiveEntry, openArchive } from './archive.ts';
export { type ArchiveKind, archiveKind } from './kind.ts';
export { isHiddenName } from './names.ts';

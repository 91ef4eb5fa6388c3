import { ok, type Result } from '../../../../preload/contract/result.ts';
import type { Archive } from '../../archive/index.ts';
import { linkUrl } from '../line.ts';
import { type Attributes, readXml, type XmlHandler } from '../xml.ts';

/** How one part of a document leads to others. */
export interface Relations {
  /** The names of the parts that this one leads to, by the last word of the relation's type: "styles", "footnotes". */
  readonly parts: ReadonlyMap<string, string>;
  /** The addresses of links, by their keys. */
  readonly links: ReadonlyMap<string, string>;
}

const NONE: Relations = { parts: new Map(), links: new Map() };

/** The bytes of a part by its name; null where the document has none of that name. */
export async function partBytes(
  archive: Archive,
  name: string | undefined,
): Promise<Result<Uint8Array | null>> {
  if (name === undefined) return ok(null);
  const entry = archive.find(name) ?? archive.entries.find((other) => sameName(other.name, name));
  return entry ? archive.read(entry) : ok(null);
}

/** Names of parts are the same in capitals and small letters. */
function sameName(a: string, b: string): boolean {
  return a.length === b.length && a.toLowerCase() === b.toLowerCase();
}

/** @param part the name of the part that leads on; '' for the document as a whole */
export async function relationsOf(archive: Archive, part: string): Promise<Result<Relations>> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const bytes = await partBytes(archive, `${folder}_rels/${part.slice(slash)}.rels`);
  if (!bytes.ok) return bytes;
  if (!bytes.value) return ok(NONE);
  const reader = new RelationsReader(folder);
  readXml(bytes.value, reader);
  return ok(reader);
}

const MOST_LINKS = 100_000;

class RelationsReader implements XmlHandler, Relations {
  readonly parts = new Map<string, string>();
  readonly links = new Map<string, string>();
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  open(name: string, attributes: Attributes): void {
    if (name !== 'Relationship') return;
    const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
    if (type === undefined || target === undefined) return;
    const kind = type.slice(type.lastIndexOf('/') + 1);
    if (mode === 'External') {
      const url = kind === 'hyperlink' ? linkUrl(target) : null;
      if (id !== undefined && url !== null && this.links.size < MOST_LINKS) this.links.set(id, url);
    } else if (!this.parts.has(kind)) this.parts.set(kind, partName(this.folder, target));
  }

  close(): void {}

  text(): void {}
}

/** Targets are relative to the folder of the part that names them. */
function partName(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const names = folder.split('/').filter((name) => name !== '');
  for (const name of target.split('/').slice(0, 50)) {
    if (name === '..') names.pop();
    else if (name !== '.' && name !== '') names.push(name);
  }
  return names.join('/');
}

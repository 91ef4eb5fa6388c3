import { posix } from 'node:path';
import { readXml } from '../office/xml.ts';

/** What an e-book's package file says: its metadata and the order in which its documents are read. */
export interface Package {
  /** Names of entries of the archive, in reading order; what lists the others is left out. */
  readonly spine: readonly string[];
  /** Values of each Dublin Core element by its name: "title", "creator". */
  readonly metadata: ReadonlyMap<string, readonly PackageValue[]>;
}

export interface PackageValue {
  readonly text: string;
  /** What the book says of the value: its role ("aut"), the event of a date ("publication"). */
  readonly about: string | null;
}

/** The entry that holds the package file, from META-INF/container.xml. */
export function packageName(container: Uint8Array): string | null {
  let name: string | null = null;
  readXml(container, {
    open(element, attributes) {
      if (local(element) === 'rootfile') name ??= attributes['full-path'] ?? null;
    },
    close() {},
    text() {},
  });
  return name;
}

interface Item {
  readonly name: string;
  readonly type: string;
  readonly properties: string;
}

const PAGE = /^(?:application\/xhtml\+xml|text\/(?:html|x-oeb1-document)|application\/x-dtbook\+xml)$/;
const LONGEST_VALUE = 2_000;

/** @returns null for what is nested too deep to be a package file */
export function readPackage(bytes: Uint8Array, name: string): Package | null {
  const items = new Map<string, Item>();
  const order: string[] = [];
  const lists = new Set<string>();
  const metadata = new Map<string, { id: string; text: string; about: string | null }[]>();
  const refined = new Map<string, string>();
  let open: { id: string; text: string; about: string | null } | null = null;
  let refines: { id: string; text: string } | null = null;
  const whole = readXml(bytes, {
    open(element, attributes) {
      const kind = local(element);
      if (kind === 'item')
        items.set(attributes.id ?? '', {
          name: entryName(name, attributes.href ?? ''),
          type: (attributes['media-type'] ?? '').toLowerCase(),
          properties: attributes.properties ?? '',
        });
      else if (kind === 'itemref' && attributes.linear !== 'no') order.push(attributes.idref ?? '');
      else if (kind === 'reference' && /^(?:toc|cover|copyright-page)$/.test(attributes.type ?? ''))
        lists.add(entryName(name, attributes.href ?? ''));
      else if (
        kind === 'meta' &&
        attributes.refines &&
        /^(?:role|title-type)$/.test(attributes.property ?? '')
      )
        refines = { id: attributes.refines.replace(/^#/, ''), text: '' };
      else if (element.startsWith('dc:')) {
        const about =
          attributes['opf:role'] ?? attributes['opf:event'] ?? attributes.role ?? attributes.event;
        open = { id: attributes.id ?? '', text: '', about: about ?? null };
        const values = metadata.get(kind);
        if (values) values.push(open);
        else metadata.set(kind, [open]);
      }
    },
    close(element) {
      if (element.startsWith('dc:')) open = null;
      if (refines && local(element) === 'meta') {
        refined.set(refines.id, refines.text.trim());
        refines = null;
      }
    },
    text(text) {
      if (open && open.text.length < LONGEST_VALUE) open.text += text;
      if (refines && refines.text.length < LONGEST_VALUE) refines.text += text;
    },
  });
  if (!whole) return null;
  const pages = order
    .flatMap((id) => items.get(id) ?? [])
    .filter(
      (item) => PAGE.test(item.type) && !/(?:^|\s)nav(?:\s|$)/.test(item.properties) && !lists.has(item.name),
    );
  return {
    spine: [...new Set(pages.map((item) => item.name))],
    metadata: new Map(
      [...metadata].map(([key, values]) => [
        key,
        values.map(({ id, text, about }) => ({
          text: text.replace(/\s+/g, ' ').trim(),
          about: refined.get(id) ?? about,
        })),
      ]),
    ),
  };
}

/** An address in the package file as the name of an entry. */
export function entryName(base: string, href: string): string {
  const path = href.split('#')[0] ?? '';
  let plain = path;
  try {
    plain = decodeURIComponent(path);
  } catch {
    // a stray per cent sign stands for itself
  }
  return posix.normalize(posix.join(posix.dirname(base), plain)).normalize('NFC');
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Fonts are made unreadable by themselves, which locks nothing. */
const FOR_FONTS = /^(?:http:\/\/www\.idpf\.org\/2008\/embedding|http:\/\/ns\.adobe\.com\/pdf\/enc#RC)$/;

/** The entries that META-INF/encryption.xml says are locked. */
export function lockedNames(encryption: Uint8Array): ReadonlySet<string> {
  const locked = new Set<string>();
  let algorithm = '';
  readXml(encryption, {
    open(element, attributes) {
      const kind = local(element);
      if (kind === 'EncryptedData') algorithm = '';
      else if (kind === 'EncryptionMethod') algorithm ||= attributes.Algorithm ?? '';
      else if (kind === 'CipherReference' && !FOR_FONTS.test(algorithm))
        locked.add(entryName('root', attributes.URI ?? ''));
    },
    close() {},
    text() {},
  });
  return locked;
}

import { Parser } from 'htmlparser2';

export type Attributes = Readonly<Record<string, string>>;

/** What a document makes of its XML, as it comes by. Names carry the prefixes of `PREFIXES`, whatever the file calls them. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** The usual prefix of each namespace that is looked at; both editions of Word's format have their own addresses. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ['http://schemas.openxmlformats.org/officeDocument/2006/extended-properties', ''],
  ['http://schemas.openxmlformats.org/package/2006/metadata/core-properties', 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['urn:oasis:names:tc:opendocument:xmlns:office:1.0', 'office'],
  ['urn:oasis:names:tc:opendocument:xmlns:style:1.0', 'style'],
  ['urn:oasis:names:tc:opendocument:xmlns:text:1.0', 'text'],
  ['urn:oasis:names:tc:opendocument:xmlns:table:1.0', 'table'],
  ['urn:oasis:names:tc:opendocument:xmlns:drawing:1.0', 'draw'],
  ['urn:oasis:names:tc:opendocument:xmlns:meta:1.0', 'meta'],
  ['urn:oasis:names:tc:opendocument:xmlns:manifest:1.0', 'manifest'],
  ['urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0', 'fo'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
]);

/** Elements inside each other; no document that a program writes comes near it. */
const DEEPEST = 1_000;
const CHUNK = 65_536;

/** Ends the parser; its callbacks have no other way. */
class TooDeep extends Error {}

/**
 * Reads XML piece by piece: what it holds is never in memory as a tree. Entities that the file declares are not
 * expanded, nothing is fetched, and what is cut off or not well-formed is read as far as it goes.
 *
 * @returns false for what is nested too deep to be a document
 */
export function readXml(bytes: Uint8Array, handler: XmlHandler): boolean {
  const names = new Names();
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++;
        if (depth > DEEPEST) throw new TooDeep();
        names.learn(attributes);
        handler.open(names.usual(name), names.usualAttributes(attributes));
      },
      onclosetag(name) {
        depth--;
        handler.close(names.usual(name));
      },
      ontext(text) {
        handler.text(text);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  try {
    const decoder = new TextDecoder(encodingOf(bytes));
    for (let at = 0; at < bytes.length; at += CHUNK) {
      parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
    }
    parser.end(decoder.decode());
    return true;
  } catch (error) {
    if (error instanceof TooDeep) return false;
    // a character reference of hundreds of digits: the parser reads on from no such number
    if (error instanceof RangeError) return true;
    throw error;
  }
}

/** Maps the prefixes of a file to the usual ones. A prefix means one namespace in all of a file, as programs write it. */
class Names {
  private readonly prefixes = new Map<string, string>();
  private readonly known = new Map<string, string>();
  private unusual = false;

  learn(attributes: Attributes): void {
    for (const name in attributes) {
      if (!name.startsWith('xmlns')) continue;
      const prefix = name.slice(6);
      const usual = PREFIXES.get(attributes[name] ?? '');
      if (usual === undefined || this.prefixes.get(prefix) === usual) continue;
      this.prefixes.set(prefix, usual);
      this.known.clear();
      if (prefix !== usual) this.unusual = true;
    }
  }

  usual(name: string): string {
    if (!this.unusual) return name;
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const colon = name.indexOf(':');
    const usual = this.prefixes.get(colon < 0 ? '' : name.slice(0, colon));
    const local = name.slice(colon + 1);
    const renamed = usual === undefined ? name : usual === '' ? local : `${usual}:${local}`;
    if (this.known.size < 10_000) this.known.set(name, renamed);
    return renamed;
  }

  usualAttributes(attributes: Attributes): Attributes {
    if (!this.unusual) return attributes;
    const renamed: Record<string, string> = {};
    for (const name in attributes) {
      const value = attributes[name] ?? '';
      // an attribute without a prefix is in no namespace
      renamed[name.includes(':') && !name.startsWith('xmlns') ? this.usual(name) : name] = value;
    }
    return renamed;
  }
}

/** The byte order mark, then the first bytes, then what the file declares; else UTF-8. */
function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x3c && b === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c) return 'utf-16be';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^[^<]*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1];
  if (declared === undefined) return 'utf-8';
  try {
    const label = new TextDecoder(declared).encoding;
    return label.startsWith('utf-16') ? 'utf-8' : label;
  } catch {
    return 'utf-8';
  }
}

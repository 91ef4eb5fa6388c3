/** Writes e-books for tests. */
import { type ZipEntry, zip } from '../archive/zip.fixture.ts';

export interface Book {
  /** Documents in reading order: name and XHTML. */
  readonly chapters: readonly (readonly [name: string, body: string])[];
  /** Elements inside `metadata`. */
  readonly metadata?: string;
  /** Attributes of items by the name of their document. */
  readonly properties?: Readonly<Record<string, string>>;
  readonly more?: readonly ZipEntry[];
}

const CONTAINER =
  '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';

export function epub(book: Book): Uint8Array<ArrayBuffer> {
  return zip(epubEntries(book));
}

export function epubEntries({
  chapters,
  metadata = '',
  properties = {},
  more = [],
}: Book): readonly ZipEntry[] {
  const items = chapters.map(
    ([name], i) =>
      `<item id="c${i}" href="${encodeURI(name)}" media-type="application/xhtml+xml" ${properties[name] ?? ''}/>`,
  );
  const refs = chapters.map((_, i) => `<itemref idref="c${i}"/>`);
  const opf = `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>${metadata}</metadata><manifest><item id="css" href="a.css" media-type="text/css"/>${items.join('')}</manifest><spine>${refs.join('')}</spine></package>`;
  return [
    { name: 'mimetype', bytes: 'application/epub+zip', stored: true },
    { name: 'META-INF/container.xml', bytes: CONTAINER },
    { name: 'OEBPS/content.opf', bytes: opf },
    ...chapters.map(([name, body]) => ({ name: `OEBPS/${name}`, bytes: xhtml(body) })),
    ...more,
  ];
}

function xhtml(body: string): string {
  return `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/><script src="a.js"/></head><body>${body}</body></html>`;
}

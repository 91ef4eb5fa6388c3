import { zip } from '../../archive/zip.fixture.ts';

const SPACES = [
  ...['office', 'style', 'text', 'table', 'meta', 'manifest'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  ),
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const TYPE = 'application/vnd.oasis.opendocument.text';

export interface OdtParts {
  /** What stands in `office:text`. */
  readonly body: string;
  readonly automatic?: string;
  readonly styles?: string;
  readonly meta?: string;
  /** Of the manifest; a locked file says so there. */
  readonly manifest?: string;
}

/** An OpenDocument text of the parts that a test is about. */
export function odt({
  body,
  automatic = '',
  styles,
  meta,
  manifest = '',
}: OdtParts): Uint8Array<ArrayBuffer> {
  const part = (name: string, content: string): string =>
    `${HEAD}<office:${name} ${SPACES} office:version="1.3">${content}</office:${name}>`;
  const entries = [
    {
      name: 'content.xml',
      bytes: part(
        'document-content',
        `<office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`,
      ),
    },
    {
      name: 'META-INF/manifest.xml',
      bytes: `${HEAD}<manifest:manifest ${SPACES}>${manifest}</manifest:manifest>`,
    },
  ];
  if (styles !== undefined) {
    const content = `<office:styles>${styles}</office:styles><office:master-styles><text:p>Head of the page</text:p></office:master-styles>`;
    entries.push({ name: 'styles.xml', bytes: part('document-styles', content) });
  }
  if (meta !== undefined) {
    entries.push({
      name: 'meta.xml',
      bytes: part('document-meta', `<office:meta>${meta}</office:meta>`),
    });
  }
  return zip([{ name: 'mimetype', bytes: TYPE, stored: true }, ...entries]);
}

/** The same in one XML file. */
export function fodt({ body, automatic = '', styles = '', meta = '' }: OdtParts): Uint8Array {
  return new TextEncoder().encode(
    `${HEAD}\n<office:document ${SPACES} office:version="1.3" office:mimetype="${TYPE}"><office:meta>${meta}</office:meta><office:styles>${styles}</office:styles><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document>`,
  );
}

import { zip } from '../../archive/zip.fixture.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPACES = `xmlns:w="${W}" xmlns:r="${R}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface DocxParts {
  /** What stands in `w:body`. */
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  /** `dc:title` and its like. */
  readonly core?: string;
  readonly app?: string;
  /** Addresses of links, by their keys. */
  readonly links?: Readonly<Record<string, string>>;
}

/** A Word document of the parts that a test is about. */
export function docx(parts: DocxParts): Uint8Array<ArrayBuffer> {
  return zip(Object.entries(docxEntries(parts)).map(([name, bytes]) => ({ name, bytes })));
}

export function docxEntries(parts: DocxParts): Record<string, string> {
  const { body, styles, numbering, footnotes, endnotes, comments, header, core, app, links = {} } = parts;
  const whole = { styles, numbering, footnotes, endnotes, comments, header };
  const entries: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${Object.entries(
      whole,
    )
      .map(([name, part]) =>
        part === undefined
          ? ''
          : `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml"/>`,
      )
      .join(
        '',
      )}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    '_rels/.rels': relations([
      relation('rId1', `${R}/officeDocument`, 'word/document.xml'),
      relation(
        'rId2',
        'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        'docProps/core.xml',
      ),
      relation('rId3', `${R}/extended-properties`, 'docProps/app.xml'),
    ]),
    'word/document.xml': `${HEAD}<w:document ${SPACES}><w:body>${body}</w:body></w:document>`,
  };
  const own: string[] = Object.entries(links).map(([id, url]) =>
    relation(id, `${R}/hyperlink`, url, ' TargetMode="External"'),
  );
  for (const [name, part] of Object.entries(whole)) {
    if (part === undefined) continue;
    const root = name === 'header' ? 'hdr' : name;
    entries[`word/${name}.xml`] = `${HEAD}<w:${root} ${SPACES}>${part}</w:${root}>`;
    own.push(relation(`own-${name}`, `${R}/${name}`, `${name}.xml`));
  }
  entries['word/_rels/document.xml.rels'] = relations(own);
  if (core !== undefined) {
    entries['docProps/core.xml'] =
      `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${core}</cp:coreProperties>`;
  }
  if (app !== undefined) {
    entries['docProps/app.xml'] =
      `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">${app}</Properties>`;
  }
  return entries;
}

/** A paragraph of one run. */
export function p(text: string, style?: string, more = ''): string {
  const format =
    style === undefined && more === ''
      ? ''
      : `<w:pPr>${style === undefined ? '' : `<w:pStyle w:val="${style}"/>`}${more}</w:pPr>`;
  return `<w:p>${format}${r(text)}</w:p>`;
}

export function r(text: string, format = ''): string {
  return `<w:r>${format === '' ? '' : `<w:rPr>${format}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

export function style(id: string, name: string, more = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function relations(all: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}

function relation(id: string, type: string, target: string, more = ''): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${escaped(target)}"${more}/>`;
}

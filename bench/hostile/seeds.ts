/** One sound file of each format, invented, to be damaged. */
import { type ZipEntry, zip } from '../../main/importing/archive/zip.fixture.ts';
import { epubEntries } from '../../main/importing/epub/epub.fixture.ts';
import { bytesOf, mail } from '../../main/importing/mail/mail.fixture.ts';
import { docxEntries, p, r } from '../../main/importing/office/docx/docx.fixture.ts';
import { makePdf, set } from '../../main/importing/pdf/make-pdf.ts';

export interface Seed {
  readonly format: string;
  readonly extension: string;
  readonly bytes: Uint8Array;
  /** What it packs, for formats that are archives: damage inside goes past the checks of the archive. */
  readonly entries?: readonly ZipEntry[];
}

const TEXT = [
  'The ministry closed the old bridge on Monday after engineers found cracks in two of its piers, it said.',
  'The ferry starts in June, the company said on Monday evening, and it will run every hour from then on.',
  'Some 4,200 people cross the river each day, according to a count of 2024; “nobody asked us”, said Élise Núñez.',
] as const;
const HTML = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Bridge closed</title><meta property="og:site_name" content="Sorn Gazette"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge closed","datePublished":"2025-06-03","author":{"name":"Jane Doe"}}</script></head><body><nav><a href="/">Home</a></nav><article><h1>Bridge closed</h1>${TEXT.map((text) => `<p>${text}</p>`).join('')}<table><tr><th>Bridge</th><th>Cars</th></tr><tr><td>Old</td><td>310</td></tr></table></article></body></html>`;
const ODT =
  '<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.2"><office:body><office:text><text:h text:outline-level="1">Bridge closed</text:h>BODY<text:list><text:list-item><text:p>One</text:p></text:list-item></text:list></office:text></office:body></office:document-content>';
const MANIFEST =
  '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>';

const letter = (subject: string) =>
  mail(
    [
      { type: 'text/plain; charset=utf-8', body: TEXT.join('\n\n'), encoding: 'quoted-printable' },
      { type: 'text/html; charset=utf-8', body: HTML, encoding: 'base64' },
    ],
    { Subject: subject },
    'alternative',
  );
const records = TEXT.map((text, i) => ({
  title: `Bridge ${i}`,
  author: 'Jane Doe',
  date: `2025-06-0${i + 1}`,
  url: `https://sorn.example/${i}`,
  text: `${text} ${TEXT.join(' ')}`,
}));
const docxParts: readonly ZipEntry[] = Object.entries(
  docxEntries({
    body: `${p('Bridge closed', 'Heading1')}${TEXT.map((text) => p(text)).join('')}<w:p>${r('One')}</w:p><w:tbl><w:tr><w:tc>${p('a')}</w:tc><w:tc>${p('b')}</w:tc></w:tr></w:tbl>`,
    core: '<dc:title>Bridge closed</dc:title><dc:creator>Jane Doe</dc:creator>',
  }),
).map(([name, bytes]) => ({ name, bytes }));
const odtParts = odtEntries(TEXT.map((text) => `<text:p>${text}</text:p>`).join(''));
const epubParts = epubEntries({
  chapters: TEXT.map((text, i) => [`${i}.xhtml`, `<h1>Chapter ${i}</h1><p>${text}</p>`]),
  metadata: '<dc:title>Bridge</dc:title><dc:creator>Jane Doe</dc:creator>',
});
const zipParts: readonly ZipEntry[] = [
  { name: 'a.txt', bytes: TEXT.join('\n\n') },
  { name: 'b/c.html', bytes: HTML },
  { name: 'd.eml', bytes: letter('Bridge') },
];

/** The entries of an OpenDocument text. */
export function odtEntries(body: string): readonly ZipEntry[] {
  return [
    { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text', stored: true },
    { name: 'content.xml', bytes: ODT.replace('BODY', body) },
    { name: 'META-INF/manifest.xml', bytes: MANIFEST },
  ];
}

function seed(format: string, content: string | Uint8Array, extension = format): Seed {
  return { format, extension, bytes: typeof content === 'string' ? bytesOf([content]) : content };
}

function archive(format: string, entries: readonly ZipEntry[]): Seed {
  return { format, extension: format, bytes: zip(entries), entries };
}

export const SEEDS: readonly Seed[] = [
  seed('txt', ['Bridge closed', 'By Jane Doe', 'June 3, 2025', ...TEXT].join('\n\n')),
  seed(
    'md',
    `---\ntitle: Bridge closed\nauthor: Jane Doe\n---\n\n# Bridge closed\n\n${TEXT.join('\n\n')}\n\n- one\n- [two](https://sorn.example)\n\n| a | b |\n| - | - |\n| 1 | 2 |\n`,
  ),
  seed('html', HTML),
  seed(
    'mhtml',
    mail(
      [
        {
          type: 'text/html',
          body: HTML,
          encoding: 'quoted-printable',
          fields: { 'Content-Location': 'https://sorn.example/' },
        },
      ],
      { From: '<Saved by Blink>', 'Snapshot-Content-Location': 'https://sorn.example/' },
      'related',
    ),
  ),
  seed(
    'pdf',
    makePdf({
      pages: [
        { content: set(TEXT.join(' '), { x: 60, y: 700, width: 300 }).content },
        { content: set(TEXT.join(' '), { x: 60, y: 700, width: 240 }).content },
      ],
    }),
  ),
  archive('docx', docxParts),
  archive('odt', odtParts),
  seed(
    'rtf',
    `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}}{\\info{\\title Bridge closed}{\\author Jane Doe}}\\pard\\b Bridge closed\\b0\\par ${TEXT.map((text) => `${text.replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0)}?`)}\\par `).join('\n')}{\\*\\generator x;}\\trowd a\\cell b\\cell\\row}`,
  ),
  seed('eml', letter('Bridge closed')),
  seed(
    'mbox',
    bytesOf(
      ['One', 'Two', 'Three'].flatMap((subject) => [
        'From jane@sorn.example Tue Jun  3 09:15:20 2025\n',
        letter(subject),
        '\n\n',
      ]),
    ),
  ),
  archive('epub', epubParts),
  seed('json', JSON.stringify({ articles: records }, null, 1)),
  seed('jsonl', records.map((record) => JSON.stringify(record)).join('\n')),
  seed(
    'csv',
    `title,author,date,url,text\r\n${records.map(({ title, author, date, url, text }) => [title, author, date, url, `"${text.replace(/"/g, '""')}"`].join(',')).join('\r\n')}`,
  ),
  seed(
    'ris',
    records
      .map(
        ({ title, url, text }) =>
          `TY  - NEWS\r\nTI  - ${title}\r\nAU  - Doe, Jane\r\nDA  - 2025/06/03/\r\nUR  - ${url}\r\nAB  - ${text}\r\nER  - \r\n`,
      )
      .join('\r\n'),
  ),
  seed(
    'bib',
    records
      .map(
        ({ title, url }, i) =>
          `@article{b${i},\n  title = {{${title}}},\n  author = "Doe, Jane and Musa, Ali",\n  year = 2025, month = jun,\n  url = {${url}}\n}\n`,
      )
      .join('\n'),
  ),
  seed(
    'csl',
    JSON.stringify(
      records.map(({ title, url }, i) => ({
        id: `b${i}`,
        type: 'article-newspaper',
        title,
        'container-title': 'Sorn Gazette',
        author: [{ family: 'Doe', given: 'Jane' }],
        issued: { 'date-parts': [[2025, 6, i + 1]] },
        URL: url,
      })),
      null,
      1,
    ),
    'json',
  ),
  archive('zip', zipParts),
];

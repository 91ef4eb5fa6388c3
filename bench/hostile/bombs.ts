/** Files that were made to hurt: to fill memory, to take for ever, to reach outside. */
import { type ZipEntry, zip } from '../../main/importing/archive/zip.fixture.ts';
import { epubEntries } from '../../main/importing/epub/epub.fixture.ts';
import { bytesOf, type MailPart, mail, multipart } from '../../main/importing/mail/mail.fixture.ts';
import { docxEntries, p } from '../../main/importing/office/docx/docx.fixture.ts';
import { odtEntries } from './seeds.ts';

export interface Bomb {
  /** As a file name. */
  readonly name: string;
  /** Codes that may be answered; 'ok' for an article. The first refusal of a part counts. */
  readonly allowed: readonly string[];
  /** Made when its turn has come: some are large. */
  bytes(): Uint8Array;
}

const zeros = (length: number): Uint8Array => new Uint8Array(length);
const note = (name: string): ZipEntry => ({
  name,
  bytes: 'The ministry closed the old bridge on Monday, it said.',
});
const bomb = (name: string, allowed: readonly string[], bytes: () => Uint8Array | string): Bomb => ({
  name,
  allowed,
  bytes: () => {
    const made = bytes();
    return typeof made === 'string' ? bytesOf([made]) : made;
  },
});

const ENTITIES = `<!DOCTYPE x [<!ENTITY a "${'lol'.repeat(10)}">${['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name, i) => `<!ENTITY ${name} "${`&${'abcdefg'[i]};`.repeat(10)}">`).join('')}<!ENTITY file SYSTEM "file:///etc/passwd">]>`;
const inXml = (xml: string): string =>
  xml.replace(/^(<\?xml[^>]*\?>)?/, `$1${ENTITIES}`).replace(/>(?=[^<]*The )/, '>&h;&file; ');

const inDocx = (change: (name: string, xml: string) => string): Uint8Array =>
  zip(
    Object.entries(docxEntries({ body: p('The ministry closed the bridge.') })).map(([name, xml]) => ({
      name,
      bytes: change(name, xml),
    })),
  );
const inOdt = (change: (xml: string) => string): Uint8Array =>
  zip(
    odtEntries('<text:p>The ministry closed the bridge.</text:p>').map((entry) =>
      entry.name === 'content.xml' && typeof entry.bytes === 'string'
        ? { ...entry, bytes: change(entry.bytes) }
        : entry,
    ),
  );
const epub = (body: string): Uint8Array => zip(epubEntries({ chapters: [['a.xhtml', body]] }));

function nested(levels: number, width: number): Uint8Array {
  let inner = zip([note('deep.txt')]);
  for (let i = 0; i < levels; i++) {
    const bytes = inner;
    inner = zip(Array.from({ length: width }, (_, n) => ({ name: `${n}.zip`, bytes })));
  }
  return inner;
}

function mailsIn(depth: number): Uint8Array {
  let inner = mail('The ministry closed the old bridge on Monday.');
  for (let i = 0; i < depth; i++)
    inner = mail([
      { type: 'text/plain', body: `Level ${i} of the mails.` },
      { type: 'message/rfc822', body: inner },
    ]);
  return inner;
}

function multiparts(depth: number): Uint8Array {
  let part: MailPart = { type: 'text/plain', body: 'The ministry closed the old bridge on Monday.' };
  for (let i = 0; i < depth; i++) part = multipart([part], 'mixed');
  return mail(part);
}

const UNSAFE = ['archive-unsafe'] as const;
const LARGE = ['archive-too-large', 'archive-unsafe'] as const;
const READ_OR_DEEP = ['ok', 'file-too-deep', 'file-damaged', 'file-empty', 'file-format-unknown'] as const;
const READ = [
  'ok',
  'file-empty',
  'file-damaged',
  'file-undecodable',
  'file-binary',
  'file-format-unknown',
] as const;

/** @param large whether those that take a machine's time and memory are among them */
export function bombs(large: boolean): readonly Bomb[] {
  const depth = 200;
  const deep = (open: string, close: string, count: number): string =>
    `${open.repeat(count)}The ministry closed the old bridge on Monday, it said.${close.repeat(count)}`;
  const size = large ? 20 : 1;
  return [
    bomb('overlapping.zip', UNSAFE, () =>
      zip([
        { name: '0', bytes: zeros(900_000) },
        ...Array.from({ length: 1_000 }, (_, i) => ({ name: `${i + 1}`, sameAs: 0, size: 900_000 })),
      ]),
    ),
    bomb('ratio.zip', UNSAFE, () => zip([{ name: 'a.txt', bytes: zeros(5_000_000 * size) }])),
    bomb('60000-entries.zip', ['archive-too-many-entries'], () =>
      zip(Array.from({ length: 60_000 }, (_, i) => ({ name: `${i}` }))),
    ),
    bomb('zip64-count.zip', ['archive-too-many-entries', 'file-damaged'], () =>
      zip([note('a.txt')], { zip64: true, count: 2 ** 40 }),
    ),
    bomb('false-size.zip', UNSAFE, () => zip([{ name: 'a.txt', bytes: zeros(3_000_000 * size), size: 10 }])),
    bomb('false-large-size.zip', LARGE, () => zip([{ name: 'a.txt', bytes: 'x', size: 4_000_000_000 }])),
    bomb('traversal.zip', UNSAFE, () =>
      zip(
        ['../../up.txt', '/etc/up.txt', 'C:\\up.txt', '..\\..\\up.txt', 'a/../../up.txt', 'a\0b'].map(note),
      ),
    ),
    bomb('links.zip', ['file-empty'], () =>
      zip([{ name: 'a.txt', bytes: '/etc/passwd', stored: true, mode: 0o120777 }]),
    ),
    bomb('nested-deep.zip', ['file-too-deep'], () => nested(30, 1)),
    bomb('nested-wide.zip', ['archive-too-many-entries', 'file-too-deep'], () =>
      nested(large ? 8 : 6, large ? 10 : 4),
    ),
    bomb('ratio.docx', UNSAFE, () =>
      inDocx((name, xml) =>
        name === 'word/document.xml'
          ? xml.replace('<w:body>', `<w:body>${'<w:p/>'.repeat(400_000 * size)}`)
          : xml,
      ),
    ),
    bomb('ratio.odt', ['archive-unsafe', 'ok'], () =>
      inOdt((xml) => xml.replace('<text:p>', `${' '.repeat(2_000_000 * size)}<text:p>`)),
    ),
    bomb('ratio.epub', UNSAFE, () => epub(`<p>The ministry.</p>${'<p></p>'.repeat(300_000 * size)}`)),
    bomb(
      'entities.html',
      READ,
      () =>
        `${ENTITIES}<html><body><p>&h;&file; The ministry closed the old bridge on Monday.</p></body></html>`,
    ),
    bomb('entities.docx', [...READ, 'file-unreadable'], () =>
      inDocx((name, xml) => (name === 'word/document.xml' ? inXml(xml) : xml)),
    ),
    bomb('entities.odt', READ, () => inOdt(inXml)),
    bomb('entities.epub', READ, () =>
      epub(`${ENTITIES}<p>&h;&file; The ministry closed the old bridge.</p>`),
    ),
    bomb(
      'aliases.md',
      READ,
      () =>
        `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\ntitle: [*c,*c,*c,*c,*c,*c]\n---\n\nThe ministry closed the bridge.`,
    ),
    bomb('200-deep.html', READ_OR_DEEP, () => `<html><body>${deep('<div><p>', '</p></div>', depth)}`),
    bomb(
      '200-tables.html',
      READ_OR_DEEP,
      () => `<html><body>${deep('<table><tr><td>', '</td></tr></table>', depth)}`,
    ),
    bomb('50000-deep.html', READ_OR_DEEP, () => `<html><body>${deep('<div>', '', 50_000)}`),
    bomb('200-mails.eml', ['file-too-deep'], () => mailsIn(depth)),
    bomb('200-parts.eml', ['file-too-deep'], () => multiparts(depth)),
    bomb('many-parts.eml', ['archive-too-many-entries'], () =>
      mail(Array.from({ length: 6_000 }, (_, i) => ({ type: 'text/plain', body: `${i}` }))),
    ),
    bomb('long-header.eml', READ, () =>
      mail('The ministry closed the bridge.', {
        Subject: `${'=?utf-8?q?x?= '.repeat(20_000 * size)}`,
        'Content-Disposition': `attachment${'; a="'.repeat(20_000)}`,
      }),
    ),
    bomb('200-tables.eml', READ_OR_DEEP, () =>
      mail({ type: 'text/html', body: deep('<table><tr><td>', '</td></tr></table>', depth) }),
    ),
    bomb('50000-deep.eml', READ_OR_DEEP, () => mail({ type: 'text/html', body: deep('<div>', '', 50_000) })),
    bomb('marks.eml', READ, () => mail(`${'> '.repeat(200)}x\n`.repeat(5_000))),
    bomb('one-line.eml', [...READ, 'file-timeout'], () =>
      mail('wrote: From: Sent: On 1 '.repeat(50_000 * size)),
    ),
    bomb('200-groups.rtf', READ_OR_DEEP, () => `{\\rtf1 ${deep('{\\b ', '}', depth)}}`),
    bomb('100000-groups.rtf', READ_OR_DEEP, () => `{\\rtf1 ${'{'.repeat(100_000)}x`),
    bomb('binary.rtf', READ, () => '{\\rtf1 The ministry.{\\pict\\bin2000000000 x}\\par}'),
    bomb(
      '200-deep.json',
      READ_OR_DEEP,
      () => `${deep('{"a":[', ']}', depth).replace('The', '"The').replace('said.', 'said."')}`,
    ),
    bomb('100000-deep.json', READ_OR_DEEP, () => '['.repeat(100_000)),
    bomb(
      '100000-deep.csl.json',
      READ_OR_DEEP,
      () => `[{"id":"a","type":"book","title":${'['.repeat(100_000)}`,
    ),
    // an open mark before millions of rows of one cell
    bomb('open-quote.csv', ['file-too-large'], () => `title,text\na,"${'x,\n'.repeat(250_000 * size)}`),
    bomb('braces.bib', READ_OR_DEEP, () => `@article{a, title = ${'{'.repeat(100_000)}`),
    bomb('one-line.ris', READ, () => `TY  - NEWS\nTI  - ${'x '.repeat(500_000 * size)}\nER  - \n`),
    bomb('quotes.md', ['file-too-deep'], () => `${'> '.repeat(20_000)}x`),
    bomb('lists.md', ['file-too-deep'], () => `${'- 1. '.repeat(10_000)}x`),
    bomb(
      'stars.md',
      [...READ, 'file-timeout'],
      () => `${'**a *b _c '.repeat(5_000 * size)}\n\n${'[a](b '.repeat(5_000)}\n\n${'> '.repeat(900)}x`,
    ),
    bomb('postmarks.mbox', READ, () => 'From a@b Tue Jun  3 09:15:20 2025\nSubject: x\n\n\n'.repeat(2_000)),
    bomb('nested-deep.docx', READ_OR_DEEP, () =>
      inDocx((name, xml) =>
        name === 'word/document.xml'
          ? xml.replace('<w:body>', `<w:body>${'<w:tbl><w:tr><w:tc>'.repeat(depth)}`)
          : xml,
      ),
    ),
    bomb('nested-deep.odt', READ_OR_DEEP, () =>
      inOdt((xml) => xml.replace('<text:p>', `${'<text:list><text:list-item>'.repeat(depth * 50)}<text:p>`)),
    ),
    bomb('200-deep.epub', READ_OR_DEEP, () => epub(deep('<div>', '</div>', depth))),
    bomb(
      'objects.pdf',
      [...READ, 'file-unreadable'],
      () =>
        `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2000000000>>endobj\ntrailer<</Root 1 0 R/Size 3>>\n%%EOF`,
    ),
  ];
}

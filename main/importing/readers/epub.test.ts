import { describe, expect, it } from 'vitest';
import { zip } from '../archive/zip.fixture.ts';
import type { ReadArticle } from '../article.ts';
import { type Book, epub, epubEntries } from '../epub/epub.fixture.ts';
import { readBytes } from '../read.ts';

async function read(book: Book): Promise<ReadArticle> {
  const result = await readBytes(epub(book), 'book.epub');
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const ONE =
  '<h1>The bridge</h1><p>The ministry closed the old bridge on Monday after engineers found cracks in its piers.</p>';
const TWO =
  '<h2>The ferry</h2><p>The ferry starts in June, the company said<a id="p2"/> on Monday evening.</p><ul><li>Hourly</li></ul>';
const METADATA =
  '<dc:title>A bridge and a ferry</dc:title><dc:creator opf:role="aut">Doe, Jane</dc:creator><dc:creator opf:role="ill">Ali Musa</dc:creator><dc:publisher>Sorn Press</dc:publisher><dc:language>en-GB</dc:language><dc:date opf:event="modification">2025-07-01</dc:date><dc:date opf:event="publication">2025-06-03</dc:date>';

describe('an e-book', () => {
  it('is one article, its documents in reading order', async () => {
    const article = await read({
      chapters: [
        ['b one.xhtml', ONE],
        ['a.xhtml', TWO],
      ],
      metadata: METADATA,
    });
    expect(article.format).toBe('epub');
    expect(article.blocks.map(({ kind, start, end }) => [kind, article.text.slice(start, end)])).toEqual([
      ['title', 'A bridge and a ferry'],
      ['heading', 'The bridge'],
      [
        'paragraph',
        'The ministry closed the old bridge on Monday after engineers found cracks in its piers.',
      ],
      ['heading', 'The ferry'],
      ['paragraph', 'The ferry starts in June, the company said on Monday evening.'],
      ['list', 'Hourly'],
    ]);
    expect(article.metadata).toMatchObject({
      title: 'A bridge and a ferry',
      author: 'Jane Doe',
      outlet: 'Sorn Press',
      published: { date: '2025-06-03', precision: 'day' },
      language: 'en',
    });
  });

  it('leaves out what lists its documents', async () => {
    const list =
      '<h1>Contents</h1><ol><li><a href="a.xhtml">The old bridge</a></li><li><a href="b.xhtml">The ferry</a></li><li><a href="c">Three</a></li><li><a href="d">Four</a></li><li><a href="e">Five</a></li></ol>';
    const { text } = await read({
      chapters: [
        ['nav.xhtml', '<p>Navigation</p>'],
        ['toc.xhtml', list],
        ['one.xhtml', `<nav epub:type="toc"><p>More</p></nav>${ONE}`],
      ],
      properties: { 'nav.xhtml': 'properties="nav"' },
    });
    expect(text).not.toMatch(/Navigation|Contents|Four/);
    expect(text).toContain('The ministry closed');
  });

  it('knows what EPUB 3 says of its values', async () => {
    const metadata =
      '<dc:title id="s">Part one</dc:title><dc:title id="t">The whole</dc:title><meta refines="#t" property="title-type">main</meta><meta refines="#s" property="title-type">subtitle</meta><dc:creator id="c">Jane Doe</dc:creator><meta refines="#c" property="role">aut</meta><dc:creator>calibre</dc:creator><dc:date>0101-01-01T00:00:00+00:00</dc:date>';
    expect((await read({ chapters: [['a.xhtml', ONE]], metadata })).metadata).toMatchObject({
      title: 'The whole',
      author: 'Jane Doe',
      published: null,
    });
  });

  it('says how many of its chapters could not be read', async () => {
    const chapters = [
      ['a.xhtml', ONE],
      ['b.xhtml', TWO],
      ['c.xhtml', ONE.replace('bridge', 'other bridge')],
    ] as const;
    expect((await read({ chapters })).missing).toBeNull();
    const [mimetype, container, opf, first, , third] = epubEntries({ chapters });
    const left = [mimetype, container, opf, first, third].filter((entry) => entry !== undefined);
    const found = await readBytes(zip(left), 'b.epub');
    expect(found).toMatchObject({
      ok: true,
      value: { notice: 'partly read', missing: '1 of 3 chapters could not be read' },
    });
  });

  it('is refused where its chapters are locked, and not where its fonts are', async () => {
    const encryption = (algorithm: string, uri: string) => ({
      name: 'META-INF/encryption.xml',
      bytes: `<encryption><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="${uri}"/></enc:CipherData></enc:EncryptedData></encryption>`,
    });
    const locked = epub({
      chapters: [['a.xhtml', ONE]],
      more: [encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc', 'OEBPS/a.xhtml')],
    });
    expect(await readBytes(locked, 'b.epub')).toMatchObject({ error: { code: 'file-encrypted' } });
    const fonts = epub({
      chapters: [['a.xhtml', ONE]],
      more: [encryption('http://www.idpf.org/2008/embedding', 'OEBPS/a.xhtml')],
    });
    expect(await readBytes(fonts, 'b.epub')).toMatchObject({ ok: true });
  });

  it('is refused where there is nothing in it to read', async () => {
    expect(await readBytes(epub({ chapters: [] }), 'b.epub')).toMatchObject({
      error: { code: 'file-damaged' },
    });
    expect(await readBytes(epub({ chapters: [['../../up.xhtml', ONE]] }), 'b.epub')).toMatchObject({
      error: { code: 'file-damaged' },
    });
  });

  it('expands no entities of its own', async () => {
    const chapter =
      '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><p>It said &b; on Monday, and that was all.</p>';
    expect((await read({ chapters: [['a.xhtml', chapter]] })).text).not.toContain('aaaaaaaaaa');
  });
});

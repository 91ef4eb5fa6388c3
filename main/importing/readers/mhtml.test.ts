import { encode as encodeOld } from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { ReadArticle } from '../article.ts';
import { bytesOf, type MailPart, mail } from '../mail/mail.fixture.ts';
import { readBytes } from '../read.ts';

const BODY =
  '<nav>Home News Sport</nav><article><h1>The old bridge is closed</h1><p>The ministry closed the old bridge on Monday after engineers found cracks in two of its piers, it said.</p><p>The ferry starts in June, the company said on Monday evening, and it will run every hour from then on.</p></article>';
const page = (head = '', body = BODY): string =>
  `<!DOCTYPE html><html><head>${head}<title>The old bridge is closed</title></head><body>${body}</body></html>`;

const CHROME = {
  From: '<Saved by Blink>',
  'Snapshot-Content-Location': 'https://sorn.example/news/bridge',
  Subject: 'The old bridge is closed | Sorn Gazette',
  To: null,
  'Message-ID': null,
};
const picture: MailPart = {
  type: 'image/png',
  body: 'x',
  encoding: 'base64',
  fields: { 'Content-Location': 'https://sorn.example/a.png' },
};
const frame: MailPart = {
  type: 'text/html',
  body: page('', '<p>An advertisement that is long enough to be taken for an article, by its words.</p>'),
  fields: { 'Content-Location': 'https://ads.example/' },
};

async function read(bytes: Uint8Array, name = 'page.mhtml'): Promise<ReadArticle> {
  const result = await readBytes(bytes, name);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function own({ text, blocks }: ReadArticle): readonly string[] {
  return blocks.filter(({ furniture }) => !furniture).map(({ start, end }) => text.slice(start, end));
}

describe('a saved page', () => {
  it('of Chrome is its root page, with its address', async () => {
    const root: MailPart = {
      type: 'text/html',
      body: page('<meta charset="utf-8">').replace('ferry', 'ferry “Ü”'),
      encoding: 'quoted-printable',
      fields: {
        'Content-ID': '<frame-1@mhtml.blink>',
        'Content-Location': 'https://sorn.example/news/bridge',
      },
    };
    const article = await read(mail([root, frame, picture], CHROME, 'related; type="text/html"'));
    expect(article.format).toBe('mhtml');
    expect(article.metadata).toMatchObject({
      title: 'The old bridge is closed',
      url: 'https://sorn.example/news/bridge',
    });
    expect(own(article)[0]).toBe('The old bridge is closed');
    expect(article.text).toContain('ferry “Ü”');
    expect(article.text).not.toContain('advertisement');
    expect(article.text).not.toContain('Sport');
  });

  it('has the day it was saved for want of a better date, and says how little that is worth', async () => {
    const root: MailPart = { type: 'text/html', body: page() };
    const { metadata, origins } = await read(mail([root], CHROME, 'related'));
    expect(metadata.published?.date).toBe('2025-06-03T09:15');
    expect(origins.find(({ field }) => field === 'published')?.sure).toBeLessThan(0.3);
    const dated: MailPart = {
      type: 'text/html',
      body: page('<meta property="article:published_time" content="2025-05-30T08:00:00Z">'),
    };
    expect((await read(mail([dated], CHROME, 'related'))).metadata.published?.date).toBe('2025-05-30T08:00');
  });

  it('of Internet Explorer in an old encoding', async () => {
    const root: MailPart = {
      type: 'text/html; charset="windows-1251"',
      body: encodeOld(page('', BODY.replace('The ferry', 'Паром «Волга»')), 'windows-1251'),
      encoding: 'quoted-printable',
      fields: { 'Content-Location': 'http://sorn.example/news' },
    };
    const bytes = mail(
      [picture, root],
      { ...CHROME, From: '"Saved by Internet Explorer 11"', 'Snapshot-Content-Location': null },
      'related; type="text/html"',
    );
    const article = await read(bytes, 'page.mht');
    expect(article.text).toContain('Паром «Волга»');
    expect(article.encoding).toBe('windows-1251');
    expect(article.metadata.url).toBe('http://sorn.example/news');
  });

  it('of Word, which begins with its version', async () => {
    const root: MailPart = {
      type: 'text/html; charset="us-ascii"',
      body: page(),
      encoding: 'quoted-printable',
      fields: { 'Content-Location': 'file:///C:/AB/page.htm' },
    };
    const bytes = mail(
      [root, picture],
      { From: null, To: null, Subject: null, Date: null, 'Message-ID': null },
      'related',
    );
    const article = await read(bytes, 'page.mht');
    expect(article.format).toBe('mhtml');
    expect(article.metadata).toMatchObject({ url: null, published: null });
  });

  it('without a page in it is damaged', async () => {
    expect(await readBytes(mail([picture], CHROME, 'related'), 'page.mhtml')).toMatchObject({
      error: { code: 'file-damaged' },
    });
  });

  it('that was cut off is read as far as it goes', async () => {
    const root: MailPart = { type: 'text/html', body: page() };
    const text = Buffer.from(mail([root], CHROME, 'related')).toString('latin1');
    expect((await read(bytesOf([text.slice(0, text.indexOf('and it will run'))]))).text).toContain(
      'The ferry starts',
    );
  });
});

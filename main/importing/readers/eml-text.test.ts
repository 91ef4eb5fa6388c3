import { encode as encodeOld } from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { mail, multipart } from '../mail/mail.fixture.ts';
import { all, first, html, NEWS, plain, sorted } from './eml.fixture.ts';

describe('the text of a mail', () => {
  it.each([
    ['utf-8', 'base64'],
    ['iso-8859-15', 'quoted-printable'],
    ['windows-1252', '8bit'],
    ['koi8-r', 'base64'],
    ['iso-2022-jp', '8bit'],
  ] as const)('in %s and %s', async (charset, encoding) => {
    const text =
      charset === 'koi8-r'
        ? 'Мост закрыт до июня.'
        : charset === 'iso-2022-jp'
          ? '橋は六月まで閉鎖。'
          : 'Le pont – fermé jusqu’en été.'.replace(/[–’]/g, charset === 'iso-8859-15' ? '-' : '$&');
    const body =
      charset === 'iso-2022-jp'
        ? Buffer.from('1b2442363624384f3b3b376e245e2447404429392123 1b2842'.replace(' ', ''), 'hex')
        : encodeOld(text, charset);
    const article = await first(mail({ type: `text/plain; charset="${charset}"`, body, encoding }));
    if (charset !== 'iso-2022-jp') expect(article.text).toContain(text);
    expect(article.text).not.toContain('\ufffd');
  });

  it('that lies about its encoding is decoded by its bytes', async () => {
    const body = encodeOld(
      'Le pont a été fermé lundi – après des années de débats à l’assemblée.',
      'windows-1252',
    );
    const article = await first(mail({ type: 'text/plain; charset=utf-8', body }));
    expect(article.text).toContain('été fermé lundi – après des années de débats à l’assemblée');
  });

  it('is joined where its program broke it', async () => {
    const body = 'The ministry closed the old \nbridge on Monday.\n\n> It was \n> high time.\n-- \nJane';
    const { own, aside } = await sorted(mail({ type: 'text/plain; charset=utf-8; format=flowed', body }));
    expect(own).toContain('The ministry closed the old bridge on Monday.');
    expect(aside).toContain('quoted mail: > It was high time.');
  });

  it('is the HTML where that says as much', async () => {
    const parts = [
      plain('The ministry closed the old bridge.'),
      html('<h2>Bridge closed</h2><p>The ministry closed the old bridge on Monday.</p><ul><li>One</li></ul>'),
    ];
    const { blocks } = await first(mail(parts, {}, 'alternative'));
    expect(blocks.map(({ kind }) => kind)).toEqual(['title', 'heading', 'paragraph', 'list']);
  });

  it('is the plain text where the HTML is a stub', async () => {
    const parts = [plain(NEWS), html('<p>Hello.</p>')];
    expect((await first(mail(parts, {}, 'alternative'))).text).toContain('The ferry starts in June');
  });

  it('is found in related and mixed parts', async () => {
    const related = multipart(
      [
        html('<p>The ministry closed the old bridge on Monday.</p><img src="cid:1">'),
        { type: 'image/png; name=logo.png', body: 'x', encoding: 'base64', fields: { 'Content-ID': '<1>' } },
      ],
      'related',
    );
    const found = await all(
      mail([multipart([plain('Short.'), related], 'alternative'), { type: 'image/jpeg', body: 'x' }]),
    );
    expect(found.map(({ place }) => place)).toEqual(['']);
    expect(found[0]?.answer).toMatchObject({
      value: { text: 'The old bridge is closed\n\nThe ministry closed the old bridge on Monday.' },
    });
  });

  it('keeps its links', async () => {
    const linked = async (bytes: Uint8Array) => {
      const { text, links } = await first(bytes);
      return links.map(({ start, end, url }) => [text.slice(start, end), url]);
    };
    expect(
      await linked(mail(html('<p>The <a href="https://x.example/1">ministry</a> closed it.</p>'))),
    ).toEqual([['ministry', 'https://x.example/1']]);
    expect(
      await linked(mail('It is closed (see https://x.example/a_(b)). More: <http://x.example/2>.')),
    ).toEqual([
      ['https://x.example/a_(b)', 'https://x.example/a_(b)'],
      ['http://x.example/2', 'http://x.example/2'],
    ]);
    expect(
      await linked(mail(html('<p><a href="javascript:alert(1)">A bad one</a> is in here.</p>'))),
    ).toEqual([]);
  });

  it('may be missing', async () => {
    const article = await first(mail(''));
    expect(article.notice).toBe('no text');
    expect(article.text).toBe('The old bridge is closed');
  });

  it('is refused where it is encrypted', async () => {
    const smime = mail({
      type: 'application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m',
      body: 'xxxx',
      encoding: 'base64',
    });
    const pgp = mail(
      [{ type: 'application/pgp-encrypted', body: 'Version: 1' }],
      {},
      'encrypted; protocol="application/pgp-encrypted"',
    );
    const inline = mail('-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----');
    for (const bytes of [smime, pgp, inline])
      expect((await all(bytes))[0]?.answer).toMatchObject({ error: { code: 'file-encrypted' } });
  });
});

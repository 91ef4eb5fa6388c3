import { encode as encodeOld } from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { ReadArticle } from '../article.ts';
import { bytesOf, type MailPart, mail, multipart } from '../mail/mail.fixture.ts';
import { articlesIn, type FoundArticle } from '../read.ts';

async function all(bytes: Uint8Array, fileName = 'a.eml'): Promise<readonly FoundArticle[]> {
  const found: FoundArticle[] = [];
  for await (const one of articlesIn(bytes, fileName)) found.push(one);
  return found;
}

async function first(bytes: Uint8Array): Promise<ReadArticle> {
  const [found] = await all(bytes);
  if (!found?.answer.ok) throw new Error(found?.answer.ok === false ? found.answer.error.message : 'nothing');
  return found.answer.value;
}

/** The article's own lines, and those that were set aside with the reason. */
async function sorted(bytes: Uint8Array): Promise<{ own: readonly string[]; aside: readonly string[] }> {
  const { text, blocks } = await first(bytes);
  const line = (start: number, end: number) => text.slice(start, end).replaceAll('\n', ' / ');
  return {
    own: blocks.filter(({ furniture }) => !furniture).map(({ start, end }) => line(start, end)),
    aside: blocks
      .filter(({ furniture }) => furniture)
      .map(({ start, end, reason }) => `${reason}: ${line(start, end)}`),
  };
}

const NEWS =
  'The ministry closed the old bridge on Monday after engineers found cracks in two of its piers.\n\nThe ferry starts in June, the company said on Monday evening, and it will run every hour.';
const html = (body: string): MailPart => ({
  type: 'text/html; charset=utf-8',
  body: `<html><head><title>x</title></head><body>${body}</body></html>`,
  encoding: 'quoted-printable',
});
const plain = (body: string): MailPart => ({ type: 'text/plain; charset=utf-8', body });

describe('a mail', () => {
  it('is an article with its subject, sender and date', async () => {
    const article = await first(mail(NEWS));
    expect(article.format).toBe('eml');
    expect(article.metadata).toMatchObject({
      title: 'The old bridge is closed',
      author: 'Jane Doe',
      outlet: null,
      published: { date: '2025-06-03T09:15', precision: 'minute' },
      language: 'en',
    });
    expect(article.text).toBe(`The old bridge is closed\n\n${NEWS}`);
    expect(article.blocks.map(({ kind }) => kind)).toEqual(['title', 'paragraph', 'paragraph']);
  });

  it('is known by its first lines, whatever its name', async () => {
    expect((await all(mail(NEWS), 'letter.txt'))[0]?.answer).toMatchObject({ value: { format: 'eml' } });
    const article = 'From: our correspondent\nSubject: what else\n\nThe ministry said so on Monday.';
    expect((await all(bytesOf([article]), 'letter.txt'))[0]?.answer).toMatchObject({
      value: { format: 'txt' },
    });
  });

  it.each([
    ['Re: Fwd: RE[2]: The bridge', {}, 'The bridge'],
    ['AW: WG: Die Brücke', {}, 'Die Brücke'],
    ['TR : Le pont', {}, 'Le pont'],
    ['[EXTERNAL] The bridge', {}, 'The bridge'],
    ['[sorn-news] The bridge', { 'List-Id': '<sorn-news.sorn.example>' }, 'The bridge'],
    ['[Opinion] The bridge', {}, '[Opinion] The bridge'],
    ['=?utf-8?q?Br=C3=BCcke_?=\r\n =?utf-8?b?Z2VzcGVycnQ=?=', {}, 'Brücke gesperrt'],
    ['=?iso-8859-1?Q?Le_pont_ferm=E9?=', {}, 'Le pont fermé'],
    ['Brücke gesperrt', {}, 'Brücke gesperrt'],
  ])('has the subject %j as its title', async (subject, fields, title) => {
    expect((await first(mail(NEWS, { Subject: subject, ...fields }))).metadata.title).toBe(title);
  });

  it('reads a head in an old encoding', async () => {
    const bytes = bytesOf([
      encodeOld('From: Jörg Müller <j@sorn.example>\r\nSubject: Brücke für alle\r\n', 'latin1'),
      mail(NEWS, { From: null, Subject: null }),
    ]);
    expect((await first(bytes)).metadata).toMatchObject({ title: 'Brücke für alle', author: 'Jörg Müller' });
  });

  it.each([
    ['Jane Doe <jane@sorn.example>', 'Jane Doe', null],
    ['"Doe, Jane" <jane@sorn.example>', 'Jane Doe', null],
    ['Jane Doe at Sorn Gazette <n@sorn.example>', 'Jane Doe', 'Sorn Gazette'],
    ['"Jane Doe (Sorn Gazette)" <n@sorn.example>', 'Jane Doe', 'Sorn Gazette'],
    ['Sorn Gazette Newsletter <news@sorn.example>', null, 'Sorn Gazette'],
    ['Newsroom <news@sorn.example>', null, null],
    ['jane@sorn.example', null, null],
    ['no-reply <no-reply@sorn.example>', null, null],
  ])('from %j is by %j of %j', async (from, author, outlet) => {
    expect((await first(mail(NEWS, { From: from }))).metadata).toMatchObject({ author, outlet });
  });

  it('takes the name of its list for the outlet where nothing better is known', async () => {
    const { metadata, origins } = await first(
      mail(NEWS, { From: 'jane@sorn.example', 'List-Id': 'Sorn Daily Brief <brief.sorn.example>' }),
    );
    expect(metadata.outlet).toBe('Sorn Daily Brief');
    expect(origins.find(({ field }) => field === 'outlet')?.sure).toBeLessThan(0.5);
  });

  it.each([
    ['3 Jun 2025 9:05:00 GMT', '2025-06-03T09:05'],
    ['Tue, 03 Jun 25 09:15 EDT', '2025-06-03T09:15'],
    ['Tue, 31 Feb 2025 09:15:00 +0000', null],
    ['yesterday', null],
  ])('was sent on %j', async (date, expected) => {
    expect((await first(mail(NEWS, { Date: date }))).metadata.published?.date ?? null).toBe(expected);
  });

  it('without a date was sent when it was received', async () => {
    const received = 'from a by b; Wed, 4 Jun 2025 10:00:00 +0000';
    expect((await first(mail(NEWS, { Date: null, Received: received }))).metadata.published?.date).toBe(
      '2025-06-04T10:00',
    );
  });
});

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

describe('what is not the mail', () => {
  it('an answered mail below the answer', async () => {
    const { own, aside } = await sorted(
      mail(
        `${NEWS}\n\nOn Mon, Jun 2, 2025 at 4:11 PM Ali Musa <ali@valley.example> wrote:\n\n> Is the bridge closed?\n> I hear so.\n>\n> Ali`,
      ),
    );
    expect(own).toHaveLength(3);
    expect(aside.every((line) => line.startsWith('quoted mail'))).toBe(true);
    expect(aside).toHaveLength(5);
  });

  it('answers between the lines stay', async () => {
    const { own } = await sorted(
      mail(
        'Am 02.06.25 um 16:11 schrieb Ali Musa:\n> Is the bridge closed?\n\nYes, it has been closed since Monday.\n\n> For how long?\n\nUntil June, the ministry says.',
      ),
    );
    expect(own.slice(1)).toEqual(['Yes, it has been closed since Monday.', 'Until June, the ministry says.']);
  });

  it('an answered mail as Outlook puts it', async () => {
    const { own, aside } = await sorted(
      mail(
        `${NEWS}\n\n-----Original Message-----\nFrom: Ali Musa <ali@valley.example>\nSent: Monday, June 2, 2025 4:11 PM\nTo: Jane Doe\nSubject: Bridge\n\nIs the bridge closed?`,
        { Subject: 'RE: Bridge' },
      ),
    );
    expect(own).toHaveLength(3);
    expect(aside.at(-1)).toBe('quoted mail: Is the bridge closed?');
  });

  it('an answered mail as pages hold it', async () => {
    const body =
      '<div>The bridge is closed, the ministry said on Monday.</div><div class="gmail_quote"><div class="gmail_attr">On Mon, Jun 2, 2025 Ali Musa wrote:<br></div><blockquote class="gmail_quote"><p>Is it closed?</p></blockquote></div>';
    const { own, aside } = await sorted(mail(html(body)));
    expect(own.slice(1)).toEqual(['The bridge is closed, the ministry said on Monday.']);
    expect(aside).toEqual(['quoted mail: On Mon, Jun 2, 2025 Ali Musa wrote:', 'quoted mail: Is it closed?']);
  });

  it('a quotation in the text stays', async () => {
    const { own } = await sorted(
      mail(
        html(
          '<p>The minister said on Monday:</p><blockquote>The bridge is closed until June.</blockquote><p>Nobody was surprised by that, it seems.</p>',
        ),
      ),
    );
    expect(own).toContain('The bridge is closed until June.');
  });

  it('the head of a forwarded mail, which says who wrote it', async () => {
    const bytes = mail(
      `FYI\n\n---------- Forwarded message ---------\nFrom: Ali Musa <ali@valley.example>\nDate: Sun, Jun 1, 2025 at 8:30 AM\nSubject: Ferry to start in June\nTo: Jane Doe <jane@sorn.example>\n\n\n${NEWS}`,
      { Subject: 'Fwd: Ferry to start in June' },
    );
    const { own, aside } = await sorted(bytes);
    expect(own).toEqual(['Ferry to start in June', 'FYI', ...NEWS.split('\n\n')]);
    expect(aside.every((line) => line.startsWith('head of a forwarded mail'))).toBe(true);
    expect((await first(bytes)).metadata).toMatchObject({
      title: 'Ferry to start in June',
      author: 'Ali Musa',
      published: { date: '2025-06-01T08:30' },
    });
  });

  it('a forwarded mail that its program marks like an answered one', async () => {
    const body = `<div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: <strong>Ali Musa</strong> &lt;ali@valley.example&gt;<br>Date: Sun, 1 Jun 2025 at 08:30<br>Subject: Ferry<br>To: Jane<br></div><p>The ferry starts in June, the company said on Monday.</p></div>`;
    const { own } = await sorted(mail(html(body), { Subject: 'Fwd: Ferry' }));
    expect(own).toEqual(['Ferry', 'The ferry starts in June, the company said on Monday.']);
  });

  it('a mail that only quotes is what it quotes', async () => {
    const { own } = await sorted(
      mail('> The ministry closed the old bridge on Monday.\n> It stays closed until June.'),
    );
    expect(own.length).toBeGreaterThan(1);
  });

  it.each([
    ['a signature', '-- \nJane Doe\nSorn Gazette\n+49 30 1234', 'signature', 4],
    ['what a telephone adds', 'Sent from my iPhone', 'signature', 1],
    [
      'a list',
      '_______________________________________________\nSorn-news mailing list\nhttps://lists.sorn.example/sorn-news',
      'footer of a mailing list',
      1,
    ],
    [
      'a group',
      '--\nYou received this message because you are subscribed to the Google Groups "sorn" group.',
      'signature',
      2,
    ],
    [
      'lawyers',
      'This e-mail is confidential and intended solely for the addressee. If you are not the intended recipient, delete it.',
      'legal notice',
      1,
    ],
    [
      'a newsletter',
      'You are receiving this email because you signed up on our website.\nUnsubscribe | Update your preferences\nSorn Gazette, 1 Main Street, Sorn',
      'newsletter footer',
      3,
    ],
    [
      'a newsletter in French',
      'Se désabonner de cette lettre\nSorn Gazette, 1 rue du Pont',
      'newsletter footer',
      2,
    ],
  ])('the footer of %s', async (_, footer, reason, lines) => {
    const { own, aside } = await sorted(mail(`${NEWS}\n\n${footer}`));
    expect(own).toHaveLength(3);
    expect(aside.map((line) => line.split(':')[0])).toEqual(Array(lines).fill(reason));
  });

  it('the frame of a newsletter: preview line, counting pictures, links to itself', async () => {
    const body = `<div style="display:none;max-height:0">Preview of today.</div><table width="600"><tr><td><table><tr><td>Sorn Gazette</td><td><a href="https://x.example/1">View this email in your browser</a></td></tr></table></td></tr><tr><td><h1>Bridge closed</h1></td></tr><tr><td><img src="a.jpg"></td><td><p>The ministry closed the old bridge on Monday after engineers found cracks in two of its piers.</p></td></tr><tr><td><p>The ferry starts in June, the company said on Monday evening.</p></td></tr><tr><td><a href="https://x.example/u">Unsubscribe</a></td></tr><tr><td>1 Main Street, Sorn</td></tr></table><img src="https://t.example/p.gif" width="1" height="1">`;
    const { own, aside } = await sorted(mail(html(body)));
    expect(own).toEqual([
      'The old bridge is closed',
      'Sorn Gazette',
      'Bridge closed',
      'The ministry closed the old bridge on Monday after engineers found cracks in two of its piers.',
      'The ferry starts in June, the company said on Monday evening.',
    ]);
    expect(aside.map((line) => line.split(': ')[1])).toEqual([
      'View this email in your browser',
      'Unsubscribe',
      '1 Main Street, Sorn',
    ]);
  });

  it('but not its headlines, which are links', async () => {
    const { own, aside } = await sorted(
      mail(
        html(
          '<h2><a href="https://x.example/1">Old bridge closed until the autumn</a></h2><p>The ministry closed the old bridge on Monday.</p><p><a href="https://x.example/2">Read more</a></p>',
        ),
      ),
    );
    expect(own).toContain('Old bridge closed until the autumn');
    expect(aside).toHaveLength(1);
  });

  it('a table of values is no layout', async () => {
    const { blocks } = await first(
      mail(
        html(
          '<p>The ministry counted on Monday.</p><table border="1"><tr><th>Bridge</th><th>Cars</th></tr><tr><td>Old</td><td>310</td></tr></table>',
        ),
      ),
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['title', 'paragraph', 'table', 'table']);
  });
});

describe('what is attached to a mail', () => {
  const attached = (type: string, name: string, body: string | Uint8Array): MailPart => ({
    type,
    body,
    encoding: 'base64',
    fields: { 'Content-Disposition': `attachment; ${name}` },
  });

  it('is read as files of their own, with the date of the mail', async () => {
    const found = await all(
      mail([
        plain(NEWS),
        attached('text/plain', 'filename="note.txt"', 'The ferry company said on Monday that it is ready.'),
        attached(
          'text/plain',
          "filename*=utf-8''n%C3%B6te.txt",
          'The ferry company said on Monday that it is ready.',
        ),
        attached(
          'text/plain',
          'filename*0="a long "; filename*1="name.txt"',
          'The ferry company said on Monday that it is ready.',
        ),
        attached(
          'text/plain',
          'filename="../../note.txt"',
          'The ferry company said on Monday that it is ready.',
        ),
        attached('image/png', 'filename="a.png"', 'x'),
        attached('application/zip', 'filename="a.bin"', '\0\0\0\0'),
      ]),
    );
    expect(found.map(({ place }) => place)).toEqual([
      '',
      'note.txt',
      'nöte.txt',
      'a long name.txt',
      'note (2).txt',
      'a.bin',
    ]);
    const note = found[1]?.answer;
    expect(note?.ok && note.value.metadata.published).toEqual({
      date: '2025-06-03T09:15',
      precision: 'minute',
    });
    expect(found.at(-1)?.answer).toMatchObject({ error: { code: 'file-format-unknown' } });
  });

  it('may be a mail again, and mails in mails end somewhere', async () => {
    const inner = mail('The ferry company said on Monday that it is ready.', { Subject: 'Ferry: it starts' });
    const found = await all(mail([plain(NEWS), { type: 'message/rfc822', body: inner }]));
    expect(found.map(({ place, answer }) => [place, answer.ok && answer.value.metadata.title])).toEqual([
      ['', 'The old bridge is closed'],
      ['Ferry it starts.eml', 'Ferry: it starts'],
    ]);
    let nested = mail(NEWS);
    for (let i = 0; i < 60; i++) nested = mail([plain(NEWS), { type: 'message/rfc822', body: nested }]);
    const deep = await all(nested);
    expect(deep.at(-1)?.answer).toMatchObject({ error: { code: 'file-too-deep' } });
    expect(deep.length).toBeLessThan(12);
  });
});

describe('a damaged mail', () => {
  it('is read as far as it goes', async () => {
    const whole = mail([
      plain(NEWS),
      { type: 'text/plain', body: 'x', fields: { 'Content-Disposition': 'attachment; filename=a.txt' } },
    ]);
    const text = Buffer.from(whole).toString('latin1');
    const cut = bytesOf([text.slice(0, text.indexOf('The ferry') + 40)]);
    expect((await first(cut)).text).toContain('The ferry starts in June');
    const nameless = bytesOf([text.replace(/; boundary="[^"]*"/, '')]);
    expect((await first(nameless)).text).toContain('The ferry starts in June');
  });

  it('is refused where its parts lie in each other without end', async () => {
    let nested = plain(NEWS);
    for (let i = 0; i < 200; i++) nested = multipart([nested], 'mixed');
    expect((await all(mail(nested)))[0]?.answer).toMatchObject({ error: { code: 'file-too-deep' } });
  });
});

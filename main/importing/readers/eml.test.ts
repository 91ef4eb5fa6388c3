import { encode as encodeOld } from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { bytesOf, type MailPart, mail, multipart } from '../mail/mail.fixture.ts';
import { all, first, NEWS, plain } from './eml.fixture.ts';

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

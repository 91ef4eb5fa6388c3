import { describe, expect, it } from 'vitest';
import { mail } from '../mail/mail.fixture.ts';
import { first, html, NEWS, sorted } from './eml.fixture.ts';

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

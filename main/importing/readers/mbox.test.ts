import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, mail } from '../mail/mail.fixture.ts';
import { mailsIn } from '../mail/mbox.ts';
import { articlesIn } from '../read.ts';

const POSTMARK = 'From jane@sorn.example Tue Jun  3 09:15:20 2025\n';
const unix = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8').replace(/\r\n/g, '\n');
const letter = (subject: string, text: string): string => unix(mail(text, { Subject: subject }));

/** As mboxrd: each line that could part mails is quoted once more. */
const quoted = (text: string): string => text.replace(/^(?=>*From )/gm, '>');
const mbox = (letters: readonly string[]): Uint8Array =>
  bytesOf(letters.map((text) => `${POSTMARK}${quoted(text)}\n\n`));

/** What the mails of a mailbox are, as they were before they were put into it. */
function mailsOf(bytes: Uint8Array, limit = 1_000_000): readonly string[] {
  return [...mailsIn(bytes, limit)].map((part) => {
    if (part.kind !== 'file')
      return part.kind === 'refused' && !part.refusal.ok ? part.refusal.error.code : part.kind;
    const read = part.bytes();
    if (read instanceof Promise || !read.ok) throw new Error('no bytes');
    return Buffer.from(read.value).toString('utf8');
  });
}

describe('a mailbox', () => {
  it('is its mails, one after the other', async () => {
    const bytes = mbox([
      letter('First', 'The ministry closed the old bridge on Monday, it said.'),
      letter('Second', 'The ferry starts in June, the company said on Monday.'),
    ]);
    const found: unknown[] = [];
    for await (const { place, answer } of articlesIn(bytes, 'inbox'))
      found.push([place, answer.ok && answer.value.format, answer.ok && answer.value.metadata.title]);
    expect(found).toEqual([
      ['1.eml', 'eml', 'First'],
      ['2.eml', 'eml', 'Second'],
    ]);
  });

  it('gives each mail as it was', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'From jane@sorn.example Tue Jun  3 09:15:20 2025',
        '>From here',
        'From now on',
        '',
        'Subject: x',
        '>>From',
      ),
      fc.stringMatching(/^[ -~]{0,30}$/),
    );
    const text = fc.array(line, { maxLength: 12 }).map((lines) => `Subject: a\n\n${lines.join('\n')}`);
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), fc.boolean(), (letters, crlf) => {
        const bytes = mbox(letters);
        const given = crlf ? bytesOf([unix(bytes).replace(/\n/g, '\r\n')]) : bytes;
        expect(mailsOf(given).map((one) => one.replace(/\r\n/g, '\n').trimEnd())).toEqual(
          letters.map((one) => one.trimEnd()),
        );
      }),
    );
  });

  it('does not break at a sentence that begins with “From”', () => {
    const text = letter(
      'First',
      'It was said.\n\nFrom Monday on, the bridge is closed.\nFrom: the ministry\n\nFrom 2025 on:\nnothing',
    );
    const bytes = bytesOf([POSTMARK, text, '\n\n', POSTMARK, letter('Second', 'x'), '\n']);
    expect(mailsOf(bytes)).toHaveLength(2);
  });

  it('goes by the length that a mail states, where a mail follows there', () => {
    const body = `One\n\n${POSTMARK}Subject: no mail\n\nTwo\n`;
    const head = `Subject: First\nContent-Length: ${body.length}\n\n`;
    const bytes = bytesOf([POSTMARK, head, body, '\n', POSTMARK, 'Subject: Second\n\nThree\n']);
    expect(mailsOf(bytes)).toHaveLength(2);
    const lying = bytesOf([
      POSTMARK,
      'Subject: First\nContent-Length: 99999\n\nOne\n\n',
      POSTMARK,
      'Subject: b\n\nTwo\n',
    ]);
    expect(mailsOf(lying)).toHaveLength(2);
  });

  it('refuses a mail for its size alone and goes on', () => {
    const bytes = mbox([letter('First', 'x'.repeat(3_000)), letter('Second', 'y')]);
    expect(mailsOf(bytes, 2_000)[0]).toBe('file-too-large');
    expect(mailsOf(bytes, 2_000)[1]).toContain('Second');
  });

  it('is read one mail at a time', () => {
    const parts = mailsIn(mbox([letter('First', 'x'), letter('Second', 'y')]), 1_000_000)[Symbol.iterator]();
    expect(parts.next().value).toMatchObject({ kind: 'file', name: '1.eml' });
  });
});

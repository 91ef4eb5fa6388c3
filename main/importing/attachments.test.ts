import { expect, it } from 'vitest';
import { Attachments } from './attachments.ts';
import { mail } from './mail/mail.fixture.ts';
import type { PreparedPart } from './messages.ts';
import { articlesIn } from './read.ts';

const NEWS = 'The ministry closed the old bridge on Monday after engineers found cracks in two of its piers.';
const file = (name: string, body: string | Uint8Array, type = 'text/plain') => ({
  type,
  body,
  fields: { 'Content-Disposition': `attachment; filename="${name}"` },
});

/** What comes of a mail: the place of each article with what could not be read of it, refusals with their code. */
async function lines(bytes: Uint8Array): Promise<readonly (readonly [string, string | null])[]> {
  const attachments = new Attachments();
  const parts: PreparedPart[] = [];
  for await (const { place, answer, index, fileName } of articlesIn(bytes, 'a.eml')) {
    const prepared = answer.ok ? { ...answer, value: { ...answer.value } } : answer;
    parts.push(...attachments.take({ index, fileName, place, answer: prepared } as PreparedPart));
  }
  parts.push(...attachments.end());
  return parts.map(({ place, answer }) => {
    if (answer.ok === 'many') return [place, 'many'];
    return [place, answer.ok ? answer.value.missing : answer.error.code];
  });
}

it('a mail says which of its attachments could not be read', async () => {
  const bytes = mail([
    { type: 'text/plain', body: NEWS },
    file('notes.txt', NEWS),
    file('plan.pdf', '%PDF-1.4 cut', 'application/pdf'),
    file('empty.txt', '   '),
  ]);
  expect(await lines(bytes)).toEqual([
    ['notes.txt', null],
    ['plan.pdf', 'file-damaged'],
    ['empty.txt', 'file-empty'],
    ['', '1 of 3 attachments could not be read (plan.pdf)'],
  ]);
});

it('a mail attached to a mail speaks for itself', async () => {
  const inner = mail([
    { type: 'text/plain', body: NEWS },
    file('plan.pdf', '%PDF-1.4 cut', 'application/pdf'),
  ]);
  const outer = mail([
    { type: 'text/plain', body: `${NEWS} More of it.` },
    file('inner.eml', inner, 'message/rfc822'),
    file('notes.txt', NEWS),
  ]);
  expect(await lines(outer)).toEqual([
    ['inner.eml/plan.pdf', 'file-damaged'],
    ['inner.eml', 'What was attached could not be read (plan.pdf)'],
    ['notes.txt', null],
    ['', null],
  ]);
});

it('a mail that was cut off says so too', async () => {
  const bytes = mail([
    { type: 'text/plain', body: NEWS },
    file('plan.pdf', `%PDF-1.4 cut ${'x'.repeat(200)}`, 'application/pdf'),
  ]);
  const [, whole] = await lines(bytes);
  expect(whole?.[1]).toBe('What was attached could not be read (plan.pdf)');
  const [, cut] = await lines(bytes.subarray(0, bytes.length - 100));
  expect(cut?.[1]).toBe('The end of the file is missing. What was attached could not be read (plan.pdf)');
});

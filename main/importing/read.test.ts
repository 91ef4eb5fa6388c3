import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { LIMITS } from './limits.ts';
import { articlesIn, type FoundArticle, type ReadOptions } from './read.ts';

const text = (number: number) =>
  new TextEncoder().encode(
    `Report number ${number}\n\nThe ministry said so on Monday, and ${number} people heard it in the square.`,
  );

async function zip(files: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array> {
  const file = new ZipFile();
  for (const [name, bytes] of Object.entries(files)) file.addBuffer(Buffer.from(bytes), name);
  file.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.outputStream) chunks.push(Buffer.from(chunk));
  return new Uint8Array(Buffer.concat(chunks));
}

async function all(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<FoundArticle[]> {
  const found: FoundArticle[] = [];
  for await (const one of articlesIn(bytes, name, options)) found.push(one);
  return found;
}

const said = ({ index, place, answer }: FoundArticle) =>
  `${index} ${place}: ${answer.ok ? answer.value.metadata.title : answer.error.code}`;

describe('the articles of a file', () => {
  it('are one for a text, with the whole file as its original', async () => {
    const bytes = text(1);
    const found = await all(bytes, 'one.txt');
    expect(found.map(said)).toEqual(['0 : Report number 1']);
    expect(found[0]?.bytes).toBe(bytes);
    expect((await all(new Uint8Array(), 'none.txt')).map(said)).toEqual(['0 : file-empty']);
  });

  it('are those of each file inside, in archives inside too, with the place and the bytes of each', async () => {
    const inner = await zip({ 'c.txt': text(3), 'd.bin': new Uint8Array([0, 1, 2, 3, 0, 0]) });
    const outer = await zip({ 'a.txt': text(1), 'b.zip': inner, 'deep/e.txt': text(5) });
    const found = await all(outer, 'outer.zip');
    expect(found.map(said)).toEqual([
      '0 a.txt: Report number 1',
      '1 b.zip/c.txt: Report number 3',
      expect.stringMatching(/^1 b\.zip\/d\.bin: file-/),
      '2 deep/e.txt: Report number 5',
    ]);
    expect(Buffer.from(found[1]?.bytes ?? [])).toEqual(Buffer.from(text(3)));
    expect(found.map(({ fileName }) => fileName)).toEqual(['a.txt', 'c.txt', 'd.bin', 'e.txt']);
  });

  it('go on behind those that were read before, which are not read again', async () => {
    const outer = await zip({ 'a.txt': text(1), 'b.txt': text(2), 'c.txt': text(3) });
    const started: string[] = [];
    const found = await all(outer, 'outer.zip', { from: 1, starts: (_, place) => started.push(place) });
    expect(found.map(said)).toEqual(['1 b.txt: Report number 2', '2 c.txt: Report number 3']);
    expect(started).toEqual(['b.txt', 'c.txt']);
  });

  it('are no more than one file may hold, and what is left out is said once', async () => {
    const mail = 'From a@b Tue Jun  3 09:15:20 2025\nSubject: Bridge\n\nIt is closed.\n\n';
    const mailbox = new TextEncoder().encode(mail.repeat(LIMITS.records + 3));
    const codes: string[] = [];
    // those before are passed over without being read
    for await (const { answer } of articlesIn(mailbox, 'all.mbox', { from: LIMITS.records - 1 }))
      codes.push(answer.ok ? 'ok' : answer.error.code);
    expect(codes).toEqual(['ok', 'file-too-large']);
  });

  it('are not looked for deeper than files are filed', async () => {
    let bytes = await zip({ 'x.txt': text(1) });
    for (let depth = 0; depth < LIMITS.nesting; depth++) bytes = await zip({ 'in.zip': bytes });
    const [only] = await all(bytes, 'out.zip');
    expect(only?.answer.ok === false && only.answer.error.code).toBe('file-too-deep');
  });
});

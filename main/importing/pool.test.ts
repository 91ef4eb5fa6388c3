import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../preload/contract/index.ts';
import type { PreparedArticle } from './article.ts';
import type { PreparedPart } from './messages.ts';
import { originalBytes } from './original.ts';
import { type ReaderPool, startReaderPool } from './pool.ts';

/** A thread that hangs, dies or bursts for files with such a name, and answers for all others. */
const TROUBLED = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ id, task }) => {
      const path = task?.path;
      if (path === undefined) return;
      if (path.includes('hang')) for (;;);
      if (path.includes('die')) process.exit(3);
      if (path.includes('fault')) throw new Error('no such luck');
      if (path.includes('burst')) for (const all = [];;) all.push(path.repeat(1000) + all.length);
      if (path.includes('buffers')) for (const all = [];;) all.push(new Uint8Array(1e6).fill(1));
      parentPort.postMessage({ id, part: { index: 0, place: '', answer: { ok: true, value: { fileName: path } } } });
      parentPort.postMessage({ id, done: true });
    });
  `)}`,
);

/** The one article of a file, or its refusal. */
async function prepare(pool: ReaderPool, path: string): Promise<Result<PreparedArticle>> {
  const parts: PreparedPart['answer'][] = [];
  await pool.read({ kind: 'file', path, ask: false }, ({ answer }) => parts.push(answer));
  const [only] = parts;
  if (parts.length !== 1 || !only || only.ok === 'many') throw new Error(`${parts.length} parts`);
  return only;
}

/** A thread for a file of five parts, of which the second hangs and the fourth ends it. */
const SEVERAL = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ id, task, from }) => {
      if (!task) return;
      for (let index = from; index < 5; index++) {
        parentPort.postMessage({ id, starts: { index, place: 'part ' + index } });
        if (index === 1) for (;;);
        if (index === 3) process.exit(3);
        parentPort.postMessage({ id, part: { index, fileName: 'f', place: 'part ' + index, answer: { ok: true, value: {} } } });
      }
      parentPort.postMessage({ id, done: true });
    });
  `)}`,
);

describe('reader pool', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'collate-pool-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('prepares files in real threads and hands the originals over whole', async () => {
    const pool = startReaderPool({ threads: 2 });
    const texts = Array.from(
      { length: 40 },
      (_, i) => `Headline number ${i}\n\nThe army said so on Monday, and ${i} people heard it in the square.`,
    );
    const answers = await Promise.all(
      texts.map((text, i) => {
        const path = join(folder, `${i}.txt`);
        writeFileSync(path, text);
        return prepare(pool, path);
      }),
    );
    await pool.close();
    for (const [i, answer] of answers.entries()) {
      expect(answer.ok && answer.value.metadata.title).toBe(`Headline number ${i}`);
      expect(
        answer.ok && new TextDecoder().decode(originalBytes(answer.value.original ?? new Uint8Array())),
      ).toBe(texts[i]);
    }
  });

  it('refuses a file that hangs and goes on with those behind it', async () => {
    const pool = startReaderPool({ threads: 1, timeoutMs: 300, file: TROUBLED });
    const codes = await Promise.all(['a', 'hang', 'b', 'c'].map((path) => prepare(pool, path)));
    await pool.close();
    expect(codes.map((answer) => (answer.ok ? answer.value.fileName : answer.error.code))).toEqual([
      'a',
      'file-timeout',
      'b',
      'c',
    ]);
  });

  it.each(['die', 'fault', 'burst', 'buffers'])(
    'refuses a file whose thread meets “%s”, and only that file',
    async (trouble) => {
      const pool = startReaderPool({ threads: 1, memoryMb: 128, file: TROUBLED });
      const answers = await Promise.all(['a', trouble, 'b'].map((path) => prepare(pool, path)));
      await pool.close();
      expect(answers.map((answer) => (answer.ok ? answer.value.fileName : answer.error.code))).toEqual([
        'a',
        'file-unreadable',
        'b',
      ]);
      const [, refused] = answers;
      if (trouble.startsWith('bu'))
        expect(refused?.ok === false && refused.error.message).toContain('memory');
      if (trouble === 'fault')
        expect(refused?.ok === false && refused.error.message).toContain('no such luck');
    },
  );

  it('reads on behind a part that hangs or ends its thread', async () => {
    const pool = startReaderPool({ threads: 1, timeoutMs: 300, file: SEVERAL });
    const parts: string[] = [];
    await pool.read({ kind: 'file', path: 'several', ask: false }, ({ place, answer }) => {
      parts.push(`${place}: ${answer.ok === false ? answer.error.code : answer.ok}`);
    });
    await pool.close();
    expect(parts).toEqual([
      'part 0: true',
      'part 1: file-timeout',
      'part 2: true',
      'part 3: file-unreadable',
      'part 4: true',
    ]);
  });

  it('gives the error of who takes the parts to who asked for them', async () => {
    const pool = startReaderPool({ threads: 1, file: TROUBLED });
    const asked = pool.read({ kind: 'file', path: 'a', ask: false }, () => {
      throw new Error('the disk is full');
    });
    await expect(asked).rejects.toThrow('the disk is full');
    await pool.close();
  });

  it('answers everything when it is closed', async () => {
    const pool = startReaderPool({ threads: 1, file: TROUBLED });
    const waiting = ['hang', 'b', 'c'].map((path) => prepare(pool, path));
    await pool.close();
    for (const answer of await Promise.all([...waiting, prepare(pool, 'd')]))
      expect(answer.ok === false && answer.error.code).toBe('cancelled');
  });
});

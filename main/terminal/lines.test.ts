import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { linesOf } from './lines.ts';
import { jsonLine } from './screen.ts';

async function lines(...chunks: readonly (string | Uint8Array)[]): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const line of linesOf(Readable.from(chunks, { objectMode: true }), new AbortController().signal))
    found.push(line);
  return found;
}

describe('lines of a stream', () => {
  it('end at line feeds alone, wherever the stream is cut', async () => {
    expect(await lines('{"a":"one\u2028two\u0085"}\n\n  \n{"b"', ':1}\r\n', 'last')).toEqual([
      '{"a":"one\u2028two\u0085"}',
      '{"b":1}',
      'last',
    ]);
  });

  it('keep characters whole that are cut in two', async () => {
    const bytes = new TextEncoder().encode('Bücher\n');
    expect(await lines(bytes.subarray(0, 2), bytes.subarray(2))).toEqual(['Bücher']);
  });

  it('go out with no other line end in them, so that any reader of lines takes them whole', () => {
    const record = { text: 'one\u2028two\u2029three' };
    expect(jsonLine(record)).toMatch(/^[^\u2028\u2029\n]*\n$/);
    expect(JSON.parse(jsonLine(record))).toEqual(record);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BODY, outline, read } from './analyse.fixture.ts';
import type { ReadArticle } from './article.ts';
import { readText } from './read.ts';
import { readNow } from './read-now.fixture.ts';

describe('body', () => {
  it('finds sub-headings, lists, tables and quoted mail', () => {
    const article = read(
      [
        'Old bridge at Sorn to close',
        '',
        BODY[0],
        '',
        'What comes next',
        '',
        BODY[1],
        '',
        '- a ferry for lorries',
        '- a footbridge for people',
        '',
        'Bank\tShops',
        'North\t31',
        'South\t28',
        '',
        '> Please answer by Friday.',
        '',
        BODY[2],
      ].join('\n'),
    );
    expect(article.blocks.map(({ kind }) => kind)).toEqual([
      'title',
      'paragraph',
      'heading',
      'paragraph',
      'list',
      'list',
      'table',
      'table',
      'table',
      'quote',
      'paragraph',
    ]);
  });

  it('reads a question over another heading as the end of the text before it', () => {
    const article = read(
      ['Old bridge at Sorn to close', BODY[0], 'But will it hold?', 'The state of the piers', BODY[1]].join(
        '\n',
      ),
    );
    expect(outline(article, 8).slice(2, 4)).toEqual(['paragraph: But will', 'heading: The stat']);
  });

  it('does not read results and names in a row as headings', () => {
    const article = read(
      ['Cup draw puts Sorn first', BODY[0], 'Sorn v Vesk', 'Orlany v Tamsa', 'Sele v Corvane', BODY[1]].join(
        '\n',
      ),
    );
    expect(article.blocks.filter(({ kind }) => kind === 'list')).toHaveLength(3);
  });
});

describe('any text', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '',
      'By Jane Doe',
      'Advertisement',
      'Leave a Reply',
      'June 3, 2024',
      'BAMAKO — The army',
      '“No”',
      'a\tb',
      '- x',
      '---',
      ...BODY,
    ),
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .tuple(fc.array(line, { maxLength: 30 }), fc.constantFrom('\n', '\n\n', '\r\n', '\r'))
      .map(([lines, end]) => lines.join(end)),
  );

  function expectSound(article: ReadArticle): void {
    let last = 0;
    for (const { start, end, furniture, reason } of article.blocks) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(article.text.length);
      expect(reason === null).toBe(!furniture);
      last = end;
    }
    for (const { field, range, sure } of article.origins) {
      expect(article.metadata[field]).not.toBeNull();
      expect(sure).toBeGreaterThan(0);
      expect(sure).toBeLessThanOrEqual(1);
      if (range)
        expect(range.start >= 0 && range.end <= article.text.length && range.start < range.end).toBe(true);
    }
  }

  it('given as it is stays as it is, with blocks in order, apart and inside it, and every letter in one of them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const article = readText(text);
        expect(article.text).toBe(text);
        expectSound(article);
        const covered = new Set<number>();
        for (const { start, end } of article.blocks) for (let at = start; at < end; at++) covered.add(at);
        for (const match of text.matchAll(/[\p{L}\p{N}]/gu)) expect(covered.has(match.index)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ' ',
    '\n',
    '\n ',
    '\t',
    '.',
    'A.',
    '"',
    '(',
    '<',
    '“',
    '- ',
    'a\t',
    '> ',
    'told The A ',
    'By A ',
    '—',
    'A B\n3 June\n',
    'x ',
  ])('takes no more time than its length asks for: %j again and again', (piece) => {
    const started = performance.now();
    readText(`Title of it\n\n${piece.repeat(400_000 / piece.length)}x`);
    read(`Title of it\n\n${piece.repeat(400_000 / piece.length)}x`);
    // some hundred milliseconds; a pattern that tries everything from everywhere takes minutes
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it.each(['a.txt', 'a.md'])('is read as %s or refused, and never throws', (fileName) => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 400 }),
          anyText.map((text) => new TextEncoder().encode(text)),
        ),
        (bytes) => {
          const result = readNow(bytes, fileName);
          if (!result.ok) {
            expect(['file-empty', 'file-binary', 'file-undecodable', 'file-format-unknown']).toContain(
              result.error.code,
            );
            return;
          }
          expect(result.value.text).toBe(result.value.text.normalize('NFC'));
          expect(result.value.text).not.toMatch(/\r|^\n|\n$|[ \t]\n/);
          expectSound(result.value);
        },
      ),
      { numRuns: 300 },
    );
  });
});

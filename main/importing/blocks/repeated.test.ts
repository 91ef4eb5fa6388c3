import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK_KINDS, type Block } from '../../../preload/contract/index.ts';
import { repeatableLine, repeatableLines } from './repeated.ts';

describe('lines that could be furniture by repetition', () => {
  it('are the same whatever their case, accents, marks and spaces', () => {
    const words = 'rejoignez nous sur whatsapp';
    expect(repeatableLine('Rejoignez-nous sur WhatsApp !')).toBe(words);
    expect(repeatableLine('rejoignez nous  sur\nWhatsapp')).toBe(words);
  });

  it.each([
    'Share',
    `A paragraph ${'of many words '.repeat(20)}`,
    '“No bridge, no bread,” they chanted',
    '« Pas de pont, pas de pain », criaient-ils',
    '— — — —',
    '31 12 2024',
  ])('are not “%s”', (text) => {
    expect(repeatableLine(text)).toBeNull();
  });

  it('are the same with the numbers of another day', () => {
    expect(repeatableLine('12 comments, 3 min read')).toBe(repeatableLine('7 comments, 12 min read'));
  });

  it('are not what was recognised: a title, an author, a day', () => {
    const text = 'Follow the Gazette wherever you are';
    const kinds = BLOCK_KINDS.filter((kind) => {
      const block: Block = { start: 0, end: text.length, kind, furniture: false, reason: null };
      return repeatableLines(text, [block]).length > 0;
    });
    expect(kinds).toContain('paragraph');
    for (const kind of ['title', 'heading', 'byline', 'date', 'credit', 'table'])
      expect(kinds).not.toContain(kind);
  });

  it('do not depend on how the letters are composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(repeatableLine(text.normalize('NFD'))).toBe(repeatableLine(text.normalize('NFC')));
      }),
    );
  });
});

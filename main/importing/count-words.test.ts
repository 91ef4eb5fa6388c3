import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countWords } from './count-words.ts';

const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

it('counts what the pattern of a word finds', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'won’t',
      'twenty-five',
      '大阪',
      'ひ',
      '𝒜',
      '👩‍🚒',
      'é',
      'e\u0301',
      ' ',
      '-',
      "'",
      '12',
      '\n',
      '“',
    ),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      expect(countWords(text, 0, text.length)).toBe(text.match(WORD)?.length ?? 0);
    }),
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numberedAs, sameWords, wordHashes, wordsOf } from './words.ts';

/** The same by a pattern: slow, and with a string for each word. */
const WORD =
  /\p{N}(?:[.,'’\u00a0\u202f]?\p{N})*|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}])[\p{L}\p{M}])(?:\p{N}|(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}])[\p{L}\p{M}])*/gu;

function byPattern(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}

const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ' ',
        ' ',
        ', ',
        '.',
        'É',
        'e\u0301',
        'ß',
        'İ',
        'ΣΑΣ',
        'ﬁ',
        '’',
        '\n',
        '4,200',
        '½',
        'Ⅳ',
      ),
      fc.constantFrom(
        'seven',
        'Seventeen',
        'fünf',
        '日本',
        'ไทย',
        'ガ',
        'ｶﾞ',
        '15m',
        'A4',
        '၂၀၂၅',
        '1.5',
        '한국',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

it('finds the words that a pattern finds', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { starts, ends } = wordsOf(text);
      expect([...starts].map((start, at) => ({ start, end: ends[at] }))).toEqual(byPattern(text));
    }),
  );
});

/** Whether two texts of one word are that word. */
function equal(a: string, b: string): boolean {
  return sameWords(wordsOf(a), wordsOf(b));
}

it('takes a word for the same however it is written', () => {
  const alike = [
    ['Élysée', 'elysee', 'E\u0301LYSE\u0301E', 'ÉLYSÉE'],
    ['4,200', '4200', '4.200', "4'200", '4\u202f200', '4\u00a0200', '４２００'],
    ['seventeen', 'Seventeen', '17', 'siebzehn'],
    ['ΣΟΦΟΣ', 'σοφος'],
    ['ﬁre', 'fire', 'ＦＩＲＥ'],
    ['İzmir', 'izmir'],
  ];
  for (const forms of alike)
    for (const form of forms) expect([form, equal(form, forms[0] ?? '')]).toEqual([form, true]);
  expect(equal('4.2', '42')).toBe(false);
  expect(equal('dam', 'damn')).toBe(false);
  expect(wordsOf('Seventeen of 17, and seven').isNumber).toEqual(new Uint8Array([1, 0, 1, 0, 1]));
});

it('gives equal words of two texts equal numbers, and their hashes are equal when they are', () => {
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const [a, b] = [wordsOf(one), wordsOf(other)];
      const numbered = numberedAs(a, b);
      const words = (text: string) => byPattern(text).map(({ start, end }) => text.slice(start, end));
      const [wordsA, wordsB] = [words(one), words(other)];
      wordsA.forEach((wordA, atA) => {
        wordsB.forEach((wordB, atB) => {
          expect(a.folded[atA] === numbered.folded[atB]).toBe(equal(wordA, wordB));
        });
      });
      expect(Math.max(-1, ...a.folded, ...numbered.folded)).toBeLessThan(numbered.forms);
      const hashes = [...wordHashes(one, [])];
      expect(new Set(hashes).size).toBe(a.forms.count);
      expect(hashes).toEqual([...a.folded].map((form) => a.forms.hashes[form]));
    }),
  );
});

it('reads texts of any length', () => {
  const long = 'One two three four. '.repeat(100_000);
  expect(wordsOf(long)).toMatchObject({ count: 400_000, forms: { count: 4 } });
  expect(wordHashes(long, []).length).toBe(400_000);
  expect(wordsOf('two', []).count).toBe(1);
});

it('leaves out what is skipped', () => {
  expect(sameWords(wordsOf('Share this! A dam', [{ start: 0, end: 11 }]), wordsOf('a dam'))).toBe(true);
  expect(wordsOf('a dam', [{ start: 0, end: 99 }]).count).toBe(0);
});

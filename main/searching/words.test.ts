import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { termsOf, type Word, wordsOf } from './words.ts';
import { slowWords } from './words-slowly.ts';

describe('fold', () => {
  it.each([
    ['TRAORÉ', 'traore'],
    ['Œuvre', 'oeuvre'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['ﬁnancière', 'financiere'],
    ['Łódź', 'lodz'],
    ['ＦＵＬＬ', 'full'],
    ['İstanbul', 'istanbul'],
    ['Ñandú', 'nandu'],
    ['gov\u00adern\u00adment', 'government'],
    ['𝕮ode', 'code'],
    ['Ελλάς', 'ελλας'],
    ['Київ', 'киів'.normalize('NFD').replace(/\u0308/g, '')],
  ])('takes %s for %s', (word, term) => {
    expect(fold(word)).toBe(term);
  });

  it('makes one term of every normal form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const forms = new Set(['NFC', 'NFD'].map((form) => fold(text.normalize(form))));
        expect(forms.size).toBe(1);
      }),
    );
  });

  it('keeps the vowel signs of scripts that spell with them', () => {
    expect(fold('हिन्दी')).not.toBe(fold('हनद'));
  });
});

describe('wordsOf', () => {
  it('gives each word its place in the text, whatever its letters fold to', () => {
    const text = '🪖 Traore\u0301’s œuvre: 𝕮oup ﬁn—Straße';
    expect(wordsOf(text).map(({ start, end, term }) => [text.slice(start, end), term])).toEqual([
      ['Traore\u0301', 'traore'],
      ['s', 's'],
      ['œuvre', 'oeuvre'],
      ['𝕮oup', 'coup'],
      ['ﬁn', 'fin'],
      ['Straße', 'strasse'],
    ]);
  });

  it.each([
    ['4,000 troops', ['4000', 'troops']],
    ['4\u202f000 soldats', ['4000', 'soldats']],
    ['1.250.000,50 euros', ['1250000.50', 'euros']],
    ['2.5 and 2,5', ['2.5', 'and', '2.5']],
    ['1, 2, 3', ['1', '2', '3']],
    ['on 22.12.2025', ['on', '22', '12', '2025']],
    ['5000km, G20, F-16', ['5000km', 'g20', 'f', '16']],
    ['4,000-strong', ['4000', 'strong']],
    ['٤٬٠٠٠ جندي', ['4000', 'جندي']],
    ['٢٫٥ و ४२', ['2.5', 'و', '42']],
    ['4٬000', ['4000']],
  ])('reads the numbers of "%s"', (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  it('finds the words of scripts without spaces', () => {
    expect(termsOf('北京大学的学生')).toContain('学生');
    expect(termsOf('สวัสดีชาวโลก').length).toBeGreaterThan(1);
  });

  it('never gives overlapping, empty or misplaced words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let before = 0;
        for (const word of wordsOf(text)) {
          expect(word.start).toBeGreaterThanOrEqual(before);
          expect(word.end).toBeGreaterThan(word.start);
          expect(word.term).not.toBe('');
          before = word.end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('the fast path', () => {
  const bySlowRules = (text: string): Word[] => {
    const words: Word[] = [];
    slowWords(text, 0, text.length, (term, start, end) => words.push({ start, end, term }));
    return words;
  };
  const pieces = [
    ..."aZéßœŁıİſŉªºµ²½09٣.,-\u2019'\u00a0\u2009\u202f\u00ad\u200d\u0301".split(''),
    ...[
      ' ',
      ' ',
      '\n',
      '\t',
      '“',
      '—',
      '…',
      '😀',
      '\ud83d',
      '北',
      '京',
      'Київ',
      '४',
      'ﬁ',
      '4,000',
      '22.12.2025',
      'word',
    ],
  ];

  it('gives the words that the full rules give', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...pieces), maxLength: 40 }), (text) => {
        expect(wordsOf(text)).toEqual(bySlowRules(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('does so for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(wordsOf(text)).toEqual(bySlowRules(text));
      }),
    );
  });

  it('takes a word longer than any table', () => {
    const long = `${'xé'.repeat(5000)} ${'京'.repeat(3)} end`;
    expect(wordsOf(long)).toEqual(bySlowRules(long));
  });
});

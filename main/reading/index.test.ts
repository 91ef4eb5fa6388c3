import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foundClaim, foundDate, foundFigure, foundName, foundQuote } from '../../preload/contract/found.ts';
import { claimAt, figureAt, quoteAt, readArticle, readLanguage, readSentences } from './index.ts';

const PIECES = [
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '«',
  '»',
  '„',
  '(',
  ')',
  '—',
  '-',
  ',',
  '.',
  '…',
  '?',
  ':',
  '\n',
  '\n\n',
  '\r\n',
  ' ',
  '\u00a0',
  '\u200f',
  'he said',
  'Ms. Ada Novak',
  'the minister',
  'a déclaré',
  'selon',
  'according to',
  'that',
  'May',
  'Dec. 22',
  '1,234,567',
  '2.6 million',
  '½',
  '$',
  '%',
  'between',
  'and',
  'a',
  'third',
  'one hundred and',
  'in 2023',
  'yesterday',
  'Мадрид',
  'العربية',
  '日本',
  '\ud83d',
  '\ude00',
  '👩‍👩‍👧',
  'Z̷̡̛',
  '1e99',
  '9'.repeat(30),
  '1/0',
  '-0',
  '%s',
  '../..',
  '\u0000',
  '0x10',
  'ﬁ',
  '٣',
  'İ',
  'ß',
  '2024-13-45',
  '99/99/9999',
  'the largest',
  'because of',
  'will rise',
  'Alliance of River States (ARS)',
  'ARS',
  'Novak',
  'killed 12 people',
];
const mixed = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('any text', () => {
  it('gives ordered ranges inside the text, in the contract’s shape', () => {
    fc.assert(
      fc.property(mixed, fc.constantFrom('en', 'fr', 'de', null), (text, language) => {
        const read = readArticle(text, { language, reference: '2026-02-14' });
        let end = 0;
        for (const sentence of read.sentences) {
          expect(sentence.start).toBeGreaterThanOrEqual(end);
          expect(sentence.end).toBeGreaterThan(sentence.start);
          end = sentence.end;
        }
        for (const list of [read.figures, read.dates]) {
          let last = 0;
          for (const { start, end: to, text: own } of list) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(own).toBe(text.slice(start, to));
            last = to;
          }
        }
        for (const quote of read.quotes) {
          foundQuote.parse(quote);
          let last = quote.start;
          for (const piece of quote.pieces) {
            expect(piece.start).toBeGreaterThanOrEqual(last);
            expect(piece.end).toBeGreaterThan(piece.start);
            last = piece.end;
          }
          expect(last).toBe(quote.end);
          expect(quote.end).toBeLessThanOrEqual(text.length);
        }
        let last = 0;
        for (const claim of read.claims) {
          foundClaim.parse(claim);
          expect(claim.start).toBeGreaterThanOrEqual(last);
          expect(claim.text).toBe(text.slice(claim.start, claim.end));
          last = claim.end;
        }
        expect(read.claims.length * 6).toBeLessThanOrEqual(read.sentences.length);
        const named = new Set<string>();
        for (const name of read.names) {
          foundName.parse(name);
          expect(named.has(name.name)).toBe(false);
          named.add(name.name);
          let place = 0;
          for (const { start, end: to } of name.mentions) {
            expect(start).toBeGreaterThanOrEqual(place);
            expect(to).toBeGreaterThan(start);
            expect(to).toBeLessThanOrEqual(text.length);
            place = to;
          }
        }
        for (const figure of read.figures) foundFigure.parse(figure);
        for (const date of read.dates) foundDate.parse(date);
      }),
      { numRuns: 1500 },
    );
  });

  it('answers for any range that a person marks', () => {
    fc.assert(
      fc.property(mixed, fc.nat(300), fc.nat(80), (text, start, length) => {
        const range = { start, end: start + length };
        expect(quoteAt(text, range)).toHaveProperty('speaker');
        expect(claimAt(text, range)).toHaveProperty('assertedBy');
        const figure = figureAt(text, range);
        if (figure) expect(figure.text).toBe(text.slice(figure.start, figure.end));
      }),
      { numRuns: 300 },
    );
  });
});

describe('readLanguage', () => {
  it.each([
    ['en', 'The minister said that the talks would go on in the capital until the end of the week.'],
    [
      'fr',
      'Le ministre a déclaré que les discussions se poursuivraient dans la capitale jusqu’à la fin de la semaine.',
    ],
    ['es', 'El ministro dijo que las conversaciones seguirán en la capital hasta el final de la semana.'],
    ['de', 'Der Minister sagte, dass die Gespräche in der Hauptstadt bis zum Ende der Woche weitergehen.'],
    ['pt', 'O ministro disse que as conversas vão continuar na capital até ao fim da semana, não mais.'],
    [
      'it',
      'Il ministro ha detto che i colloqui nella capitale continueranno fino alla fine della settimana.',
    ],
    ['ru', 'Министр заявил, что переговоры в столице продлятся до конца недели.'],
    ['uk', 'Міністр заявив, що переговори в столиці триватимуть до кінця тижня.'],
    ['ar', 'قال الوزير إن المحادثات ستستمر في العاصمة حتى نهاية الأسبوع.'],
    ['zh', '部长表示，会谈将在首都持续到本周末。'],
  ])('knows %s', (language, text) => {
    expect(readLanguage(text)).toBe(language);
  });

  it('says nothing of too little', () => {
    expect(readLanguage('')).toBeNull();
    expect(readLanguage('12 345')).toBeNull();
    expect(readLanguage('Bamako')).toBeNull();
  });
});

describe('readSentences', () => {
  const sentences = (text: string, language?: string) =>
    readSentences(text, language).map(({ start, end }) => text.slice(start, end));

  it('does not end one behind an abbreviation, an initial or a decimal', () => {
    expect(
      sentences(
        'Gen. A. B. Traore met Mr. Diallo on Dec. 22. The U.S. envoy paid $2.5 million. “Why?” he asked. No.',
      ),
    ).toEqual([
      'Gen. A. B. Traore met Mr. Diallo on Dec. 22.',
      'The U.S. envoy paid $2.5 million.',
      '“Why?” he asked.',
      'No.',
    ]);
  });

  it('goes on over a wrapped line and ends at a paragraph', () => {
    expect(
      sentences(
        'The joint force will be sent to the border region in the\ncoming weeks, officials said.\n\nIt is the first',
      ),
    ).toEqual([
      'The joint force will be sent to the border region in the\ncoming weeks, officials said.',
      'It is the first',
    ]);
  });
});

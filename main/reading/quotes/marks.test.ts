import { describe, expect, it } from 'vitest';
import { readQuotes } from '../index.ts';

const direct = (text: string, language = 'en') =>
  readQuotes(text, { language })
    .filter((quote) => quote.direct)
    .map(({ speaker, pieces }) => [speaker, ...pieces.map(({ start, end }) => text.slice(start, end))]);

describe('doubled single marks', () => {
  it.each([
    ["''He wants to 'break the hold of the bank on us' now,'' said Ada Novak."],
    ["Ada Novak said the beam was 12'' wide and 6'2'' long, and the rest 3'' more than that."],
    ["O''Brien and D''Arcy, spelled so by a table, met the people of Hawai''i and of Ka''u."],
    ["'''Reads the whole file and gives its lines.'''"],
    ["Owain ap Gwilym o'r Wern a'i frawd, Ka'iulani and Kapa'a's mayor: they all met."],
    ["Set name = '' and other = '' before the call, Ada Novak said."],
  ])('are neither double ones nor single ones: %s', (text) => {
    expect(direct(text)).toEqual([]);
  });
});

describe('curly marks inside straight ones', () => {
  it('stand for themselves where the straight one closes later', () => {
    expect(direct('"They called me “a liar” and “a thief” in there," said Ada Novak.')).toEqual([
      ['Ada Novak', 'They called me “a liar” and “a thief” in there,'],
    ]);
  });

  it('close a straight one where no other does', () => {
    expect(direct('Ada Novak said: "We will not go there again.” The town waits.')).toEqual([
      ['Ada Novak', 'We will not go there again.'],
    ]);
    expect(direct('He asked why. "We never knew that,” said Ada Novak. “Nobody told us a thing.”')).toEqual([
      ['Ada Novak', 'We never knew that,'],
      ['Ada Novak', 'Nobody told us a thing.'],
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuotes } from '../index.ts';
import { readTokens } from '../tokens.ts';

const direct = (text: string, language = 'en') =>
  readQuotes(text, { language })
    .filter((quote) => quote.direct)
    .map(({ speaker, pieces }) => [speaker, ...pieces.map(({ start, end }) => text.slice(start, end))]);

describe('doubled marks', () => {
  it.each([
    ["''We are leaving today,'' said Ada Novak."],
    ["``We are leaving today,'' said Ada Novak."],
    ['‘‘We are leaving today,’’ said Ada Novak.'],
    ['``We are leaving today," said Ada Novak.'],
  ])('%s', (text) => {
    expect(direct(text)).toEqual([['Ada Novak', 'We are leaving today,']]);
  });

  it.each([
    ["''He wants to 'break the hold of the bank on us' now,'' said Ada Novak.", 1],
    ["``He told me, `Go home tonight,''' said Ada Novak.", 1],
    ["Ada Novak said ''the wall is 6'2'' high and I can't climb it.''", 1],
    ["\"He said ''no'' to me twice,\" said Ada Novak.", 1],
    ["''It is \"over\" for all of us,'' said Ada Novak.", 1],
  ])('hold other marks: %s', (text, count) => {
    expect(direct(text)).toHaveLength(count);
    expect(direct(text)[0]?.[0]).toBe('Ada Novak');
  });

  it('go on in the next paragraph, as curly ones do', () => {
    const text = '“We are leaving today,” said Ada Novak. “The road is shut.\n\n“So is the bridge.”';
    const doubled = text.replaceAll('“', '``').replaceAll('”', "''");
    expect(direct(doubled)).toEqual(direct(text));
    expect(direct(doubled)).toEqual([
      ['Ada Novak', 'We are leaving today,'],
      ['Ada Novak', 'The road is shut.', 'So is the bridge.'],
    ]);
  });

  it.each([
    ["Ada Novak said the beam was 12'' wide and 6'2'' long, and the rest 3'' more than that."],
    ["Set name = '' and other = '' before the call, Ada Novak said."],
    ['Ada Novak said ``code of five words here`` is written so, and ``this one here too`` as well.'],
    ["print('') and then more words and more words, Ada Novak said, '' and the end of it all"],
    ["'''Reads the whole file and gives its lines.'''"],
    ["O''Brien and D''Arcy, spelled so by a table, met the people of Hawai''i and of Ka''u."],
    ["Owain ap Gwilym o'r Wern a'i frawd, Ka'iulani and Kapa'a's mayor: they all met."],
    ['```\nconst five = words in a fence;\n```'],
  ])('are none in: %s', (text) => {
    expect(direct(text)).toEqual([]);
  });

  const around = fc.constantFrom(
    "O'Brien ",
    "Hawai'i ",
    "the workers' ",
    "6'2'' ",
    "12'' ",
    "rock 'n' roll ",
    'he said, ',
    "'",
    "''",
    '``',
    '`',
    '"',
    "x = ''; ",
    '\n\n',
    '. ',
    'Novak ',
    '5',
    ' ',
  );

  it('are one token of two characters, and all tokens stay in order and inside the text', () => {
    fc.assert(
      fc.property(fc.array(around, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const token of readTokens(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(end, token.start).trim()).toBe('');
          if (token.kind === 'mark') expect(token.end - token.start).toBeLessThanOrEqual(2);
          end = token.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
    );
  });

  it('read as double ones do, whatever apostrophes, feet and names stand between them', () => {
    const word = fc.constantFrom(
      "can't",
      "O'Brien",
      "Hawai'i",
      "the workers'",
      'we',
      'leave',
      'the town',
      "Ka'u",
      "o'clock",
      'today',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 5, maxLength: 12 }), (words) => {
        const said = words.join(' ');
        const doubled = direct(`\`\`${said},'' said Ada Novak.`);
        expect(doubled).toEqual(direct(`“${said},” said Ada Novak.`));
        expect(direct(`''${said},'' said Ada Novak.`)).toEqual(doubled);
      }),
    );
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

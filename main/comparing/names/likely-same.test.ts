import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NameKind, nameKey } from '../../../preload/contract/index.ts';
import { fullerName } from './fuller.ts';
import { type ComparedName, likelySameNames } from './likely-same.ts';

const of = (kind: NameKind, name: string, ...aliases: string[]): ComparedName => ({ kind, name, aliases });
const person = (name: string, ...aliases: string[]) => of('person', name, ...aliases);
const body = (name: string, ...aliases: string[]) => of('organisation', name, ...aliases);

const reasons = (...names: ComparedName[]) => likelySameNames(names).map(({ reason }) => reason);

describe('names that are likely the same', () => {
  it.each<[string, ComparedName, ComparedName]>([
    ['spelling', person('Ibrahim Traoré'), person('Ibrahim Traore')],
    ['spelling', person('Jean-Pierre Dupont'), person('Jean Pierre Dupont')],
    ['spelling', person('Bashir al-Amin'), person('Bashir Al Amin')],
    ['spelling', person('Seán O’Dowd'), person("Sean O'Dowd")],
    ['spelling', of('other', 'Ilmer valley'), of('place', 'Ilmer Valley')],
    ['title', person('Capt. Ibrahim Traoré'), person('Ibrahim Traore')],
    ['title', body('The Valley Post'), body('Valley Post')],
    ['initials', person('I. Traoré'), person('Ibrahim Traoré')],
    ['initials', person('Ada M. Brandt'), person('Ada Brandt')],
    ['initials', person('J. R. Halloran'), person('John Robert Halloran')],
    ['order', person('Traoré Ibrahim'), person('Ibrahim Traoré')],
    ['order', person('Dolan, Mira'), person('Mira Dolan')],
    ['order', person('Kim Sung Ho'), person('Sung-Ho Kim')],
    ['acronym', body('AES'), body('Alliance des États du Sahel')],
    ['acronym', of('other', 'I.W.A.'), body('Ilmer Water Authority')],
    ['alias', body('AES'), body('Alliance of Sahel States', 'AES')],
    ['alias', body('Alliance of Sahel States', 'AES'), body('Alliance des États du Sahel', 'AES')],
    ['alias', person('Mira Dolan', 'Mira Dolan-Reeve'), person('Mira Dolan Reeve')],
    ['transliteration', person('Mohammed Younis'), person('Muhammad Yunis')],
    ['transliteration', person('Volodymyr Zelenskyy'), person('Volodimir Zelenskiy')],
    ['transliteration', person('Sergei Petrovich'), person('Sergey Petrovitch')],
    ['transliteration', person('Susan Illsten'), person('Susan Ilsten')],
    ['transliteration', person('Viktor Marukovich'), person('Viktor Marukovych')],
    ['transliteration', of('place', 'Dnipropetrovsk'), of('place', 'Dnepropetrovsk')],
  ])('%s: %o and %o', (reason, one, other) => {
    expect(reasons(one, other)).toEqual([reason]);
  });

  it.each<[string, ComparedName, ComparedName]>([
    ['a person and a place', person('Jordan Vesk'), of('place', 'Jordan Vesk')],
    ['a body and a place', body('Valley Post'), of('place', 'Valley Post')],
    ['a surname in two articles', person('Traoré'), person('Ibrahim Traoré')],
    ['a title and a surname', person('President Traoré'), person('Ibrahim Traoré')],
    ['two people of a family', person('Ibrahim Traoré'), person('Moussa Traoré')],
    ['two people of a family by their initials', person('I. Traoré'), person('M. Traoré')],
    ['a father and a son', person('John Halloran Jr.'), person('John Halloran')],
    ['a brother and a sister', person('Mario Castellani'), person('Maria Castellani')],
    ['a husband and a wife', person('Ivan Petrovsky'), person('Ivan Petrovska')],
    ['two families of nearly one name', person('David Kellan'), person('David Kellian')],
    ['two people whose short names differ by a vowel', person('Mervyn Callow'), person('Marvin Callow')],
    ['two middle names', person('Ada Mary Brandt'), person('Ada Brandt')],
    ['short names that differ by a letter', person('Jon Berg'), person('Jan Berg')],
    ['two letters that many bodies have', body('IA'), body('Ilmer Authority')],
    [
      'two bodies of one acronym',
      body('Valley Farmers Union', 'VFU'),
      body('Veterans of Foreign Unrest', 'VFU'),
    ],
    ['a word and an acronym', of('other', 'Who'), body('WHO')],
    ['two parties of other words', body('First Army Corps'), body('Fourth Army Corps')],
    ['nothing at all', person('—'), person('…')],
  ])('not %s: %o and %o', (_why, one, other) => {
    expect(reasons(one, other)).toEqual([]);
  });

  it('says nothing of an initial or an acronym that several could have', () => {
    expect(reasons(person('I. Traoré'), person('Ibrahim Traoré'), person('Ismael Traoré'))).toEqual([]);
    expect(reasons(body('ADF'), body('Alliance for Development Funds'), body('Army Defence Forces'))).toEqual(
      [],
    );
  });

  it('proposes a pair once, by its surest reason', () => {
    const found = likelySameNames([
      person('Ibrahim Traoré', 'Traoré Ibrahim'),
      person('Ibrahim Traore', 'I. Traoré'),
    ]);
    expect(found).toMatchObject([{ reason: 'spelling', forms: ['Ibrahim Traoré', 'Ibrahim Traore'] }]);
  });

  it('puts the surest first', () => {
    const names = [person('Mohammed Younis'), person('Muhammad Yunis'), person('Muhammad Yünis')];
    expect(reasons(...names)[0]).toBe('spelling');
  });
});

describe('the fuller name', () => {
  it.each([
    ['Ibrahim Traoré', 'I. Traoré'],
    ['Ibrahim Traoré', 'Capt. Ibrahim Traoré'],
    ['Ibrahim Traoré', 'Ibrahim Traore'],
    ['Alliance of Sahel States', 'AES'],
  ])('is %s and not %s', (full, short) => {
    const kind = short === 'AES' ? 'organisation' : 'person';
    const [one, other] = [of(kind, full), of(kind, short)];
    expect(fullerName(one, other)).toBe(one);
    expect(fullerName(other, one)).toBe(one);
  });
});

describe('whatever the names', () => {
  const word = fc.constantFrom('Ibrahim', 'ibrahim', 'Traoré', 'Traore', 'I.', 'M.', 'Mohammed', 'Muhammad');
  const words = fc.oneof(
    fc
      .array(fc.oneof(word, fc.constantFrom('AES', 'Capt.', 'the', 'al-Amin', 'Jr.')), { maxLength: 4 })
      .map((all) => all.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  const kind = fc.constantFrom<NameKind>('person', 'organisation', 'place', 'other');
  const names = fc.array(fc.record({ kind, name: words, aliases: fc.array(words, { maxLength: 2 }) }), {
    maxLength: 12,
  });
  const pairs = (all: readonly ComparedName[]) =>
    likelySameNames(all).map(({ a, b, reason }) =>
      [...[all.indexOf(a), all.indexOf(b)].toSorted(), reason].join(' '),
    );

  it('no name is proposed with itself, none twice with another, and no person for a place', () => {
    fc.assert(
      fc.property(names, (all) => {
        const found = likelySameNames(all);
        for (const { a, b } of found) {
          expect(a).not.toBe(b);
          expect(new Set([a.kind, b.kind, 'other']).size).toBeLessThan(3);
        }
        expect(new Set(found.map(({ a, b }) => `${all.indexOf(a)} ${all.indexOf(b)}`)).size).toBe(
          found.length,
        );
      }),
    );
  });

  it('the same pairs are found in whatever order the names come', () => {
    fc.assert(
      fc.property(names, (all) => {
        const turned = all.toReversed();
        const back = likelySameNames(turned).map(({ a, b, reason }) =>
          [...[all.indexOf(a), all.indexOf(b)].toSorted(), reason].join(' '),
        );
        expect(back.toSorted()).toEqual(pairs(all).toSorted());
      }),
    );
  });

  it('case and diacritics never keep a name from its twin', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), (all) => {
        const name = all.join(' ');
        const plain = nameKey(name);
        // initials alone look like an acronym
        fc.pre(plain !== name && all.some((one) => one.length > 2));
        expect(reasons(person(name), person(plain))).toEqual(['spelling']);
      }),
    );
  });
});

it('takes time in line with the number of names, also where thousands share a family name', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      at % 3 === 0
        ? body(`Office ${letters(at)} of Works`)
        : person(`${letters(at)} ${at % 2 === 0 ? 'Traoré' : letters(at * 7)}`),
    );
  const time = (count: number) => {
    const names = many(count);
    const start = performance.now();
    likelySameNames(names);
    return performance.now() - start;
  };
  time(2_000);
  const [few, lots] = [time(4_000), time(40_000)];
  expect(lots).toBeLessThan(Math.max(few, 20) * 30);
  expect(lots).toBeLessThan(8_000);
});

/** A made-up word for a number. */
function letters(at: number): string {
  const all = 'bakodimarutesolevuni';
  const syllable = (part: number) => all.slice((part % 10) * 2, (part % 10) * 2 + 2);
  const made = [at, at / 10, at / 100, at / 1000, at / 10_000]
    .map((part) => syllable(Math.floor(part)))
    .join('');
  return made.charAt(0).toUpperCase() + made.slice(1);
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slips } from '../slips.ts';
import { NearSpellings } from './near-spellings.ts';
import { TermTable } from './terms.ts';

/** Few letters, so that many words are near to each other; one that takes three bytes, one that takes two. */
const word = fc
  .array(fc.constantFrom('a', 'b', 'c', 'é', '水'), { minLength: 1, maxLength: 9 })
  .map((letters) => letters.join(''));

function treeOf(words: readonly string[]): NearSpellings {
  const terms = new TermTable();
  const tree = new NearSpellings(terms);
  for (const one of words) terms.learnText(one);
  while (tree.lags) tree.grow(0);
  return tree;
}

function nearTo(term: string, words: readonly string[], distance: number): Map<string, number> {
  const found = new Map<string, number>();
  treeOf(words).of(term, distance, (near, number, away) => {
    expect(words[number]).toBe(near);
    found.set(near, Math.min(away, found.get(near) ?? away));
  });
  return found;
}

/** Letters too many, too few or wrong; by the rule itself. */
function levenshtein(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const rest = levenshtein(one.slice(1), other.slice(1));
  if (one[0] === other[0]) return rest;
  return 1 + Math.min(rest, levenshtein(one.slice(1), other), levenshtein(one, other.slice(1)));
}

describe('near spellings', () => {
  it('within one slip are found all, and nothing else', () => {
    fc.assert(
      fc.property(word, fc.uniqueArray(word, { maxLength: 60 }), (term, words) => {
        const expected = words.filter((other) => slips(term, other, 1) === 1);
        const found = nearTo(term, words, 1);
        expect([...found.keys()].sort()).toEqual(expected.sort());
        expect([...found.values()].every((away) => away === 1)).toBe(true);
      }),
    );
  });

  it('within two slips are found where the first letter is the same', () => {
    const short = word.filter(({ length }) => length < 8);
    fc.assert(
      fc.property(short, fc.uniqueArray(short, { maxLength: 30 }), (term, words) => {
        const found = nearTo(term, words, 2);
        for (const other of words) {
          const away = slips(term, other, 2);
          const surely = away === 1 || (other[0] === term[0] && away === 2 && levenshtein(term, other) === 2);
          if (surely) expect(found.get(other), other).toBe(away);
          else if (found.has(other)) expect([other[0], away]).toEqual([term[0], 2]);
        }
      }),
    );
  });

  it('of numbers there are none', () => {
    expect(nearTo('4000', ['5000', '4001', 'four'], 1).size).toBe(0);
  });
});

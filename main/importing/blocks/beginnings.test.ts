import { describe, expect, it } from 'vitest';
import { beginningsOf, byBeginning } from './beginnings.ts';
import { INSIDE, MORE_AUTHOR_BOXES, MORE_LINE_RULES } from './furniture-lines.ts';

const found = (source: string): readonly string[] => [...beginningsOf(source)].sort();

describe('beginningsOf', () => {
  it('knows phrases, choices, and what may be left out', () => {
    expect(found('^(?:foo|b[ae]r?|(?:the )?author)$')).toEqual([
      'aut',
      'ba',
      'bar',
      'be',
      'ber',
      'foo',
      'the',
    ]);
  });

  it('counts all digits and all white space as one, and letters without their case', () => {
    expect(found(String.raw`^\d{1,2}\sÄx`)).toEqual(['0 ä', '00 ']);
    expect(found('^STAß')).toEqual(['sta']);
  });

  it('goes on behind what has no width, and stops where anything may stand', () => {
    expect(found(String.raw`^(?=x)\ba(?!b)b*c`)).toEqual(['abb', 'abc', 'ac']);
    expect(found('^a.b|[^x]c|(?<name>de)f')).toEqual(['', 'a', 'def']);
  });
});

describe('byBeginning', () => {
  const patterns = [...MORE_LINE_RULES.map(({ line }) => line), MORE_AUTHOR_BOXES];
  /** What stands between the brackets, bars and marks of a pattern: many phrases of its own, some of them whole. */
  const phrases = patterns.flatMap(({ source }) =>
    source.split(/\(\?:|[()|^$\][]|\.\{\d+,\d+\}|\.\*|\\s\*|\?/u).map((phrase) => phrase.trim()),
  );
  const lines = phrases.flatMap((phrase) => [
    phrase,
    phrase.toUpperCase(),
    `${phrase} 12`,
    `${phrase}: ${phrase}`,
  ]);

  it('leaves no rule out that takes a line', () => {
    const rules = patterns.map((line) => ({ line }));
    const rulesFor = byBeginning(rules);
    let taken = 0;
    for (const line of lines) {
      const fitting = rulesFor(line);
      for (const rule of rules) {
        if (!rule.line.test(line)) continue;
        taken++;
        expect(fitting, line).toContain(rule);
      }
    }
    expect(taken).toBeGreaterThan(500);
  });

  it('leaves most rules out for a line of prose', () => {
    const rulesFor = byBeginning(MORE_LINE_RULES);
    expect(rulesFor('Nobody had asked them, the foreman said').filter(({ inside }) => !inside)).toEqual([]);
  });

  it('keeps the words of every rule that may stand anywhere', () => {
    for (const { line, inside } of MORE_LINE_RULES)
      if (beginningsOf(line.source).has('')) expect(inside).toBe(true);
    for (const line of lines)
      for (const rule of MORE_LINE_RULES)
        if (rule.inside && rule.line.test(line)) expect(INSIDE.test(line), line).toBe(true);
  });
});

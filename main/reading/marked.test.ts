import { describe, expect, it } from 'vitest';
import { claimAt, figureAt, quoteAt } from './index.ts';

const TEXT =
  'Capt. Omar Sissoko unveiled a 5,000-personnel joint military battalion on Friday.\n\n“We will not yield,” Sissoko told reporters. According to the ministry, at least 84 fighters were killed. The valley has been quiet since.\n\nDr. Ada Novak warned that the harvest would fail.';

const at = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};

describe('quoteAt', () => {
  it.each([
    'We will not yield',
    '“We will not yield,”',
    'not yield',
    '“We will not yield,” Sissoko told reporters.',
  ])('%s', (words) => {
    expect(quoteAt(TEXT, at(words))).toEqual({
      speaker: 'Omar Sissoko',
      cue: 'told',
      reportedBy: null,
      direct: true,
    });
  });

  it('knows who is reported', () => {
    expect(quoteAt(TEXT, at('the harvest would fail'))).toEqual({
      speaker: 'Ada Novak',
      cue: 'warned',
      reportedBy: null,
      direct: false,
    });
    expect(quoteAt(TEXT, at('84 fighters were killed'))).toMatchObject({
      speaker: 'the ministry',
      direct: false,
    });
  });

  it('names nobody for the article’s own words', () => {
    expect(quoteAt(TEXT, at('The valley has been quiet'))).toEqual({
      speaker: null,
      cue: null,
      reportedBy: null,
      direct: false,
    });
  });
});

describe('figureAt', () => {
  it.each(['5,000', '5,000-personnel joint military battalion', '000', 'a 5,000-personnel'])(
    '%s',
    (words) => {
      expect(figureAt(TEXT, at(words))).toMatchObject({
        text: '5,000',
        value: 5000,
        unit: null,
        counted: 'joint military battalion personnel',
      });
    },
  );

  it('brings the quantifier, what is counted and who says so', () => {
    expect(figureAt(TEXT, at('at least 84 fighters'))).toMatchObject({
      text: '84',
      value: 84,
      quantifier: 'at least',
      counted: 'fighters killed',
      attribution: 'the ministry',
    });
  });

  it('reads a label too where a person marks it, and nothing where there is no number', () => {
    expect(figureAt('Under Article 5 they met.', { start: 6, end: 15 })).toMatchObject({
      text: '5',
      value: 5,
    });
    expect(figureAt(TEXT, at('Ada Novak'))).toBeNull();
  });
});

describe('claimAt', () => {
  it('is asserted by whoever says it, else by the article', () => {
    expect(claimAt(TEXT, at('We will not yield')).assertedBy).toBe('Omar Sissoko');
    expect(claimAt(TEXT, at('the harvest would fail')).assertedBy).toBe('Ada Novak');
    expect(claimAt(TEXT, at('The valley has been quiet')).assertedBy).toBeNull();
  });
});

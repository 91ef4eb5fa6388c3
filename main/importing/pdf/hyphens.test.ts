import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joint, wordsIn } from './hyphens.ts';

const none = wordsIn([]);

function joined(before: string, after: string, hyphens = none): string {
  switch (joint(before, after, hyphens)) {
    case 'space':
      return `${before} ${after}`;
    case 'none':
      return before + after;
    case 'drop':
      return before.slice(0, -1) + after;
  }
}

describe('hyphens at the ends of lines', () => {
  it('go where the typesetter parted a word', () => {
    expect(joined('the govern-', 'ment of')).toBe('the government of');
    expect(joined('the so-', 'cial order')).toBe('the social order');
    expect(joined('a state-', 'ment by')).toBe('a statement by');
    expect(joined('das Handels-', 'abkommen mit')).toBe('das Handelsabkommen mit');
    expect(joined('the gov\u00ad', 'ernor')).toBe('the governor');
  });

  it('stay where they are of the word', () => {
    for (const [before, after] of [
      ['twenty-', 'five ships'],
      ['COVID-', '19 cases'],
      ['the UN-', 'backed force'],
      ['Franco-', 'German talks'],
      ['mother-in-', 'law'],
      ['a well-', 'being fund'],
      ['self-', 'defence'],
      ['peut-', 'être'],
      ['https://sorn.example/long-', 'term'],
    ] as const)
      expect(joined(before, after)).toBe(before + after);
  });

  it('stand for the rest of a word that comes later', () => {
    expect(joined('short-', 'and long-term plans')).toBe('short- and long-term plans');
    expect(joined('Nord-', 'und Ostsee')).toBe('Nord- und Ostsee');
  });

  it('are decided by the document itself where it has the word', () => {
    expect(joined('the cease-', 'fire', wordsIn(['a cease-fire was']))).toBe('the cease-fire');
    expect(joined('the cease-', 'fire', wordsIn(['a ceasefire was']))).toBe('the ceasefire');
    expect(joined('a snow-', 'bridge', wordsIn(['the snow on the bridge']))).toBe('a snow-bridge');
    expect(joined('they under-', 'stand', wordsIn(['under the stand']))).toBe('they understand');
  });

  it('part other lines by a space, except dashes and Chinese', () => {
    expect(joined('a line', 'and another')).toBe('a line and another');
    expect(joined('nobody—', 'not one—came')).toBe('nobody—not one—came');
    expect(joined('从 1 到 -', '2')).toBe('从 1 到 - 2');
    expect(joined('港口关', '闭了')).toBe('港口关闭了');
  });

  it('lose and invent no letter', () => {
    const words = fc.stringMatching(/^[a-zA-Zé\d]{1,9}(?:[- ][a-zA-Zé\d]{1,9}){0,3}-?$/);
    fc.assert(
      fc.property(words, words, fc.array(words), (before, after, others) => {
        const whole = joined(before, after, wordsIn(others));
        expect(whole.replace(/[- ]/g, '')).toBe((before + after).replace(/[- ]/g, ''));
        // only the hyphen between them may go
        expect(before.length + after.length - whole.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

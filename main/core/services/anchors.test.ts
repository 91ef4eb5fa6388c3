import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeIn } from './anchors.ts';
import { selectorsAt } from './selectors.ts';

const TEXT =
  'The ministry said on Monday that 4,000 people had left. On Tuesday it said that 4,000 people had come back, and 300 were missing.';

const marked = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return selectorsAt(text, { start, end: start + words.length });
};
const found = (text: string, passage: ReturnType<typeof marked>, old = TEXT) => {
  const place = placeIn(text, passage, old.length);
  return place && text.slice(place.start, place.end);
};

describe('the place of a passage in another text', () => {
  it('is where its words stand among the same words', () => {
    const second = marked(TEXT, '4,000 people', TEXT.indexOf('Tuesday'));
    const longer = `A new first sentence. ${TEXT}`;
    expect(placeIn(longer, second, TEXT.length)?.start).toBe(
      longer.indexOf('4,000', longer.indexOf('Tuesday')),
    );
  });

  it('is not guessed where short words stand among others', () => {
    expect(found('It was said that 300 is a number.', marked(TEXT, '300'))).toBeNull();
    expect(found('Nothing of it is here.', marked(TEXT, '4,000 people had left'))).toBeNull();
  });

  it('is found in a text that was decoded otherwise', () => {
    const wrong =
      'Le ministre a dÃ©clarÃ© que lâ€™armÃ©e avait reculÃ©, et que 300 blessÃ©s Ã©taient arrivÃ©s.';
    const right = 'Le ministre a déclaré que l’armée avait reculé, et que 300 blessés étaient arrivés.';
    const passage = marked(wrong, '300 blessÃ©s Ã©taient');
    expect(found(right, passage, wrong)).toBe('300 blessés étaient');
  });

  it('is the same place in the same text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('one', 'two', 'three', 'four', '400', 'é'), { minLength: 3, maxLength: 60 }),
        fc.nat(),
        fc.nat(),
        (words, a, b) => {
          const text = words.join(' ');
          const [start, end] = [a % text.length, b % text.length].toSorted((x, y) => x - y);
          if (start === undefined || end === undefined || text.slice(start, end).trim() === '') return;
          const passage = selectorsAt(text, { start, end });
          const place = placeIn(text, passage, text.length);
          // it may be unknown, but never another place's words
          if (place) expect(text.slice(place.start, place.end)).toBe(passage.exact);
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../index.ts';

const PLAIN = 'The square was quiet in the morning, and a few people walked past the fountain.';
/** An article of twelve sentences, so that two may be proposed. */
const article = (...sentences: readonly string[]) =>
  [...sentences, ...Array.from({ length: 12 - sentences.length }, () => PLAIN)].join(' ');
const claims = (text: string, language = 'en') => readArticle(text, { language }).claims;

describe('claims', () => {
  it.each([
    ['figure', 'The ministry counted 4,200 soldiers in the northern camps that week.'],
    ['superlative', 'It was the largest gathering that the small town had seen.'],
    ['superlative', 'The president left the country for the first time in office.'],
    ['cause', 'The bridge fell because nobody had looked at its piers.'],
  ])('are sentences with a %s', (reason, sentence) => {
    const [claim, ...others] = claims(article(sentence));
    expect(claim?.text).toBe(sentence);
    expect(claim?.reasons).toContain(reason);
    expect(others).toEqual([]);
  });

  it('are not questions, nor what only sounds so', () => {
    for (const sentence of [
      'Is it true that 4,200 soldiers were in the camps?',
      'The three countries have an interest in the forest and the harvest.',
      'Nobody said a word about it in the evening.',
    ])
      expect(claims(article(sentence)).map(({ text }) => text)).toEqual([]);
  });

  it.each([
    ['The team spoke about the last months of the long campaign.'],
    ['In the first half of the year nothing at all was built there.'],
    ['The actor and singer Will Marden was seen in the old theatre.'],
    ['A 34-year-old man was seen at the gate of the old theatre.'],
  ])('are not ranks, names and ages: %s', (sentence) => {
    expect(claims(article(sentence))).toEqual([]);
  });

  it('say sooner how many than how long', () => {
    const long = 'The people of the small town had waited for it for more than two years.';
    const many = 'The people of the small town had paid for it with 4,200 euros.';
    expect(
      claims([long, many, ...Array.from({ length: 5 }, () => PLAIN)].join(' ')).map(({ text }) => text),
    ).toEqual([many]);
  });

  it('do not take the prime minister for a superlative in French', () => {
    const plain = 'La place était calme le matin et quelques personnes passaient devant la fontaine.';
    const text = [
      'Le premier ministre a visité la petite ville avec des amis.',
      ...Array.from({ length: 7 }, () => plain),
    ];
    expect(claims(text.join(' '), 'fr')).toEqual([]);
  });

  it('are the weightiest where there are many, one in six at most, in reading order', () => {
    const heavy = 'The flood killed 31 people and destroyed 400 homes, the worst losses on record.';
    const light = 'The council paid 12 euros for the lamp that stood at the gate.';
    const text = article(light, light, light, heavy, light, heavy);
    expect(claims(text).map((claim) => claim.text)).toEqual([heavy, heavy]);
  });

  it('are read in French too', () => {
    const plain = 'La place était calme le matin et quelques personnes passaient devant la fontaine.';
    const sentence = 'La digue a cédé en raison de fortes pluies, selon la préfecture de la région.';
    const text = [sentence, ...Array.from({ length: 7 }, () => plain)].join(' ');
    const [claim] = claims(text, 'fr');
    expect(claim?.text).toBe(sentence);
    expect(claim?.reasons).toContain('cause');
  });

  it('are at most one in six of any text, in order and inside it', () => {
    const piece = fc.constantFrom(
      'The flood killed 31 people because of the rain.',
      'It will be the largest.',
      '“No,” he said.',
      'Why?',
      '12 %',
      '\n\n',
      '«',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join(' ');
        const { claims: found, sentences } = readArticle(text, {});
        expect(found.length).toBeLessThanOrEqual(sentences.length / 6);
        let last = 0;
        for (const { start, end, text: own } of found) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(own).toBe(text.slice(start, end));
          last = end;
        }
      }),
    );
  });
});

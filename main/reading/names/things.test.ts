import { describe, expect, it } from 'vitest';
import { prepare } from '../reading.ts';
import { namesOf } from './found.ts';

const kinds = (text: string, language = 'en') =>
  namesOf(prepare(text, { language })).map(({ name, kind }) => `${name}: ${kind}`);

describe('a firm without a firm’s word', () => {
  it.each([
    ['what it owns', 'Harlen Brothers said on Monday that sales fell. Harlen Brothers shares lost a tenth.'],
    ['its own', 'Harlen Brothers said its sales fell. Harlen Brothers warned of worse.'],
    ['a partner', 'Harlen Brothers & Sons said no. Harlen Brothers warned of worse.'],
    ['a boss with a name', 'Harlen Brothers boss Ada Novak resigned. Harlen Brothers said no more.'],
    ['shares in it', 'Shares in Harlen Brothers fell. Harlen Brothers said no more.'],
    [
      'an office at it',
      'Ada Novak is vice president of search at Harlen Brothers. Harlen Brothers said no more.',
    ],
    ['somebody of it', 'Judy Varga of Harlen Brothers came. Harlen Brothers said no more.'],
    ['what it is called', 'The retailer Harlen Brothers is shut. Harlen Brothers said no more.'],
    [
      'what it is, behind',
      'Harlen Brothers, a daily newspaper in Sorn, is shut. Harlen Brothers said no more.',
    ],
    ['a verb for many', 'Harlen Brothers are on tour again. Harlen Brothers said no more.'],
    [
      'a given name in it',
      'Harlen Scott, which makes boats, fell. Shares in Harlen Scott lost a tenth, Harlen Scott said.',
    ],
  ])('%s', (_name, text) => {
    const all = kinds(text).filter((name) => name.startsWith('Harlen'));
    expect(all).toHaveLength(1);
    expect(all[0]).toMatch(/: organisation$/);
  });

  it('is a person where more speaks for one', () => {
    expect(kinds('Tomas Reul, 44, said its time had come. Reul laughed.')).toEqual(['Tomas Reul: person']);
    expect(
      kinds('The report was written by journalist Zad Hussen, which nobody knew. Mr Hussen said so.'),
    ).toEqual(['Zad Hussen: person']);
    expect(kinds('Richard & Judy are back. “Hello,” said Judy Varga, who smiled. Varga left.')).toContain(
      'Judy Varga: person',
    );
    expect(kinds('Ada Novak and Tomas Reul are on tour. Ada Novak said so.')).toContain('Ada Novak: person');
    expect(kinds('Kefa Zempa, the union leader, spoke. Kefa Zempa said no.')).toEqual(['Kefa Zempa: person']);
  });

  it('is no person for what is said of someone who was there before', () => {
    expect(kinds('Former Velotron boss Ada Novak spoke. She left Velotron in May.')).toEqual([
      'Velotron: organisation',
      'Ada Novak: person',
    ]);
  });

  it('is read in French', () => {
    expect(
      kinds('Marie Sow, directrice chez Ambre Loc, a dit non. Ambre Loc a annoncé des pertes.', 'fr'),
    ).toEqual(['Marie Sow: person', 'Ambre Loc: organisation']);
  });

  it('may be a firm or a film behind “which”', () => {
    expect(
      kinds('The fine was paid by Harlen Brothers, which runs nine mills. Harlen Brothers said so.'),
    ).toEqual(['Harlen Brothers: other']);
  });

  it('is no capital that only ever opens a sentence', () => {
    expect(kinds('Users are warned. Gamers are warned too.')).toEqual([]);
  });

  it('is a place where it is a land', () => {
    expect(kinds('England captain Ada Novak left. Scotland were beaten.')).toEqual([
      'England: place',
      'Ada Novak: person',
      'Scotland: place',
    ]);
  });
});

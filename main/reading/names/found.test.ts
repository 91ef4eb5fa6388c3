import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepare } from '../reading.ts';
import { namesOf } from './found.ts';

const names = (text: string, language = 'en') =>
  namesOf(prepare(text, { language })).map(({ name, kind, aliases, mentions }) => ({
    name,
    kind,
    aliases,
    places: mentions.map(({ start, end }) => text.slice(start, end)),
  }));

describe('the names of a text', () => {
  it('are persons with all their forms', () => {
    const text =
      'Capt. Ibrahim Dolo spoke on Monday. Mr. Dolo, the president, said that he was ready. Ada Brandt, 44, told Dolo no.';
    expect(names(text)).toEqual([
      {
        name: 'Ibrahim Dolo',
        kind: 'person',
        aliases: expect.arrayContaining(['Dolo', 'Mr. Dolo']),
        places: ['Ibrahim Dolo', 'Dolo', 'Dolo'],
      },
      { name: 'Ada Brandt', kind: 'person', aliases: [], places: ['Ada Brandt'] },
    ]);
  });

  it('are organisations, with the letters that stand for them', () => {
    const text =
      'The Alliance of River States (ARS) met in Varna. The ARS has three members. The Ministry of the Interior said so.';
    const [alliance, varna, ministry] = names(text);
    expect(alliance).toEqual({
      name: 'Alliance of River States',
      kind: 'organisation',
      aliases: ['ARS'],
      places: ['Alliance of River States', 'ARS', 'ARS'],
    });
    expect(varna).toMatchObject({ name: 'Varna', kind: 'place' });
    expect(ministry).toMatchObject({ name: 'Ministry of the Interior', kind: 'organisation' });
  });

  it('are places: countries, landscapes, and where things happen', () => {
    const found = names(
      'The Ilmer River rose in Orlany. Burkina Faso and Niger sent help across Lake Tessin.',
    );
    expect(found.map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
      'Ilmer River: place',
      'Orlany: place',
      'Burkina Faso: place',
      'Niger: place',
      'Lake Tessin: place',
    ]);
  });

  it('are read in French', () => {
    const found = names(
      'L’Alliance des États du Sahel (AES) a tenu un sommet à Bamako. Le ministère de l’Intérieur l’a annoncé. Mme Awa Sangaré, ministre, a salué l’AES.',
      'fr',
    );
    expect(found).toContainEqual(
      expect.objectContaining({
        name: 'Alliance des États du Sahel',
        kind: 'organisation',
        aliases: ['AES'],
      }),
    );
    expect(found).toContainEqual(expect.objectContaining({ name: 'Bamako', kind: 'place' }));
    expect(found).toContainEqual(expect.objectContaining({ name: 'Awa Sangaré', kind: 'person' }));
  });

  it('stand where they are said to, in any text', () => {
    const piece = fc.constantFrom(
      'Ada Brandt',
      'the Bank of Orlany',
      '(BO)',
      'BO',
      'Mr.',
      'in',
      'Niger',
      '\n\n',
      '“',
      'of',
      'é',
      '(',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join(' ');
        for (const { mentions } of namesOf(prepare(text, { language: 'en' }))) {
          let last = 0;
          for (const { start, end } of mentions) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
        }
      }),
    );
  });
});

describe('persons', () => {
  const persons = (text: string, language = 'en') =>
    names(text, language)
      .filter(({ kind }) => kind === 'person')
      .map(({ name }) => name);

  it.each([
    ['The chip firm Velotron said it would pay. Velotron said so twice.'],
    ['Kestrel Networks said profits rose. “We did well,” Kestrel Networks said.'],
    ['“They did not ask us,” MPs said. MPs said no.'],
    ['The giant ISP VLT announced the plan. ISP VLT announced more.'],
    ['He told Agence Velmark Presse. Agence Velmark Presse reported it.'],
    ['The Chief Secretary to the Treasury spoke.'],
    ['He said Vexo would be the next thing. Vexo would be dear.'],
  ])('%s: none', (text) => {
    expect(persons(text)).toEqual([]);
  });

  it.each([
    ['Harlen City Councillor Brian Parvin spoke.', 'Brian Parvin'],
    ['Producer Mel Gabson spoke about it, and Gabson laughed.', 'Mel Gabson'],
    ['Bill Owant, the firm’s president, said so.', 'Bill Owant'],
    ['Assad Omur, Afghanistan’s envoy to the talks, said so.', 'Assad Omur'],
  ])('%s', (text, name) => {
    expect(persons(text)).toEqual([name]);
  });

  it('end before what a hyphen ties to a name', () => {
    const text = 'The Geneva-based WTO and the Harlen-led bloc met in Geneva. The WTO spoke in Geneva.';
    const all = names(text).map(({ name, kind }) => [name, kind]);
    expect(all).toContainEqual(['WTO', 'organisation']);
    expect(all).toContainEqual(['Geneva', 'place']);
    expect(all.flat().join(' ')).not.toMatch(/based|led/);
  });

  it('go on behind an apostrophe', () => {
    const all = names(
      "La Côte d'Ivoire a signé. Le Mali d'Ibrahim Kéita a refusé, a dit Valéry Giscard d'Estaing.",
      'fr',
    );
    expect(all.map(({ name, kind }) => [name, kind])).toEqual([
      ["Côte d'Ivoire", 'place'],
      ['Mali', 'place'],
      ['Ibrahim Kéita', 'person'],
      ["Valéry Giscard d'Estaing", 'person'],
    ]);
    expect(names("It borders the Cote d'Ivoire. The Côte d’Ivoire agreed.")).toMatchObject([
      { name: "Cote d'Ivoire", kind: 'place', aliases: ['Côte d’Ivoire'] },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { BODY, outline, read } from './analyse.fixture.ts';

describe('head of an article', () => {
  it('tells headline, standfirst, byline, date and caption from the text', () => {
    const article = read(
      [
        'Old bridge at Sorn to close for two years',
        'Ferries will carry lorries in the meantime. Shopkeepers say nobody asked them.',
        'By Jane Doe and Tomas Brenn, in Sorn',
        'Published: 3 June 2024 at 14:05',
        'The bridge at Sorn on Sunday. (Reuters/Ada Klein)',
        ...BODY,
      ].join('\n\n'),
    );
    expect(outline(article).slice(0, 6)).toEqual([
      'title: Old bridge at Sorn to cl',
      'standfirst: Ferries will carry lorri',
      'byline: By Jane Doe and Tomas Br',
      'date: Published: 3 June 2024 a',
      'caption: The bridge at Sorn on Su',
      'paragraph: The ministry of works sa',
    ]);
    expect(article.metadata).toMatchObject({
      title: 'Old bridge at Sorn to close for two years',
      author: 'Jane Doe and Tomas Brenn',
      published: { date: '2024-06-03T14:05', precision: 'minute' },
      language: 'en',
      outlet: null,
      place: null,
      url: null,
    });
  });

  it('goes on past an outlet and a label between headline and date', () => {
    const article = read(
      [
        'Old bridge at Sorn to close',
        'Sorn Gazette with agencies',
        'Published',
        'June 3, 2024',
        ...BODY,
      ].join('\n'),
    );
    expect(article.blocks.slice(0, 4).map(({ kind }) => kind)).toEqual(['title', 'credit', 'date', 'date']);
    expect(article.metadata).toMatchObject({ outlet: 'Sorn Gazette', published: { date: '2024-06-03' } });
  });

  it.each(['Sorn Courier, July 4, 2019', 'The Sorn Courier | 4 July 2019'])(
    'reads outlet and full date from “%s”, over a dateline without a year',
    (line) => {
      const article = read(
        ['Old bridge at Sorn to close', 'By Jane Doe', line, `SORN, July 4 — ${BODY[0]}`, BODY[1]].join(
          '\n\n',
        ),
      );
      expect(article.blocks[2]?.kind).toBe('date');
      expect(article.metadata).toMatchObject({
        outlet: line.replace(/[,|].*/, '').trim(),
        published: { date: '2019-07-04', precision: 'day' },
        place: 'Sorn',
      });
    },
  );

  it('takes a second headline for the same thing as a headline too', () => {
    const article = read(
      ['Old bridge at Sorn closes for two years', 'Sorn’s old bridge closed for two years', ...BODY].join(
        '\n',
      ),
    );
    expect(outline(article).slice(0, 2)).toEqual([
      'title: Old bridge at Sorn close',
      'title: Sorn’s old bridge closed',
    ]);
    expect(article.metadata.title).toBe('Old bridge at Sorn closes for two years');
  });

  it('gives no headline to a text that begins with its first paragraph', () => {
    expect(read(BODY.join('\n')).metadata.title).toBeNull();
  });

  it('knows a summary that stands again in the text', () => {
    const summary = 'Shopkeepers on both banks said they had been told nothing about it';
    const article = read(
      [
        'Old bridge at Sorn to close',
        `${summary}.`,
        BODY[0],
        `${summary}. They want a hearing in the town hall.`,
      ].join('\n\n'),
    );
    expect(outline(article)[1]).toBe('standfirst: Shopkeepers on both bank');
  });

  it('splits the outlet off a headline', () => {
    const article = read(['Old bridge to close | The Sorn Gazette', ...BODY].join('\n\n'));
    expect(article.metadata).toMatchObject({ title: 'Old bridge to close', outlet: 'The Sorn Gazette' });
  });

  it('reads a name beside a date as the author, unless the text speaks of it', () => {
    const lines = (name: string): string =>
      ['Old bridge at Sorn to close', name, 'June 3, 2024', ...BODY].join('\n\n');
    expect(read(lines('Jane Doe')).metadata.author).toBe('Jane Doe');
    expect(
      read(`${lines('Upper Sorn')}\n\nUpper Sorn will get a ferry of its own in the autumn, he said.`)
        .metadata.author,
    ).toBeNull();
  });
});

describe('dateline', () => {
  it.each([
    ['BAMAKO, Mali — Dec. 22 — The army said so.', 'Bamako, Mali', '--12-22', null],
    ['LONDON (Reuters) - The army said so.', 'London', null, 'Reuters'],
    ['WASHINGTON, D.C. — The army said so.', 'Washington, D.C.', null, null],
    ['NAIROBI, Kenya, March 3, 2024 (AP) — The army said so.', 'Nairobi, Kenya', '2024-03-03', 'AP'],
    ['PARIS, 22 décembre (AFP) - L’armée a dit cela.', 'Paris', '--12-22', 'AFP'],
    ['Dakar, le 3 mars 2026 – L’armée a dit cela.', 'Dakar', '2026-03-03', null],
    ['NEW DELHI: The army said so.', 'New Delhi', null, null],
    ['BRUSSELS/PARIS (Reuters) - The army said so.', 'Brussels/Paris', null, 'Reuters'],
    ['Berlin (dpa) - Die Armee hat das gesagt.', 'Berlin', null, 'dpa'],
    ['MADRID, 22 dic. (EUROPA PRESS) - El ejército lo dijo.', 'Madrid', '--12-22', 'EUROPA PRESS'],
    ['LISBOA, 22 dez 2025 (Lusa) - O exército disse isso.', 'Lisboa', '2025-12-22', 'Lusa'],
    ['МОСКВА, 22 дек — Армия сообщила об этом.', 'Москва', '--12-22', null],
    ['دبي (رويترز) - قال الجيش ذلك.', 'دبي', null, 'رويترز'],
  ])('%s', (lead, place, date, outlet) => {
    const { metadata } = read(['Army speaks about the bridge', `${lead} ${BODY[0]}`, BODY[1]].join('\n\n'));
    expect([metadata.place, metadata.published?.date ?? null, metadata.outlet]).toEqual([
      place,
      date,
      outlet,
    ]);
  });

  it.each([
    'Hodgson - who coached the team - said so.',
    'Analysis — The army said so.',
    'The army: a short history of it.',
    'NextDay News - The army said so.',
  ])('finds no place in “%s”', (lead) => {
    expect(
      read(['Army speaks about the bridge', `${lead} ${BODY[0]}`, BODY[1]].join('\n\n')).metadata.place,
    ).toBeNull();
  });
});

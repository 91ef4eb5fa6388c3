import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadArticle } from './article.ts';
import { readText } from './read.ts';
import { readNow } from './read-now.fixture.ts';

function read(text: string, fileName = 'article.txt'): ReadArticle {
  const result = readNow(new TextEncoder().encode(text), fileName);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** Each block as "kind: beginning", with an x in front of furniture. */
function outline(article: ReadArticle, letters = 24): readonly string[] {
  return article.blocks.map(
    ({ start, end, kind, furniture }) =>
      `${furniture ? 'x ' : ''}${kind}: ${article.text.slice(start, end).slice(0, letters)}`,
  );
}

const BODY = [
  'The ministry of works said on Monday that the old bridge would be closed for two years, and that a ferry would carry lorries in the meantime.',
  'Shopkeepers on both banks said they had been told nothing, and asked for the plans to be shown before the first barrier goes up.',
  'A spokesman answered that the plans had been on show in the town hall since March, on the second floor, behind the lift.',
];

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

describe('metadata', () => {
  it.each([
    ['Von Jana Klein und Peter Groß', 'Jana Klein und Peter Groß'],
    ['Por María López y Juan Pérez', 'María López y Juan Pérez'],
    ['di Marco Rossi', 'Marco Rossi'],
    ['Door Jan de Vries', 'Jan de Vries'],
    ['Автор: Иван Петров', 'Иван Петров'],
    ['بقلم محمد علي', 'محمد علي'],
    ['Oleh Budi Santoso', 'Budi Santoso'],
    ['Von unserer Redaktion', null],
    ['Por la tarde', null],
  ])('reads the byline “%s”', (byline, author) => {
    expect(
      read(['Old bridge at Sorn to close', byline, 'June 3, 2024', ...BODY].join('\n\n')).metadata.author,
    ).toBe(author);
  });

  it.each([
    ['22 декабря 2025, 14:05', '2025-12-22T14:05'],
    ['Gepubliceerd op 22 december 2025', '2025-12-22'],
    ['Pubblicato il 22 dicembre 2025', '2025-12-22'],
    ['22 grudnia 2025', '2025-12-22'],
    ['22 Aralık 2025', '2025-12-22'],
    ['2025年12月22日', '2025-12-22'],
    ['22 ديسمبر 2025', '2025-12-22'],
  ])('reads the line of the date “%s”', (line, date) => {
    expect(read(['Old bridge at Sorn to close', line, ...BODY].join('\n\n')).metadata.published?.date).toBe(
      date,
    );
  });

  it('reads outlet and date in front of the first sentence', () => {
    const { metadata } = read(`NextDay News - On December 23, 2025, ${BODY[0]}\n${BODY[1]}`);
    expect(metadata).toMatchObject({
      outlet: 'NextDay News',
      published: { date: '2025-12-23', precision: 'day' },
      title: null,
    });
  });

  it('never takes a date of the events for the date of the article', () => {
    expect(
      read(`Old bridge to close\n\nOn December 23, 2025, ${BODY[0]}\n\n${BODY[1]}`).metadata.published,
    ).toBeNull();
  });

  it('reads byline and outlet under the text', () => {
    const { metadata } = read(
      ['Old bridge to close', ...BODY, 'By Ada Klein', 'Sorn Times international–Monitoring.'].join('\n'),
    );
    expect(metadata).toMatchObject({ author: 'Ada Klein', outlet: 'Sorn Times' });
  });

  it('names nobody for a staff byline and for an agency', () => {
    for (const byline of ['By a staff reporter', 'By Reuters', 'By Our Correspondent'])
      expect(read(['Old bridge to close', byline, ...BODY].join('\n\n')).metadata.author).toBeNull();
  });

  it('is hardly sure of an outlet that people only speak to', () => {
    const article = read(
      [
        'Old bridge to close',
        `${BODY[0]} “No,” she tells Sorn Radio.`,
        `${BODY[1]} “Never,” he tells Sorn Radio.`,
      ].join('\n'),
    );
    expect(article.metadata.outlet).toBe('Sorn Radio');
    expect(article.origins.find(({ field }) => field === 'outlet')?.sure).toBeLessThan(0.5);
  });

  it('points at the place each value was read from', () => {
    const article = read(['Old bridge to close', 'By Ada Klein', 'June 3, 2024', ...BODY].join('\n\n'));
    const places = article.origins.map(({ field, range }) => [
      field,
      range ? article.text.slice(range.start, range.end) : null,
    ]);
    expect(places).toEqual([
      ['title', 'Old bridge to close'],
      ['author', 'Ada Klein'],
      ['published', 'June 3, 2024'],
      ['language', null],
    ]);
  });

  it('takes an address on a line of its own', () => {
    expect(
      read(['Old bridge to close', ...BODY, 'Source: https://sorn.example/bridge'].join('\n\n')).metadata.url,
    ).toBe('https://sorn.example/bridge');
  });
});

describe('furniture', () => {
  it.each([
    ['- Advertisement -', 'advert marker'],
    ['Story continues below advertisement', 'advert marker'],
    ['Publicité', 'advert marker'],
    ['Read also: Ten bridges to see this summer', 'also-read teaser'],
    ['Lire aussi : Dix ponts à voir cet été', 'also-read teaser'],
    ['Share this on Facebook', 'site controls'],
    ['5 min read', 'site controls'],
    ['Subscribe to our newsletter and never miss a bridge', 'newsletter call'],
    ['Abonnez-vous à notre lettre du matin', 'newsletter call'],
    ['Tags: bridges, Sorn, ferries', 'topic tags'],
    ['Your email address will not be published. Required fields are marked *', 'comment form'],
    ['© 2024 The Sorn Gazette. All rights reserved.', 'copyright notice'],
    ['***', 'ruled line'],
    ['Lesen Sie auch: Zehn Brücken für den Sommer', 'also-read teaser'],
    ['Lea también: Diez puentes para el verano', 'also-read teaser'],
    ['Leggi anche: Dieci ponti da vedere', 'also-read teaser'],
    ['Leia também: Dez pontes para o verão', 'also-read teaser'],
    ['Читайте также: Десять мостов этого лета', 'also-read teaser'],
    ['اقرأ أيضا: عشرة جسور لهذا الصيف', 'also-read teaser'],
    ['Baca juga: Sepuluh jembatan', 'also-read teaser'],
    ['Ayrıca okuyun: Bu yazın on köprüsü', 'also-read teaser'],
    ['延伸閱讀：今夏十座橋', 'also-read teaser'],
    ['Реклама', 'advert marker'],
    ['إعلان', 'advert marker'],
    ['Подписывайтесь на наш канал в Telegram', 'newsletter call'],
    ['تابعونا على تويتر وفيسبوك', 'newsletter call'],
    ['Suscríbete a nuestro boletín', 'newsletter call'],
    ['Поделиться', 'site controls'],
    ['Все права защищены', 'copyright notice'],
    ['Теги: мосты, паромы', 'topic tags'],
  ])('sets “%s” aside as %s', (line, reason) => {
    const article = read(['Old bridge at Sorn to close', BODY[0], line, BODY[1], BODY[2]].join('\n\n'));
    expect(article.blocks.map((block) => block.reason)).toEqual([null, null, reason, null, null]);
  });

  it('ends the article at the comment form and at the teasers under it', () => {
    const article = read(
      [
        'Old bridge at Sorn to close',
        ...BODY,
        'Author',
        'Leave a Reply',
        'Name *',
        'Don’t Miss',
        'Ferry prices to double in the autumn',
        'The ferry company has announced that',
      ].join('\n\n'),
    );
    expect(outline(article, 12).slice(4)).toEqual([
      'x heading: Author',
      'x heading: Leave a Repl',
      'x paragraph: Name *',
      'x heading: Don’t Miss',
      'x heading: Ferry prices',
      'x paragraph: The ferry co',
    ]);
  });

  it.each([
    ['Über den Autor', 'Hinterlasse eine Antwort', 'Das könnte Sie auch interessieren'],
    ['Sobre el autor', 'Deja un comentario', 'Noticias relacionadas'],
    ['Об авторе', 'Оставить комментарий', 'Читайте также'],
    ['عن الكاتب', 'اترك تعليقا', 'مواضيع ذات صلة'],
  ])('ends the article at “%s”, “%s” and “%s” too', (author, comments, teasers) => {
    const below = [
      author,
      'Jane Doe, Sorn',
      comments,
      'Name *',
      teasers,
      'Ferry prices to double in the autumn',
    ];
    const article = read(['Old bridge at Sorn to close', ...BODY, ...below].join('\n\n'));
    expect(article.blocks.map(({ furniture }) => furniture)).toEqual([
      false,
      ...BODY.map(() => false),
      ...below.map(() => true),
    ]);
  });

  it('keeps byline and date under a count of comments above the text', () => {
    const article = read(
      ['Old bridge at Sorn to close', '12 comments', 'By Ada Klein', 'June 3, 2024', ...BODY].join('\n'),
    );
    expect(article.metadata).toMatchObject({ author: 'Ada Klein', published: { date: '2024-06-03' } });
    expect(article.blocks.map(({ reason }) => reason)).toEqual([
      null,
      'comment form',
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('goes on with the article after a list of teasers in its middle', () => {
    const article = read(
      [
        'Old bridge at Sorn to close',
        BODY[0],
        'Related stories',
        'Ferry prices to double',
        'Ten bridges to see',
        BODY[1],
        BODY[2],
      ].join('\n\n'),
    );
    expect(article.blocks.map((block) => block.furniture)).toEqual([
      false,
      false,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('counts nothing twice: a pull quote and a repeated paragraph are set aside', () => {
    const quote = '“They asked us on a Sunday night, by telephone”';
    const article = read(
      [
        'Old bridge at Sorn to close',
        BODY[0],
        BODY[1],
        quote,
        `${quote.slice(0, -1)},” said the baker, who keeps the shop by the ramp.`,
        BODY[1],
      ].join('\n\n'),
    );
    expect(article.blocks.map(({ kind, furniture }) => [kind, furniture])).toEqual([
      ['title', false],
      ['paragraph', false],
      ['paragraph', false],
      ['quote', true],
      ['paragraph', false],
      ['paragraph', true],
    ]);
  });

  it('leaves prose alone that only speaks of such things', () => {
    const prose = [
      'Comments by the minister were met with silence in the hall, where nobody had expected him to come at all that evening.',
      'Advertisement on the bridge is forbidden by a law of 1911, which nobody has dared to change since it was passed.',
      'Share prices of the ferry company rose by a third on Monday morning and fell again when the plan was read in full.',
    ];
    expect(
      read(['Old bridge at Sorn to close', ...prose].join('\n\n')).blocks.some((block) => block.furniture),
    ).toBe(false);
  });
});

describe('body', () => {
  it('finds sub-headings, lists, tables and quoted mail', () => {
    const article = read(
      [
        'Old bridge at Sorn to close',
        '',
        BODY[0],
        '',
        'What comes next',
        '',
        BODY[1],
        '',
        '- a ferry for lorries',
        '- a footbridge for people',
        '',
        'Bank\tShops',
        'North\t31',
        'South\t28',
        '',
        '> Please answer by Friday.',
        '',
        BODY[2],
      ].join('\n'),
    );
    expect(article.blocks.map(({ kind }) => kind)).toEqual([
      'title',
      'paragraph',
      'heading',
      'paragraph',
      'list',
      'list',
      'table',
      'table',
      'table',
      'quote',
      'paragraph',
    ]);
  });

  it('reads a question over another heading as the end of the text before it', () => {
    const article = read(
      ['Old bridge at Sorn to close', BODY[0], 'But will it hold?', 'The state of the piers', BODY[1]].join(
        '\n',
      ),
    );
    expect(outline(article, 8).slice(2, 4)).toEqual(['paragraph: But will', 'heading: The stat']);
  });

  it('does not read results and names in a row as headings', () => {
    const article = read(
      ['Cup draw puts Sorn first', BODY[0], 'Sorn v Vesk', 'Orlany v Tamsa', 'Sele v Corvane', BODY[1]].join(
        '\n',
      ),
    );
    expect(article.blocks.filter(({ kind }) => kind === 'list')).toHaveLength(3);
  });
});

describe('any text', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '',
      'By Jane Doe',
      'Advertisement',
      'Leave a Reply',
      'June 3, 2024',
      'BAMAKO — The army',
      '“No”',
      'a\tb',
      '- x',
      '---',
      ...BODY,
    ),
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .tuple(fc.array(line, { maxLength: 30 }), fc.constantFrom('\n', '\n\n', '\r\n', '\r'))
      .map(([lines, end]) => lines.join(end)),
  );

  function expectSound(article: ReadArticle): void {
    let last = 0;
    for (const { start, end, furniture, reason } of article.blocks) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(article.text.length);
      expect(reason === null).toBe(!furniture);
      last = end;
    }
    for (const { field, range, sure } of article.origins) {
      expect(article.metadata[field]).not.toBeNull();
      expect(sure).toBeGreaterThan(0);
      expect(sure).toBeLessThanOrEqual(1);
      if (range)
        expect(range.start >= 0 && range.end <= article.text.length && range.start < range.end).toBe(true);
    }
  }

  it('given as it is stays as it is, with blocks in order, apart and inside it, and every letter in one of them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const article = readText(text);
        expect(article.text).toBe(text);
        expectSound(article);
        const covered = new Set<number>();
        for (const { start, end } of article.blocks) for (let at = start; at < end; at++) covered.add(at);
        for (const match of text.matchAll(/[\p{L}\p{N}]/gu)) expect(covered.has(match.index)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ' ',
    '\n',
    '\n ',
    '\t',
    '.',
    'A.',
    '"',
    '(',
    '<',
    '“',
    '- ',
    'a\t',
    '> ',
    'told The A ',
    'By A ',
    '—',
    'A B\n3 June\n',
    'x ',
  ])('takes no more time than its length asks for: %j again and again', (piece) => {
    const started = performance.now();
    readText(`Title of it\n\n${piece.repeat(400_000 / piece.length)}x`);
    read(`Title of it\n\n${piece.repeat(400_000 / piece.length)}x`);
    // some hundred milliseconds; a pattern that tries everything from everywhere takes minutes
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it.each(['a.txt', 'a.md'])('is read as %s or refused, and never throws', (fileName) => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 400 }),
          anyText.map((text) => new TextEncoder().encode(text)),
        ),
        (bytes) => {
          const result = readNow(bytes, fileName);
          if (!result.ok) {
            expect(['file-empty', 'file-binary', 'file-undecodable', 'file-format-unknown']).toContain(
              result.error.code,
            );
            return;
          }
          expect(result.value.text).toBe(result.value.text.normalize('NFC'));
          expect(result.value.text).not.toMatch(/\r|^\n|\n$|[ \t]\n/);
          expectSound(result.value);
        },
      ),
      { numRuns: 300 },
    );
  });
});

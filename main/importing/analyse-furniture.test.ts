import { describe, expect, it } from 'vitest';
import { BODY, outline, read } from './analyse.fixture.ts';

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

import { describe, expect, it } from 'vitest';
import { BODY, read } from './analyse.fixture.ts';

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

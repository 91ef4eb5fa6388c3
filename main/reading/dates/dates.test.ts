import { describe, expect, it } from 'vitest';
import { readDates } from '../index.ts';

const dates = (text: string, language = 'en', reference: string | null = '2025-03-12') =>
  readDates(text, { language, reference }).map(({ from, to }) => (to ? `${from}..${to}` : from));

describe('dates', () => {
  it.each([
    ['on 22 December 2025', '2025-12-22'],
    ['on December 22, 2025', '2025-12-22'],
    ['on Dec. 22', '--12-22'],
    ['on the 22nd of December', '--12-22'],
    ['on 2025-12-22', '2025-12-22'],
    ['on 12/22/2025', '2025-12-22'],
    ['in September 2023', '2023-09'],
    ['in September', '--09'],
    ['in 2024', '2024'],
    ['from July 6-8, 2024', '2024-07-06..2024-07-08'],
    ['in the 1990s', '1990..1999'],
    ['between 2011-2013', '2011..2013'],
    ['on Christmas Eve', '--12-24'],
    ['on Easter 2018', '2018-04-01'],
    ['yesterday', '2025-03-11'],
    ['last Tuesday', '2025-03-04'],
    ['on Friday', '2025-03-07'],
    ['two weeks ago', '2025-02-26'],
    ['in three days', '2025-03-15'],
    ['last month', '2025-02'],
    ['next year', '2026'],
  ])('%s', (text, expected) => {
    expect(dates(`They met ${text}.`)).toEqual([expected]);
  });

  it.each([
    ['le 22 décembre 2025', '2025-12-22'],
    ['le 1er mars', '--03-01'],
    ['en septembre 2023', '2023-09'],
    ['en 2024', '2024'],
    ['hier', '2025-03-11'],
    ['mardi dernier', '2025-03-11'],
    ['il y a deux semaines', '2025-02-26'],
    ['dans trois jours', '2025-03-15'],
    ['la semaine dernière, puis le mois dernier', '2025-02'],
    ['l’an dernier', '2024'],
    ['le 14/07/2024', '2024-07-14'],
  ])('%s', (text, expected) => {
    expect(dates(`Ils se sont vus ${text}.`, 'fr')).toEqual([expected]);
  });

  it('lean on the date before them', () => {
    expect(dates('It fell in August 2024. Nearly a month later, another fell.', 'en', null)).toEqual([
      '2024-08',
      '2024-09',
    ]);
    expect(
      dates('It began on September 17. On the same day it rained; the next day it stopped.', 'en', null),
    ).toEqual(['--09-17', '--09-17', '--09-18']);
  });

  it('never get a year that the text does not give', () => {
    for (const date of dates('On Dec. 22, on 4 May, since March and on the day after Christmas.'))
      expect(date).toMatch(/^--/);
  });

  it('that lean on nothing known are left out', () => {
    expect(dates('They met yesterday and last Tuesday.', 'en', null)).toEqual([]);
  });

  it.each([
    'They may march on.',
    'It is the sixth time in three years.',
    'A score of 7/6.',
    'They sat in the sun.',
  ])('%s has none', (text) => {
    expect(dates(text)).toEqual([]);
  });
});

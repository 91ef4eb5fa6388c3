/**
 * Prints how well the readers do: on the invented passages of the project, and on the data sets and scorers in
 * `../shared` where they are there. Then the ten worst misses of each kind, so that the next person can go on.
 */
import { readFileSync } from 'node:fs';
import { parseNews, tallyNews } from '../../main/reading/fixtures/news-figures.ts';
import {
  f1,
  parsePassages,
  parseSpeakerCases,
  tallyPassages,
  tallySpeakers,
} from '../../main/reading/fixtures/passages.ts';
import { dateMisses, figureMisses, quoteMisses } from './misses.ts';
import { runScorers } from './scorers.ts';

const SHOWN = 10;
const FIXTURES = new URL('../../main/reading/fixtures/', import.meta.url);

interface Row {
  readonly set: string;
  readonly kind: string;
  readonly score: string;
}

const lines = (text: string) => console.log(text);

function printRows(rows: readonly Row[]): void {
  const width = (pick: (row: Row) => string) => Math.max(0, ...rows.map((row) => pick(row).length));
  const set = width((row) => row.set);
  const kind = width((row) => row.kind);
  for (const row of rows) lines(`${row.set.padEnd(set)}  ${row.kind.padEnd(kind)}  ${row.score}`);
}

function printMisses(title: string, misses: readonly string[]): void {
  if (misses.length === 0) return;
  lines(`\n${title}: ${misses.length}, the worst ${Math.min(SHOWN, misses.length)}`);
  for (const miss of misses.slice(0, SHOWN)) lines(`  ${miss.replace(/\s+/g, ' ')}`);
}

const passages = (['en', 'fr'] as const).map((language) => {
  const file = language === 'en' ? 'english.txt' : 'french.txt';
  return {
    language,
    tallies: tallyPassages(parsePassages(readFileSync(new URL(file, FIXTURES), 'utf8')), language),
  };
});

const news = (['en', 'fr'] as const).map((language) => ({
  language,
  tally: tallyNews(
    parseNews(readFileSync(new URL(`news-figures.${language}.txt`, FIXTURES), 'utf8')),
    language,
  ),
}));

const meant = tallySpeakers(parseSpeakerCases(readFileSync(new URL('speakers.txt', FIXTURES), 'utf8')), 'en');

lines('Invented passages of the project (F1, right / found / expected)');
printRows(
  passages.flatMap(({ language, tallies }) =>
    [...tallies].map(([kind, tally]) => ({
      set: language,
      kind,
      score: `${f1(tally).toFixed(3)}  ${tally.right} / ${tally.found} / ${tally.expected}`,
    })),
  ),
);

lines(`en  he, she, they, the minister  ${meant.right} / ${meant.expected} are who is meant`);

for (const { language, tally } of news) {
  const share = (right: number) => ((2 * right) / (tally.found + tally.expected)).toFixed(3);
  lines(
    `${language}  figures of news  value ${share(tally.value)}  unit ${share(tally.unit)}  sign ${share(tally.sign)}  counted ${share(tally.counted)}  ranges ${tally.ranges.join(' of ')}`,
  );
}

const scorers = await runScorers();
if (scorers === null) lines('\nNo data sets: ../shared/eval is not there.');
else for (const { name, output } of scorers) lines(`\n${name}\n${output}`);

for (const { language, tallies } of passages)
  for (const [kind, { misses }] of tallies) printMisses(`passages, ${language}, ${kind}`, misses);

for (const { language, tally } of news) printMisses(`figures of news, ${language}`, tally.misses);
printMisses('passages, en, he, she, they and the minister', meant.misses);

if (scorers !== null) {
  for (const [title, misses] of await quoteMisses()) printMisses(title, misses);
  for (const [title, misses] of figureMisses()) printMisses(title, misses);
  printMisses('dates, mrt', dateMisses());
}

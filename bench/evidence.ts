import type { PassageDetails, Range } from '../preload/contract/index.ts';

/** What an analyst marked in a generated article. */
export interface GeneratedPassage {
  readonly range: Range;
  readonly details: PassageDetails;
  readonly comment: string;
  readonly tag: string;
}

/** An analyst marks one article in so many. */
const MARKED_EVERY = 10;
const MOST_QUOTES = 2;

const QUOTE = /“([^”]+)” (\S+ \S+) (said|told reporters|declared|added|wrote)/gu;
const FIGURE = /\b(\d[\d,]*) (troops|people|tonnes|euros|villages|vehicles|votes|homes)\b/u;

const GROUPS = ['force', 'flood', 'vote', 'border', 'prices', 'roads'] as const;
const UNDER = ['losses', 'plans', 'aid', 'claims', 'to check'] as const;
/** The tags of a project that has been worked in: paths of two names. */
export const TAGS: readonly string[] = GROUPS.flatMap((group) => UNDER.map((under) => `${group} / ${under}`));

/** Whether generated article number `n` is one that was marked. */
export function isMarked(n: number): boolean {
  return n % MARKED_EVERY === 0;
}

/** What was marked in article number `n`: quotes with their speakers, a figure, a claim, a note with a comment. */
export function passagesOf(n: number, text: string): readonly GeneratedPassage[] {
  if (!isMarked(n)) return [];
  const tag = (at: number): string => TAGS[(n / MARKED_EVERY + 7 * at) % TAGS.length] ?? '';
  const passages: GeneratedPassage[] = [];
  const mark = (range: Range, details: PassageDetails, comment = ''): void => {
    passages.push({ range, details, comment, tag: tag(passages.length) });
  };
  for (const found of [...text.matchAll(QUOTE)].slice(0, MOST_QUOTES)) {
    const [, words = '', speaker = '', cue = ''] = found;
    const start = found.index + 1;
    mark(
      { start, end: start + words.length },
      { kind: 'quote', speaker, cue, reportedBy: null, direct: true },
    );
  }
  const figure = FIGURE.exec(text);
  if (figure) {
    const [words, value = '', counted = ''] = figure;
    mark({ start: figure.index, end: figure.index + words.length }, figureOf(value, counted));
  }
  const lines = linesOf(text);
  const [, , claimed = lines[0], noted = claimed] = lines;
  if (claimed) mark(claimed, { kind: 'claim', assertedBy: null, credibility: null });
  if (noted) {
    const words = text.slice(noted.start, noted.end).split(' ').slice(0, 4).join(' ');
    mark(noted, { kind: 'note' }, `Ask again about ${words}`);
  }
  return passages;
}

function figureOf(value: string, counted: string): PassageDetails {
  return {
    kind: 'figure',
    value: Number(value.replaceAll(',', '')),
    min: null,
    max: null,
    quantifier: 'exactly',
    change: null,
    unit: counted,
    counted,
    asOf: null,
    place: null,
    attribution: null,
  };
}

function linesOf(text: string): readonly Range[] {
  return [...text.matchAll(/\S.*/gu)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }));
}

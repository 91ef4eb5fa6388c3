import { fold } from './shape.ts';
import { setAside, type Unit } from './unit.ts';

/** A line of fewer words is not worth setting aside when it comes again: a label, an instruction. */
const REPEATED = 14;
/** What stands in a text more often than twice stands there on purpose: a refrain, a prayer, a question asked of each. */
const REFRAIN = 3;
const LONGEST_PULL_QUOTE = 60;
/** Comparing every quote with every block is for articles, not for a book in one file. */
const MANY_UNITS = 2_000;
/** With more of its words set aside as repeats, a text repeats itself, unless all of it stands there twice. */
const MOST_REPEATS = 0.25;
/** So many blocks in a row that came before in the same order are the article scraped twice. */
const RUN = 3;

/** A pull quote, or a paragraph that the scraping put in twice: the later one is set aside, so nothing counts twice. */
export function setRepeatsAside(units: readonly Unit[]): void {
  for (const unit of repeatsIn(units)) setAside(unit, 'the same words again');
  if (units.length <= MANY_UNITS) setPullQuotesAside(units);
}

function repeatsIn(units: readonly Unit[]): readonly Unit[] {
  const body = units.filter(
    (unit) => !unit.furniture && unit.kind !== 'table' && unit.kind !== 'list' && unit.words >= 5,
  );
  const places = placesOf(body);
  const firstOf = (i: number): number => places[i]?.first ?? i;
  const again = (i: number): boolean => firstOf(i) < i;
  const single: Unit[] = [];
  const runs: Unit[] = [];
  for (let i = 0; i < body.length; ) {
    const from = i;
    while (i < body.length && again(i)) i++;
    const repeats = body
      .slice(from, i)
      .filter(
        (unit) => unit.kind !== 'title' && unit.words >= REPEATED && !isAskedAgain(unit) && !isVerse(unit),
      );
    if (isRun(firstOf, from, i)) runs.push(...repeats);
    else single.push(...repeats.filter((unit) => (places[body.indexOf(unit, from)]?.count ?? 0) < REFRAIN));
    i = Math.max(i, from + 1);
  }
  const total = body.reduce((sum, { words }) => sum + words, 0);
  const words = single.reduce((sum, unit) => sum + unit.words, 0);
  return words > total * MOST_REPEATS && single.length > 1 ? runs : [...runs, ...single];
}

interface Said {
  /** The first of the blocks that say it. */
  readonly first: number;
  count: number;
}

/** For each block where its words stand for the first time, and how often; none for what nothing else can say. */
function placesOf(body: readonly Unit[]): readonly (Said | undefined)[] {
  const lengths = new Map<number, number>();
  for (const { words } of body) lengths.set(words, (lengths.get(words) ?? 0) + 1);
  const places = new Map<string, Said>();
  return body.map((unit, first): Said | undefined => {
    // hardly two blocks have as many words as each other
    if (lengths.get(unit.words) === 1) return undefined;
    const said = unit.text.toLowerCase();
    let place = places.get(said);
    // the summary of an article may stand in it again
    if (unit.kind !== 'standfirst') {
      if (place) place.count++;
      else {
        place = { first, count: 1 };
        places.set(said, place);
      }
    }
    return place;
  });
}

/** Whether these blocks say again what others said in the same order. */
function isRun(firstOf: (at: number) => number, from: number, to: number): boolean {
  if (to - from < RUN) return false;
  for (let i = from + 1; i < to; i++) if (firstOf(i) !== firstOf(i - 1) + 1) return false;
  return true;
}

/** A question may be put to one after the other. */
function isAskedAgain({ text }: Unit): boolean {
  return /[?？؟]$/u.test(text);
}

const VERSE_LINES = 3;
const VERSE_LINE = 55;

/** Short lines in one block are verse, and verse has refrains. */
function isVerse({ lines, text }: Unit): boolean {
  return lines >= VERSE_LINES && text.length / lines < VERSE_LINE;
}

function setPullQuotesAside(units: readonly Unit[]): void {
  const quotes = units.filter((unit) => !unit.furniture && isPullQuote(unit));
  if (quotes.length === 0) return;
  const text = units
    .filter(
      ({ furniture, kind }) => !furniture && kind !== 'title' && kind !== 'standfirst' && kind !== 'table',
    )
    .map((unit) => ({ unit, said: fold(unit.text) }));
  for (const quote of quotes) {
    const said = fold(quote.text).replace(/(?<![.,!?…])[.,!?…]+$/, '');
    const inText = text.some(
      ({ unit, said: other }) => unit !== quote && unit.words > quote.words && other.includes(said),
    );
    if (!inText) continue;
    quote.kind = 'quote';
    setAside(quote, 'pull quote, the same words stand in the text');
  }
}

function isPullQuote({ kind, text, words }: Unit): boolean {
  if (words > LONGEST_PULL_QUOTE || words < 5 || kind === 'table' || kind === 'list') return false;
  return kind === 'quote' || /^["“«„][^"”»]*["”»“]$/u.test(text);
}

/** What stands between quotation marks: straight, curly, guillemets, low-high, single where no double ones stand. */
import type { Range } from '../../../preload/contract/text.ts';
import { isSkipped, type Reading, tokenAt } from '../reading.ts';
import { blankAt, digitAt, GAP, letterAt, type Token } from '../tokens.ts';

/** What stands between marks, without them. */
export interface Stretch extends Range {
  /** The token of the opening mark. */
  readonly open: number;
  /** The token of the closing mark; where none closes, the first one behind the paragraph. */
  readonly close: number;
  readonly closed: boolean;
  readonly paragraph: number;
  readonly mark: string;
}

const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"”',
  '“': '”"',
  '”': '”"',
  '„': '“”"',
  '‟': '”"',
  '«': '»',
  // „…“ turned round, and »…» of the north
  '»': '«»',
  '‹': '›',
  '＂': '＂',
  '「': '」',
  '『': '』',
};
const OPENERS = new Set(['"', '“', '„', '‟', '«', '‹', '＂', '「', '『']);
const EITHER = new Set(['”', '»']);
const SINGLES = new Set(['‘', '’', "'", '‚']);
const isQuoteMark = (token: Token) =>
  token.kind === 'mark' &&
  (OPENERS.has(token.lower) || EITHER.has(token.lower) || '“”«»‹›」』'.includes(token.lower));

interface Open {
  readonly mark: string;
  readonly token: number;
  /** Whether curly marks inside it open and close by themselves: a straight one with a straight one to close it. */
  readonly nests: boolean;
  depth: number;
}

/** 6'2": inches behind feet, in marks or not. */
function isInches({ text, tokens }: Reading, at: number): boolean {
  const [feet, foot, inches] = [tokens[at - 3], tokens[at - 2], tokens[at - 1]];
  return (
    feet?.kind === 'number' &&
    inches?.kind === 'number' &&
    "'’′".includes(foot?.lower ?? ' ') &&
    digitAt(text, (tokens[at]?.start ?? 0) - 1)
  );
}

/** The last straight mark of a paragraph that may close what another opened. */
function lastStraight({ text, tokens }: Reading, first: number, last: number): number {
  for (let at = last - 1; at > first; at--) {
    const token = tokens[at];
    if (token?.lower === '"' && !looksOpening(text, token)) return at;
  }
  return -1;
}

/** Whether a mark that may open or close looks like an opening one: blank before it, a letter behind. */
function looksOpening(text: string, token: Token): boolean {
  const before =
    token.start === 0 || blankAt(text, token.start - 1) || '([{—–-:>'.includes(text.charAt(token.start - 1));
  return before && !blankAt(text, token.end);
}

/** Whether a straight mark stands close behind a word or a full stop, with a blank and more of its paragraph behind. */
function closesOnly(text: string, token: Token): boolean {
  const before = text.charAt(token.start - 1);
  return (
    token.start > 0 &&
    (letterAt(text, token.start - 1) || '.,!?])'.includes(before)) &&
    blankAt(text, token.end) &&
    text.charAt(token.end) !== '\n'
  );
}

/** The stretches of a text in order; none overlap. Marks inside marks belong to the outer stretch. */
export function readStretches(reading: Reading): readonly Stretch[] {
  const stretches = markedStretches(reading);
  // who quotes in double marks keeps single ones for headlines and for words held at arm's length
  return stretches.some(({ mark }) => !SINGLES.has(mark))
    ? stretches.filter((stretch) => !SINGLES.has(stretch.mark) || endsLikeSpeech(reading, stretch))
    : stretches;
}

/** Whether a stretch ends as what somebody says: its own stop or comma, or a comma behind, and not in the first line. */
function endsLikeSpeech({ sentences, sentenceOf, text, tokens }: Reading, stretch: Stretch): boolean {
  const behind = tokens[stretch.close]?.end ?? text.length;
  return (
    ('.,!?…'.includes(text.charAt(stretch.end - 1)) || text.charAt(behind) === ',') &&
    sentences[sentenceOf[stretch.open] ?? 0]?.paragraph !== sentences[0]?.paragraph
  );
}

function markedStretches(reading: Reading): readonly Stretch[] {
  const { tokens, sentences } = reading;
  const stretches: Stretch[] = [];
  let carried: string | null = null;
  for (let index = 0; index < sentences.length; ) {
    const sentence = sentences[index];
    if (!sentence) break;
    let next = index;
    while (sentences[next]?.paragraph === sentence.paragraph) next++;
    const last = sentences[next - 1]?.last ?? sentence.last;
    const start = tokens[sentence.first]?.start ?? 0;
    if (isSkipped(reading, start)) carried = null;
    else carried = readParagraph(reading, sentence.first, last, sentence.paragraph, carried, stretches);
    index = next;
  }
  return stretches;
}

function readParagraph(
  reading: Reading,
  first: number,
  last: number,
  paragraph: number,
  carried: string | null,
  out: Stretch[],
): string | null {
  const { tokens, text } = reading;
  let open: Open | null = null;
  let carries: string | null = null;
  const push = (from: number, to: number, closed: boolean, mark: string) => {
    let start = tokens[from]?.end ?? 0;
    let end = closed ? (tokens[to]?.start ?? start) : (tokens[to - 1]?.end ?? start);
    while (start < end && blankAt(text, start)) start++;
    while (end > start && blankAt(text, end - 1)) end--;
    if (end > start) out.push({ start, end, open: from, close: to, closed, paragraph, mark });
  };
  let doubles = false;
  let straight: number | undefined;
  const opened = (at: number, token: Token): Open => {
    straight ??= lastStraight(reading, first, last);
    const nests = token.lower === '"' && (straight > at || at === first);
    return { mark: token.lower, token: at, nests, depth: 0 };
  };
  for (let at = first; at < last; at++) {
    const token = tokens[at];
    if (token?.kind !== 'mark' || !isQuoteMark(token) || isInches(reading, at)) continue;
    const mark = token.lower;
    if (open) {
      const closers: string = CLOSERS[open.mark] ?? '';
      if (open.mark === '«' && mark === '«') open.depth++;
      else if (open.nests && mark === '“' && looksOpening(text, token)) open.depth++;
      else if (closers.includes(mark)) {
        if (mark === '"' && looksOpening(text, token)) {
          if (open.mark !== '"' || !blankAt(text, token.start - 1)) continue;
          // two opening marks in a row: the first was never closed, as at the end of a paragraph
          push(open.token, at, false, open.mark);
          open = opened(at, token);
          continue;
        }
        if (open.mark === '»' && mark === '»' && blankAt(text, token.start - 1)) continue;
        if (open.depth > 0 && !(open.nests && mark === '"')) open.depth--;
        else {
          push(open.token, at, true, open.mark);
          open = null;
        }
      }
      continue;
    }
    const opens =
      OPENERS.has(mark) ||
      (EITHER.has(mark) && looksOpening(text, token) && (mark !== '»' || carried !== '«'));
    doubles = true;
    if (mark === '»' && carried === '«' && at === first) {
      // a paragraph that goes on with « begins with », and ends with one of its own
      const next = nextMark(tokens, at + 1, last, '»');
      if (next > 0 && nextMark(tokens, at + 1, next, '«') < 0) open = opened(at, { ...token, lower: '«' });
      continue;
    }
    if (!opens) continue;
    // what is left of HTML: class="…"
    if (text.charAt(token.start - 1) === '=') {
      const end = nextMark(tokens, at + 1, last, mark);
      if (end > 0) at = end;
      continue;
    }
    // the closing mark of a stretch whose opening one was lost: `his systems" including …`
    if (mark === '"' && closesOnly(text, token)) continue;
    // inches and seconds: 6'3"
    if (mark === '"' && digitAt(text, token.start - 1) && !letterAt(text, token.end)) continue;
    open = opened(at, token);
  }
  if (open) {
    push(open.token, last, false, open.mark);
    carries = open.mark;
  } else if (!doubles) readSingles(reading, first, last, push);
  return carries;
}

function nextMark(tokens: readonly Token[], from: number, last: number, mark: string): number {
  for (let at = from; at < last; at++) if (tokens[at]?.lower === mark) return at;
  return -1;
}

/** Single marks, where a paragraph has no double ones: 'like this', with apostrophes told apart by what is around them. */
function readSingles(
  reading: Reading,
  first: number,
  last: number,
  push: (from: number, to: number, closed: boolean, mark: string) => void,
): void {
  const { tokens, text } = reading;
  let open = -1;
  let candidate = -1;
  const finish = () => {
    if (open >= 0 && candidate >= 0) push(open, candidate, true, tokens[open]?.lower ?? "'");
    open = -1;
    candidate = -1;
  };
  for (let at = first; at < last; at++) {
    const token = tokens[at];
    if (token?.kind !== 'mark' || !SINGLES.has(token.lower)) continue;
    // ''…'' stands for double marks, and single ones among them are inside a quotation
    if (token.lower === "'" && token.gap === GAP.none && tokens[at - 1]?.lower === "'") return;
    if (
      looksOpening(text, token) &&
      token.lower !== '’' &&
      (letterAt(text, token.end) || text.charAt(token.end) === '“')
    ) {
      finish();
      open = at;
      continue;
    }
    if (open < 0 || letterAt(text, token.end) || blankAt(text, token.start - 1)) continue;
    const before = text.charAt(token.start - 1);
    const certain = '.,!?…'.includes(before) || token.lower === '’' || before !== 's';
    if (certain || candidate < 0) candidate = at;
    if ('.,!?…'.includes(before) || before !== 's') finish();
  }
  finish();
}

/** The tokens of a stretch, its marks left out. */
export function stretchTokens(reading: Reading, stretch: Stretch): readonly [first: number, last: number] {
  return [tokenAt(reading.tokens, stretch.start), stretch.close];
}

export const breaksBefore = (token: Token | undefined) => token === undefined || token.gap >= GAP.line;

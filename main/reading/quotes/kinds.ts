/** What between marks is a quotation, and what a title, a label or a word held at arm's length. */
import type { Reading } from '../reading.ts';
import { GAP } from '../tokens.ts';
import type { Attribution } from './attribution.ts';
import { type Stretch, stretchTokens } from './marks.ts';

const CUE_REACH = 12;
/** “The Quiet Town”, he said, but not: the novel “The Quiet Town” sold nine copies, its author said. */
const TITLE_REACH = 6;

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;
/** The first letter of Thai, before all others of those. */
const FIRST_UNSPACED = 0x0e00;
const LETTERS_A_WORD = 2;

/** The number of words in a range of tokens; what is written without blanks counts by its letters. */
export function words(reading: Reading, first: number, last: number): number {
  let count = 0;
  for (let at = first; at < last; at++) {
    const token = reading.tokens[at];
    if (token?.kind !== 'word' && token?.kind !== 'number') continue;
    count +=
      token.lower.charCodeAt(0) >= FIRST_UNSPACED && UNSPACED.test(token.lower)
        ? Math.ceil(token.lower.length / LETTERS_A_WORD)
        : 1;
  }
  return count;
}

/** Whether all longer words begin with a capital, as in a title: "Collapse: How Societies Choose to Fail". */
function isTitleCase({ tokens, rules }: Reading, first: number, last: number): boolean {
  let capitals = 0;
  let others = 0;
  for (let at = first; at < last; at++) {
    const token = tokens[at];
    // "So I did" is no title
    if (
      token?.kind !== 'word' ||
      token.lower === "'s" ||
      rules.speech.pronouns.get(token.lower)?.person === 1
    )
      continue;
    if (token.capital) capitals++;
    else if (!rules.common.has(token.lower) || token.lower.length > 4) others++;
  }
  return capitals >= 2 && others === 0;
}

/** Whether the word before the marks announces a title or a label: "titled", "a mural reading". */
function announcesTitle(reading: Reading, stretch: Stretch): boolean {
  const { tokens, rules } = reading;
  const before = tokens[stretch.open - 1];
  const word = before?.lower === ':' || before?.lower === ',' ? tokens[stretch.open - 2] : before;
  // "the so-called “friends of the town”"
  if (before?.lower === 'called' && tokens[stretch.open - 2]?.lower === '-' && before.gap === GAP.none)
    return true;
  // "the plaque “…” was hers"
  if (before && rules.speech.carriers.has(before.lower)) return true;
  if (!word || !rules.speech.naming.has(word.lower)) return explains(reading, stretch);
  // "called the plan “madness”", but "a film called “Madness”"
  const opensSmall = tokens[stretch.open + 1]?.kind === 'word' && !tokens[stretch.open + 1]?.capital;
  const form = rules.speech.cues.get(word.lower);
  // « Mon médecin m'a dit : « Partez. » »
  const tells = before?.lower === ':' && (form === 'finite' || form === 'past');
  return !(form !== undefined && form !== 'base' && (opensSmall || tells));
}

/** "He told the programme: “…”": behind a colon stands what is said, not what the programme is called. */
function isTold({ tokens, rules }: Reading, stretch: Stretch, attribution: Attribution | null): boolean {
  if (attribution?.place !== 'before' || !attribution.phrase) return false;
  const cue = tokens[attribution.cueFirst]?.lower ?? '';
  return (
    tokens[stretch.open - 1]?.lower === ':' &&
    !rules.speech.naming.has(cue) &&
    !rules.speech.carriers.has(tokens[stretch.open - 2]?.lower ?? '')
  );
}

const GLOSS_REACH = 4;

/** Whether the words before the marks explain a word or a name: "which means", "better known as", "translates as". */
function explains({ tokens, rules }: Reading, stretch: Stretch): boolean {
  for (let at = stretch.open - 1; at >= stretch.open - GLOSS_REACH; at--) {
    const word = tokens[at]?.lower ?? '';
    if (rules.speech.glossing.has(word)) return true;
    if (rules.speech.defining.has(word)) return speaksOfWords(tokens, rules, at);
    if (!rules.speech.glossed.has(word)) return false;
  }
  return false;
}

const TERM_REACH = 10;

/** Whether "means" explains a word and not what follows from something: "in their tongue the word means", "which means". */
function speaksOfWords(tokens: Reading['tokens'], rules: Reading['rules'], at: number): boolean {
  for (let back = at - 1; back >= at - TERM_REACH; back--) {
    const token = tokens[back];
    if (!token || token.gap >= GAP.paragraph) return false;
    if (rules.speech.terms.has(token.lower)) return true;
    if (rules.speech.cues.get(token.lower) === 'finite' && rules.speech.reporting.has(token.lower))
      return false;
  }
  return false;
}

const CARRIER_REACH = 8;

/** Whether the words stand on something: "a sign on the door read “…”", "wore a shirt that said “…”". */
function standsOn({ tokens, rules }: Reading, attribution: Attribution): boolean {
  if (attribution.place === 'after' || !rules.speech.bearing.has(tokens[attribution.cueFirst]?.lower ?? ''))
    return false;
  for (let at = attribution.cueFirst - 1; at >= attribution.cueFirst - CARRIER_REACH; at--) {
    const token = tokens[at];
    if (!token || token.kind === 'mark') return false;
    if (rules.speech.carriers.has(token.lower)) return !rules.speech.links.has(tokens[at - 1]?.lower ?? '');
    // somebody stands between: "on the banner the mayor said"
    if (token.capital || rules.speech.pronouns.has(token.lower) || rules.names.roles.has(token.lower))
      return false;
  }
  return false;
}

const TERM_WORDS = 5;

/** "What cooks call “ribbon stage”", "they call it the “thief wind”": many name a thing, and nobody says it. */
function isTerm({ tokens, rules }: Reading, stretch: Stretch, { place, cueFirst }: Attribution): boolean {
  if (place === 'after' || !rules.speech.terming.has(tokens[cueFirst]?.lower ?? '')) return false;
  const before = tokens[stretch.open - 1]?.lower ?? '';
  return (
    stretch.open - 1 === cueFirst ||
    rules.speech.definite.has(before) ||
    rules.speech.conjunctions.has(before)
  );
}

/** `"It is over," she said. "Go home."`: short, but a sentence of its own; it may go on in the next paragraph. */
function isWholeSentence(reading: Reading, stretch: Stretch): boolean {
  const sentence = reading.sentences[reading.sentenceOf[stretch.open] ?? 0];
  const opening = reading.tokens[stretch.open + 1];
  return (
    sentence?.first === stretch.open &&
    opening?.capital === true &&
    (stretch.closed || reading.tokens[stretch.close]?.lower === stretch.mark) &&
    '.!?…'.includes(reading.text.charAt(stretch.end - 1))
  );
}

/** `"Follow Ann Reed on Twitter @annreed`: a transcript's last mark was never closed and the footer stands behind it. */
export function isFooter(reading: Reading, stretch: Stretch): boolean {
  const [first, last] = stretchTokens(reading, stretch);
  if (!reading.rules.speech.following.has(reading.tokens[first]?.lower ?? '')) return false;
  const from = reading.tokens[first]?.start ?? 0;
  return /[@#]\w/.test(
    reading.text.slice(from, Math.min(reading.tokens[last - 1]?.end ?? from, from + FOOTER_LENGTH)),
  );
}

/** "(Applause.)" in a transcript is nobody's word. */
export const isStageDirection = ({ text }: Reading, { start, end }: Stretch) =>
  text.charAt(start) === '(' && text.charAt(end - 1) === ')' && text.indexOf(')', start) === end - 1;

const FOOTER_LENGTH = 120;
const HEADLINE_WORDS = 20;

/** A first line that ends in no full stop: a headline shortens what the article says in full, in single marks. */
function inHeadline(reading: Reading, stretch: Stretch): boolean {
  const { sentences, sentenceOf, tokens, text } = reading;
  if (!SINGLES.has(stretch.mark)) return false;
  const head = sentences[0];
  const own = sentences[sentenceOf[stretch.open] ?? 0];
  if (!head || own?.paragraph !== head.paragraph || stretch.open - head.first > 2 * HEADLINE_WORDS)
    return false;
  let end = own.last;
  for (let at = (sentenceOf[stretch.open] ?? 0) + 1; sentences[at]?.paragraph === head.paragraph; at++)
    end = sentences[at]?.last ?? end;
  return (
    end < tokens.length &&
    words(reading, head.first, end) <= HEADLINE_WORDS &&
    !'.!?'.includes(text.charAt((tokens[end - 1]?.end ?? 1) - 1))
  );
}

const SINGLES = new Set(['‘', '’', "'", '‚']);

/**
 * Whether a stretch is something that somebody said. Short ones need a verb of saying near them; a title needs one
 * that stands right beside it; what is announced as a name, a sign or a slogan is none.
 */
export function isQuotation(reading: Reading, stretch: Stretch, attribution: Attribution | null): boolean {
  const [first, last] = stretchTokens(reading, stretch);
  const count = words(reading, first, last);
  if (count === 0 || isStageDirection(reading, stretch)) return false;
  const near =
    attribution !== null &&
    (attribution.place === 'after'
      ? attribution.cueFirst - stretch.close < CUE_REACH
      : stretch.open - attribution.cueLast < CUE_REACH || attribution.cueLast - attribution.cueFirst > 1);
  if (isFooter(reading, stretch) || inHeadline(reading, stretch)) return false;
  if (attribution && count < TERM_WORDS && isTerm(reading, stretch, attribution)) return false;
  // of a piece further on the attribution lies in front of the marks
  const behind = attribution?.place === 'after' && attribution.cueFirst > stretch.close;
  const beside = behind && attribution.cueFirst - stretch.close < TITLE_REACH;
  if (announcesTitle(reading, stretch) && !beside && !isTold(reading, stretch, attribution)) return false;
  if (attribution && standsOn(reading, attribution)) return false;
  if (isTitleCase(reading, first, last)) {
    const link = reading.tokens[stretch.open - 1];
    const between = attribution === null ? 0 : stretch.open - attribution.cueLast;
    const adjoining =
      attribution?.place === 'before' && (between === 0 || (between === 1 && link?.kind === 'mark'));
    const ending = reading.text.charAt(stretch.end - 1);
    const sentence = reading.sentences[reading.sentenceOf[stretch.open] ?? 0];
    const opens = sentence !== undefined && stretch.open - sentence.first < 2;
    return adjoining || (attribution?.place === 'after' && near && opens && ',!?'.includes(ending));
  }
  if (count >= 5) return true;
  return near || isWholeSentence(reading, stretch);
}

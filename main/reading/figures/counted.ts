/** What a figure counts, as its sentence says it: "troops", "people killed", "the death toll". */
import { isAdverb, phraseAt } from '../languages/rules.ts';
import { readNumber } from '../numbers/numbers.ts';
import type { Reading } from '../reading.ts';
import { GAP, isWord } from '../tokens.ts';
import { amountAt } from './amounts.ts';
import { comparedBehind } from './context.ts';
import { moveBefore } from './moves.ts';
import { behindOf, fateBehind, type Noun, nounAt, PARTICIPLE, stops, textOf } from './nouns.ts';
import type { Quantity } from './quantities.ts';

/** "a cut of 500,000 barrels", "temperatures of 41 degrees": the noun that a measure belongs to. */
function beforeOf(reading: Reading, first: number, change: boolean): string | null {
  const { tokens, rules } = reading;
  const link = tokens[first - 1]?.lower ?? '';
  if (!rules.figures.of.has(link) && !rules.figures.at.has(link)) return null;
  const noun = tokens[first - 2];
  if (!isWord(noun) || stops(reading, noun, true) || rules.numbers.scales.has(noun.lower)) return null;
  // « est passé de 8 à 7 %»: a participle behind its auxiliary
  if (rules.speech.verbs.has(tokens[first - 3]?.lower ?? '') && PARTICIPLE.test(noun.lower)) return null;
  if (!change && (rules.figures.up.has(noun.lower) || rules.figures.down.has(noun.lower))) return null;
  // "closed at", "firmer at", "stood at"
  if (
    rules.figures.at.has(link) &&
    (/(?:ed|er|ing)$/.test(noun.lower) || rules.figures.enders.has(noun.lower))
  )
    return null;
  if (!change && rules.figures.levels.has(noun.lower)) return null;
  if (rules.figures.enders.has(noun.lower)) return null;
  // "a bill that nobody expected of": with its adjectives as far as its article
  for (let at = first - 3; at >= first - 5; at--) {
    const word = tokens[at];
    if (!isWord(word)) break;
    if (rules.speech.determiners.has(word.lower) || rules.numbers.articles.has(word.lower))
      return textOf(reading, at + 1, first - 1);
    if (stops(reading, word, false)) break;
  }
  return textOf(reading, first - 2, first - 1);
}

/** "45 and 50 people": what the next number counts as well. */
function nounShared(reading: Reading, at: number): string | null {
  const { tokens, rules } = reading;
  const link = tokens[at]?.lower ?? '';
  if (!rules.figures.rangeAnd.has(link) && !rules.figures.rangeOr.has(link)) return null;
  const number = readNumber(tokens, at + 1, rules.numbers);
  return number && number.scale === 1 ? (nounAt(reading, number.last)?.text ?? null) : null;
}

/** "$3 million on the plant": what money goes to. */
function purpose(reading: Reading, at: number): string | null {
  const { tokens, rules } = reading;
  if (!rules.figures.purpose.has(tokens[at]?.lower ?? '')) return null;
  const noun = tokens[at + 1];
  if (rules.speech.determiners.has(noun?.lower ?? '')) return nounAt(reading, at + 2)?.text ?? null;
  if (!isWord(noun) || noun.capital || noun.gap >= GAP.line || rules.common.has(noun.lower)) return null;
  return nounAt(reading, at + 1)?.text ?? null;
}

/** "two children, aged four and seven": whose age it is. */
function agedWho(reading: Reading, first: number): string | null {
  const { tokens, rules } = reading;
  for (let at = first - 1; at >= first - AGED_REACH; at--) {
    const token = tokens[at];
    if (!token) return null;
    if (!rules.figures.aged.has(token.lower)) continue;
    const noun = tokens[at - 1]?.lower === ',' ? at - 2 : at - 1;
    const word = tokens[noun];
    return isWord(word) && !word.capital && !stops(reading, word, true)
      ? textOf(reading, noun, noun + 1)
      : null;
  }
  return null;
}
const AGED_REACH = 8;

/** What the figure before counts, where this one says no noun of its own: "35 of them", "312 votes to 240". */
function sharedBefore(reading: Reading, first: number, last: number, earlier: string | null): string | null {
  const { tokens, rules } = reading;
  if (!earlier) return null;
  const { of } = rules.figures;
  const pointer = tokens[last + 1]?.lower ?? '';
  if (
    of.has(tokens[last]?.lower ?? '') &&
    (rules.speech.relatives.has(pointer) || rules.speech.pronouns.has(pointer))
  )
    return earlier;
  const link = tokens[first - 1]?.lower ?? '';
  const noun = tokens[first - 2]?.lower ?? '';
  const besides =
    (rules.speech.prepositions.has(link) || link === ',') && earlier.toLowerCase().endsWith(noun);
  // "29 passengers … and 17 more"
  if (rules.figures.fillers.has(tokens[last]?.lower ?? '')) return earlier;
  return rules.speech.relatives.has(link) || (besides && noun.length > 2) ? earlier : null;
}

/** Where the noun of a count stands behind a measure of it: "two 500-kilogram bombs". */
function behindMeasure(reading: Reading, last: number): number {
  const { tokens } = reading;
  if (tokens[last]?.kind !== 'number' && !reading.rules.numbers.small.has(tokens[last]?.lower ?? ''))
    return last;
  const amount = amountAt(reading, last);
  return amount?.unit && tokens[amount.number.last]?.lower === '-' ? amount.last : last;
}

/** What is raised or cut, with what it is of. */
function movedNoun(reading: Reading, first: number): string | null {
  const move = moveBefore(reading, first);
  const { determiners } = reading.rules.speech;
  if (!move) return null;
  const at = determiners.has(reading.tokens[move.object]?.lower ?? '') ? move.object + 1 : move.object;
  const noun = nounAt(reading, at);
  return noun && noun.last <= first ? noun.text : null;
}

/** "a 9.2% stake": a noun right behind the percent that is neither a move nor a time. */
function isShareOf({ tokens, rules }: Reading, at: number): boolean {
  const word = tokens[at];
  if (!isWord(word) || word.capital || word.gap !== GAP.space || /(?:er|ed|ing|ive|ly)$/.test(word.lower))
    return false;
  const { up, down, enders, fates } = rules.figures;
  return ![up, down, enders, fates, rules.dates.leaning.turns, rules.dates.units, rules.common].some((list) =>
    list.has(word.lower),
  );
}

/**
 * What a quantity counts: the noun behind it (behind "of" for shares, percent and measures), with what befell it; else
 * the subject of its clause. `first` and `last` hold the quantity with its quantifier. `earlier` is what the figure before it in the sentence counts, for "… and 2.6 million
 * displaced".
 */
export function countedBy(
  reading: Reading,
  quantity: Quantity,
  first: number,
  last: number,
  earlier: string | null,
): string | null {
  const { tokens, rules } = reading;
  if (quantity.unit === 'year-old') {
    const who = agedWho(reading, first);
    if (who) return who;
  }
  // "four points less", "12 more than"
  if (comparedBehind(reading, quantity, last)) return earlier ?? subjectBefore(reading, first, true);
  const parted = quantity.kind === 'share' ? tokens[quantity.first + 1] : undefined;
  // « un ménage sur cinq »
  if (isWord(parted) && phraseAt(tokens, quantity.first + 2, rules.figures.outOf) > 0) return parted.lower;
  const given = quantity.kind === 'count' ? sharedBefore(reading, first, last, earlier) : null;
  const of = behindOf(reading, last);
  if (given && (of || !nounAt(reading, last))) return given;
  if (of) {
    const fate = fateBehind(reading, of.last);
    return fate ? `${of.text} ${fate}` : of.text;
  }
  const shared = quantity.kind === 'count' ? nounShared(reading, last) : null;
  if (shared) return shared;
  const direct =
    quantity.kind === 'count' ||
    quantity.kind === 'money' ||
    quantity.kind === 'share' ||
    (quantity.kind === 'percent' && isShareOf(reading, last)) ||
    tokens[quantity.last - 2]?.lower === '-';
  if (direct || quantity.kind === 'measure') {
    const noun = nounAt(reading, quantity.kind === 'count' ? behindMeasure(reading, last) : last);
    const vague =
      noun !== null && quantity.kind === 'money' && rules.figures.levels.has(noun.text.toLowerCase());
    if (noun && !vague) {
      const only = tokens[noun.first]?.lower ?? '';
      if (rules.figures.fates.has(only)) {
        const head = earlier
          ?.split(' ')
          .filter((word) => !rules.figures.fates.has(word))
          .join(' ');
        return head ? `${head} ${only}` : only;
      }
      if (
        !(
          quantity.kind === 'measure' &&
          tokens[noun.first]?.gap !== GAP.none &&
          !tokens[quantity.last - 2]?.lower.includes('-')
        )
      ) {
        const fate = fateBehind(reading, noun.last);
        const text = quantity.kind === 'count' ? gluedBehind(reading, noun, last) : noun.text;
        return fate ? `${text} ${fate}` : text;
      }
    }
  }
  return (
    (quantity.kind === 'money' && !rules.figures.of.has(tokens[first - 1]?.lower ?? '')
      ? purpose(reading, last)
      : null) ??
    (rules.figures.of.has(tokens[first - 1]?.lower ?? '') ? movedNoun(reading, first) : null) ??
    // "put the death toll at 214": of a count only what is put at it
    (quantity.kind === 'count' && !isPutAt(reading, first) ? null : beforeOf(reading, first, false)) ??
    movedNoun(reading, first) ??
    subjectBefore(reading, first, quantity.kind === 'percent' || quantity.unit === 'point') ??
    (quantity.kind === 'count' ? null : beforeOf(reading, first, true))
  );
}

/** "the death toll at 214", "cash of 410 million" */
const isPutAt = ({ tokens, rules: { figures } }: Reading, first: number): boolean =>
  figures.at.has(tokens[first - 1]?.lower ?? '') || figures.of.has(tokens[first - 1]?.lower ?? '');

/** "a 5,000-personnel joint battalion" counts "joint battalion personnel". */
function gluedBehind(reading: Reading, noun: Noun, last: number): string {
  const glued = reading.tokens[last]?.lower === '-' && noun.first === last + 1 && noun.last > noun.first + 1;
  if (!glued) return noun.text;
  return `${textOf(reading, noun.first + 1, noun.last)} ${textOf(reading, noun.first, noun.first + 1)}`;
}

/** The noun right behind a plain count ("troops" of "5,000 joint troops"), or behind its "of"; null where none stands there. */
export function countNoun(reading: Reading, quantity: Quantity, last: number): string | null {
  if (quantity.kind !== 'count' || comparedBehind(reading, quantity, last)) return null;
  const noun = behindOf(reading, last) ?? nounAt(reading, behindMeasure(reading, last));
  // "a 15-member council" counts members
  const glued = noun && noun.first === last + 1 && reading.tokens[last]?.lower === '-';
  // "a 5,000-strong force" counts no forces
  if (
    reading.tokens[last]?.lower === '-' &&
    reading.rules.figures.fillers.has(reading.tokens[last + 1]?.lower ?? '')
  )
    return null;
  const token = noun ? reading.tokens[glued ? noun.first : noun.last - 1] : undefined;
  return isWord(token) && !reading.rules.figures.fates.has(token.lower)
    ? reading.text.slice(token.start, token.end)
    : null;
}

const CLAUSE = new Set([';', ':', '—', '–', '“', '”', '"', '«', '»', '(']);

/** Whether a clause of its own begins at a token: behind a mark, "that", or a verb of saying not right before the number. */
function opensClause(reading: Reading, start: number, at: number): boolean {
  const before = reading.tokens[start - 1];
  if (!before) return true;
  const { speech } = reading.rules;
  if (CLAUSE.has(before.lower)) return true;
  if (at - start < 2 || !isWord(before)) return false;
  return (
    speech.that.has(before.lower) ||
    (speech.bareClauses && speech.reporting.has(before.lower) && isWord(reading.tokens[start]))
  );
}

/** The noun phrase that opens the clause in which a token stands: "Unemployment rose to 5 percent". */
function subjectBefore(reading: Reading, at: number, named = false): string | null {
  const { tokens, rules, sentences, sentenceOf } = reading;
  const sentence = sentences[sentenceOf[at] ?? 0];
  if (!sentence) return null;
  let start = at;
  while (start > sentence.first && at - start < 60 && !opensClause(reading, start, at)) start--;
  for (let from = start; from < at; from++) {
    const token = tokens[from];
    if (!token) return null;
    // "Half an hour after the polls closed, turnout …"
    if (from === start && (rules.numbers.halves.has(token.lower) || rules.numbers.small.has(token.lower))) {
      const comma = commaBehind(reading, from, at);
      if (comma > 0) from = comma;
      continue;
    }
    if (!isWord(token)) continue;
    if (rules.speech.prepositions.has(token.lower) || rules.speech.conjunctions.has(token.lower)) {
      const comma = commaBehind(reading, from, at);
      if (comma > 0) {
        from = comma;
        continue;
      }
      if (rules.speech.prepositions.has(token.lower)) return null;
      continue;
    }
    if (rules.speech.determiners.has(token.lower) || isAdverb(rules, token.lower)) continue;
    if (rules.common.has(token.lower) && !rules.speech.pronouns.has(token.lower)) continue;
    if (rules.speech.pronouns.has(token.lower)) return null;
    const whole = nounAt(reading, from);
    const noun = whole && withoutChange(reading, whole);
    if (!noun) {
      // « Long de 1,8 km, le pont … »
      const comma = from === start ? commaBehind(reading, from, at) : -1;
      if (comma < 0) return null;
      from = comma;
      continue;
    }
    // "the Greens had 34.6 percent"
    const group =
      named && noun.last - noun.first === 1 && rules.speech.definite.has(tokens[noun.first - 1]?.lower ?? '');
    if (noun.last > at || (!group && isSomebody(reading, noun, sentence.first))) return null;
    // "Long de 1,8 km, le pont …": an introduction without article, then the subject
    const comma =
      from === start && !rules.speech.determiners.has(tokens[from - 1]?.lower ?? '')
        ? commaBehind(reading, noun.last, at)
        : -1;
    if (comma > 0 && rules.speech.determiners.has(tokens[comma + 1]?.lower ?? '')) {
      from = comma;
      continue;
    }
    const of = behindOf(reading, noun.last);
    return of && of.last <= at ? textOf(reading, noun.first, of.last) : noun.text;
  }
  return null;
}

/** "Exports | rose": the verb is no part of what is counted. */
function withoutChange(reading: Reading, noun: Noun): Noun {
  const { up, down } = reading.rules.figures;
  for (let at = noun.first + 1; at < noun.last; at++) {
    const word = reading.tokens[at]?.lower ?? '';
    if (up.has(word) || down.has(word))
      return { first: noun.first, last: at, text: textOf(reading, noun.first, at) };
  }
  return noun;
}

/** Whether a noun phrase is a name, which counts nothing: it ends in a capital that no sentence's start explains. */
function isSomebody(reading: Reading, noun: Noun, sentenceFirst: number): boolean {
  const end = reading.tokens[noun.last - 1];
  return end?.kind === 'word' && end.capital && noun.last - 1 !== sentenceFirst;
}

function commaBehind(reading: Reading, from: number, until: number): number {
  for (let at = from; at < until && at - from < 25; at++) if (reading.tokens[at]?.lower === ',') return at;
  return -1;
}

/** What is found in a text, as suggestions: what each would become, and why it is proposed. */

import { dateWords } from '../../preload/contract/date-words.ts';
import { knownWords } from '../../preload/contract/detail-words.ts';
import type {
  ClaimReason,
  FoundClaim,
  FoundDate,
  FoundFigure,
  FoundName,
  FoundQuote,
  NameKind,
  PassageDetails,
  Range,
  Suggestion,
  SuggestionKind,
} from '../../preload/contract/index.ts';
import { isOwnForm } from '../../preload/contract/name-key.ts';
import type { ReadArticle } from '../reading/index.ts';
import { dateOf, figureDetailsOf } from './services/proposals.ts';

/** A suggestion before it is known what became of it. */
export type Proposed = Omit<Suggestion, 'state' | 'passageId'> & {
  /** What accepting it would take into the list of names; null for what becomes a passage. */
  readonly name: ProposedListName | null;
};

export interface ProposedListName {
  readonly kind: NameKind;
  readonly name: string;
  /** Those of its forms that mean it in other articles too. */
  readonly aliases: readonly string[];
}

/** In reading order; at one place the wider first. */
export function proposedIn(text: string, found: ReadArticle): readonly Proposed[] {
  const all = [
    ...found.quotes.map((quote) => ofQuote(text, quote)),
    ...found.figures.filter(isTelling).map((figure) => ofFigure(text, figure)),
    ...found.claims.map((claim) => ofClaim(text, claim, found.quotes)),
    ...found.dates.map((date) => ofDate(text, date)),
    ...found.names.flatMap((name) => ofName(text, name)),
  ];
  return all.toSorted((a, b) => a.start - b.start || b.end - a.end || a.kind.localeCompare(b.kind));
}

function proposed(
  text: string,
  kind: SuggestionKind,
  { start, end }: Range,
  what: Pick<Proposed, 'details' | 'says' | 'why'> & {
    readonly pieces?: readonly Range[];
    readonly name?: ProposedListName;
  },
): Proposed {
  return {
    key: `${kind}:${start}-${end}`,
    kind,
    start,
    end,
    exact: text.slice(start, end),
    pieces: (what.pieces ?? [{ start, end }]).map((piece) => ({ start: piece.start, end: piece.end })),
    details: what.details,
    says: what.says,
    why: what.why,
    name: what.name ?? null,
  };
}

function ofQuote(text: string, quote: FoundQuote): Proposed {
  const { speaker, cue, reportedBy, direct, pieces } = quote;
  const details: PassageDetails = { kind: 'quote', speaker, cue, reportedBy, direct };
  const form = direct ? 'Words in quotation marks' : 'What somebody is reported to have said';
  const by = speaker === null ? 'nobody is named as the speaker' : `${speaker} is the speaker`;
  const cued = cue === null ? '' : `, by the word “${cue}”`;
  const from = reportedBy === null ? '' : `; reported by ${reportedBy}`;
  const inPieces = pieces.length > 1 ? ` It stands in ${pieces.length} pieces.` : '';
  const says = knownWords(details) || 'speaker not given';
  return proposed(text, 'quote', quote, {
    pieces,
    details,
    says,
    why: `${form}; ${by}${cued}${from}.${inPieces}`,
  });
}

function ofFigure(text: string, figure: FoundFigure): Proposed {
  const details = figureDetailsOf(figure);
  const { counted, unit, attribution, asOf } = details;
  const parts = [
    counted === null ? (unit === null ? null : `measured in ${unit}`) : `counting ${counted}`,
    attribution === null ? null : `said by ${attribution}`,
    asOf === null ? null : `as of ${dateWords(asOf)}`,
  ].filter((part) => part !== null);
  const why =
    parts.length === 0 ? 'A number; what it counts is not said nearby.' : `A number, ${parts.join(', ')}.`;
  return proposed(text, 'figure', figure, { details, says: knownWords(details), why });
}

function ofClaim(text: string, claim: FoundClaim, quotes: readonly FoundQuote[]): Proposed {
  const inside = quotes.find(({ start, end }) => start < claim.end && end > claim.start);
  const assertedBy = inside?.speaker ?? null;
  const why = `Worth checking: ${new Intl.ListFormat('en').format(claim.reasons.map(reasonWords))}.`;
  const details: PassageDetails = { kind: 'claim', assertedBy, credibility: null };
  const says = assertedBy === null ? 'worth checking' : `asserted by ${assertedBy}`;
  return proposed(text, 'claim', claim, { details, says, why });
}

const REASONS: Record<ClaimReason, string> = {
  figure: 'it gives a figure',
  superlative: 'it says that something is the most, the least or the first',
  cause: 'it says why something happened',
  prediction: 'it says what will be',
  attribution: 'somebody is said to have said it',
};

function reasonWords(reason: ClaimReason): string {
  return REASONS[reason];
}

function ofDate(text: string, date: FoundDate): Proposed {
  const from = dateOf(date.from);
  const to = date.to === null ? null : dateOf(date.to);
  const says = [from, to].flatMap((one) => (one === null ? [] : [dateWords(one)])).join(' to ') || date.from;
  const yearless = date.from.startsWith('--');
  const given = /\d{4}|\d\d?/.test(date.text);
  const why = yearless
    ? 'A date without a year; none is made up for it.'
    : given
      ? 'A date that the text gives.'
      : 'Read from the date of the article and the words of the text.';
  return proposed(text, 'date', date, { details: { kind: 'note' }, says, why });
}

/** Where it is named first, with all places that name it. */
function ofName(text: string, found: FoundName): readonly Proposed[] {
  const { name, kind, aliases, mentions } = found;
  const [first] = mentions;
  if (first === undefined) return [];
  const there = text.slice(first.start, first.end);
  const also = aliases.filter((alias) => alias !== there);
  const says = [
    ...(there === name ? [] : [name]),
    KIND_WORDS[kind],
    ...(also.length === 0 ? [] : [`also ${also.slice(0, ALSO).join(', ')}`]),
  ].join(', ');
  const times = mentions.length === 1 ? 'once' : `${mentions.length} times`;
  const why = `${WHY_KIND[kind]}; named ${times} in this article.`;
  const own = aliases.filter((alias) => isOwnForm(name, kind, alias));
  const what = { details: { kind: 'note' } as const, says, why, pieces: mentions };
  return [proposed(text, 'name', first, { ...what, name: { kind, name, aliases: own } })];
}

/** Other forms that a suggestion says. */
const ALSO = 4;

const KIND_WORDS: Record<NameKind, string> = {
  person: 'person',
  organisation: 'organisation',
  place: 'place',
  other: 'name',
};
const WHY_KIND: Record<NameKind, string> = {
  person: 'A title, a given name, a role or a verb of saying makes it a person',
  organisation: 'A word for a body, or capitals, make it an organisation',
  place: 'A country, a word for a place, or “in” before it make it a place',
  other: 'A run of capitals; whether it is a person, a place or something else is not said',
};

/** A small count in words ("the three countries") names its things more than it counts them. */
function isTelling({ value, unit, quantifier, text }: FoundFigure): boolean {
  return !(value !== null && value <= 10 && unit === null && quantifier === 'exactly' && !/\d/.test(text));
}

/** Articles that are likely one text, as a list of cases to decide. Pure. */
import type { ArticleRow, CopyGroup, CopyKind, CopyPair } from '../../../preload/contract/index.ts';
import { assertNever } from '../../../preload/contract/result.ts';

export type Member = Pick<
  CopyGroup['members'][number],
  'articleId' | 'title' | 'outlet' | 'published' | 'words' | 'original' | 'pair'
>;

/** A text and what is likely made of it: a group of copies, or a pair that a person refused or that is a series. */
export interface Case {
  readonly key: string;
  /** The likely original, or the one that was imported first. */
  readonly original: Member;
  readonly others: readonly Member[];
  /** Whether it is said of all, be it by way of one another, that they are one text. */
  readonly confirmed: boolean;
}

/** What the screen lists. */
export type Show = 'to decide' | 'copy' | 'series' | 'not a copy';

/** Whether somebody still has to say what an article is; it may not have been compared with the original yet. */
export function isOpen({ original, pair }: Member): boolean {
  return !original && (pair === null || pair.decision === null);
}

export function hasOpen({ confirmed, others }: Case): boolean {
  return !confirmed && others.some(isOpen);
}

export function holds({ original, others }: Case, articleId: string): boolean {
  return original.articleId === articleId || others.some((one) => one.articleId === articleId);
}

/** A group as a case; null where it holds no original, or nothing else. */
export function caseOfGroup(group: CopyGroup): Case | null {
  const original = group.members.find((member) => member.original);
  const others = group.members.filter((member) => !member.original);
  if (original === undefined || others.length === 0) return null;
  const turned = others.map((one) => fromOriginal(one, original.articleId));
  return { key: group.id, original, others: turned, confirmed: group.confirmed };
}

/** What differs is said from the original on, whichever of the two was imported first. */
function fromOriginal<M extends Member>(member: M, original: string): M {
  const { pair } = member;
  if (pair === null || pair.a === original) return member;
  return { ...member, pair: { ...pair, a: pair.b, b: pair.a, differs: pair.differs.map(turned) } };
}

function turned(differs: string): string {
  const [from, to, ...more] = differs.split(' → ');
  return to === undefined || more.length > 0 ? differs : `${to} → ${from}`;
}

/** A pair as a case, with what is known of its two articles; null while one of them is not known. */
export function caseOfPair(pair: CopyPair, rows: ReadonlyMap<string, ArticleRow>): Case | null {
  const [a, b] = [rows.get(pair.a), rows.get(pair.b)];
  if (a === undefined || b === undefined) return null;
  return {
    key: `${pair.a} ${pair.b}`,
    original: memberOf(a, null),
    others: [memberOf(b, pair)],
    confirmed: false,
  };
}

/**
 * Pairs of recurring reports as series, each issue with what differs from the issue before it. Issues stand in the
 * order of their dates, or of their import where not every one has a whole date.
 */
export function seriesOf(pairs: readonly CopyPair[], rows: ReadonlyMap<string, ArticleRow>): readonly Case[] {
  const series = new Map<string, Set<string>>();
  const between = new Map<string, CopyPair>();
  for (const pair of pairs) {
    if (!rows.has(pair.a) || !rows.has(pair.b)) continue;
    between.set(`${pair.a} ${pair.b}`, pair);
    const joined = new Set([pair.a, pair.b, ...(series.get(pair.a) ?? []), ...(series.get(pair.b) ?? [])]);
    for (const id of joined) series.set(id, joined);
  }
  return [...new Set(series.values())].flatMap((ids) => {
    const issues = inTurn([...ids].flatMap((id) => rows.get(id) ?? []));
    const [first, ...later] = issues;
    if (first === undefined) return [];
    const others = later.map((row, at) => {
      const before = issues[at]?.id ?? '';
      const pair = between.get(`${before} ${row.id}`) ?? between.get(`${row.id} ${before}`) ?? null;
      return fromOriginal({ ...memberOf(row, pair), original: false }, before);
    });
    return [
      {
        key: `series ${first.id}`,
        original: { ...memberOf(first, null), original: true },
        others,
        confirmed: false,
      },
    ];
  });
}

function inTurn(rows: readonly ArticleRow[]): readonly ArticleRow[] {
  const dated = rows.every(
    ({ published }) => published?.precision === 'day' || published?.precision === 'minute',
  );
  const whole = dated && rows.every(({ published }) => /^\d{4}/.test(published?.date ?? ''));
  const key = (row: ArticleRow): string => `${whole ? row.published?.date : ''} ${row.id}`;
  return [...rows].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

/** What an article of a case is compared with: the original, in a series the issue before it. */
export function comparedWith({ original, others }: Case, member: Member, show: Show): Member {
  if (show !== 'series') return original;
  return others[others.findIndex((one) => one.articleId === member.articleId) - 1] ?? original;
}

function memberOf(row: ArticleRow, pair: CopyPair | null): Member {
  const { id, title, outlet, published, words } = row;
  return { articleId: id, title, outlet, published, words, original: pair === null, pair };
}

/** Where to begin in a case: at what is to be decided, else at the first. */
export function firstToLookAt({ others }: Case): Member | undefined {
  return others.find(isOpen) ?? others[0];
}

/** The next article of a case that is to be decided, after the present one and around the end; null for none. */
export function nextOpen({ others }: Case, present: string): Member | null {
  const at = others.findIndex((member) => member.articleId === present);
  const inTurn = [...others.slice(at + 1), ...others.slice(0, Math.max(0, at))];
  return inTurn.find(isOpen) ?? null;
}

/** What the program takes two texts for. */
export function kindWords(kind: CopyKind): string {
  switch (kind) {
    case 'same':
      return 'the same text';
    case 'near':
      return 'nearly the same';
    case 'abridged':
      return 'a shorter version';
    case 'series':
      return 'a recurring report';
    case 'other':
      return 'another text';
    default:
      return assertNever(kind);
  }
}

/**
 * What an article of a case is, in a word or two.
 * @param first what the one is that the others are compared with
 */
export function stateWords({ original, pair }: Member, first = 'original'): string {
  if (original) return first;
  if (pair === null) return 'likely a copy';
  if (pair.decision === 'copy') return 'copy';
  if (pair.decision === 'not a copy') return 'not a copy';
  return pair.kind === 'series' ? 'issue' : 'likely a copy';
}

const SHOWN = 3;

/** What differs, in a line: "4,000 → 5,000, Tuesday → Wednesday and 4 more". */
export function differsWords(pair: CopyPair | null, most = SHOWN): string {
  if (pair === null) return '';
  if (pair.differs.length === 0) {
    return pair.kind === 'same' ? 'word for word' : 'no number, date or name differs';
  }
  const more = pair.differs.length - most;
  const words = pair.differs.slice(0, most).join(', ');
  return more > 0 ? `${words} and ${more} more` : words;
}

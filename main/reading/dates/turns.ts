/** "next week", "last month", and the names of holidays: words that turn a date from another one. */
import type { LanguageRules, Turn } from '../languages/rules.ts';
import { GAP, type Token } from '../tokens.ts';

export const lowerAt = (tokens: readonly Token[], at: number) => tokens[at]?.lower ?? '';

export interface PeriodTurn {
  readonly turn: Turn;
  readonly period: 'day' | 'week' | 'month' | 'year';
  readonly last: number;
}

/** "next month", "this year"; "la semaine dernière". */
export function periodTurnAt(tokens: readonly Token[], rules: LanguageRules, at: number): PeriodTurn | null {
  const { leaning, the } = rules.dates;
  let next = at;
  if (the.has(lowerAt(tokens, next)) || (leaning.turnBehind && lowerAt(tokens, next) === "l'")) next++;
  const before = leaning.turns.get(lowerAt(tokens, next));
  if (before && (!leaning.turnBehind || before === 'this')) {
    const period = leaning.periods.get(lowerAt(tokens, next + 1));
    return period ? { turn: before, period, last: next + 2 } : null;
  }
  if (!leaning.turnBehind) return null;
  const period = leaning.periods.get(lowerAt(tokens, next));
  const behind = leaning.turns.get(lowerAt(tokens, next + 1));
  return period && behind && behind !== 'this' ? { turn: behind, period, last: next + 2 } : null;
}

const STEPS: Readonly<Record<Turn, number>> = { next: 1, coming: 1, last: -1, past: -1, this: 0 };
export const steps = (turn: Turn) => STEPS[turn];

const NAME_WORDS = 4;

const beginnings = new WeakMap<LanguageRules, ReadonlySet<string>>();

/** Whether the name of a holiday begins with these two letters, or is told by its first word alone. */
function mayBeHoliday(word: string, rules: LanguageRules): boolean {
  let known = beginnings.get(rules);
  if (!known) {
    known = new Set([...rules.dates.holidays.keys()].flatMap((name) => [name.slice(0, 1), name.slice(0, 2)]));
    beginnings.set(rules, known);
  }
  return known.has(word.slice(0, 2));
}

/** The holiday whose name begins at a token, and the rule for its day. */
export function holidayRuleAt(
  { tokens, rules }: { readonly tokens: readonly Token[]; readonly rules: LanguageRules },
  at: number,
): { rule: string; last: number } | null {
  const first = tokens[at];
  if (first?.kind !== 'word' || !mayBeHoliday(first.lower, rules)) return null;
  for (let length = NAME_WORDS; length > 0; length--) {
    let phrase = '';
    for (let step = 0; step < length; step++) {
      const token = tokens[at + step];
      if (!token) break;
      phrase += step > 0 && token.gap !== GAP.none ? ` ${token.lower}` : token.lower;
    }
    const rule = rules.dates.holidays.get(phrase);
    if (rule) return { rule, last: at + length };
  }
  return null;
}

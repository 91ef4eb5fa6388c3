/**
 * With which letters the lines can begin that a pattern takes, so that a line is only held against patterns that may take
 * it. Lines are held against some twenty patterns of hundreds of phrases each, and hardly ever is one of them.
 */

/** Letters that are looked at: enough to tell most words apart, few enough to be counted out. */
const LOOKED_AT = 3;
/** Lines begin in so many ways; what is remembered of them has an end. */
const MOST_REMEMBERED = 5_000;

/** Patterns that begin at the beginning of a line (`^`), with what each stands for. */
interface Rule {
  readonly line: RegExp;
}

/** Gives the rules that may take a line, in their order. */
export function byBeginning<R extends Rule>(rules: readonly R[]): (line: string) => readonly R[] {
  const known = rules.map((rule) => ({ rule, beginnings: beginningsOf(rule.line.source) }));
  const remembered = new Map<string, readonly R[]>();
  return (line) => {
    const key = foldedStart(line);
    let fitting = remembered.get(key);
    if (!fitting) {
      fitting = known.flatMap(({ rule, beginnings }) => (mayBegin(beginnings, key) ? [rule] : []));
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(key, fitting);
    }
    return fitting;
  };
}

function mayBegin(beginnings: ReadonlySet<string>, start: string): boolean {
  for (let length = 0; length <= start.length; length++)
    if (beginnings.has(start.slice(0, length))) return true;
  return false;
}

function foldedStart(line: string): string {
  let start = '';
  for (let at = 0; at < line.length && at < LOOKED_AT; at++) start += folded(line.charAt(at));
  return start;
}

/** All digits are one, and all white space; letters that patterns take for each other without regard to case are one too. */
function folded(unit: string): string {
  if (unit >= '0' && unit <= '9') return '0';
  if (/\s/.test(unit)) return ' ';
  const lower = unit.toUpperCase().toLowerCase();
  return lower.length === 1 ? lower : unit;
}

/**
 * The beginnings of what a pattern takes, up to three units long; a shorter one stands for all that begin with it. Of
 * what a pattern may hold, this knows what line rules are made of; anything else stands for any text.
 */
export function beginningsOf(source: string): ReadonlySet<string> {
  const found = new Pattern(source.replace(/^\^/, '')).alternatives();
  return new Set([...found].map(({ text }) => text));
}

interface Beginning {
  readonly text: string;
  /** What follows in the pattern follows in the text. */
  readonly open: boolean;
}

const NOTHING: readonly Beginning[] = [{ text: '', open: true }];
const ANYTHING: readonly Beginning[] = [{ text: '', open: false }];

class Pattern {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  alternatives(): readonly Beginning[] {
    const all = [...this.#sequence()];
    while (this.#take('|')) all.push(...this.#sequence());
    return unique(all);
  }

  #sequence(): readonly Beginning[] {
    let begun = NOTHING;
    while (this.#at < this.#source.length && !'|)'.includes(this.#next())) {
      if (!begun.some(({ open }) => open)) {
        this.#skip();
        break;
      }
      const item = this.#atom();
      const [least, most] = this.#quantifier();
      let repeated = begun;
      // further repetitions begin no other way once all that is looked at is full
      const times = Math.min(most, least + LOOKED_AT);
      const ends: Beginning[] = least === 0 ? [...begun] : [];
      for (let time = 1; time <= times; time++) {
        repeated = joined(repeated, item);
        if (time >= least) ends.push(...repeated);
      }
      begun = unique(ends);
    }
    return begun;
  }

  /** To the end of an alternative of which enough is known. */
  #skip(): void {
    let depth = 0;
    for (; this.#at < this.#source.length; this.#at++) {
      const unit = this.#next();
      if (unit === '\\') this.#at++;
      else if (unit === '[') this.#at = this.#classEnd(this.#at + 1);
      else if (unit === '(') depth++;
      else if (depth === 0 && (unit === '|' || unit === ')')) return;
      else if (unit === ')') depth--;
    }
  }

  #atom(): readonly Beginning[] {
    const unit = this.#next();
    this.#at++;
    if (unit === '(') return this.#group();
    if (unit === '[') return this.#class();
    if (unit === '\\') return this.#escape();
    if (unit === '.') return ANYTHING;
    if (unit === '$' || unit === '^') return NOTHING;
    return [{ text: folded(unit), open: true }];
  }

  #group(): readonly Beginning[] {
    const look = /^\?(?:[=!]|<[=!])/.test(this.#source.slice(this.#at, this.#at + 3));
    const mark = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(this.#source.slice(this.#at, this.#at + 40));
    this.#at += mark?.[0].length ?? 0;
    const inside = this.alternatives();
    this.#take(')');
    return look ? NOTHING : inside;
  }

  /** Letters and marks one by one; ranges and whole properties are too many. */
  #class(): readonly Beginning[] {
    const end = this.#classEnd(this.#at);
    const inside = this.#source.slice(this.#at, end);
    this.#at = end + 1;
    if (/^\^|\\|.-./.test(inside)) return ANYTHING;
    return [...inside].map((unit) => ({ text: folded(unit.charAt(0)), open: unit.length === 1 }));
  }

  #classEnd(from: number): number {
    let at = from;
    while (at < this.#source.length && this.#source.charAt(at) !== ']')
      at += this.#source.charAt(at) === '\\' ? 2 : 1;
    return at;
  }

  #escape(): readonly Beginning[] {
    const unit = this.#next();
    this.#at++;
    if (unit === 'b') return NOTHING;
    if (unit === 'd') return [{ text: '0', open: true }];
    if (unit === 's') return [{ text: ' ', open: true }];
    if (/[\p{L}\p{N}]/u.test(unit)) {
      this.#at += /^\{[^}]*\}/.exec(this.#source.slice(this.#at))?.[0].length ?? 0;
      return ANYTHING;
    }
    return [{ text: folded(unit), open: true }];
  }

  #quantifier(): readonly [least: number, most: number] {
    const found = /^(?:[?*+]|\{(\d+)(,)?(\d+)?\})\??/.exec(this.#source.slice(this.#at, this.#at + 12));
    if (!found) return [1, 1];
    this.#at += found[0].length;
    const [mark, from, comma, to] = found;
    if (from !== undefined)
      return [Number(from), comma ? Number(to ?? Number.POSITIVE_INFINITY) : Number(from)];
    return [mark.startsWith('+') ? 1 : 0, mark.startsWith('?') ? 1 : Number.POSITIVE_INFINITY];
  }

  #next(): string {
    return this.#source.charAt(this.#at);
  }

  #take(unit: string): boolean {
    if (this.#next() !== unit) return false;
    this.#at++;
    return true;
  }
}

function joined(begun: readonly Beginning[], next: readonly Beginning[]): readonly Beginning[] {
  return unique(
    begun.flatMap((one) =>
      one.open
        ? next.map(({ text, open }) => {
            const longer = one.text + text;
            return { text: longer.slice(0, LOOKED_AT), open: open && longer.length < LOOKED_AT };
          })
        : [one],
    ),
  );
}

function unique(beginnings: readonly Beginning[]): readonly Beginning[] {
  return [...new Map(beginnings.map((one) => [`${one.text}\n${one.open}`, one])).values()];
}

import { assertNever, type Outcome, type OutcomeKind } from '../../preload/contract/index.ts';

/** The lines of an import: one for each file, or for each thing inside it, in the order of the files. */
export class ImportLines {
  readonly #files: (Outcome[] | undefined)[] = [];
  readonly #counts: Partial<Record<OutcomeKind, number>> = {};
  #total = 0;
  /** Sorted for reading; null after a change. */
  #sorted: readonly Outcome[] | null = null;

  /** @param file the number of the file in the import */
  add(file: number, line: Outcome): void {
    const lines = this.#files[file] ?? [];
    lines.push(line);
    this.#files[file] = lines;
    this.#counts[line.outcome] = (this.#counts[line.outcome] ?? 0) + 1;
    this.#total++;
    this.#sorted = null;
  }

  /** Puts other lines in the place of those of a file that waited for a person. */
  replace(path: string, lines: readonly Outcome[]): void {
    const file = this.#files.findIndex((those) =>
      those?.some((line) => line.path === path && line.outcome === 'to confirm'),
    );
    const old = this.#files[file];
    if (!old) return;
    for (const line of old) this.#counts[line.outcome] = (this.#counts[line.outcome] ?? 1) - 1;
    this.#total -= old.length;
    this.#files[file] = [];
    for (const line of lines) this.add(file, line);
    this.#sorted = null;
  }

  has(file: number): boolean {
    return this.#files[file] !== undefined;
  }

  get total(): number {
    return this.#total;
  }

  /** How many lines have each outcome; those that none has are left out. */
  counts(): Readonly<Record<string, number>> {
    return Object.fromEntries(Object.entries(this.#counts).filter(([, count]) => count > 0));
  }

  /**
   * What needs a person first, then what was refused, then what was read in part, then the rest, each in the order of the files.
   * @param only those of one outcome
   */
  sorted(only?: OutcomeKind): readonly Outcome[] {
    this.#sorted ??= this.#files
      .flatMap((lines) => lines ?? [])
      .toSorted((a, b) => urgency(a.outcome) - urgency(b.outcome));
    return only === undefined ? this.#sorted : this.#sorted.filter(({ outcome }) => outcome === only);
  }
}

function urgency(outcome: OutcomeKind): number {
  switch (outcome) {
    case 'to confirm':
      return 0;
    case 'refused':
      return 1;
    case 'imported in part':
      return 2;
    case 'imported':
    case 'joined':
    case 'already here':
    case 'cancelled':
      return 3;
    default:
      return assertNever(outcome);
  }
}

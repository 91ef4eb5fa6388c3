/** Articles that are copies of one another, as groups that count as one source. */
import type { CopyDecision } from '../../../preload/contract/copies.ts';

/** An article as far as its place in a group goes. */
export interface CopyMember {
  readonly id: string;
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`; null where it is not known. */
  readonly published: string | null;
  /** The order of import: earlier ones are smaller. */
  readonly order: number;
}

/** Two articles that were found to be copies; the nearer, the higher the score. */
export interface CopyLink {
  readonly a: string;
  readonly b: string;
  readonly score: number;
}

/** What a person said of two articles. */
export interface DecidedPair {
  readonly a: string;
  readonly b: string;
  readonly decision: CopyDecision;
  /** The order in which things were said: later ones are greater. */
  readonly seq: number;
}

export interface CopyGroup {
  /** The earliest published, of those without a date the first imported. */
  readonly original: string;
  /** All ids, the likely original first, then by date and import. */
  readonly members: readonly string[];
  /** Whether what a person said holds all of it together, without what was found. */
  readonly confirmed: boolean;
}

/**
 * The connected groups of two and more articles. What a person said stands above what was found: two that are not copies
 * are never in one group, and the others are on the side that they are nearer to. So links are followed from the nearest
 * on, those that a person made first and of these the latest, and one that would bring two together that are not copies
 * is passed over (Kruskal's spanning trees with pairs that may not be joined).
 *
 * Links that name an article that is not among `articles` are passed over too. The outcome does not depend on the order
 * of links or articles. Groups come in the order of their originals.
 */
export function copyGroups(
  links: readonly CopyLink[],
  articles: readonly CopyMember[],
  decided: readonly DecidedPair[] = [],
): readonly CopyGroup[] {
  const sorted = articles.toSorted(byAge);
  const ranks = new Map(sorted.map(({ id }, rank) => [id, rank]));
  const ranked = <Link extends { readonly a: string; readonly b: string }>(pairs: readonly Link[]) =>
    pairs.flatMap((link) => {
      const [a, b] = [ranks.get(link.a), ranks.get(link.b)];
      return a === undefined || b === undefined || a === b
        ? []
        : [{ link, older: Math.min(a, b), younger: Math.max(a, b) }];
    });
  const said = ranked(decided);
  const apart = said.filter(({ link }) => link.decision === 'not a copy');
  const together = said
    .filter(({ link }) => link.decision === 'copy')
    .sort((one, other) => other.link.seq - one.link.seq || byRank(one, other));
  const found = ranked(links).sort((one, other) => other.link.score - one.link.score || byRank(one, other));

  const parts = new Parts(sorted.length, apart);
  for (const { older, younger } of together) parts.join(older, younger);
  const confirmed = sorted.map((_, rank) => parts.of(rank));
  for (const { older, younger } of found) parts.join(older, younger);

  const groups = Map.groupBy(sorted.keys(), (rank) => parts.of(rank));
  return [...groups].flatMap(([original, members]) =>
    members.length < 2
      ? []
      : [
          {
            original: sorted[original]?.id ?? '',
            members: members.map((rank) => sorted[rank]?.id ?? ''),
            confirmed: members.every((rank) => confirmed[rank] === confirmed[original]),
          },
        ],
  );
}

interface RankedPair {
  readonly older: number;
  readonly younger: number;
}

function byRank(one: RankedPair, other: RankedPair): number {
  return one.older - other.older || one.younger - other.younger;
}

/** Numbers in parts that are joined, but for pairs that must stay in different ones. */
class Parts {
  readonly #parents: Int32Array;
  /** For each part, the numbers that may not come into it. */
  readonly #apart = new Map<number, Set<number>>();

  constructor(size: number, apart: readonly RankedPair[]) {
    this.#parents = Int32Array.from({ length: size }, (_, number) => number);
    for (const { older, younger } of apart) {
      this.#mayNot(older).add(younger);
      this.#mayNot(younger).add(older);
    }
  }

  /** The smallest number of the part that `number` is in. */
  of(number: number): number {
    let root = number;
    while (this.#parents[root] !== root) root = this.#parents[root] ?? root;
    for (let at = number; at !== root; ) {
      const next = this.#parents[at] ?? root;
      this.#parents[at] = root;
      at = next;
    }
    return root;
  }

  join(one: number, other: number): void {
    const [a, b] = [this.of(one), this.of(other)];
    if (a === b) return;
    const [kept, gone] = a < b ? [a, b] : [b, a];
    for (const number of this.#apart.get(kept) ?? []) if (this.of(number) === gone) return;
    const moved = this.#apart.get(gone);
    if (moved) for (const number of moved) this.#mayNot(kept).add(number);
    this.#parents[gone] = kept;
  }

  #mayNot(part: number): Set<number> {
    const numbers = this.#apart.get(part) ?? new Set();
    this.#apart.set(part, numbers);
    return numbers;
  }
}

/** Dates that are known before those that are not; a day before its minutes, so that ties fall to the import. */
function byAge(one: CopyMember, other: CopyMember): number {
  if (one.published !== other.published) {
    if (one.published === null) return 1;
    if (other.published === null) return -1;
    return one.published < other.published ? -1 : 1;
  }
  return one.order - other.order || (one.id < other.id ? -1 : 1);
}

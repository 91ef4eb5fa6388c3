/** Articles that are copies of one another, as groups that count as one source. */

/** An article as far as its place in a group goes. */
export interface CopyMember {
  readonly id: string;
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`; null where it is not known. */
  readonly published: string | null;
  /** The order of import: earlier ones are smaller. */
  readonly order: number;
}

export interface CopyGroup {
  /** The earliest published, of those without a date the first imported. */
  readonly original: string;
  /** All ids, the likely original first, then by date and import. */
  readonly members: readonly string[];
}

/**
 * The connected groups of two and more articles. Pairs that name an article that is not among `articles` are passed over.
 * The outcome does not depend on the order of pairs or articles. Groups come in the order of their originals.
 */
export function copyGroups(
  pairs: readonly (readonly [string, string])[],
  articles: readonly CopyMember[],
): readonly CopyGroup[] {
  const sorted = articles.toSorted(byAge);
  const parents = new Map(sorted.map(({ id }, rank) => [id, { rank, parent: id }]));
  const rootOf = (id: string): string => {
    let root = id;
    for (
      let next = parents.get(root)?.parent;
      next !== undefined && next !== root;
      next = parents.get(root)?.parent
    )
      root = next;
    for (let at = id; at !== root; ) {
      const entry = parents.get(at);
      if (!entry) break;
      at = entry.parent;
      entry.parent = root;
    }
    return root;
  };
  for (const [one, other] of pairs) {
    if (!parents.has(one) || !parents.has(other)) continue;
    const [a, b] = [parents.get(rootOf(one)), parents.get(rootOf(other))];
    if (!a || !b || a === b) continue;
    const [older, younger] = a.rank < b.rank ? [a, b] : [b, a];
    younger.parent = older.parent;
  }
  const groups = Map.groupBy(
    sorted.map(({ id }) => id),
    rootOf,
  );
  return [...groups].flatMap(([original, members]) => (members.length > 1 ? [{ original, members }] : []));
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

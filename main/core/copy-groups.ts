import { type CopyGroup, copyGroups } from '../comparing/copies/index.ts';
import { copyDecisions, copyLinks, linkedArticles } from './store/copies.ts';
import type { Connection } from './store/database.ts';

/** Tables whose changes can change who belongs to whom. */
const GROUPING = ['article', 'copy_pair', 'copy_decision'];

/** The source that an article counts as. */
export interface ArticleSource {
  /** Shared by articles that a person said are copies, and by those with the same words. */
  readonly sourceId: string;
  /** Shared by likely copies too: a suggestion does not count until a person accepts it. */
  readonly likelySourceId: string;
}

export type SourceOf = (articleId: string) => ArticleSource;

/** The groups of the projects that are open, by their writing connection. */
const KEPT = new WeakMap<Connection, CopyGroups>();

/** The groups of a project that is told of its changes from now on. */
export function keepGroups(db: Connection): CopyGroups {
  const groups = new CopyGroups(db);
  KEPT.set(db, groups);
  return groups;
}

/** What the articles of a project count as. */
export function sourcesOf(db: Connection): SourceOf {
  const groups = KEPT.get(db) ?? new CopyGroups(db);
  return (articleId) => groups.sourceOf(articleId);
}

interface Computed {
  readonly all: readonly CopyGroup[];
  readonly byArticle: ReadonlyMap<string, CopyGroup>;
  readonly certain: ReadonlyMap<string, CopyGroup>;
}

/** The groups of copies of an open project, computed when they are asked for and kept until something changes. */
export class CopyGroups {
  readonly #db: Connection;
  #computed: Computed | null = null;

  constructor(db: Connection) {
    this.#db = db;
  }

  /** To be called after each commit, with the tables that it changed. */
  changed(tables: readonly string[]): void {
    if (tables.some((table) => GROUPING.includes(table))) this.#computed = null;
  }

  all(): readonly CopyGroup[] {
    return this.#now().all;
  }

  of(articleId: string): CopyGroup | null {
    return this.#now().byArticle.get(articleId) ?? null;
  }

  sourceOf(articleId: string): ArticleSource {
    const { byArticle, certain } = this.#now();
    return {
      sourceId: certain.get(articleId)?.original ?? articleId,
      likelySourceId: byArticle.get(articleId)?.original ?? articleId,
    };
  }

  #now(): Computed {
    if (this.#computed) return this.#computed;
    const [links, articles, decided] = [
      copyLinks(this.#db),
      linkedArticles(this.#db),
      copyDecisions(this.#db),
    ];
    const all = copyGroups(links, articles, decided);
    const same = links.filter(({ kind }) => kind === 'same');
    this.#computed = {
      all,
      byArticle: byMember(all),
      certain: byMember(copyGroups(same, articles, decided)),
    };
    return this.#computed;
  }
}

function byMember(groups: readonly CopyGroup[]): ReadonlyMap<string, CopyGroup> {
  return new Map(groups.flatMap((group) => group.members.map((id) => [id, group] as const)));
}

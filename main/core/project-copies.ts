import { type CopyGroup, copyGroups } from '../comparing/copies/index.ts';
import { copyDecisions, copyLinks, linkedArticles } from './store/copies.ts';
import type { Connection } from './store/database.ts';
import type { Changed } from './store/store.ts';

/** Tables whose changes can change who belongs to whom. */
const GROUPING = ['article', 'copy_pair', 'copy_decision'];

/** The groups of copies of the open project, computed when they are asked for and kept until something changes. */
export class ProjectCopies {
  readonly #db: Connection;
  #groups: readonly CopyGroup[] | null = null;
  #byArticle: ReadonlyMap<string, CopyGroup> = new Map();

  constructor(db: Connection) {
    this.#db = db;
  }

  /** To be called after each commit. */
  changed({ tables }: Pick<Changed, 'tables'>): void {
    if (tables.some((table) => GROUPING.includes(table))) this.#groups = null;
  }

  groups(): readonly CopyGroup[] {
    if (!this.#groups) {
      this.#groups = copyGroups(copyLinks(this.#db), linkedArticles(this.#db), copyDecisions(this.#db));
      this.#byArticle = new Map(
        this.#groups.flatMap((group) => group.members.map((id) => [id, group] as const)),
      );
    }
    return this.#groups;
  }

  groupOf(articleId: string): CopyGroup | null {
    this.groups();
    return this.#byArticle.get(articleId) ?? null;
  }
}

import type Database from 'better-sqlite3';
import type { CopyDecision, CopyKind, CopyPair, PartialDate } from '../../../preload/contract/index.ts';
import { dateOf } from './rows.ts';
import { IN_JSON, statement } from './statement.ts';
import type { Tx } from './store.ts';

/** Two articles that were compared; `a` is the smaller key, the article that was made first. */
export interface StoredPair {
  readonly a: string;
  readonly b: string;
  readonly kind: CopyKind;
  readonly score: number;
  readonly differs: readonly string[];
}

export interface StoredDecision {
  readonly a: string;
  readonly b: string;
  readonly decision: CopyDecision;
  readonly seq: number;
}

/** The two keys of a pair in the order in which they are stored. */
export function inOrder(one: string, other: string): readonly [string, string] {
  return one < other ? [one, other] : [other, one];
}

const COPY = "kind IN ('same', 'near', 'abridged')";
const BOTH_THERE =
  'EXISTS (SELECT 1 FROM article WHERE id = a) AND EXISTS (SELECT 1 FROM article WHERE id = b)';

export type FoundLink = Pick<StoredPair, 'a' | 'b' | 'kind' | 'score'>;

/** The pairs that were found to be copies; their articles may be gone. */
export function copyLinks(db: Database.Database): FoundLink[] {
  return statement<FoundLink>(db, `SELECT a, b, kind, score FROM copy_pair WHERE ${COPY}`).all();
}

export function copyDecisions(db: Database.Database): StoredDecision[] {
  return statement<StoredDecision>(db, 'SELECT a, b, decision, made_seq AS seq FROM copy_decision').all();
}

export interface CopyArticle {
  readonly id: string;
  readonly published: string | null;
  readonly order: number;
}

/** The articles that a link or a decision names, in the order of their import. */
export function linkedArticles(db: Database.Database): CopyArticle[] {
  return statement<{ id: string; published: string | null }>(
    db,
    `SELECT id, published FROM article WHERE id IN (
       SELECT a FROM copy_pair WHERE ${COPY} UNION SELECT b FROM copy_pair WHERE ${COPY}
       UNION SELECT a FROM copy_decision UNION SELECT b FROM copy_decision)
     ORDER BY made_seq, id`,
  )
    .all()
    .map(({ id, published }, order) => ({
      id,
      published: published?.startsWith('--') ? null : published,
      order,
    }));
}

export interface MemberRow {
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: PartialDate | null;
  readonly words: number;
}

/** What a list of copies shows of articles. */
export function memberRows(db: Database.Database, ids: readonly string[]): ReadonlyMap<string, MemberRow> {
  const rows = statement<{
    id: string;
    title: string;
    outlet: string | null;
    published: string | null;
    published_precision: string | null;
    words: number;
  }>(
    db,
    `SELECT a.id, ifnull(a.title, a.opening) AS title, o.name AS outlet, a.published, a.published_precision, a.words
     FROM article a LEFT JOIN outlet o ON o.id = a.outlet_id WHERE a.id ${IN_JSON}`,
  ).all(JSON.stringify(ids));
  return new Map(
    rows.map(({ id, title, outlet, published, published_precision, words }) => [
      id,
      { id, title, outlet, published: dateOf(published, published_precision), words },
    ]),
  );
}

interface PairColumns extends Omit<StoredPair, 'differs'> {
  readonly differs: string;
  readonly decision: CopyDecision | null;
}

const PAIR = 'SELECT p.a, p.b, p.kind, p.score, p.differs, d.decision';
/** Every pair that is more than `other` or was decided; a decided one that was never compared says nothing of itself. */
const PAIRS = `(
  ${PAIR} FROM copy_pair p LEFT JOIN copy_decision d ON d.a = p.a AND d.b = p.b
    WHERE p.kind <> 'other' OR d.decision IS NOT NULL
  UNION ALL
  SELECT a, b, 'other', 0, '[]', decision FROM copy_decision d
    WHERE NOT EXISTS (SELECT 1 FROM copy_pair p WHERE p.a = d.a AND p.b = d.b)
)`;

export type PairsWanted = 'to decide' | 'copy' | 'not a copy' | 'series';

const WANTED: Record<PairsWanted, string> = {
  'to decide': `decision IS NULL AND ${COPY}`,
  copy: "decision = 'copy'",
  'not a copy': "decision = 'not a copy'",
  series: "decision IS NULL AND kind = 'series'",
};

/** The pairs of articles that are there, what is to decide first, then the nearest. */
export function copyPairs(
  db: Database.Database,
  filter: { readonly articleId?: string | undefined; readonly only?: PairsWanted | undefined },
  page: { readonly offset: number; readonly limit: number },
): { readonly total: number; readonly rows: CopyPair[] } {
  const where = [BOTH_THERE];
  if (filter.articleId !== undefined) where.push('(a = @articleId OR b = @articleId)');
  if (filter.only !== undefined) where.push(WANTED[filter.only]);
  const from = `FROM ${PAIRS} WHERE ${where.join(' AND ')}`;
  const values = filter.articleId === undefined ? {} : { articleId: filter.articleId };
  const total = statement<number>(db, `SELECT count(*) ${from}`).pluck().get(values) as number;
  const rows = statement<PairColumns>(
    db,
    `SELECT a, b, kind, score, differs, decision ${from}
     ORDER BY decision IS NOT NULL, kind = 'series', score DESC, a, b LIMIT @limit OFFSET @offset`,
  )
    .all({ ...values, ...page })
    .map(pairOf);
  return { total, rows };
}

/** What was found and said of two articles; null where neither was. */
export function copyPair(db: Database.Database, one: string, other: string): CopyPair | null {
  const [a, b] = inOrder(one, other);
  const row = statement<PairColumns>(
    db,
    `${PAIR} FROM copy_pair p LEFT JOIN copy_decision d ON d.a = p.a AND d.b = p.b WHERE p.a = ? AND p.b = ?`,
  ).get(a, b);
  return row ? pairOf(row) : null;
}

export function copyDecisionOf(db: Database.Database, one: string, other: string): CopyDecision | null {
  const decision = statement(db, 'SELECT decision FROM copy_decision WHERE a = ? AND b = ?')
    .pluck()
    .get(...inOrder(one, other));
  return (decision ?? null) as CopyDecision | null;
}

/** @returns false when one of the articles is not there */
export function decideCopies(
  tx: Tx,
  of: string,
  articleIds: readonly string[],
  decision: CopyDecision | null,
): boolean {
  const there = statement(tx.db, `SELECT count(*) FROM article WHERE id ${IN_JSON}`);
  const ids = [...new Set([of, ...articleIds])];
  if (there.pluck().get(JSON.stringify(ids)) !== ids.length) return false;
  for (const id of ids) {
    if (id === of) continue;
    const [a, b] = inOrder(of, id);
    if (decision === null) {
      statement(tx.db, 'DELETE FROM copy_decision WHERE a = ? AND b = ?').run(a, b);
    } else {
      statement(
        tx.db,
        `INSERT INTO copy_decision (a, b, decision, made_by, made_at, made_seq) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (a, b) DO UPDATE SET decision = excluded.decision, made_by = excluded.made_by,
           made_at = excluded.made_at, made_seq = excluded.made_seq`,
      ).run(a, b, decision, tx.maker.by, tx.maker.at, tx.maker.seq);
    }
  }
  return true;
}

function pairOf({ a, b, kind, score, differs, decision }: PairColumns): CopyPair {
  return { a, b, kind, score, differs: JSON.parse(differs) as string[], decision };
}

/** The articles of the grid of metadata: narrowed, sorted, counted. */
import type Database from 'better-sqlite3';
import {
  METADATA_FIELDS,
  type MetadataCounts,
  type MetadataField,
  type MetadataFilter,
  type MetadataScope,
  type MetadataSort,
  UNSURE_BELOW,
} from '../../../preload/contract/index.ts';
import { IN_JSON, statement } from './statement.ts';

/** Where the value of a field stands, as SQL. */
const VALUE: Record<MetadataField, string> = {
  title: 'a.title',
  alternativeTitle: 'a.alternative_title',
  author: 'a.author',
  outlet: 'o.name',
  published: 'a.published',
  place: 'a.place',
  language: 'a.language',
  url: 'a.url',
  canonicalUrl: 'a.canonical_url',
};

const FROM = 'FROM article a LEFT JOIN outlet o ON o.id = a.outlet_id';
const UNSURE = `EXISTS (SELECT 1 FROM metadata_origin m
  WHERE m.article_id = a.id AND m.origin <> 'person' AND m.sure < ${UNSURE_BELOW})`;
const NO_YEAR = "a.published LIKE '--%'";

interface Where {
  readonly sql: string;
  readonly values: readonly unknown[];
}

function where(filter: MetadataFilter): Where {
  const parts: string[] = [];
  const values: unknown[] = [];
  if (filter.outletId !== undefined) {
    parts.push('a.outlet_id = ?');
    values.push(filter.outletId);
  }
  if (filter.ids !== undefined) {
    parts.push(`a.id ${IN_JSON}`);
    values.push(JSON.stringify(filter.ids));
  }
  if (filter.only !== undefined) parts.push(filter.only === 'unsure' ? UNSURE : NO_YEAR);
  if (filter.empty !== undefined) parts.push(`${VALUE[filter.empty]} IS NULL`);
  return { sql: parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`, values };
}

function order({ by, down }: MetadataSort): string {
  const way = down ? 'DESC' : 'ASC';
  if (by === 'imported') return `a.made_seq ${way}, a.id ${way}`;
  const last = `${VALUE[by]} IS NULL`;
  // what has no year sorts behind what has one
  if (by === 'published') return `${last}, ${NO_YEAR}, a.published ${way}, a.made_seq, a.id`;
  return `${last}, fold(${VALUE[by]}) ${way}, a.made_seq, a.id`;
}

/** The keys of the articles that fit, in order; what has no value in the column of the order comes last. */
export function metadataIds(db: Database.Database, filter: MetadataFilter, sort: MetadataSort): string[] {
  const { sql, values } = where(filter);
  return statement(db, `SELECT a.id ${FROM} ${sql} ORDER BY ${order(sort)}`)
    .pluck()
    .all(...values) as string[];
}

/** How many articles of a scope have guesses, lack a year or lack a value. */
export function metadataCounts(db: Database.Database, scope: MetadataScope): MetadataCounts {
  const { sql, values } = where(scope);
  const empty = METADATA_FIELDS.map((field) => `sum(${VALUE[field]} IS NULL) AS ${field}`);
  const row = statement<Record<string, number | null>>(
    db,
    `SELECT count(*) AS allOfThem, sum(${UNSURE}) AS unsure, sum(${NO_YEAR}) AS noYear, ${empty.join(', ')} ${FROM} ${sql}`,
  ).get(...values);
  const number = (name: string): number => row?.[name] ?? 0;
  return {
    all: number('allOfThem'),
    unsure: number('unsure'),
    noYear: number('noYear'),
    empty: {
      title: number('title'),
      alternativeTitle: number('alternativeTitle'),
      author: number('author'),
      outlet: number('outlet'),
      published: number('published'),
      place: number('place'),
      language: number('language'),
      url: number('url'),
      canonicalUrl: number('canonicalUrl'),
    },
  };
}

/** A date that lacks its year ("--12-22"), and when its article was imported, in milliseconds. */
export interface Yearless {
  readonly id: string;
  readonly published: string;
  readonly importedAt: number;
}

export function yearless(db: Database.Database, ids: readonly string[]): Yearless[] {
  return statement<Yearless>(
    db,
    `SELECT a.id, a.published, a.made_at AS importedAt FROM article a WHERE a.id ${IN_JSON} AND ${NO_YEAR}`,
  ).all(JSON.stringify(ids));
}

/** The day ("2025-12-22") of each article that was imported in a span of time and has one, and when it was. */
export interface ImportedDay {
  readonly day: string;
  readonly importedAt: number;
}

export function importedDays(db: Database.Database, from: number, to: number): ImportedDay[] {
  return statement<ImportedDay>(
    db,
    `SELECT substr(published, 1, 10) AS day, made_at AS importedAt FROM article
     WHERE made_at BETWEEN ? AND ? AND length(published) >= 10 AND published NOT LIKE '--%'`,
  ).all(from, to);
}

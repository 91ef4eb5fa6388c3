import type Database from 'better-sqlite3';

/** A connection to a project's file. Only the store runs statements on it; the services hand it on. */
export type Connection = Database.Database;

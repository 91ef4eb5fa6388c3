import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ProjectInfo } from '../../preload/contract/index.ts';

const KEPT = 12;
const entries = z.array(z.object({ path: z.string(), name: z.string(), openedAt: z.iso.datetime() }));
type Entry = z.infer<typeof entries>[number];

/** The projects opened last, newest first, in a file of the user's settings. */
export class RecentProjects {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  list(): (Entry & { exists: boolean })[] {
    return this.#read().map((entry) => ({ ...entry, exists: existsSync(entry.path) }));
  }

  note(project: ProjectInfo): void {
    const entry = { path: project.path, name: project.name, openedAt: new Date().toISOString() };
    this.#write([entry, ...this.#read().filter((other) => other.path !== project.path)].slice(0, KEPT));
  }

  forget(path: string): void {
    this.#write(this.#read().filter((entry) => entry.path !== path));
  }

  get #file(): string {
    return join(this.#folder, 'recent.json');
  }

  /** A list that cannot be read is begun anew: it is a convenience, not a record. */
  #read(): Entry[] {
    try {
      return entries.parse(JSON.parse(readFileSync(this.#file, 'utf8')));
    } catch {
      return [];
    }
  }

  #write(list: readonly Entry[]): void {
    mkdirSync(this.#folder, { recursive: true });
    const written = `${this.#file}.new`;
    writeFileSync(written, JSON.stringify(list, null, 2));
    renameSync(written, this.#file);
  }
}

import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PieceFile } from './engine/piece-file.ts';
import { articleOf, type InMemorySource, inMemorySource } from './in-memory-source.ts';
import { SearchIndex } from './search-index.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'collate-index-'));
  path = join(folder, 'project.collate-index');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const id = (n: number): string => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const PLACES = ['harbour', 'quarry', 'ministry', 'lantern', 'embargo', 'voltage'] as const;
const QUERIES = [
  'harbour',
  'quar',
  'h',
  'lanterns ',
  '"the quarry"',
  'ministri',
  'embargo voltage ',
  'conv',
  'zeppelin',
];

const article = (
  n: number,
  text = `Convoy ${n} passed the ${PLACES[n % 6]} and the ${PLACES[(n * 7) % 6]} word${n}.`,
) => articleOf({ id: id(n), title: `Report ${n}`, text });

function filled(count: number): InMemorySource {
  return inMemorySource(Array.from({ length: count }, (_, n) => article(n)));
}
function finish(index: SearchIndex): SearchIndex {
  while (index.advance(1000)) {
    // until nothing is left
  }
  return index;
}
const kept = (source: InMemorySource, readOnly = false) => new SearchIndex(source, { path, readOnly });
const answers = (index: SearchIndex) =>
  QUERIES.map((query) => {
    const { ms: _, ...answer } = index.query(query, 100, 0);
    return answer;
  });
/** The index answers as one that was built anew. */
function expectRight(index: SearchIndex, source: InMemorySource): void {
  expect(answers(index)).toEqual(answers(finish(new SearchIndex(source))));
}

/** Counts what is read of a source. */
function watched(source: InMemorySource): { readonly source: InMemorySource; readonly read: string[] } {
  const read: string[] = [];
  return {
    read,
    source: {
      ...source,
      article: (key) => {
        read.push(key);
        return source.article(key);
      },
    },
  };
}

describe('an index that is kept', () => {
  it('is there again without an article being read', () => {
    const source = filled(50);
    finish(kept(source)).close();
    const { source: again, read } = watched(source);
    const index = kept(again);
    expect(index.progress).toEqual({ indexed: 50, articles: 50 });
    expect(index.query('convoy', 5, 0).total).toBe(50);
    read.length = 0;
    finish(index);
    expect(read).toEqual([]);
    expectRight(index, source);
    index.close();
  });

  it('reads again only what changed while it was not looking', () => {
    const source = filled(50);
    finish(kept(source)).close();
    source.put(article(7, 'A zeppelin was seen.'));
    source.put(article(80, 'A second zeppelin.'));
    source.put(article(9), [
      {
        id: id(900),
        articleId: id(9),
        kind: 'note',
        start: 0,
        end: 6,
        exact: 'Convoy',
        comment: 'zeppelin?',
        speaker: null,
        reportedBy: null,
        tags: [],
      },
    ]);
    source.remove(id(3));
    const { source: again, read } = watched(source);
    const index = kept(again);
    expect(index.progress).toMatchObject({ indexed: 0, articles: 50 });
    finish(index);
    expect(read.toSorted()).toEqual([id(7), id(9), id(80)]);
    expect(index.progress).toEqual({ indexed: 50, articles: 50 });
    expectRight(index, source);
    index.close();
  });

  it('answers from what is there before it has been compared', () => {
    const source = filled(50);
    finish(kept(source)).close();
    source.put(article(80, 'A zeppelin was seen.'));
    const index = kept(source);
    expect(index.query('convoy', 5, 0).total).toBe(50);
    expect(index.query('zeppelin', 5, 0).total).toBe(0);
    finish(index);
    expect(index.query('zeppelin', 5, 0).total).toBe(1);
    index.close();
  });

  it('keeps up through any changes and openings', () => {
    const change = fc.oneof(
      fc.record({ kind: fc.constant('put' as const), n: fc.nat(30), text: fc.constantFrom(...PLACES) }),
      fc.record({ kind: fc.constant('remove' as const), n: fc.nat(30) }),
      fc.record({
        kind: fc.constantFrom('reopen' as const, 'rest' as const, 'unseen' as const, 'kill' as const),
      }),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
        rmSync(path, { force: true });
        const source = filled(12);
        let index = finish(kept(source));
        let looking = true;
        for (const step of changes) {
          switch (step.kind) {
            case 'put':
              source.put(article(step.n, `The ${step.text} and a convoy of ${step.n}`));
              if (looking) index.changed([id(step.n)]);
              break;
            case 'remove':
              source.remove(id(step.n));
              if (looking) index.changed([id(step.n)]);
              break;
            case 'unseen':
              // changes that the index is not told of, as those of another program
              if (looking) finish(index).close();
              looking = false;
              break;
            case 'rest':
              if (looking) {
                finish(index);
                index.rest(1000);
              }
              break;
            case 'kill':
            case 'reopen':
              if (looking && step.kind === 'reopen') index.close();
              index = kept(source);
              looking = true;
              break;
          }
        }
        if (!looking) index = kept(source);
        finish(index);
        expect(index.progress).toEqual({ indexed: source.count(), articles: source.count() });
        expectRight(index, source);
        index.close();
        const again = finish(kept(source));
        expectRight(again, source);
        again.close();
      }),
      { numRuns: 60 },
    );
  });

  it('is made anew when it is of another project or of other rules', () => {
    const source = filled(10);
    finish(kept(source)).close();
    const other = { ...inMemorySource([article(90, 'Another convoy.')]), project: 'another' };
    const index = finish(kept(other));
    expect(index.query('convoy', 5, 0).total).toBe(1);
    index.close();

    const db = new Database(path);
    db.prepare("UPDATE head SET value = 'older' WHERE key = 'rules'").run();
    db.close();
    const { source: again, read } = watched(other);
    finish(kept(again)).close();
    expect(read).toEqual([id(90)]);
  });

  it('is read but never written by who only reads the project', () => {
    const source = filled(20);
    finish(kept(source)).close();
    const before = readFileSync(path);
    source.put(article(80, 'A zeppelin was seen.'));
    const index = finish(kept(source, true));
    expectRight(index, source);
    index.rest(1000);
    index.close();
    expect(readFileSync(path).equals(before)).toBe(true);
    rmSync(path);
    finish(kept(source, true)).close();
    expect(existsSync(path)).toBe(false);
  });

  it('lives in memory where there is no folder to write to', () => {
    const source = filled(20);
    const index = finish(
      new SearchIndex(source, { path: join(folder, 'nowhere', 'x-index'), readOnly: false }),
    );
    expectRight(index, source);
    index.rest(1000);
    index.close();
  });

  it('goes on in memory where the disk is full, and the next opening is right', () => {
    const source = filled(40);
    finish(kept(source)).close();
    for (let n = 100; n < 1500; n++) source.put(article(n));
    const index = kept(source);
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
    // what SQLite says where no page can be had any more (SQLITE_FULL), as on a disk without room
    const limited = vi.spyOn(PieceFile.prototype, 'put').mockImplementation(function (
      this: PieceFile,
      ...row
    ) {
      limited.mockRestore();
      this.limit(1);
      return this.put(...row);
    });
    finish(index);
    expectRight(index, source);
    index.rest(10_000);
    expect(complaints).toHaveBeenCalledWith(
      expect.anything(),
      expect.objectContaining({ code: 'SQLITE_FULL' }),
    );
    expectRight(index, source);
    index.close();
    complaints.mockRestore();

    const { source: again, read } = watched(source);
    const next = finish(kept(again));
    // the file is as it was before: what it had is not read again
    expect(read.length).toBe(1400);
    expectRight(next, source);
    next.close();
  });

  it('stays small however often it is opened and changed', () => {
    const source = filled(100);
    finish(kept(source)).close();
    for (let n = 0; n < 60; n++) {
      source.put(article(n, `Changed ${n}`));
      const index = kept(source);
      index.changed([id(n)]);
      finish(index).close();
    }
    const db = new Database(path, { readonly: true });
    expect(db.prepare("SELECT count(*) FROM piece WHERE kind = 'documents'").pluck().get()).toBeLessThan(3);
    expect(db.prepare("SELECT count(*) FROM piece WHERE kind = 'postings'").pluck().get()).toBeLessThan(30);
    db.close();
    expectRight(finish(kept(source)), source);
  });
});

describe('a file that is damaged', () => {
  const source = filled(300);
  const opened = (): void => {
    const index = finish(kept(source));
    expectRight(index, source);
    index.close();
    const { source: again, read } = watched(source);
    const next = kept(again);
    read.length = 0;
    finish(next).close();
    expect(read).toEqual([]);
  };

  it('gives right answers whatever bytes of it are others', () => {
    finish(kept(source)).close();
    const whole = readFileSync(path);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })), {
          minLength: 1,
          maxLength: 40,
        }),
        (flips) => {
          const bytes = Buffer.from(whole);
          for (const [at, mask] of flips) bytes[at] = (bytes[at] ?? 0) ^ mask;
          writeFileSync(path, bytes);
          const index = finish(kept(source));
          expectRight(index, source);
          index.close();
        },
      ),
      { numRuns: 30 },
    );
  }, 60_000);

  it.each([
    ['empty', () => writeFileSync(path, '')],
    ['cut off', () => truncateSync(path, Math.floor(statSync(path).size / 2))],
    ['no database', () => writeFileSync(path, 'not an index '.repeat(5000))],
    ['without a piece', () => inFile("DELETE FROM piece WHERE kind = 'postings'")],
    ['without all pieces', () => inFile('DELETE FROM piece')],
    ['of another version', () => inFile("UPDATE head SET value = 'x' WHERE key = 'rules'")],
    ['of no shape', () => inFile('DROP TABLE piece')],
  ])('is made again when it is %s', (_, damage) => {
    finish(kept(source)).close();
    damage();
    opened();
  });

  function inFile(sql: string): void {
    const db = new Database(path);
    db.exec(sql);
    db.close();
  }
});

describe('a process that is killed', () => {
  it('while it indexes and writes leaves what the next one goes on from', () => {
    const program = `
      import { articleOf, inMemorySource } from ${JSON.stringify(new URL('./in-memory-source.ts', import.meta.url).href)};
      import { SearchIndex } from ${JSON.stringify(new URL('./search-index.ts', import.meta.url).href)};
      const [path, after] = process.argv.slice(2);
      const text = (n) => \`Convoy \${n} passed the \${${JSON.stringify(PLACES)}[n % 6]} word\${n}.\`;
      const source = inMemorySource(Array.from({ length: 20000 }, (_, n) => ({ id: String(n).padStart(8, '0'), title: '', text: text(n) })));
      const index = new SearchIndex(source, { path, readOnly: false });
      setTimeout(() => {}, 1e6);
      let steps = 0;
      const work = () => {
        index.advance(5);
        if (index.progress.indexed > Number(after)) process.kill(process.pid, 'SIGKILL');
        setImmediate(work);
      };
      work();
    `;
    const file = join(folder, 'killed.mjs');
    writeFileSync(file, program);
    const source = inMemorySource(
      Array.from({ length: 20_000 }, (_, n) => ({
        id: String(n).padStart(8, '0'),
        title: '',
        text: `Convoy ${n} passed the ${PLACES[n % 6]} word${n}.`,
      })),
    );
    for (const after of [3000, 4200, 9000]) {
      const run = spawnSync(process.execPath, [file, path, String(after)], { encoding: 'utf8' });
      expect(run.signal, run.stderr).toBe('SIGKILL');
    }
    const { source: again, read } = watched(source);
    const index = finish(kept(again));
    expect(index.progress).toEqual({ indexed: 20_000, articles: 20_000 });
    // what was written before is not read again
    expect(read.length).toBeLessThan(16_000);
    expectRight(index, source);
    index.close();
  }, 60_000);
});

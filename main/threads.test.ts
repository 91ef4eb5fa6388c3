import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ModuleItem, parseSync } from '@swc/core';
import { describe, expect, it } from 'vitest';
import { type ThreadName, threadFile } from './threads.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** All but the core's own, whose router parses what comes in; and the windows' hosts, which talk to it by messages. */
const LIGHT = [
  ...(['reader', 'search', 'copies', 'proposing'] as const).map(fileOf),
  'main/index.ts',
  'main/hosts/chromium/index.ts',
];

describe('a thread that parses no input', () => {
  it.each(LIGHT)('loads no schema: %s', (file) => {
    expect(wayTo('zod', resolve(ROOT, file))).toBeNull();
  });

  it('and the core, which does, is seen to load them', () => {
    const way = wayTo('zod', resolve(ROOT, fileOf('core')));
    expect(way?.at(0)).toBe('main/core/worker.ts');
    expect(way?.at(-1)).toBe('zod');
  });
});

it('the core loads what reads files only when it is asked to', () => {
  const core = resolve(ROOT, fileOf('core'));
  expect(wayTo('htmlparser2', core)).toContain('main/importing/index.ts');
  expect(wayTo('htmlparser2', core, { atOnce: true })).toBeNull();
});

function fileOf(thread: ThreadName): string {
  return relative(ROOT, fileURLToPath(threadFile(thread)));
}

/**
 * The files between a first one and a package that it loads, each importing the next; null where it does not.
 * @param atOnce whether what is loaded later, by a call, is left out
 */
function wayTo(wanted: string, start: string, { atOnce = false } = {}): readonly string[] | null {
  const importers = new Map<string, string | null>([[start, null]]);
  // what is put in while it is walked through comes last, so that the way is a shortest one
  for (const file of importers.keys()) {
    for (const specifier of loadedBy(file, atOnce)) {
      if (specifier === wanted) return [...wayBack(file, importers), wanted];
      const next = specifier.startsWith('.') ? resolve(dirname(file), specifier) : null;
      if (next?.endsWith('.ts') && !importers.has(next)) importers.set(next, file);
    }
  }
  expect(importers.size).toBeGreaterThan(10);
  return null;
}

function wayBack(file: string, importers: ReadonlyMap<string, string | null>): readonly string[] {
  const importer = importers.get(file) ?? null;
  return [...(importer === null ? [] : wayBack(importer, importers)), relative(ROOT, file)];
}

/** What a file imports at run time; types are gone by then. */
function loadedBy(file: string, atOnce: boolean): readonly string[] {
  expect(existsSync(file)).toBe(true);
  const source = readFileSync(file, 'utf8');
  const { body } = parseSync(source, { syntax: 'typescript' });
  if (atOnce) return body.flatMap(importedBy);
  const later = [...source.matchAll(/\bimport\('([^']+)'\)/g)].flatMap(([, specifier]) => specifier ?? []);
  return [...body.flatMap(importedBy), ...later];
}

/** Importing types alone but without the word before the brackets still loads the file. */
function importedBy(item: ModuleItem): readonly string[] {
  switch (item.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
      return item.typeOnly || !item.source ? [] : [item.source.value];
    case 'ExportAllDeclaration':
      return [item.source.value];
    default:
      return [];
  }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './run.ts';

interface LockedPackage {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/**
 * `npm ci` refuses a lock in which a package is missing, also one of another platform. That happens when a package
 * is locked at a version whose packages for some platforms are not published yet.
 */
it('locks every package that another one names', () => {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  const missing = Object.entries(lock.packages).flatMap(([path, locked]) =>
    Object.keys({ ...locked.dependencies, ...locked.optionalDependencies })
      .filter((name) => !isLocked(lock.packages, path, name))
      .map((name) => `${path || 'the project'} names ${name}`),
  );
  expect(missing).toEqual([]);
});

/** Whether a package is found from another one as Node looks for it: beside it, then in each folder above. */
function isLocked(packages: Record<string, LockedPackage>, from: string, name: string): boolean {
  const parents = from === '' ? [] : from.split('/node_modules/');
  return Array.from({ length: parents.length + 1 }, (_, depth) =>
    parents.slice(0, depth).join('/node_modules/'),
  ).some(
    (folder) => packages[folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`]?.version,
  );
}

/**
 * Measures one thing in a process of its own, so that nobody's memory is counted with another's:
 * `node part.ts NAME INPUT` prints what was measured as JSON.
 */
import { assertNever } from '../../preload/contract/index.ts';
import { fillProject } from './fill.ts';
import { measureFts5 } from './fts5.ts';
import { measureImport } from './import.ts';
import { buildIndex, measureIndex } from './index.ts';
import type { PartInput } from './input.ts';
import { measureMiniSearch } from './minisearch.ts';
import { measureProject } from './project.ts';

export type PartName =
  | 'import'
  | 'project'
  | 'fill'
  | 'build'
  | 'index'
  | 'minisearch'
  | 'fts5'
  | 'fts5-prefix';

const [name, input] = process.argv.slice(2);
if (name !== undefined && input !== undefined) {
  console.log(JSON.stringify(await measure(name as PartName, JSON.parse(input) as PartInput)));
}

function measure(part: PartName, given: PartInput): Promise<object> {
  switch (part) {
    case 'import':
      return measureImport(given);
    case 'project':
      return measureProject(given);
    case 'fill':
      return fillProject(given);
    case 'build':
      return buildIndex(given);
    case 'index':
      return measureIndex(given);
    case 'minisearch':
      return measureMiniSearch(given);
    case 'fts5':
      return measureFts5(given, false);
    case 'fts5-prefix':
      return measureFts5(given, true);
    default:
      return assertNever(part);
  }
}

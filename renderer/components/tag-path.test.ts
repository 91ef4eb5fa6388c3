import { expect, test } from 'vitest';
import { tidyPath } from './tag-path.ts';

test.each([
  ['force', 'force'],
  [' force/plans', 'force / plans'],
  ['force /  future   plans / ', 'force / future plans'],
  [' / ', ''],
])('"%s"', (typed, path) => {
  expect(tidyPath(typed)).toBe(path);
});

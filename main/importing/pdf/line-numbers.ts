/** Numbers in the margin that count the lines, as in manuscripts, bills and court papers. */
import type { PdfPage, Run } from './run.ts';

const FEWEST = 5;
/** How far their edges are apart, in points. */
const NEAR = 3;

/** The runs of a page that are such numbers, from top to bottom. */
export function lineNumbers({ runs }: PdfPage): readonly Run[] {
  const numbers = runs.filter((run) => /^\d{1,4}$/.test(run.text));
  if (numbers.length < FEWEST) return [];
  const text = runs.filter((run) => !/^\d{1,4}$/.test(run.text) && run.text.length > 3);
  if (text.length === 0) return [];
  const left = Math.min(...text.map((run) => run.x0));
  const right = Math.max(...text.map((run) => run.x1));
  const outside = [numbers.filter((run) => run.x1 <= left), numbers.filter((run) => run.x0 >= right)];
  return outside.flatMap(counting).toSorted((a, b) => a.y - b.y || a.x0 - b.x0);
}

/** Those that stand below each other and count upwards by ones or by fives. */
function counting(numbers: readonly Run[]): readonly Run[] {
  const sorted = numbers.toSorted((a, b) => a.y - b.y);
  const [first] = sorted;
  const below = sorted.filter(
    (run) => first && (Math.abs(run.x1 - first.x1) < NEAR || Math.abs(run.x0 - first.x0) < NEAR),
  );
  if (below.length < FEWEST) return [];
  const steps = below.slice(1).map((run, i) => Number(run.text) - Number(below[i]?.text));
  const step = steps[0] ?? 0;
  return step > 0 && steps.filter((other) => other === step).length >= steps.length * 0.8 ? below : [];
}

import { dateIn, dateLine, type FoundDateLine } from './dates.ts';
import { type OutletFound, outletLine } from './outlets.ts';
import { remembered } from './remembered.ts';

export interface OutletWithDate {
  readonly outlet: OutletFound;
  readonly date: FoundDateLine;
}

/** "The Valley Courier, July 4, 2019": a line of the head that names the outlet and gives the full date. */
export function outletWithDate(line: string): OutletWithDate | null {
  return line.length > 120 ? null : outletAndDate(line);
}

const outletAndDate = remembered((line): OutletWithDate | null => {
  const date = dateIn(line);
  if (!date || date.start === 0 || date.date.date.startsWith('-')) return null;
  const name = line.slice(0, date.start).replace(/[\s,;:|•·(–—-]+$/u, '');
  const outlet = outletLine(name);
  return outlet && dateLine(line.slice(name.length).trim()) ? { outlet, date } : null;
});
